import { useEffect, useRef, useState } from 'react'
import type { MenuCommand } from '#shared/contract/window-contract'
import { onEvent } from '../../api'
import { type Commands, useCommands } from '../../state/commands'
import { useTexts } from '../../state/language'
import { useNavigation, type WorkspaceView } from '../../state/navigation'
import { usePreferences } from '../../state/preferences'
import { useWorkspace } from '../../state/workspace'
import { ActivitiesView } from '../activities/activities-view'
import { GapsView } from '../gaps/gaps-view'
import { OverlapsView } from '../overlaps/overlaps-view'
import { PlansView } from '../plans/plans-view'
import { ReportDialog } from '../report/report-dialog'
import { StatusLine } from './status-line'
import { TopBar } from './top-bar'
import './workspace-frame.css'

const views: Readonly<Record<WorkspaceView, () => React.ReactNode>> = {
  plans: PlansView,
  activities: ActivitiesView,
  gaps: GapsView,
  overlaps: OverlapsView,
}

/** The window with a workspace open: bar, one view, status line. */
export function WorkspaceFrame() {
  const { shell } = useTexts()
  const { view } = useNavigation()
  const { year } = useWorkspace()
  const [isReporting, setReporting] = useState(false)
  const main = useRef<HTMLElement>(null)
  useRememberedPlace()
  useMenuCommands(() => setReporting(true))
  const View = views[view]
  return (
    <div className="frame">
      <button type="button" className="skip-link" onClick={() => main.current?.focus()}>
        {shell.skip}
      </button>
      <TopBar onReport={() => setReporting(true)} />
      <main className="frame-main" ref={main} tabIndex={-1}>
        <View key={view} />
      </main>
      <StatusLine />
      {isReporting && year !== null && <ReportDialog year={year} onClose={() => setReporting(false)} />}
    </div>
  )
}

function useRememberedPlace(): void {
  const { view } = useNavigation()
  const { year } = useWorkspace()
  const { remember } = usePreferences()
  useEffect(() => remember('place', { view, year }), [view, year, remember])
}

type GoTo = ReturnType<typeof useNavigation>['goTo']
type Run = (commands: Commands, goTo: GoTo, report: () => void) => void

const runs: Readonly<Partial<Record<MenuCommand, Run>>> = {
  'workspace.new': (commands) => commands.closeWorkspace(),
  'workspace.open': (commands) => commands.openWorkspace(),
  'workspace.saveCopy': (commands) => commands.saveCopy(),
  'workspace.close': (commands) => commands.closeWorkspace(),
  'import.files': (commands) => commands.importFromDialog('files'),
  'import.folder': (commands) => commands.importFromDialog('folder'),
  'plans.undoRemove': (commands) => commands.undoRemove(),
  'report.write': (_commands, _goTo, report) => report(),
  'view.plans': (_commands, goTo) => goTo('plans'),
  'view.activities': (_commands, goTo) => goTo('activities'),
  'view.gaps': (_commands, goTo) => goTo('gaps'),
  'view.overlaps': (_commands, goTo) => goTo('overlaps'),
  search: (_commands, goTo) => goTo('activities', { isSearching: true }),
}

/** The native menu does what the buttons do. */
function useMenuCommands(report: () => void): void {
  const commands = useCommands()
  const { goTo } = useNavigation()
  useEffect(() => onEvent('menu.command', ({ command }) => runs[command]?.(commands, goTo, report)))
}
