import type { TableCell } from '#shared/domain/document'

/**
 * Cells of a table without two of them over the same position.
 *
 * Files can state spans that run into other cells, and programs then draw something of their own. Here the later cell keeps
 * its place and the span that reaches over it is cut; two cells at one place become one, with the text of both. `cells` are
 * in row order, and so is the answer.
 */
export function disjointCells(cells: readonly TableCell[]): readonly TableCell[] {
  const found: TableCell[] = []
  /** Per column, the last cell that was laid over it. */
  const last: (TableCell | undefined)[] = []
  for (const given of cells) {
    const cell = { ...given }
    const under = last[cell.column]
    if (under !== undefined && covers(under, cell.row, cell.column)) {
      if (under.row === cell.row && under.column === cell.column) {
        under.text = [under.text, cell.text].filter(Boolean).join('\n')
        continue
      }
      if (under.row === cell.row) under.colSpan = cell.column - under.column
      else under.rowSpan = cell.row - under.row
    }
    cell.colSpan = freeColumns(last, cell)
    for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) last[column] = cell
    found.push(cell)
  }
  return found
}

function freeColumns(last: readonly (TableCell | undefined)[], cell: TableCell): number {
  for (let column = cell.column + 1; column < cell.column + cell.colSpan; column += 1) {
    const other = last[column]
    if (other !== undefined && covers(other, cell.row, column)) return column - cell.column
  }
  return cell.colSpan
}

function covers(cell: TableCell, row: number, column: number): boolean {
  return row < cell.row + cell.rowSpan && column >= cell.column && column < cell.column + cell.colSpan
}
