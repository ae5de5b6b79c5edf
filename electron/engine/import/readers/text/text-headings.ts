/** Which lines of a plain text are headings: told by a contents list, a number, an underline, capitals, or position. */
import type { TextUnit } from './wrapped-lines'

export interface HeadingContext {
  readonly isTitle: (text: string) => boolean
  /** Letters in a full line. */
  readonly width: number | null
}

const longestHeading = 100
const number = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{Lu}/u

/** The level of each unit that is a heading, by its index. */
export function findHeadings(units: readonly TextUnit[], context: HeadingContext): ReadonlyMap<number, number> {
  const levels = new Map<number, number>()
  const counts = new Map<string, number>()
  for (const { text } of units) counts.set(text, (counts.get(text) ?? 0) + 1)
  for (let at = units.length - 1; at >= 0; at -= 1) {
    const level = headingLevel(units, at, levels, { ...context, counts })
    if (level !== null) levels.set(at, level)
  }
  return levels
}

function headingLevel(
  units: readonly TextUnit[],
  at: number,
  below: ReadonlyMap<number, number>,
  { isTitle, width, counts }: HeadingContext & { readonly counts: ReadonlyMap<string, number> },
): number | null {
  const unit = units[at]
  if (!unit || !canBeHeading(unit)) return null
  const [before, after] = [units[at - 1], units[at + 1]]
  const whole = unit.marker === null ? unit.text : `${unit.marker} ${unit.text}`
  const depth = number.exec(whole)?.[1]?.split('.').length ?? 0
  const isAboveText = after !== undefined && (isProse(after, width) || below.has(at + 1))
  const uses = counts.get(unit.text) ?? 0
  if (isTitle(unit.text) && (isAboveText || uses === 1)) return depth || (startsApart(unit) ? 1 : 2)
  // What comes back again and again is a cell of a table that lost its lines.
  if ((unit.marker !== null && depth === 0) || uses > 2) return null
  if (depth > 0) return isAboveText && !isNumbered(before) && !isNumbered(after) ? depth : null
  if (/^#{1,6} /.test(unit.text)) return unit.text.indexOf(' ')
  const apart = startsApart(unit)
  if (apart && unit.text === unit.text.toUpperCase() && /\p{Lu}{3}/u.test(unit.text)) return 1
  if (unit.lines.length > 1 && (width === null || unit.text.length > width)) return null
  const closed = before === undefined || below.has(at - 1) || /[.!?:”"]$/.test(before.text) || before.marker !== null
  if (after === undefined || !isProse(after, width)) {
    return below.has(at + 1) && apart && closed && after && startsApart(after) && unit.lines.length === 1 ? 1 : null
  }
  if (!apart && !closed) return null
  return apart ? 1 : 2
}

const startsApart = ({ lines: [first] }: TextUnit): boolean => (first?.blanksBefore ?? 1) > 0
const isNumbered = (unit: TextUnit | undefined): boolean => unit?.marker !== null && /^\d/.test(unit?.marker ?? '')

function canBeHeading({ text, marker }: TextUnit): boolean {
  if (text.length > longestHeading || !/\p{L}{2}/u.test(text)) return false
  if (marker !== null && !/^\d/.test(marker)) return false
  // "Ansvarig: Skolan" is a label with its value; "Mål 2: Trygghet" may be a heading.
  if (/^[^:\d]{1,40}:\s+\S/.test(text)) return false
  return /^[\p{Lu}\d#]/u.test(text) && !/[.,;:!…]$/.test(text) && !/^\d{4}-\d{2}/.test(text)
}

/** Running text: a sentence, or lines that fill the width. */
function isProse({ text, lines, marker }: TextUnit, width: number | null): boolean {
  if (marker !== null) return /\s\p{Ll}/u.test(text)
  return (
    text.length >= 60 && (/[.!?:]["”)]?$/.test(text) || lines.length > 2 || (width !== null && text.length > width))
  )
}
