/**
 * Finds stretches of a page where text stands in columns without lines between them.
 *
 * A stretch grows downwards from a line with a wide gap for as long as some upright strips of white stay open. A line
 * that crosses the strips ends it, unless the columns go on right below: then it is a row of its own across the table.
 * At the top of a page the columns of the page before may go on, with a single cell on the first lines.
 */
import { rangeOverlap } from './box'
import { commonWhite, isInner, minimumGutter, type Strip, segmentsOf, whiteOf } from './gutters'
import type { TextLine } from './text-lines'
import { headStart, tailEnd } from './zone-edges'

export interface ColumnZone {
  /** Index of the first line, and of the line after the last one. */
  readonly from: number
  readonly to: number
  /** All white that its lines have in common, margins included. */
  readonly white: readonly Strip[]
  /** Indexes of lines that run across the columns. */
  readonly across: ReadonlySet<number>
  /** The columns of the page before go on here. */
  readonly isCarried: boolean
}

/** Columns that may go on at the top of the next page. */
export interface CarriedColumns {
  readonly white: readonly Strip[]
  /** Left edges of the columns. */
  readonly starts: readonly number[]
}

/** A gap this wide, in ems, may begin columns. */
const wideGap = 1
/** White above a line, in ems, that ends a stretch when nothing says that the columns go on. */
const farApart = 2.4
const maxAcross = 2
const lookAhead = 4

interface Growth {
  white: readonly Strip[]
  readonly starts: readonly number[]
  to: number
  readonly across: Set<number>
}

/** All column stretches among lines given from top to bottom. */
export function findColumnZones(lines: readonly TextLine[], carried: CarriedColumns | null = null): ColumnZone[] {
  const zones: ColumnZone[] = []
  const first = carried === null ? null : carriedZone(lines, carried)
  if (first !== null) zones.push(first)
  let index = first?.to ?? 0
  while (index < lines.length) {
    const zone = zoneFrom(lines, index, zones.at(-1)?.to ?? 0)
    if (zone !== null) zones.push(zone)
    index = zone === null ? index + 1 : zone.to
  }
  return zones
}

const isSplit = (line: TextLine): boolean => segmentsOf(line, wideGap * line.size).length > 1

/** Lines at almost one height that do not meet: columns whose lines are not level with each other. */
function isBeside(a: TextLine, b: TextLine): boolean {
  const shared = rangeOverlap(a.box.top, a.box.bottom, b.box.top, b.box.bottom)
  const gap = Math.max(a.box.left - b.box.right, b.box.left - a.box.right)
  return shared > 0.1 * Math.min(a.size, b.size) && gap >= wideGap * Math.min(a.size, b.size)
}

function zoneFrom(lines: readonly TextLine[], start: number, floor: number): ColumnZone | null {
  const seed = lines[start]
  const next = lines[start + 1]
  if (seed === undefined || !(isSplit(seed) || (next !== undefined && isBeside(seed, next)))) return null
  const growth: Growth = { white: whiteOf(seed), starts: [], to: start + 1, across: new Set() }
  grow(lines, start, start + 1, growth)
  if (!growth.white.some(isInner)) return null
  const own = { white: growth.white, across: growth.across, isCarried: false }
  return {
    from: headStart(lines, start, floor, growth.white),
    to: tailEnd(lines, start, growth.to, growth.white),
    ...own,
  }
}

/** The rest of a table from the page before: its first line stands in its columns and cannot be anything else. */
function carriedZone(lines: readonly TextLine[], carried: CarriedColumns): ColumnZone | null {
  const [first] = lines
  if (first === undefined) return null
  const parts = segmentsOf(first, minimumGutter(first))
  const columns = parts.map((part) => carried.starts.findIndex((start) => Math.abs(start - part.left) <= 3.5))
  const isInside = columns.every((column) => column >= 0)
  const isRestOfFirst = columns[0] === 0 && !first.bold && /^\p{Ll}/u.test(first.words[0]?.text ?? '')
  if (!isInside || (columns.length === 1 && columns[0] === 0 && !isRestOfFirst)) return null
  const growth: Growth = { white: carried.white, starts: carried.starts, to: 0, across: new Set() }
  grow(lines, 0, 0, growth)
  if (growth.to === 0) return null
  const to = tailEnd(lines, 0, growth.to, growth.white)
  return { from: 0, to, white: growth.white, across: growth.across, isCarried: true }
}

