/** Sorts the words of a page, furniture aside, into tables and columns of prose, in reading order. */
import { columnRanges } from './aligned-table'
import { type Box, boxesMeet, holdsCentre } from './box'
import { type CarriedColumns, type ColumnZone, findColumnZones } from './column-zones'
import { findGrids, type Grid } from './grid'
import { gridTable } from './grid-table'
import { isInner, type Strip } from './gutters'
import { splitOpenRows } from './open-rows'
import type { PageContent, Word } from './page-content'
import { splitSpanningCells } from './spanning-heads'
import type { TableDraft } from './table-draft'
import { linesOf, type TextLine } from './text-lines'
import { zoneKind } from './zone-kind'

/** A stretch in columns that will be a table once the pages are put together. */
export interface ZoneItem {
  readonly kind: 'zone'
  readonly page: PageContent
  readonly lines: readonly TextLine[]
  /** Indexes of lines that run across the columns. */
  readonly across: ReadonlySet<number>
  readonly white: readonly Strip[]
  readonly isCarried: boolean
}

export type FlowItem =
  | { readonly kind: 'table'; readonly table: TableDraft }
  | ZoneItem
  | {
      readonly kind: 'text'
      readonly page: number
      readonly lines: readonly TextLine[]
      /** Where a narrow column ends; null in the main column. */
      readonly right: number | null
    }

/** Lays out one page; every word given is in exactly one item. `carried` are the columns open on the page before. */
export function layoutPage(page: PageContent, words: readonly Word[], carried: CarriedColumns | null): FlowItem[] {
  const grids = findGrids(page.rules, words).filter((grid) => isTable(grid, words))
  const outer = grids.filter((grid) => !grids.some((other) => other !== grid && holdsBox(other.box, grid.box)))
  const taken = new Set<Word>()
  const tables = outer.map((grid) => {
    const own = words.filter((word) => grid.cells.some((cell) => holdsCentre(cell.box, word.box)) && !taken.has(word))
    for (const word of own) taken.add(word)
    return splitOpenRows(gridTable(splitSpanningCells(grid, own), own, page))
  })
  const free = words.filter((word) => !taken.has(word))
  return aroundTables(page, free, tables, carried)
}

const holdsBox = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left - 2 &&
  inner.right <= outer.right + 2 &&
  inner.top >= outer.top - 2 &&
  inner.bottom <= outer.bottom + 2

/** A frame around text is no table, nor is a figure without words. */
function isTable(grid: Grid, words: readonly Word[]): boolean {
  if (grid.cells.length < 2) return false
  const filled = grid.cells.filter((cell) => words.some((word) => holdsCentre(cell.box, word.box)))
  return filled.length >= 2
}

/** Text above a table, beside it on the left, the table, beside it on the right, and so on down the page. */
function aroundTables(
  page: PageContent,
  words: readonly Word[],
  tables: readonly TableDraft[],
  carried: CarriedColumns | null,
): FlowItem[] {
  const items: FlowItem[] = []
  let rest = words
  for (const table of tables) {
    const above = rest.filter((word) => middle(word) < table.box.top && !isBeside(word, table))
    const beside = rest.filter((word) => !above.includes(word) && middle(word) <= table.box.bottom)
    const left = beside.filter((word) => word.box.right <= table.box.left + 2)
    const right = beside.filter((word) => !left.includes(word))
    items.push(
      ...layoutArea(page, above, items.length === 0 ? carried : null),
      ...layoutArea(page, left, null, true),
      { kind: 'table', table },
      ...layoutArea(page, right, null, true),
    )
    rest = rest.filter((word) => !above.includes(word) && !beside.includes(word))
  }
  return [...items, ...layoutArea(page, rest, items.length === 0 ? carried : null)]
}

const middle = (word: Word): number => (word.box.top + word.box.bottom) / 2
const isBeside = (word: Word, table: TableDraft): boolean => boxesMeet(word.box, table.box)

/** Lines and column stretches of one area without ruled tables. */
function layoutArea(
  page: PageContent,
  words: readonly Word[],
  carried: CarriedColumns | null = null,
  isNarrow = false,
): FlowItem[] {
  const lines = linesOf(words)
  const right = isNarrow ? Math.max(0, ...words.map((word) => word.box.right)) : null
  const items: FlowItem[] = []
  let index = 0
  const text = (upTo: number): void => {
    if (upTo > index) items.push({ kind: 'text', page: page.number, lines: lines.slice(index, upTo), right })
  }
  for (const zone of findColumnZones(lines, carried)) {
    const placed = layoutZone(page, lines, zone)
    if (placed === null) continue
    text(zone.from)
    items.push(...placed)
    index = zone.to
  }
  text(lines.length)
  return items
}

/** A table, columns of prose one after the other, or null when the stretch is neither. */
function layoutZone(page: PageContent, lines: readonly TextLine[], zone: ColumnZone): FlowItem[] | null {
  const own = lines.slice(zone.from, zone.to)
  const across = new Set([...zone.across].map((index) => index - zone.from))
  const gutters = zone.white.filter(isInner)
  const columns = columnRanges(
    own.filter((_, index) => !across.has(index)),
    gutters,
  )
  const kind = zoneKind(lines, zone, columns)
  if (kind === 'table')
    return [{ kind: 'zone', page, lines: own, across, white: zone.white, isCarried: zone.isCarried }]
  if (kind === 'loose') return null
  const words = own.flatMap((line) => line.words)
  const cuts = gutters.map(([from, to]) => (from + to) / 2)
  return [Number.NEGATIVE_INFINITY, ...cuts].flatMap((start, column) => {
    const end = cuts[column] ?? Number.POSITIVE_INFINITY
    const inside = words.filter(({ box }) => (box.left + box.right) / 2 >= start && (box.left + box.right) / 2 < end)
    return layoutArea(page, inside, null, true)
  })
}

/** What the last item of a page leaves open for the next one. */
export function openColumns(items: readonly FlowItem[]): CarriedColumns | null {
  const last = items.at(-1)
  if (last?.kind !== 'zone') return null
  const lines = last.lines.filter((_, index) => !last.across.has(index))
  return { white: last.white, starts: columnRanges(lines, last.white.filter(isInner)).map(({ left }) => left) }
}
