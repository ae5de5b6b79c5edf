import type { OverlapGroup } from '#shared/domain/comparison'
import { Failed, Loading } from '../../components/loaded-view'
import { SidePanel } from '../../components/side-panel'
import { useTexts } from '../../state/language'
import { useNames } from '../../state/names'
import { useProblemText } from '../../state/problem-text'
import { useCall } from '../../state/queries'
import { useWorkspace } from '../../state/workspace'
import { ActivityCard } from '../activities/activity-card'
import { KindWord } from './kind-word'
import { findRow, kindOrder, sharedReasons } from './overlap-picture'

interface GroupPanelProps {
  readonly group: OverlapGroup
  readonly onClose: () => void
}

/** The rows of one group side by side, with what they have in common. */
export function GroupPanel({ group, onClose }: GroupPanelProps) {
  const texts = useTexts()
  const names = useNames()
  return (
    <SidePanel
      side="bottom"
      title={group.label}
      {...(group.area && { kicker: names.area(group.area) })}
      closeLabel={texts.common.close}
      onClose={onClose}
      contentKey={group.id}
      actions={
        <div className="group-facts">
          {kindOrder
            .filter((kind) => group.kinds.includes(kind))
            .map((kind) => (
              <KindWord key={kind} kind={kind} />
            ))}
          <Shared group={group} />
        </div>
      }
    >
      <Members group={group} />
    </SidePanel>
  )
}

function Shared({ group }: { readonly group: OverlapGroup }) {
  const { overlaps: texts } = useTexts()
  const shared = sharedReasons(group).slice(0, 8)
  if (shared.length === 0) return null
  return (
    <p className="shared">
      <span className="faint">{texts.shared}</span>
      {shared.map((reason) => (
        <span key={reason} className="shared-word">
          {reason}
        </span>
      ))}
    </p>
  )
}

function Members({ group }: { readonly group: OverlapGroup }) {
  const texts = useTexts()
  const textOf = useProblemText()
  const names = useNames()
  const { year } = useWorkspace()
  const rows = useCall('activities.list', { year, includeSuperseded: false })
  if (rows.kind === 'loading') return <Loading label={texts.common.loading} />
  if (rows.kind === 'failed') {
    return <Failed problem={rows.problem} textOf={textOf} retryLabel={texts.common.retry} onRetry={rows.retry} />
  }
  return (
    <ul className="side-by-side" aria-label={texts.overlaps.sideBySide(group.label)}>
      {group.members.map(({ activity, organisation, reasons }) => {
        const row = findRow(rows.value, activity.plan, activity.index)
        return (
          <li key={`${activity.plan}-${activity.index}`}>
            <h3>{organisation === null ? texts.plans.states.unidentified : names.shortOrganisation(organisation)}</h3>
            {row && <ActivityCard row={row} shared={reasons} />}
          </li>
        )
      })}
    </ul>
  )
}
