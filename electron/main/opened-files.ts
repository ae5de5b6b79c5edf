import { resolve } from 'node:path'
import { app } from 'electron'
import { workspaceExtension } from './app-paths'

/** The workspace among a program's arguments; null when there is none. */
export function findWorkspaceArgument(argv: readonly string[], folder: string): string | null {
  const argument = argv.slice(1).find((text) => !text.startsWith('-') && text.endsWith(`.${workspaceExtension}`))
  return argument ? resolve(folder, argument) : null
}

/** Hears of workspaces that the system opens: by argument, by a second start, or by macOS' own event. */
export function onOpenedBySystem(open: (path: string) => void, focus: () => void): void {
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
  app.on('second-instance', (_event, argv, folder) => {
    focus()
    const path = findWorkspaceArgument(argv, folder)
    if (path) open(path)
  })
}
