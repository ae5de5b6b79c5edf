/** A table between its discovery on a page and its final form: cells still know their lines. */
import type { Box } from './box'
import type { TextLine } from './text-lines'

/** What of a cell stands on one page. */
export interface CellPart {
  readonly page: number
  readonly box: Box
  readonly lines: readonly TextLine[]
}

export interface CellDraft {
  /** From 0. */
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  /** One part, or one per page for a cell that is broken over pages. */
  readonly parts: readonly CellPart[]
  readonly fill: string | null
}

export interface RowDraft {
  readonly cells: readonly CellDraft[]
}

export interface ColumnRange {
  readonly left: number
  readonly right: number
}

export interface TableDraft {
  readonly grid: 'lines' | 'alignment'
  /** First page, from 1. */
  readonly page: number
  /** Where it stands on that page, and on the last one. */
  readonly box: Box
  readonly lastPage: number
  readonly lastBox: Box
  /** Text edges of the columns, from the left. */
  readonly columns: readonly ColumnRange[]
  readonly rows: readonly RowDraft[]
  /** Rows at the top that are repeated on later pages or set apart by type. */
  readonly headerRowCount: number
  /** A line is drawn along the upper edge, so that no row runs in from the page before; null when the table has no lines. */
  readonly closedTop: boolean | null
}

/** All lines of a cell, over all its pages. */
export const linesOfCell = (cell: CellDraft): readonly TextLine[] => cell.parts.flatMap((part) => part.lines)

export const isEmptyCell = (cell: CellDraft): boolean => cell.parts.every((part) => part.lines.length === 0)
