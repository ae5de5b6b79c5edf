import type { Block, DocumentTable, TableCell } from '#shared/domain/document'
import { cellArea, type Grid, type GridArea, type GridCell, type GridRow } from './grid'

const emptyCell: GridCell = { text: '', kind: 'text', bold: false, large: false, fill: null, rowSpan: 1, colSpan: 1 }

/** Rows that form a table, still in the file's own rows and columns. */
export interface TableRows {
  readonly rows: readonly GridRow[]
  readonly firstColumn: number
  readonly lastColumn: number
  /** Rows (by index in the file) whose only text is a heading over the rows below. */
  readonly sectionRows: ReadonlySet<number>
}

/** Columns where some cell with text begins: a column that is empty or only merged into its neighbour says nothing. */
function keptColumns({ rows, firstColumn, lastColumn }: TableRows): number[] {
  const kept = new Set<number>()
  for (const row of rows) {
    for (const [column, cell] of row.cells) {
      if (cell.text !== '' && column >= firstColumn && column <= lastColumn) kept.add(column)
    }
  }
  return [...kept].sort((a, b) => a - b)
}

/**
 * Builds the table block of some rows of a grid.
 *
 * Columns without any text are left out, spans are clipped to the table, and every free position gets an empty cell,
 * unless the table would then hold more than `maxCells` positions.
 */
export function buildTableBlock(
  grid: Grid,
  table: TableRows,
  kind: DocumentTable['grid'],
  caption: string | null,
  maxCells: number,
): Block {
  const columns = keptColumns(table)
  const { rows } = table
  const covered = new Set<string>()
  const cells: TableCell[] = []
  const fillGaps = rows.length * columns.length <= maxCells
  for (const [rowAt, row] of rows.entries()) {
    for (const [columnAt, column] of columns.entries()) {
      if (covered.has(`${rowAt},${columnAt}`)) continue
      const cell = row.cells.get(column) ?? (fillGaps ? emptyCell : undefined)
      if (!cell) continue
      const span = clippedSpan(rows, columns, rowAt, columnAt, cell)
      if (table.sectionRows.has(row.index) && cell.text !== '') span.colSpan = columns.length - columnAt
      for (let down = 0; down < span.rowSpan; down += 1) {
        for (let right = 0; right < span.colSpan; right += 1) covered.add(`${rowAt + down},${columnAt + right}`)
      }
      cells.push({
        row: rowAt,
        column: columnAt,
        ...span,
        text: cell.text,
        place: grid.placeOf(cellArea(row.index, column, cell)),
        bold: cell.bold,
        fill: cell.fill,
        hidden: grid.isHidden(row.index, column),
        confidence: null,
      })
    }
  }
  const area = tableArea(rows, columns)
  const headerRowCount = declaredHeaderRows(grid, area, rows)
  const documentTable = {
    rowCount: rows.length,
    columnCount: columns.length,
    cells,
    headerRowCount,
    caption,
    grid: kind,
  }
  return { kind: 'table', table: documentTable, place: grid.placeOf(area) }
}

function clippedSpan(
  rows: readonly GridRow[],
  columns: readonly number[],
  rowAt: number,
  columnAt: number,
  cell: GridCell,
): { rowSpan: number; colSpan: number } {
  const lastRow = (rows[rowAt]?.index ?? 0) + cell.rowSpan - 1
  const lastColumn = (columns[columnAt] ?? 0) + cell.colSpan - 1
  let [rowSpan, colSpan] = [1, 1]
  while ((rows[rowAt + rowSpan]?.index ?? Number.POSITIVE_INFINITY) <= lastRow) rowSpan += 1
  while ((columns[columnAt + colSpan] ?? Number.POSITIVE_INFINITY) <= lastColumn) colSpan += 1
  return { rowSpan, colSpan }
}

function tableArea(rows: readonly GridRow[], columns: readonly number[]): GridArea {
  return {
    firstRow: rows[0]?.index ?? 0,
    lastRow: rows.at(-1)?.index ?? 0,
    firstColumn: columns[0] ?? 0,
    lastColumn: columns.at(-1) ?? 0,
  }
}

function declaredHeaderRows(grid: Grid, area: GridArea, rows: readonly GridRow[]): number {
  const declared = grid.declaredHeaders.find(
    (header) =>
      header.firstRow === area.firstRow &&
      header.firstColumn <= area.lastColumn &&
      header.lastColumn >= area.firstColumn,
  )
  return declared ? rows.filter((row) => row.index <= declared.lastRow).length : 0
}
