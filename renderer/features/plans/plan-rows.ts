import type { PlanSummary } from '#shared/contract/views'
import type { GapGrid } from '#shared/domain/comparison'

/** One line of the year's table: an administration with its plan, with an older version, or without any. */
export type PlanRow =
  | { readonly kind: 'missing'; readonly organisation: string }
  | {
      readonly kind: 'received' | 'unexpected' | 'superseded'
      readonly organisation: string
      readonly plan: PlanSummary
    }

function rowsOf(
  organisation: string,
  plans: readonly PlanSummary[],
  kind: 'received' | 'unexpected',
): readonly PlanRow[] {
  const own = plans.filter((plan) => plan.organisation === organisation)
  const current = own.filter((plan) => plan.state === 'current')
  const older = own.filter((plan) => plan.state === 'superseded')
  return [
    ...current.map((plan) => ({ kind, organisation, plan })),
    ...older.map((plan) => ({ kind: 'superseded' as const, organisation, plan })),
  ]
}

/** Every administration expected that year, in catalogue order, then senders that were not expected. */
export function buildPlanRows(grid: GapGrid, all: readonly PlanSummary[]): readonly PlanRow[] {
  const plans = all.filter((plan) => plan.year === grid.year && plan.state !== 'unidentified')
  const expected = grid.organisations.map(({ organisation }) => organisation)
  const unexpected = [...new Set(plans.map((plan) => plan.organisation))].filter(
    (organisation) => organisation !== null && !expected.includes(organisation),
  ) as readonly string[]
  return [
    ...expected.flatMap((organisation): readonly PlanRow[] => {
      const rows = rowsOf(organisation, plans, 'received')
      return rows.length > 0 ? rows : [{ kind: 'missing', organisation }]
    }),
    ...unexpected.flatMap((organisation) => rowsOf(organisation, plans, 'unexpected')),
  ]
}
