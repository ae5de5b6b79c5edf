/** The program from start to end: one engine, one window, and the calls between them. */
import { app, type BrowserWindow, session } from 'electron'
import type { MenuCommand } from '#shared/contract/window-contract'
import { windowTexts } from '#shared/texts/window'
import { appPaths } from './app-paths'
import { answerWindow } from './calls'
import { createDialogs } from './dialogs'
import { createEngineHost } from './engine-host'
import type { SpawnEngine } from './engine-link'
import { fileCalls } from './file-calls'
import { closeSession, denyNavigation } from './guard'
import { showMenu } from './menu'
import { findWorkspaceArgument, onOpenedBySystem } from './opened-files'
import { createPathTokens } from './path-tokens'
import { createPreferences } from './preferences'
import { registerRendererScheme, serveRenderer } from './renderer-scheme'
import { openSettings } from './settings'
import { typedEngine } from './typed-engine'
import { openWindow } from './window'
import { createWindowEvents, type WindowEvents } from './window-events'
import { workspaceCalls } from './workspace-calls'
import { createWorkspaceSession } from './workspace-session'

export interface AppOptions {
  readonly spawnEngine: SpawnEngine
  /** Folder of the built files inside the app. */
  readonly outFolder: string
  readonly checksAnswers: boolean
}

const log = (message: string) => console.error(`samplan: ${message}`)

/** Starts the program. A second start hands its file to the first and ends. */
export function startApp(options: AppOptions): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  registerRendererScheme()
  denyNavigation()
  let openLater: string | null = findWorkspaceArgument(process.argv, process.cwd())
  let running: RunningApp | null = null
  onOpenedBySystem(
    (path) => {
      if (running) running.openWorkspace(path)
      else openLater = path
    },
    () => running?.focus(),
  )
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => {
    running = runApp(options)
    if (openLater) running.openWorkspace(openLater)
  })
}

interface RunningApp {
  readonly openWorkspace: (path: string) => void
  readonly focus: () => void
}

function runApp({ spawnEngine, outFolder, checksAnswers }: AppOptions): RunningApp {
  const paths = appPaths(outFolder)
  const settings = openSettings(paths.settings, log)
  const preferences = createPreferences({ settings, onChange: () => refreshMenu() })
  closeSession(session.defaultSession)
  serveRenderer(paths.renderer)
  const window = openWindow(paths.preload, settings)
  const events = createWindowEvents(window)
  const host = createEngineHost({
    spawn: spawnEngine,
    place: { entry: paths.engineEntry, resources: paths.resources },
    onEvent: (event, payload) => events.send(event, payload as never),
    onRestarted: (reason) => events.send('engine.restarted', { reason }),
    log,
  })
  app.on('will-quit', host.stop)
  const engine = typedEngine(host)
  const tokens = createPathTokens()
  const dialogs = createDialogs(window, () => windowTexts[settings.get().language].dialogs)
  let hasWorkspace = false
  const workspaces = createWorkspaceSession({
    engine,
    settings,
    onChange: (path) => {
      host.rememberWorkspace(path)
      hasWorkspace = path !== null
      refreshMenu()
    },
  })

  function refreshMenu(): void {
    showMenu({
      texts: windowTexts[settings.get().language].menu,
      settings: settings.get(),
      hasWorkspace,
      onCommand: (command: MenuCommand) => events.send('menu.command', { command }),
      onLanguage: (language) => changePreferences({ language }),
      onTheme: (theme) => changePreferences({ theme }),
    })
  }

  function changePreferences(change: Parameters<typeof preferences.change>[0]): void {
    preferences.change(change)
    const { language, theme } = settings.get()
    events.send('preferences.changed', { language, theme })
  }

  refreshMenu()
  answerWindow({
    shellCalls: {
      ...workspaceCalls({ engine, session: workspaces, dialogs, tokens, settings, sampleCity: paths.sampleCity }),
      ...fileCalls({ engine, dialogs, tokens }),
      ...preferences.calls,
    },
    relay: async (method, input) => {
      const answer = await host.call(method, input)
      if (method === 'workspace.close' && answer.ok) workspaces.closed()
      return answer
    },
    tokens,
    checksAnswers,
    onListening: events.release,
    log,
  })
  return {
    focus: () => bringForward(window),
    openWorkspace: (path) => void workspaces.open(path).then((answer) => announce(answer, events)),
  }
}

function announce(
  answer: Awaited<ReturnType<ReturnType<typeof createWorkspaceSession>['open']>>,
  events: WindowEvents,
) {
  if (answer.ok) events.send('workspace.changed', { workspace: answer.value })
  else events.send('shell.problem', { error: answer.error })
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
