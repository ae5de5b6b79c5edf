/** Fills the cells of a ruled grid with the words that stand in them. */
import { fillBehind } from './aligned-table'
import { around, type Box, holdsCentre } from './box'
import type { Grid } from './grid'
import type { PageContent, Word } from './page-content'
import type { CellDraft, ColumnRange, TableDraft } from './table-draft'
import { linesOf } from './text-lines'

/** Makes the table of a grid; words whose centre lies outside every cell are not taken. */
export function gridTable(grid: Grid, words: readonly Word[], page: PageContent): TableDraft {
  const placed = new Set<Word>()
  const cells = grid.cells.map((cell) => {
    // A word right on the line between two cells belongs to the first of them.
    const own = words.filter((word) => !placed.has(word) && holdsCentre(cell.box, word.box))
    for (const word of own) placed.add(word)
    const draft: CellDraft = {
      column: cell.column,
      colSpan: cell.colSpan,
      rowSpan: cell.rowSpan,
      parts: [{ page: page.number, box: cell.box, lines: linesOf(own) }],
      fill: fillBehind(cell.box, page.fills),
    }
    return { row: cell.row, draft }
  })
  const rows = Array.from({ length: grid.rowCount }, (_, row) => ({
    cells: cells.filter((cell) => cell.row === row).map((cell) => cell.draft),
  }))
  const closedTop = page.rules.horizontal.some(
    (rule) => Math.abs(rule.at - grid.box.top) <= 3 && rule.end - rule.start >= 0.6 * (grid.box.right - grid.box.left),
  )
  return {
    grid: 'lines',
    page: page.number,
    box: grid.box,
    lastPage: page.number,
    lastBox: grid.box,
    columns: columnEdges(grid),
    rows,
    headerRowCount: 0,
    closedTop,
  }
}

/** Left and right of every grid column, from the cells that begin or end there. */
function columnEdges(grid: Grid): ColumnRange[] {
  return Array.from({ length: grid.columnCount }, (_, column) => {
    const starting = grid.cells.filter((cell) => cell.column === column).map((cell) => cell.box.left)
    const ending = grid.cells.filter((cell) => cell.column + cell.colSpan === column + 1).map((cell) => cell.box.right)
    const outer: Box = around(grid.cells.map((cell) => cell.box))
    return { left: starting[0] ?? outer.left, right: ending[0] ?? outer.right }
  })
}
