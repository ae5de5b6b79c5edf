import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { AppPaths } from './app-paths'
import { workspaceExtension } from './app-paths'
import type { Dialogs } from './dialogs'
import type { PathTokens } from './path-tokens'
import type { SettingsFile } from './settings'
import { done, notFound, type ShellCalls } from './shell-calls'
import type { CallEngine } from './typed-engine'
import { type WorkspaceSession, workspaceFileName } from './workspace-session'

interface WorkspaceCallsOptions {
  readonly engine: CallEngine
  readonly session: WorkspaceSession
  readonly dialogs: Dialogs
  readonly tokens: PathTokens
  readonly settings: SettingsFile
  readonly sampleCity: AppPaths['sampleCity']
}

type WorkspaceCalls = Pick<
  ShellCalls,
  | 'shell.newWorkspace'
  | 'shell.openWorkspace'
  | 'shell.openRecent'
  | 'shell.openDropped'
  | 'shell.recentWorkspaces'
  | 'shell.openSampleCity'
  | 'shell.saveCopy'
>

const sampleAbout = { city: 'Exempelstaden', topic: 'Våldsbejakande extremism' }

export function workspaceCalls(options: WorkspaceCallsOptions): WorkspaceCalls {
  const { engine, session, dialogs, tokens, settings } = options
  const openToken = (token: string) => {
    const path = tokens.find(token)
    return path ? session.open(path) : Promise.resolve(notFound('file'))
  }
  return {
    'shell.newWorkspace': async ({ city, topic }) => {
      const path = await dialogs.chooseNewWorkspace(workspaceFileName(city, topic, workspaceExtension))
      return path ? session.create(path, { city, topic }) : done(null)
    },
    'shell.openWorkspace': async () => {
      const path = await dialogs.chooseWorkspace()
      return path ? session.open(path) : done(null)
    },
    'shell.openRecent': ({ token }) => openToken(token),
    'shell.openDropped': ({ token }) => openToken(token),
    'shell.recentWorkspaces': async () =>
      done(
        settings.get().recentWorkspaces.map((path) => ({
          token: tokens.register(path),
          fileName: basename(path),
          folder: basename(dirname(path)),
        })),
      ),
    'shell.openSampleCity': () => openSampleCity(options),
    'shell.saveCopy': async () => {
      const info = await engine('workspace.info', {})
      if (!info.ok) return info
      if (!info.value) return { ok: false, error: { code: 'workspace.none-open', params: {} } }
      const path = await dialogs.chooseNewWorkspace(info.value.fileName)
      if (!path) return done({ fileName: null })
      const saved = await engine('workspace.saveCopy', { path })
      return saved.ok ? done({ fileName: basename(path) }) : saved
    },
  }
}

/** Made once and kept, so that a second visit is quick; one that cannot be opened is made again. */
async function openSampleCity({
  engine,
  session,
  sampleCity,
}: WorkspaceCallsOptions): ReturnType<WorkspaceCalls['shell.openSampleCity']> {
  if (existsSync(sampleCity.workspace)) {
    const opened = await session.open(sampleCity.workspace, { isRecent: false })
    if (opened.ok && opened.value.plans > 0) return done({ workspace: opened.value, job: null })
    await engine('workspace.close', {})
    rmSync(dirname(sampleCity.workspace), { recursive: true, force: true })
  }
  mkdirSync(dirname(sampleCity.workspace), { recursive: true })
  const created = await session.create(sampleCity.workspace, sampleAbout, { isRecent: false })
  if (!created.ok) return created
  const started = await engine('import.start', { paths: [sampleCity.plans] })
  return started.ok ? done({ workspace: created.value, job: started.value.job }) : started
}
