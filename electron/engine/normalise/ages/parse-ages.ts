/**
 * Ages in years as they are written in figures: "12–22 år", "12 till och med 22 år", "från 16 år", "under 25 år".
 *
 * Figures stay as written: "under 25 år" has max 25 and "över 18 år" min 18, since plans use them for "up to" and
 * "from". Nothing is inferred from words ("unga") or school years ("åk 7–9"). Durations ("i 2–3 år"), years, money and
 * clock times are no ages.
 */
import { unwrapText } from '../swedish/fold-text'

export interface Ages {
  readonly min: number | null
  readonly max: number | null
}

/** Ages with the words that gave them. `start` is the offset in the folded text. */
interface FoundAges {
  readonly ages: Ages
  readonly wording: string
  readonly start: number
}

const highestAge = 110
/** Below this a lone number of years is more often a duration than an age, unless persons stand beside it. */
const lowestBareAge = 10

/** How far back, in characters, a word may stand that tells what a number is. */
const farthestWord = 80
/** "Elever 7–9" are school years. */
const lastSchoolYear = 9

const number = '(?<![\\d.,:/])'
const noMoreDigits = '(?![\\d:/%]|[.,]\\d)'
const years = '\\s?(?:-?\\s?åringar(?:na|s)?|-?\\s?åring(?:en|s)?|års?(?:\\s?ålder(?:n)?|åldern)?(?![\\p{L}\\d]))'
const dash = '\\s?[-–—−]\\s?'
const upTo = '(?:till\\s(?:och\\smed|o\\sm)|t\\.?\\s?o\\.?\\s?m\\.?)'
const persons =
  '(?:barn(?:en)?|unga|ungdomar(?:na)?|ungdom|(?:unga\\s)?vuxna|flickor(?:na)?|pojkar(?:na)?|tjejer(?:na)?|killar(?:na)?|elever(?:na)?|skolelever|skolungdomar|personer|individer|män|kvinnor|deltagare|besökare|invånare|medborgare|ålder(?:n)?|åldrar(?:na)?|åldersgrupp(?:en|er|erna)?|tonåringar|målgrupp(?:en)?:?)'

const a = `${number}(\\d{1,3})`
const b = `(\\d{1,3})${noMoreDigits}`
const one = `${number}(\\d{1,3})${noMoreDigits}`

type Shape = 'range' | 'from' | 'to' | 'exact'

interface AgePattern {
  readonly shape: Shape
  readonly pattern: RegExp
}

const agePattern = (shape: Shape, source: string): AgePattern => ({ shape, pattern: new RegExp(source, 'gu') })

/** In order of precedence where two match at the same place. */
const patterns: readonly AgePattern[] = [
  agePattern('range', `${a}(?:\\sår)?(?:${dash}|\\s${upTo}\\s|\\still\\s)${b}${years}`),
  agePattern('range', `mellan\\s${a}(?:\\sår)?(?:${dash}|\\soch\\s)${b}${years}`),
  agePattern('range', `${a}-?\\s?åring(?:ar)?(?:${dash}|\\s${upTo}\\s|\\still\\s)${b}${years}`),
  agePattern(
    'range',
    `${persons}(?:\\smellan|\\si\\såldern|\\si\\såldrarna|,|:)?\\s\\(?${a}(?:${dash}|\\s${upTo}\\s|\\soch\\s)${b}(?!\\s?(?:kr|tkr|mkr|kl|st|tim|min|procent|dagar|veckor|månader|personer|deltagare|platser|gånger|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))`,
  ),
  agePattern(
    'from',
    `(?:från(?:\\soch\\smed)?|fr\\.?\\s?o\\.?\\s?m\\.?|över|äldre\\sän|minst|fyllda|fyllt|lägst)\\s${one}(?:${years}|(?=[\\s.,;)]|$))`,
  ),
  agePattern('from', `${one}\\s?(?:år|års)?\\s?(?:\\+|(?:och|eller)\\s(?:uppåt|äldre|över))(?:\\sår)?`),
  agePattern(
    'to',
    `(?:(?:upp\\s)?${upTo}|upp\\still|under|yngre\\sän|högst|max(?:imalt)?|fram\\still|intill)\\s${one}${years}`,
  ),
  agePattern('to', `${persons}\\s(?:under|upp\\still|yngre\\sän|högst)\\s${one}(?=[.,;)]|$)`),
  agePattern('to', `${one}\\s?år\\s?(?:och|eller)\\s(?:yngre|under|nedåt)`),
  agePattern('exact', `${one}-?\\s?åring(?:ar(?:na)?)?(?!\\p{L})`),
  agePattern('exact', `${one}-?\\s?årsåldern`),
  agePattern('exact', `${persons}\\s(?:på\\s)?${one}\\sår(?![\\p{L}])`),
]

