import { QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { windowTexts } from '#shared/texts/window'
import { onEvent } from './api'
import { Failed, Loading } from './components/loaded-view'
import { DropTarget } from './features/shell/drop-target'
import { NoticeBar } from './features/shell/notice-bar'
import { WorkspaceFrame } from './features/shell/workspace-frame'
import { StartView } from './features/start/start-view'
import { ImportProvider } from './state/import-job'
import { useTexts } from './state/language'
import { NavigationProvider, type WorkspaceView, workspaceViews } from './state/navigation'
import { NoticesProvider, useNotices } from './state/notices'
import { PreferencesProvider, type SavedPreferences } from './state/preferences'
import { useProblemText } from './state/problem-text'
import { createQueryClient, refresh, useCall } from './state/queries'
import { useWorkspaceChanged, WorkspaceProvider } from './state/workspace'

export function App() {
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <WithPreferences />
    </QueryClientProvider>
  )
}

/** Nothing is worded before the language is known, but a failure must be. */
const unsaved: SavedPreferences = { language: 'sv', theme: 'system', view: {} }

function WithPreferences() {
  const saved = useCall('shell.preferences', {})
  if (saved.kind === 'loading') return <Loading label={windowTexts.sv.common.loading} />
  const preferences = saved.kind === 'ready' ? saved.value : unsaved
  return (
    <PreferencesProvider saved={preferences}>
      <NavigationProvider {...rememberedPlace(preferences.view)}>
        <NoticesProvider>
          <ImportProvider>
            <WithWorkspace />
          </ImportProvider>
        </NoticesProvider>
      </NavigationProvider>
    </PreferencesProvider>
  )
}

function rememberedPlace(view: SavedPreferences['view']): { firstView: WorkspaceView; firstYear: number | null } {
  const { place: saved } = view
  const place = saved as { view?: unknown; year?: unknown } | undefined
  return {
    firstView: workspaceViews.find((name) => name === place?.view) ?? 'plans',
    firstYear: typeof place?.year === 'number' ? place.year : null,
  }
}

function WithWorkspace() {
  const texts = useTexts()
  const textOf = useProblemText()
  const workspace = useCall('workspace.info', {})
  useProgramEvents()
  if (workspace.kind === 'loading') return <Loading label={texts.common.loading} />
  if (workspace.kind === 'failed') {
    return (
      <main className="whole">
        <Failed problem={workspace.problem} textOf={textOf} retryLabel={texts.common.retry} onRetry={workspace.retry} />
      </main>
    )
  }
  const info = workspace.value
  return (
    <>
      {info ? (
        <WorkspaceProvider info={info}>
          <WorkspaceFrame />
        </WorkspaceProvider>
      ) : (
        <StartView />
      )}
      <NoticeBar />
      <DropTarget hasWorkspace={info !== null} />
    </>
  )
}

/** What the program tells the window without being asked. */
function useProgramEvents(): void {
  const client = useQueryClient()
  const changed = useWorkspaceChanged()
  const { show } = useNotices()
  const textOf = useProblemText()
  const { shell } = useTexts()
  useEffect(() => {
    const ends = [
      onEvent('workspace.changed', ({ workspace }) => changed(workspace)),
      onEvent('shell.problem', ({ error }) => show({ tone: 'problem', text: textOf(error) })),
      onEvent('engine.restarted', () => {
        show({ tone: 'problem', text: shell.engineRestarted })
        void refresh(client)
      }),
    ]
    return () => {
      for (const end of ends) end()
    }
  })
}
