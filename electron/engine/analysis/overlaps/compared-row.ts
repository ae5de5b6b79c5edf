import type { ActivityRef } from '#shared/domain/comparison'
import type { NormalisedActivity } from '#shared/domain/normalised-plan'
import type { ComparedPlan } from '../compared-plan'

/** One activity of the year with its plan. */
export interface ComparedRow {
  readonly ref: ActivityRef
  readonly organisation: string
  readonly activity: NormalisedActivity
  /** Position among all rows of the year. */
  readonly position: number
}

/** All activities of the plans, in plan and row order. */
export function listRows(plans: readonly ComparedPlan[]): readonly ComparedRow[] {
  return plans
    .flatMap((plan) =>
      plan.activities.map((activity, index) => ({
        ref: { plan: plan.id, index },
        organisation: plan.organisation,
        activity,
      })),
    )
    .map((row, position) => ({ ...row, position }))
}
