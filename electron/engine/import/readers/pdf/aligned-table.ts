/** Makes a table of a stretch of lines whose columns are kept apart by white alone. */
import { around, type Box, rangeOverlap, widthOf } from './box'
import type { Strip } from './gutters'
import { leadingOf } from './leading'
import type { Fill, PageContent, Word } from './page-content'
import type { RowGrid } from './row-grid'
import { findRowStarts } from './row-starts'
import type { RowStyle } from './row-style'
import type { CellDraft, ColumnRange, RowDraft, TableDraft } from './table-draft'
import { type TextLine, toLine } from './text-lines'

/** What the page gives besides the lines themselves. */
export interface TableGround {
  readonly page: number
  readonly rules: PageContent['rules']
  readonly fills: readonly Fill[]
}

/** One page of a table, cut into columns. */
export interface AlignedPart {
  readonly grid: RowGrid
  readonly columns: readonly ColumnRange[]
  readonly ground: TableGround
}

/** Cuts lines into columns; `columns` are the text edges, shared by the pages of one table. */
export function alignedPart(
  lines: readonly TextLine[],
  across: ReadonlySet<number>,
  columns: readonly ColumnRange[],
  ground: TableGround,
): AlignedPart {
  const cells = lines.map((line, index) => (across.has(index) ? columns.map(() => null) : splitByColumn(line, columns)))
  const leading = leadingOf(cells)
  const measures = columns.map(({ left, right }) => ({ left, right, leading }))
  const separators = separatorsIn(around(lines.map((line) => line.box)), ground)
  return { grid: { lines, cells, measures, across, separators }, columns, ground }
}

/** Builds the rows and cells of one page. */
export function alignedTable({ grid, columns, ground }: AlignedPart, style: RowStyle): TableDraft {
  const box = around(grid.lines.map((line) => line.box))
  const starts = findRowStarts(grid, style)
  const rows = starts.map((start, row) => buildRow(grid, start, starts[row + 1] ?? grid.lines.length, columns, ground))
  return {
    grid: 'alignment',
    page: ground.page,
    box,
    lastPage: ground.page,
    lastBox: box,
    columns,
    rows,
    headerRowCount: 0,
    closedTop: null,
  }
}

/** Text edges of the columns between gutters, over all given lines. */
export function columnRanges(lines: readonly TextLine[], gutters: readonly Strip[]): ColumnRange[] {
  const words = lines.flatMap((line) => line.words)
  const edges = [Number.NEGATIVE_INFINITY, ...gutters.map(([from, to]) => (from + to) / 2), Number.POSITIVE_INFINITY]
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? Number.NEGATIVE_INFINITY
    const own = words.filter(({ box }) => (box.left + box.right) / 2 > start && (box.left + box.right) / 2 <= end)
    const box = around(own.map((word) => word.box))
    return { left: box.left, right: box.right }
  })
}

/** The column whose range is nearest to the middle of the word. */
function columnOf(word: Word, columns: readonly ColumnRange[]): number {
  const distances = columns.map(({ left, right }) => -rangeOverlap(word.box.left, word.box.right, left, right))
  return distances.indexOf(Math.min(...distances))
}

function splitByColumn(line: TextLine, columns: readonly ColumnRange[]): (TextLine | null)[] {
  return columns.map((_, column) => {
    const words = line.words.filter((word) => columnOf(word, columns) === column)
    return words.length === 0 ? null : toLine(words)
  })
}

/** Heights of lines and shade edges that run through most of the table's width. */
function separatorsIn(box: Box, ground: TableGround): number[] {
  const wide = (left: number, right: number): boolean =>
    rangeOverlap(left, right, box.left, box.right) >= 0.6 * widthOf(box)
  const inside = (y: number): boolean => y > box.top && y < box.bottom
  const rules = ground.rules.horizontal.filter((rule) => wide(rule.start, rule.end)).map((rule) => rule.at)
  const edges = shadeBands(ground.fills)
    .filter((band) => wide(band.left, band.right))
    .flatMap((band) => [band.top, band.bottom])
  return [...rules, ...edges].filter(inside).toSorted((a, b) => a - b)
}

/** Shades side by side (one per cell) are one band. */
function shadeBands(fills: readonly Fill[]): Box[] {
  const bands: Box[] = []
  for (const { box } of fills.toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)) {
    const index = bands.findIndex(
      (band) =>
        Math.abs(band.top - box.top) <= 1.5 && Math.abs(band.bottom - box.bottom) <= 1.5 && box.left - band.right <= 3,
    )
    const band = bands[index]
    if (band === undefined) bands.push(box)
    else bands[index] = around([band, box])
  }
  return bands
}

function buildRow(
  grid: RowGrid,
  from: number,
  to: number,
  columns: readonly ColumnRange[],
  ground: TableGround,
): RowDraft {
  const own = grid.lines.slice(from, to)
  const row = around(own.map((line) => line.box))
  const cellBox = (left: number, right: number): Box => ({ left, right, top: row.top, bottom: row.bottom })
  const make = (column: number, colSpan: number, lines: readonly TextLine[], box: Box): CellDraft => ({
    column,
    colSpan,
    rowSpan: 1,
    parts: [{ page: ground.page, box, lines }],
    fill: fillBehind(box, ground.fills),
  })
  if (grid.across.has(from)) return { cells: [make(0, columns.length, own, row)] }
  return {
    cells: columns.map(({ left, right }, column) => {
      const lines = grid.cells.slice(from, to).flatMap((cells) => cells[column] ?? [])
      return make(column, 1, lines, cellBox(left, right))
    }),
  }
}

/** Colour of the last painted shade that covers most of a box. */
export function fillBehind(box: Box, fills: readonly Fill[]): string | null {
  const x = (box.left + box.right) / 2
  const y = (box.top + box.bottom) / 2
  const behind = fills.filter(
    (fill) => fill.box.left <= x && fill.box.right >= x && fill.box.top <= y && fill.box.bottom >= y,
  )
  return behind.at(-1)?.color ?? null
}
