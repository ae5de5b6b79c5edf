import type { Catalogue } from '#shared/domain/catalogue'
import { type Token, tokenise } from '../swedish/tokenise'
import type { Zone, ZonedWord } from './term-index'

/** What is known of a row when its kind and area are judged. */
export interface JudgedText {
  readonly text: string
  readonly targetGroup: string | null
  /** Organisation ids. */
  readonly partners: readonly string[]
}

const ageRange = /(?<!\d)(\d{1,2})\s*(?:[-–—]|till(?:\s+och\s+med)?|och)\s*(\d{1,2})(?!\d)/gu

/** Marks for age ranges: `age:minor` ends at 18 at the latest, `age:young-adult` lies between 18 and 35. */
function ageMarks(text: string): readonly string[] {
  return [...text.matchAll(ageRange)].flatMap((match) => {
    const [, min = 0, max = 0] = match.map(Number)
    if (min >= 17 && max > min && max <= 35) return ['age:young-adult']
    return max > min && max <= 19 ? ['age:minor'] : []
  })
}

/** The words of a text that may tell the work; names of authorities ("utbildningsnämnden") are left out. */
export function tellingTokens(text: string, catalogue: Catalogue): readonly Token[] {
  const silent = catalogue.activityKinds.silentWords ?? []
  return tokenise(text).filter(({ folded }) => !silent.some((beginning) => folded.startsWith(beginning)))
}

const mark = (name: string): ZonedWord => ({ text: name, folded: name, zone: 'mark' })

/** The words that terms are looked up in: the text, the target group, and marks (`org:polisen`, `age:minor`). */
export function wordsOfActivity(activity: JudgedText, catalogue: Catalogue): readonly ZonedWord[] {
  const inZone = (text: string, zone: Zone): readonly ZonedWord[] =>
    tellingTokens(text, catalogue).map((token) => ({ text: token.text, folded: token.folded, zone }))
  const target = activity.targetGroup ?? ''
  return [
    ...inZone(activity.text, 'text'),
    ...inZone(target, 'target'),
    ...[...new Set(ageMarks(`${activity.text} ${target}`))].map(mark),
    ...activity.partners.map((partner) => mark(`org:${partner}`)),
  ]
}