/** Takes in lines for as long as the columns stay open. */
function grow(lines: readonly TextLine[], start: number, from: number, growth: Growth): void {
  let index = from
  while (index < lines.length) {
    const line = lines[index]
    const before = lines[index - 1]
    if (line === undefined) return
    const next = fits(lines, start, index, growth) ? null : resumesAt(lines, start, index, growth)
    const white = whiteWith(growth, line)
    if (fits(lines, start, index, growth) || (next === null && isWeaklyCrossed(line, before, index - start, white))) {
      growth.white = white
      index += 1
    } else if (next !== null) {
      for (let across = index; across < next; across += 1) growth.across.add(across)
      index = next
    } else return
    growth.to = index
  }
}

/** Left edges of the columns inside: where words begin after the white that is open so far. */
const innerStarts = (growth: Growth): number[] => growth.white.filter(isInner).map(([, to]) => to)

function whiteWith(growth: Growth, line: TextLine): Strip[] {
  const starts = innerStarts(growth)
  return commonWhite(growth.white, whiteOf(line, starts), minimumGutter(line), starts)
}

function fits(lines: readonly TextLine[], start: number, index: number, growth: Growth): boolean {
  const line = lines[index]
  const before = lines[index - 1]
  if (line === undefined) return false
  const white = whiteWith(growth, line)
  if (!growth.white.filter(isInner).every((gutter) => isOpen(gutter, white))) return false
  if (before === undefined || index === start) return true
  const apart = (line.box.top - before.box.bottom) / line.size > farApart
  if (apart && !startsAtColumns(lines, start, index, growth)) return false
  return !isHeadingBetween(line, before, lines.slice(start, index))
}

/** Early on, a strip that one line happened to leave open may close again. */
function isWeaklyCrossed(line: TextLine, before: TextLine | undefined, age: number, white: readonly Strip[]): boolean {
  const near = before !== undefined && (line.box.top - before.box.bottom) / line.size <= farApart
  return near && age <= 3 && white.some(isInner) && isSplit(line)
}

const isOpen = (gutter: Strip, white: readonly Strip[]): boolean =>
  white.some(([from, to]) => from < gutter[1] && to > gutter[0])

/** Two or more parts of the line, each starting where a column starts. */
function startsAtColumns(lines: readonly TextLine[], start: number, index: number, growth: Growth): boolean {
  const line = lines[index]
  if (line === undefined) return false
  const left = Math.min(...lines.slice(start, index).map((other) => other.box.left), ...growth.starts)
  const starts = [left, ...growth.starts, ...growth.white.filter(isInner).map(([, to]) => to)]
  const parts = segmentsOf(line, minimumGutter(line))
  const aligned = parts.filter((part) => starts.some((x) => Math.abs(x - part.left) <= 4))
  return parts.length > 1 && aligned.length >= 2 && aligned.length >= 0.6 * parts.length
}

/** A single bold or larger line at the left edge, set apart from rows in plain type. */
function isHeadingBetween(line: TextLine, before: TextLine, above: readonly TextLine[]): boolean {
  if (segmentsOf(line, minimumGutter(line)).length > 1) return false
  const larger = line.size > before.size * 1.1
  const bolder = line.bold && !before.bold
  const left = Math.min(...above.slice(-40).map((other) => other.box.left))
  return (larger || bolder) && line.box.left < left + 4
}

/** Index where the columns go on after at most two lines across them; null when they do not. */
function resumesAt(lines: readonly TextLine[], start: number, index: number, growth: Growth): number | null {
  const first = lines[index]
  const above = lines[index - 1]
  if (first === undefined || above === undefined || index === start) return null
  if ((first.box.top - above.box.bottom) / first.size > farApart) return null
  for (let next = index + 1; next <= index + maxAcross; next += 1) {
    const following = lines.slice(next, next + lookAhead)
    const resumed = following.findIndex((_, offset) => startsAtColumns(lines, start, next + offset, growth))
    if (resumed < 0) continue
    const open = lines.slice(next, next + resumed + 1).every((line) => {
      const common = whiteWith(growth, line)
      return growth.white.filter(isInner).every((gutter) => isOpen(gutter, common))
    })
    if (open) return endOfAcross(lines, next)
  }
  return null
}

/** The end of text across the columns that runs on over short lines. */
function endOfAcross(lines: readonly TextLine[], end: number): number {
  let next = end
  while (next < end + maxAcross) {
    const [before, line] = [lines[next - 1], lines[next]]
    if (before === undefined || line === undefined) break
    const tight = (line.box.top - before.box.bottom) / line.size < 0.45
    const goesOn = /^\p{Ll}/u.test(line.words[0]?.text ?? '') && Math.abs(line.box.left - before.box.left) < 2
    if (!tight || !goesOn || line.bold !== before.bold || segmentsOf(line, minimumGutter(line)).length > 1) break
    next += 1
  }
  return next
}
