/** How a table sets its rows apart, learnt from all its pages together. */
import { linesBelowSeparators, numberMark, type RowGrid } from './row-grid'
import { textOf } from './text-lines'

export interface RowStyle {
  /** The first column holds nothing but numbers or letters. */
  readonly isNumbered: boolean
  /** Every row has a line or the edge of a shade above it. */
  readonly isRuled: boolean
  /** Cells stand in the middle of their row's height. */
  readonly isMiddle: boolean
}

/** Learns the style from the parts of one table. */
export function rowStyleOf(grids: readonly RowGrid[]): RowStyle {
  const isNumbered = hasNumberColumn(grids)
  const separated = grids.reduce((sum, grid) => sum + linesBelowSeparators(grid).size, 0)
  const rows = isNumbered ? grids.reduce((sum, grid) => sum + grid.cells.filter((row) => row[0] !== null).length, 0) : 0
  return { isNumbered, isRuled: separated >= 3 && separated >= 0.5 * rows, isMiddle: isMiddle(grids) }
}

function hasNumberColumn(grids: readonly RowGrid[]): boolean {
  const entries = grids.flatMap((grid) =>
    grid.cells.flatMap((row, index) => {
      const cell = row[0]
      return cell === null || cell === undefined || grid.across.has(index) ? [] : [textOf(cell)]
    }),
  )
  const marks = entries.filter((text) => numberMark.test(text))
  return marks.length >= 2 && marks.length >= 0.7 * (entries.length - 1)
}

/** Cells of different height in the middle of a row stand half a line apart: their lines overlap. */
function isMiddle(grids: readonly RowGrid[]): boolean {
  let overlapping = 0
  let total = 0
  for (const { lines } of grids) {
    lines.slice(1).forEach((line, index) => {
      const above = lines[index]
      if (above === undefined) return
      total += 1
      const pitch = (line.baseline - above.baseline) / Math.max(line.size, 1)
      if (pitch > 0.25 && pitch < 0.8) overlapping += 1
    })
  }
  return total > 3 && overlapping / total > 0.2
}
