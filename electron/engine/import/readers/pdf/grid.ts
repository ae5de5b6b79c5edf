/**
 * Finds tables whose cells are ruled: lines that touch form a grid, and cells without a line between them are one.
 *
 * Outer borders may be missing (the inner lines reach out to where the border would be), and boundaries may be drawn
 * a few points apart from row to row.
 */
import { around, type Box } from './box'
import type { Rule, Rules, Word } from './page-content'

export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly box: Box
}

export interface Grid {
  readonly box: Box
  readonly rowCount: number
  readonly columnCount: number
  /** In row order. */
  readonly cells: readonly GridCell[]
}

interface Boundary {
  readonly at: number
  readonly rules: readonly Rule[]
}

/** Lines that come this near each other (points) touch. */
const touch = 3
/** A side is drawn when lines cover this share of it. */
const drawnShare = 0.6
/** Narrower strips without text lie between two lines of one boundary. */
const sliver = 9
/** Lines that reach out no farther than this, with no text there, overshoot; farther, an outer border is missing. */
const overhang = 18

/** All grids of a page, each from one set of touching lines, from the top. */
export function findGrids(rules: Rules, words: readonly Word[]): Grid[] {
  return touchingRules(rules)
    .flatMap((group) => {
      const grid = gridFromRules(group, words)
      return grid === null ? [] : [grid]
    })
    .toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
}

function touchingRules(rules: Rules): Rules[] {
  const parents = [...rules.horizontal, ...rules.vertical].map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parents[at] !== at) at = parents[at] ?? at
    return at
  }
  rules.horizontal.forEach((h, i) => {
    rules.vertical.forEach((v, j) => {
      const meet = v.at >= h.start - touch && v.at <= h.end + touch && h.at >= v.start - touch && h.at <= v.end + touch
      if (meet) parents[root(rules.horizontal.length + j)] = root(i)
    })
  })
  const groups = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>()
  const groupOf = (index: number): { horizontal: Rule[]; vertical: Rule[] } => {
    const key = root(index)
    const group = groups.get(key) ?? { horizontal: [], vertical: [] }
    groups.set(key, group)
    return group
  }
  rules.horizontal.forEach((rule, index) => {
    groupOf(index).horizontal.push(rule)
  })
  rules.vertical.forEach((rule, index) => {
    groupOf(rules.horizontal.length + index).vertical.push(rule)
  })
  return [...groups.values()].filter((group) => group.horizontal.length > 0 && group.vertical.length > 0)
}

function gridFromRules(rules: Rules, words: readonly Word[]): Grid | null {
  const bounds = around([
    ...rules.horizontal.map((rule) => ({ left: rule.start, right: rule.end, top: rule.at, bottom: rule.at })),
    ...rules.vertical.map((rule) => ({ left: rule.at, right: rule.at, top: rule.start, bottom: rule.end })),
  ])
  const inside = words.filter(
    ({ box }) =>
      box.right > bounds.left && box.left < bounds.right && box.bottom > bounds.top && box.top < bounds.bottom,
  )
  const columns = boundaries(rules.vertical, bounds.left, bounds.right, (from, to) =>
    inside.some(({ box }) => (box.left + box.right) / 2 > from && (box.left + box.right) / 2 < to),
  )
  const rows = boundaries(rules.horizontal, bounds.top, bounds.bottom, (from, to) =>
    inside.some(({ box }) => (box.top + box.bottom) / 2 > from && (box.top + box.bottom) / 2 < to),
  )
  if (columns.length < 2 || rows.length < 2) return null
  const cells = mergeOpenSides(rows, columns)
  return { box: bounds, rowCount: rows.length - 1, columnCount: columns.length - 1, cells }
}

/** Positions of the lines across one direction, with the outer ones added where no border is drawn. */
function boundaries(
  rules: readonly Rule[],
  first: number,
  last: number,
  hasText: (from: number, to: number) => boolean,
): Boundary[] {
  const found: { at: number; rules: Rule[] }[] = []
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const before = found.at(-1)
    const gap = before === undefined ? Number.POSITIVE_INFINITY : rule.at - before.at
    if (before !== undefined && (gap <= touch || (gap < sliver && !hasText(before.at, rule.at))))
      before.rules.push(rule)
    else found.push({ at: rule.at, rules: [rule] })
  }
  const start = found[0]
  const end = found.at(-1)
  const isStrip = (from: number, to: number): boolean =>
    to - from > sliver && (to - from > overhang || hasText(from, to))
  if (start === undefined || isStrip(first, start.at)) found.unshift({ at: first, rules: [] })
  if (end === undefined || isStrip(end.at, last)) found.push({ at: last, rules: [] })
  return found
}

/** Share of the stretch that the lines of a boundary cover. */
function coveredShare(boundary: Boundary, from: number, to: number): number {
  const covered = boundary.rules.reduce(
    (sum, rule) => sum + Math.max(0, Math.min(rule.end, to) - Math.max(rule.start, from)),
    0,
  )
  return to > from ? covered / (to - from) : 0
}

interface Span {
  top: number
  left: number
  bottom: number
  right: number
}

function mergeOpenSides(rows: readonly Boundary[], columns: readonly Boundary[]): GridCell[] {
  const y = (index: number): number => rows[index]?.at ?? 0
  const x = (index: number): number => columns[index]?.at ?? 0
  const drawn = (boundary: Boundary | undefined, from: number, to: number): boolean =>
    boundary !== undefined && coveredShare(boundary, from, to) >= drawnShare
  let spans: Span[] = []
  for (let row = 0; row < rows.length - 1; row += 1) {
    for (let column = 0; column < columns.length - 1; column += 1) {
      spans.push({ top: row, left: column, bottom: row + 1, right: column + 1 })
      if (column > 0 && !drawn(columns[column], y(row), y(row + 1))) {
        spans.push({ top: row, left: column - 1, bottom: row + 1, right: column + 1 })
      }
      if (row > 0 && !drawn(rows[row], x(column), x(column + 1))) {
        spans.push({ top: row - 1, left: column, bottom: row + 1, right: column + 1 })
      }
    }
  }
  spans = uniteOverlapping(spans)
  return spans
    .map((span) => ({
      row: span.top,
      column: span.left,
      rowSpan: span.bottom - span.top,
      colSpan: span.right - span.left,
      box: { left: x(span.left), top: y(span.top), right: x(span.right), bottom: y(span.bottom) },
    }))
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
}

/** Grows overlapping spans into their common rectangle until none overlap. */
function uniteOverlapping(spans: readonly Span[]): Span[] {
  const united: Span[] = []
  for (const span of spans) {
    const grown = { ...span }
    for (let index = 0; index < united.length; ) {
      const other = united[index]
      const apart =
        other === undefined ||
        other.left >= grown.right ||
        other.right <= grown.left ||
        other.top >= grown.bottom ||
        other.bottom <= grown.top
      if (other === undefined || apart) {
        index += 1
        continue
      }
      grown.left = Math.min(grown.left, other.left)
      grown.top = Math.min(grown.top, other.top)
      grown.right = Math.max(grown.right, other.right)
      grown.bottom = Math.max(grown.bottom, other.bottom)
      united.splice(index, 1)
      index = 0
    }
    united.push(grown)
  }
  return united
}