const personBefore = new RegExp(`(?:^|[^\\p{L}])${persons}(?:\\s\\p{L}+){0,3}[\\s(,:]*$`, 'u')
const durationBefore =
  /(?:^|[^\p{L}])(?:i|under|på|om|inom|efter|för|pågår|varar|varade|senaste|kommande|närmaste|löper|ytterligare|period(?:en)?|tid(?:en)?)\s(?:ca\s|cirka\s|minst\s|högst\s|upp\still\s)?$/u

function agesOf(shape: Shape, first: number, second: number | null): Ages | null {
  if (first > highestAge || (second ?? 0) > highestAge) return null
  if (shape === 'range') return second !== null && first < second ? { min: first, max: second } : null
  if (shape === 'from') return { min: first, max: null }
  return shape === 'to' ? { min: null, max: first } : { min: first, max: first }
}

/** True for a number of years that somebody's age can be here, rather than how long something takes. */
function isPlausible(text: string, found: FoundAges, shape: Shape): boolean {
  const before = text.slice(Math.max(0, found.start - farthestWord), found.start)
  if (/^(?:skol)?elev/u.test(found.wording) && !/år/u.test(found.wording) && (found.ages.max ?? 0) <= lastSchoolYear)
    return false
  if (shape === 'exact' || personBefore.test(before) || new RegExp(`^${persons}`, 'u').test(found.wording)) return true
  if (/åring|ålder|fyll/u.test(found.wording)) return true
  if (shape === 'range') return !durationBefore.test(before) && (found.ages.max ?? 0) >= 6
  const figure = found.ages.min ?? found.ages.max ?? 0
  if (!/år|\+/u.test(found.wording)) return false
  return figure >= lowestBareAge && !durationBefore.test(before)
}

function foundIn(text: string): readonly FoundAges[] {
  const all = patterns.flatMap(({ shape, pattern }, order) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const second = match[2]
      const ages = agesOf(shape, Number(match[1]), second === undefined ? null : Number(second))
      const found = ages === null ? null : { ages, wording: match[0].trim(), start: match.index, order }
      return found !== null && isPlausible(text, found, shape) ? [found] : []
    }),
  )
  const end = (found: FoundAges) => found.start + found.wording.length
  const overlaps = (one: FoundAges, other: FoundAges) => one.start < end(other) && other.start < end(one)
  const kept: FoundAges[] = []
  for (const found of all.toSorted((one, other) => one.order - other.order)) {
    if (!kept.some((earlier) => overlaps(earlier, found))) kept.push(found)
  }
  return kept.toSorted((one, other) => one.start - other.start)
}

/** A cell that is nothing but a range or an open end: in a column for target groups that can only be ages. */
const wholeRange = /^\(?(\d{1,2})\s?[-–—−]\s?(\d{1,2})\)?$/u
const wholeFrom = /^(?:från|över|minst)?\s?(\d{1,2})\s?\+?$/u

function fromBareCell(cell: string): readonly Ages[] {
  const text = unwrapText(cell).toLocaleLowerCase('sv')
  const range = wholeRange.exec(text)
  if (range !== null) return [agesOf('range', Number(range[1]), Number(range[2]))].filter((ages) => ages !== null)
  const from = wholeFrom.exec(text)
  return from === null || /^\d+$/u.test(text) ? [] : [{ min: Number(from[1]), max: null }]
}

/** Every age or range of ages written in a text, in order. */
function findAges(text: string): readonly FoundAges[] {
  return foundIn(unwrapText(text).toLocaleLowerCase('sv').replace(/\s+/gu, ' '))
}

const least = (values: readonly (number | null)[]) =>
  values.includes(null) ? null : Math.min(...values.map((value) => value ?? 0))
const most = (values: readonly (number | null)[]) =>
  values.includes(null) ? null : Math.max(...values.map((value) => value ?? 0))

/**
 * The ages that an activity is for, or null when none are written.
 *
 * The target group decides: several groups there count from the youngest to the oldest, and an open end stays open.
 * Without ages in it (or without such a cell), the first ages in the activity's own text count.
 */
export function parseAges(targetGroup: string | null, text: string): Ages | null {
  const written = findAges(targetGroup ?? '').map((found) => found.ages)
  const stated = written.length > 0 ? written : fromBareCell(targetGroup ?? '')
  if (stated.length > 0) {
    return { min: least(stated.map((ages) => ages.min)), max: most(stated.map((ages) => ages.max)) }
  }
  return findAges(text)[0]?.ages ?? null
}
