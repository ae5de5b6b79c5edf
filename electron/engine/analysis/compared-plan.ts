import type { NormalisedActivity, NormalisedSection } from '#shared/domain/normalised-plan'
import type { PlanStatus } from '#shared/domain/plan-reading'

/** A plan that takes part in a comparison: its sender and year are known and no newer version stands in its place. */
export interface ComparedPlan {
  /** The plan's id in the workspace. */
  readonly id: number
  /** Organisation id of the sender. */
  readonly organisation: string
  readonly year: number
  readonly status: PlanStatus | null
  readonly activities: readonly NormalisedActivity[]
  readonly sections: readonly NormalisedSection[]
}
