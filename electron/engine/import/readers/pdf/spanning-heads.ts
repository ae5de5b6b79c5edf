/** Splits a cell over several columns that really is several cells: column heads on a shade that hides their lines. */
import { holdsCentre } from './box'
import type { Grid, GridCell } from './grid'
import type { Word } from './page-content'

/** The grid with such cells split; text that crosses a column line keeps its cell whole. */
export function splitSpanningCells(grid: Grid, words: readonly Word[]): Grid {
  const edges = columnEdges(grid)
  return { ...grid, cells: grid.cells.flatMap((cell) => splitCell(cell, edges, words)) }
}

/** Where each column begins, and the end of the last; null where no cell tells. */
function columnEdges(grid: Grid): (number | null)[] {
  return Array.from({ length: grid.columnCount + 1 }, (_, column) => {
    const begins = grid.cells.find((cell) => cell.column === column)
    const ends = grid.cells.find((cell) => cell.column + cell.colSpan === column)
    return begins?.box.left ?? ends?.box.right ?? null
  })
}

function splitCell(cell: GridCell, edges: readonly (number | null)[], words: readonly Word[]): GridCell[] {
  if (cell.colSpan < 2) return [cell]
  const own = words.filter((word) => holdsCentre(cell.box, word.box))
  const cuts = edges.slice(cell.column, cell.column + cell.colSpan + 1)
  const parts = cuts.slice(1).flatMap((right, index): GridCell[] => {
    const left = cuts[index] ?? null
    if (left === null || right === null) return []
    return [{ ...cell, column: cell.column + index, colSpan: 1, box: { ...cell.box, left, right } }]
  })
  const isCrossed = own.some(({ box }) =>
    parts.slice(1).some((part) => box.left < part.box.left && box.right > part.box.left),
  )
  const filled = parts.filter((part) => own.some((word) => holdsCentre(part.box, word.box)))
  // Running text may miss every line by chance; heads stand in nearly all columns and begin near each line.
  const begins = filled.filter((part) => own.some(({ box, size }) => Math.abs(box.left - part.box.left) < 1.5 * size))
  const isHeads = parts.length === cell.colSpan && filled.length >= 2 && filled.length >= 0.6 * parts.length
  return isHeads && !isCrossed && begins.length >= 0.6 * filled.length ? parts : [cell]
}
