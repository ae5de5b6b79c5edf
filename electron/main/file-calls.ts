import { basename } from 'node:path'
import { shell } from 'electron'
import type { Dialogs } from './dialogs'
import type { PathTokens } from './path-tokens'
import { done, notFound, type ShellCalls } from './shell-calls'
import type { CallEngine } from './typed-engine'

type FileCalls = Pick<
  ShellCalls,
  'shell.importFromDialog' | 'shell.importDropped' | 'shell.writeReport' | 'shell.showReportFolder'
>

interface FileCallsOptions {
  readonly engine: CallEngine
  readonly dialogs: Dialogs
  readonly tokens: PathTokens
}

/** Files into the workspace and reports out of it. */
export function fileCalls({ engine, dialogs, tokens }: FileCallsOptions): FileCalls {
  let reportFolder: string | null = null
  return {
    'shell.importFromDialog': async ({ what }) => {
      const paths = await dialogs.choosePlans(what)
      return paths.length > 0 ? engine('import.start', { paths: [...paths] }) : done({ job: null })
    },
    'shell.importDropped': async ({ tokens: dropped }) => {
      const paths = dropped.map(tokens.find).filter((path) => path !== null)
      return paths.length > 0 ? engine('import.start', { paths }) : notFound('file')
    },
    'shell.writeReport': async ({ year, formats, language }) => {
      const directory = await dialogs.chooseReportFolder()
      if (!directory) return done(null)
      const written = await engine('report.write', { year, directory, formats, language })
      if (!written.ok) return written
      reportFolder = directory
      return done({ files: written.value.files.map((file) => basename(file)), folder: basename(directory) })
    },
    'shell.showReportFolder': async () => {
      if (!reportFolder) return notFound('folder')
      await shell.openPath(reportFolder)
      return done({})
    },
  }
}
