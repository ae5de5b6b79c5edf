/** Splits a ruled row that really holds several rows, in tables that only draw their frame and column lines. */
import { around } from './box'
import { leadingOf } from './leading'
import { numberMark, type RowGrid } from './row-grid'
import { findRowStarts } from './row-starts'
import { rowStyleOf } from './row-style'
import { type CellDraft, isEmptyCell, linesOfCell, type RowDraft, type TableDraft } from './table-draft'
import { linesOf, type TextLine, textOf, toLine } from './text-lines'

/** A table with more ruled rows than this has a line for each. */
const mostRuledRows = 3
const fewestLines = 4

/** The table with its open rows split; unchanged when every row is ruled. */
export function splitOpenRows(table: TableDraft): TableDraft {
  const rows = table.rows.flatMap((row, index) => {
    const isLarge = index > 0 || table.rows.length === 1
    return isLarge && canBeOpen(row, table) ? splitRow(row, table) : [row]
  })
  return { ...table, rows }
}

function canBeOpen(row: RowDraft, table: TableDraft): boolean {
  if (row.cells.length < 2 || row.cells.some((cell) => cell.rowSpan > 1 || cell.colSpan > 1)) return false
  const longest = Math.max(...row.cells.map((cell) => linesOfCell(cell).length))
  const numbers = numbersIn(row)
  return longest >= fewestLines && (numbers >= 2 || table.rows.length <= mostRuledRows - 1)
}

function numbersIn(row: RowDraft): number {
  const first = row.cells.find((cell) => cell.column === 0)
  if (first === undefined || isEmptyCell(first)) return 0
  const lines = linesOfCell(first)
  return lines.every((line) => numberMark.test(textOf(line))) ? lines.length : 0
}

function splitRow(row: RowDraft, table: TableDraft): RowDraft[] {
  const grid = rowGridOf(row)
  const style = { ...rowStyleOf([grid]), isNumbered: numbersIn(row) >= 2, isRuled: false }
  const starts = findRowStarts(grid, style)
  const isClear = style.isNumbered || (starts.length >= 3 && starts.every((start) => grid.cells[start]?.[0] != null))
  if (starts.length < 2 || !isClear) return [row]
  return starts.map((start, index) => sliceRow(row, grid.lines, start, starts[index + 1] ?? grid.lines.length, table))
}

function rowGridOf(row: RowDraft): RowGrid {
  const lines = linesOf(row.cells.flatMap((cell) => linesOfCell(cell).flatMap((line) => line.words)))
  const cells = lines.map((line) =>
    row.cells.map((cell) => {
      const own = new Set(linesOfCell(cell).flatMap((other) => other.words))
      const words = line.words.filter((word) => own.has(word))
      return words.length === 0 ? null : toLine(words)
    }),
  )
  const leading = leadingOf(cells)
  const measures = row.cells.map((cell) => {
    const box = around(linesOfCell(cell).map((line) => line.box))
    return { left: box.left, right: box.right, leading }
  })
  return { lines, cells, measures, across: new Set(), separators: [] }
}

function sliceRow(row: RowDraft, lines: readonly TextLine[], from: number, to: number, table: TableDraft): RowDraft {
  const own = new Set(lines.slice(from, to).flatMap((line) => line.words))
  const { top, bottom } = around(lines.slice(from, to).map((line) => line.box))
  const cells = row.cells.map((cell): CellDraft => {
    const words = linesOfCell(cell).flatMap((line) => line.words.filter((word) => own.has(word)))
    const box = cell.parts[0]?.box ?? table.box
    return { ...cell, parts: [{ page: table.page, box: { ...box, top, bottom }, lines: linesOf(words) }] }
  })
  return { cells }
}
