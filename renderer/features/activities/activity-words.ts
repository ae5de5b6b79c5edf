/** An activity's values in words: for the grid, for searching and for the panel. */
import type { ActivityRow } from '#shared/contract/views'
import type { Actors, NormalisedActivity } from '#shared/domain/normalised-plan'
import type { WindowTexts } from '#shared/texts/window'
import { placeText } from '../../components/place-text'
import type { Names } from '../../state/names'

/** Below this a value is marked for the user to check; the engine's own limit (shared/domain/normalised-plan.ts). */
export const sureFrom = 0.7

export function actorNames(actors: Actors, names: Names): readonly string[] {
  const known = actors.mentions.flatMap(({ organisation, raw }) => (organisation === null ? [raw] : [organisation]))
  return [...new Set(known)].map((id) => names.shortOrganisation(id))
}

export function agesText(ages: NormalisedActivity['ages'], texts: WindowTexts['activities']): string {
  return ages ? texts.ages(ages.min, ages.max) : ''
}

export function activityPlace({ activity }: ActivityRow, texts: WindowTexts['common']): string {
  return placeText(activity.place, texts, activity)
}

/** The columns whose value is a guess the user should look at. */
export interface Unsure {
  readonly area: boolean
  readonly level: boolean
  readonly responsible: boolean
  readonly partners: boolean
  readonly followUp: boolean
}

const isUnsure = (actors: Actors) =>
  actors.mentions.some((mention) => mention.organisation === null || mention.confidence < sureFrom)

export function findUnsure({ area, level, responsible, partners, followUp }: NormalisedActivity): Unsure {
  return {
    area: area.value === null || area.confidence < sureFrom,
    level: level.value !== null && level.confidence < sureFrom,
    responsible: isUnsure(responsible),
    partners: isUnsure(partners),
    followUp: followUp.confidence < sureFrom,
  }
}

export function countUnsure(activity: NormalisedActivity): number {
  const warnings = activity.findings.filter((finding) => finding.severity !== 'info').length
  return Math.max(warnings, Object.values(findUnsure(activity)).filter(Boolean).length)
}
