import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { OverlapGroup } from '#shared/domain/comparison'
import { ActionButton } from '../../components/action-button'
import { Failed, Loading } from '../../components/loaded-view'
import { useTexts } from '../../state/language'
import { useNames } from '../../state/names'
import { useProblemText } from '../../state/problem-text'
import { useCall } from '../../state/queries'
import { useWorkspace } from '../../state/workspace'
import { ActivityCard } from '../activities/activity-card'
import { findRow, sharedReasons } from './overlap-picture'

interface GroupDetailProps {
  readonly group: OverlapGroup
  readonly onClose: () => void
}

/** The rows of one group side by side, with what they have in common. Escape closes them. */
export function GroupDetail({ group, onClose }: GroupDetailProps) {
  const { overlaps: texts } = useTexts()
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    place.current?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  return (
    <section
      className="group-detail"
      ref={place}
      tabIndex={-1}
      aria-label={texts.sideBySide(group.label)}
      onKeyDown={onKeyDown}
    >
      <h2 className="visually-hidden">{texts.sideBySide(group.label)}</h2>
      <header className="group-head">
        <Shared group={group} />
        <ActionButton label={texts.closeGroup} icon="close" tone="quiet" isIconOnly onPress={onClose} />
      </header>
      <Members group={group} />
    </section>
  )
}

function Shared({ group }: { readonly group: OverlapGroup }) {
  const { overlaps: texts } = useTexts()
  const shared = sharedReasons(group).slice(0, 10)
  return (
    <p className="shared">
      {shared.length > 0 && <span className="faint">{texts.shared}</span>}
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
    <ul className="side-by-side">
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
