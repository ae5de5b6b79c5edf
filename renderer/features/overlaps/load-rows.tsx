import type { ActivityRef } from '#shared/domain/comparison'
import { Loading } from '../../components/loaded-view'
import { useTexts } from '../../state/language'
import { useNames } from '../../state/names'
import { useCall } from '../../state/queries'
import { useWorkspace } from '../../state/workspace'
import { ActivityCard } from '../activities/activity-card'
import { findRow } from './overlap-picture'

/** The rows behind a partner's figure. */
export function LoadRows({ refs }: { readonly refs: readonly ActivityRef[] }) {
  const texts = useTexts()
  const names = useNames()
  const { year } = useWorkspace()
  const rows = useCall('activities.list', { year, includeSuperseded: false })
  if (rows.kind !== 'ready') return <Loading label={texts.common.loading} />
  return (
    <ul className="side-by-side">
      {refs.map(({ plan, index }) => {
        const row = findRow(rows.value, plan, index)
        if (!row) return null
        return (
          <li key={`${plan}-${index}`}>
            <h3>
              {row.organisation === null ? texts.plans.states.unidentified : names.shortOrganisation(row.organisation)}
            </h3>
            <ActivityCard row={row} />
          </li>
        )
      })}
    </ul>
  )
}
