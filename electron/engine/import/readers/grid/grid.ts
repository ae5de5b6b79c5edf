import type { Place } from '#shared/domain/place'

/** One filled (or coloured) position of a sheet or a delimited file, before it is known what the rows are. */
export interface GridCell {
  /** As shown, line breaks as `\n`, trimmed; empty for a cell that only carries a colour. */
  readonly text: string
  readonly kind: 'text' | 'number' | 'date'
  readonly bold: boolean
  /** Set clearly larger than the sheet's body text. */
  readonly large: boolean
  readonly fill: string | null
  readonly rowSpan: number
  readonly colSpan: number
}

export interface GridRow {
  /** Row in the file, from 0. */
  readonly index: number
  /** By column from 0; positions that are empty or covered by a span are absent. */
  readonly cells: ReadonlyMap<number, GridCell>
}

/** Rows and columns from 0, both ends included. */
export interface GridArea {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** A sheet as rows of cells; rows without any cell may be absent. */
export interface Grid {
  readonly rows: readonly GridRow[]
  /** Header rows that the file declares (a list object, a filter, rows repeated in print). */
  readonly declaredHeaders: readonly GridArea[]
  readonly placeOf: (area: GridArea) => Place
  readonly isHidden: (row: number, column: number) => boolean
}

/** A part of a grid that is laid out on its own: some rows, within some columns. */
export interface GridRegion {
  readonly rows: readonly GridRow[]
  readonly firstColumn: number
  readonly lastColumn: number
}

export interface FilledCell {
  readonly column: number
  readonly cell: GridCell
}

/** The cells with text of a row within a region, from left to right. */
export function filledCells(row: GridRow, region: Pick<GridRegion, 'firstColumn' | 'lastColumn'>): FilledCell[] {
  const filled: FilledCell[] = []
  for (const [column, cell] of row.cells) {
    if (cell.text !== '' && column >= region.firstColumn && column <= region.lastColumn) filled.push({ column, cell })
  }
  return filled.sort((a, b) => a.column - b.column)
}

/** Column letters in A1 notation; `column` counts from 0. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** A1 notation of an area: `B4`, or `B4:C6` when it is more than one cell. */
export function areaRange(area: GridArea): string {
  const first = `${columnLetters(area.firstColumn)}${area.firstRow + 1}`
  const last = `${columnLetters(area.lastColumn)}${area.lastRow + 1}`
  return first === last ? first : `${first}:${last}`
}

/** The area of one cell. */
export function cellArea(row: number, column: number, cell: { rowSpan: number; colSpan: number }): GridArea {
  return {
    firstRow: row,
    lastRow: row + cell.rowSpan - 1,
    firstColumn: column,
    lastColumn: column + cell.colSpan - 1,
  }
}
