/** Which values the user should look at: those that nothing in the plan decided, or decided surely. */
import { type NormalisedActivity, type OrganisationMention, sureFrom } from './normalised-plan'
import type { Identification } from './plan-reading'

export type ValueToCheck = 'area' | 'level' | 'responsible' | 'partners' | 'followUp'

interface Judged {
  readonly value: unknown
  readonly confidence: number
}

const isOpen = (judged: Judged) => judged.value === null || judged.confidence < sureFrom
const isOpenMention = (mention: OrganisationMention) => mention.organisation === null || mention.confidence < sureFrom

/** The activity's values that are unknown or unsure; an empty cell is an answer, and not one of them. */
export function valuesToCheck(activity: NormalisedActivity): ValueToCheck[] {
  const { area, level, responsible, partners, followUp } = activity
  const open: Readonly<Record<ValueToCheck, boolean>> = {
    area: isOpen(area),
    level: isOpen(level),
    responsible: responsible.mentions.some(isOpenMention),
    partners: partners.mentions.some(isOpenMention),
    followUp: (followUp.raw ?? '').trim() !== '' && followUp.confidence < sureFrom,
  }
  return (Object.keys(open) as ValueToCheck[]).filter((value) => open[value])
}

/** What is unknown or unsure about the plan as a whole. */
export function factsToCheck(identification: Identification): ('sender' | 'year' | 'status')[] {
  return (['sender', 'year', 'status'] as const).filter((field) => isOpen(identification[field]))
}
