/** A table with every position filled in, so that rows and columns can be walked without thinking of spans. */
import type { DocumentTable, TableCell } from '#shared/domain/document'

export interface GridPosition {
  readonly cell: TableCell
  /** Index of the cell in the table, the key under which its text is accounted for. */
  readonly index: number
  /** The cell begins in this row (it may begin in an earlier column). */
  readonly beginsInRow: boolean
  readonly beginsInColumn: boolean
}

export interface DenseGrid {
  readonly table: DocumentTable
  readonly rowCount: number
  readonly columnCount: number
  readonly at: (row: number, column: number) => GridPosition | null
  /** The different cells that touch a row, left to right. */
  readonly row: (row: number) => readonly GridPosition[]
}

/** Lays a table out; spans that overlap or reach outside are cut, the first cell keeps the position. */
export function toDenseGrid(table: DocumentTable): DenseGrid {
  const rowCount = Math.max(table.rowCount, ...table.cells.map((cell) => cell.row + 1), 0)
  const columnCount = Math.max(table.columnCount, ...table.cells.map((cell) => cell.column + 1), 0)
  const positions: (GridPosition | null)[][] = Array.from({ length: rowCount }, () =>
    Array.from({ length: columnCount }, () => null),
  )
  for (const [index, cell] of table.cells.entries()) {
    const lastRow = Math.min(rowCount, cell.row + cell.rowSpan)
    const lastColumn = Math.min(columnCount, cell.column + cell.colSpan)
    for (let row = cell.row; row < lastRow; row += 1) {
      for (let column = cell.column; column < lastColumn; column += 1) {
        const line = positions[row]
        if (!line || line[column]) continue
        line[column] = { cell, index, beginsInRow: row === cell.row, beginsInColumn: column === cell.column }
      }
    }
  }
  return {
    table,
    rowCount,
    columnCount,
    at: (row, column) => positions[row]?.[column] ?? null,
    row: (row) => {
      const seen = new Set<number>()
      return (positions[row] ?? []).filter((position): position is GridPosition => {
        if (!position || seen.has(position.index)) return false
        seen.add(position.index)
        return true
      })
    },
  }
}

/** The cells of a row that hold text. */
export function filledIn(grid: DenseGrid, row: number): readonly GridPosition[] {
  return grid.row(row).filter((position) => position.cell.text.trim() !== '')
}
