import type { PlanSummary } from '#shared/contract/views'
import { Failed, Loading } from '../../components/loaded-view'
import { StateWord } from '../../components/state-word'
import { useTexts } from '../../state/language'
import { useNames } from '../../state/names'
import { useProblemText } from '../../state/problem-text'
import { useCall } from '../../state/queries'
import { buildPlanRows, type PlanRow } from './plan-rows'

interface PlanTableProps {
  readonly year: number
  readonly plans: readonly PlanSummary[]
  readonly opened: number | null
  readonly onOpen: (plan: number) => void
}

/** The year's administrations, each with its plan or without. */
export function PlanTable({ year, plans, opened, onOpen }: PlanTableProps) {
  const texts = useTexts()
  const textOf = useProblemText()
  const gaps = useCall('comparison.gaps', { year })
  if (gaps.kind === 'loading') return <Loading label={texts.common.loading} />
  if (gaps.kind === 'failed') {
    return <Failed problem={gaps.problem} textOf={textOf} retryLabel={texts.common.retry} onRetry={gaps.retry} />
  }
  const columns = texts.plans.columns
  return (
    <div className="table-card">
      <table className="plan-table" aria-label={texts.plans.tableLabel(year)}>
        <thead>
          <tr>
            <th scope="col">{columns.administration}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.decidedOn}</th>
            <th scope="col">{columns.recordNumber}</th>
            <th scope="col" className="number">
              {columns.activities}
            </th>
            <th scope="col" className="number">
              {columns.toCheck}
            </th>
            <th scope="col">{columns.file}</th>
          </tr>
        </thead>
        <tbody>
          {buildPlanRows(gaps.value, plans).map((row) =>
            row.kind === 'missing' ? (
              <MissingRow key={row.organisation} organisation={row.organisation} />
            ) : (
              <ReceivedRow key={row.plan.id} row={row} isOpen={row.plan.id === opened} onOpen={onOpen} />
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

function MissingRow({ organisation }: { readonly organisation: string }) {
  const texts = useTexts()
  const names = useNames()
  return (
    <tr className="is-missing">
      <th scope="row">{names.organisation(organisation)}</th>
      <td colSpan={7}>
        <StateWord shape="none" word={texts.plans.states.missing} />
      </td>
    </tr>
  )
}

interface ReceivedRowProps {
  readonly row: Exclude<PlanRow, { kind: 'missing' }>
  readonly isOpen: boolean
  readonly onOpen: (plan: number) => void
}

const shapes = { received: 'met', unexpected: 'part', superseded: 'past' } as const

function ReceivedRow({ row, isOpen, onOpen }: ReceivedRowProps) {
  const { plans: texts, common } = useTexts()
  const names = useNames()
  const { plan } = row
  const unstated = <span className="faint">{common.notStated}</span>
  return (
    <tr className={`is-plan is-${row.kind}${isOpen ? ' is-open' : ''}`} onClick={() => onOpen(plan.id)}>
      <th scope="row">{names.organisation(row.organisation)}</th>
      <td title={row.kind === 'unexpected' ? texts.stateHints.unexpected : undefined}>
        <StateWord shape={shapes[row.kind]} word={texts.states[row.kind]} />
      </td>
      <td>{plan.status ? common.planStatuses[plan.status] : unstated}</td>
      <td>{plan.decidedOn ?? unstated}</td>
      <td>{plan.recordNumber ?? unstated}</td>
      <td className="number">{plan.activities}</td>
      <td className="number">{plan.toCheck === 0 ? <span className="faint">0</span> : plan.toCheck}</td>
      <td className="plan-file">
        <button
          type="button"
          className="text-link"
          data-plan={plan.id}
          aria-expanded={isOpen}
          aria-label={texts.openPlan(plan.fileName)}
          title={plan.fileName}
          onClick={() => onOpen(plan.id)}
        >
          {plan.fileName}
        </button>
      </td>
    </tr>
  )
}
