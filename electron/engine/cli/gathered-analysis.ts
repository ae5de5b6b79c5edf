import type { Engine } from '#engine/index'
import type { ActivityRow, CatalogueView, ImportResult, PlanDetail, PlanSummary } from '#shared/contract/views'
import type { GapGrid, OverlapPicture } from '#shared/domain/comparison'
import { answered } from './answered'

/** Everything that a run of `analyse` shows, asked of the engine once. */
export interface GatheredAnalysis {
  readonly results: readonly ImportResult[]
  /** In the order of import. */
  readonly plans: readonly PlanSummary[]
  readonly details: ReadonlyMap<number, PlanDetail>
  /** Rows of all plans, replaced ones too. */
  readonly rows: readonly ActivityRow[]
  /** Per year, oldest first. */
  readonly years: readonly { readonly gaps: GapGrid; readonly overlaps: OverlapPicture }[]
  readonly catalogue: CatalogueView
}

export async function gatherAnalysis(
  engine: Engine,
  results: readonly ImportResult[],
  onlyYear: number | null,
): Promise<GatheredAnalysis> {
  const plans = await answered(engine.call('plans.list', {}))
  const details = new Map<number, PlanDetail>()
  for (const { id } of plans) details.set(id, await answered(engine.call('plans.get', { plan: id })))
  const found = [
    ...new Set(plans.flatMap((plan) => (plan.state === 'current' && plan.year !== null ? [plan.year] : []))),
  ]
  const years = []
  for (const year of found.sort((a, b) => a - b)) {
    if (onlyYear !== null && year !== onlyYear) continue
    const gaps = await answered(engine.call('comparison.gaps', { year }))
    years.push({ gaps, overlaps: await answered(engine.call('comparison.overlaps', { year })) })
  }
  return {
    results,
    plans,
    details,
    rows: await answered(engine.call('activities.list', { year: null, includeSuperseded: true })),
    years,
    catalogue: await answered(engine.call('catalogue.view', {})),
  }
}
