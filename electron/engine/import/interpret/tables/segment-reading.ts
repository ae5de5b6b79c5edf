/** What is read from one segment of a table, and what it stands in. */
import type { Place } from '#shared/domain/place'
import type { TableReading } from '#shared/domain/plan-reading'
import type { Finding } from '#shared/findings'
import { unionPlaces } from '../places'
import type { ActivityDraft } from './activity-draft'
import { foldToLine } from './cell-text'
import type { ColumnReading } from './column-reading'
import { type DenseGrid, filledIn } from './dense-grid'
import type { TableSegment } from './split-segments'
import type { TableKind, TableSurroundings } from './table-kind'

export interface TableContext {
  /** Index that the first reading of this table gets. */
  readonly tableIndex: number
  readonly sectionHeading: string | null
  /** Short text or caption directly over the table; null when there is none. */
  readonly titleAbove: string | null
  /** A sentence directly over the table. */
  readonly leadAbove: string | null
  /** A short text or heading directly over the table, which may name its only activity. */
  readonly nameAbove: string | null
  readonly planYear: number | null
  /** Columns of the last activity table, for tables that go on without headings. */
  readonly previous: { readonly columns: readonly ColumnReading[]; readonly kind: TableKind } | null
}

export interface SegmentReading {
  readonly table: TableReading
  readonly activities: readonly ActivityDraft[]
  readonly columns: readonly ColumnReading[]
  readonly kind: TableKind
  /** One form per activity; a label that one form leaves out is an empty cell. */
  readonly isForm: boolean
  readonly usedCells: ReadonlySet<number>
  readonly leftCells: ReadonlySet<number>
  readonly findings: readonly Finding[]
}

/** Every row of the segment; a covered position of a span is empty. */
export function rowTexts(grid: DenseGrid, segment: TableSegment): string[][] {
  const rows: string[][] = []
  for (let row = segment.firstRow; row <= segment.lastRow; row += 1) {
    rows.push(
      Array.from({ length: grid.columnCount }, (_, column) => {
        const position = grid.at(row, column)
        return position?.beginsInRow && position.beginsInColumn ? position.cell.text : ''
      }),
    )
  }
  return rows
}

export function segmentPlace(grid: DenseGrid, segment: TableSegment): Place {
  const cells = grid.table.cells.filter((cell) => cell.row >= segment.firstRow && cell.row <= segment.lastRow)
  return unionPlaces(cells.map((cell) => cell.place))
}

function isAllHidden(grid: DenseGrid, segment: TableSegment): boolean {
  const cells = grid.table.cells.filter(
    (cell) => cell.row >= segment.firstRow && cell.row <= segment.lastRow && cell.text.trim() !== '',
  )
  return cells.length > 0 && cells.every((cell) => cell.hidden)
}

/** Titles of a segment, nearest first. */
function titlesOf(grid: DenseGrid, segment: TableSegment, context: TableContext, isFirst: boolean): readonly string[] {
  const own = segment.titleRows.map((row) =>
    filledIn(grid, row)
      .map(({ cell }) => foldToLine(cell.text))
      .join(' '),
  )
  const over = isFirst ? [context.titleAbove, grid.table.caption] : [grid.table.caption]
  return [...own.reverse(), ...over.filter((title) => title !== null).map(foldToLine)].filter((title) => title !== '')
}

/** What stands around a segment, as its kind is judged by. */
export function segmentSurroundings(
  grid: DenseGrid,
  segment: TableSegment,
  context: TableContext,
  isFirst: boolean,
): TableSurroundings {
  return {
    titles: titlesOf(grid, segment, context, isFirst),
    lead: isFirst ? context.leadAbove : null,
    sectionHeading: context.sectionHeading,
    isHidden: isAllHidden(grid, segment),
    planYear: context.planYear,
  }
}
