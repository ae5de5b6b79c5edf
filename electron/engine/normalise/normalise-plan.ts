/** Turns what was read from a plan into canonical ids; the entry to everything in this folder. */
import type { Catalogue } from '#shared/domain/catalogue'
import type { NormalisedActivity, NormalisedSection } from '#shared/domain/normalised-plan'
import type { PlanReading } from '#shared/domain/plan-reading'
import type { Finding } from '#shared/findings'
import { judgeSection } from './areas/judge-section'
import { normaliseActivity } from './normalise-activity'

export interface NormalisedReading {
  readonly activities: NormalisedActivity[]
  readonly sections: NormalisedSection[]
  /** Findings about the plan as a whole. Those about one activity stand with the activity and not here. */
  readonly findings: Finding[]
}

/**
 * Normalises a plan: activities in the order of the reading, each with its own findings, and sections with their areas.
 *
 * `sender` is the organisation that "förvaltningen" stands for and `year` decides which districts a group has; both
 * are null while they are not known. Nothing is thrown: what cannot be placed becomes a finding.
 */
export function normalisePlan(
  reading: PlanReading,
  catalogue: Catalogue,
  sender: string | null,
  year: number | null,
): NormalisedReading {
  return {
    activities: reading.activities.map((activity) => normaliseActivity(activity, catalogue, { sender, year })),
    sections: reading.sections.map((section) => {
      const { heading, level, path, text, place } = section
      return { heading, level, path, text, place, ...judgeSection(section, catalogue) }
    }),
    findings: [],
  }
}
