/** Weighs the signs that a new row begins at a line: positive for, negative against. */
import { cellText, lastAbove, numberMark, type RowGrid } from './row-grid'
import type { RowStyle } from './row-style'
import { type TextLine, textOf } from './text-lines'
import { isWritersBreak, type Measure } from './wrapped-text'

export const never = -100
export const always = 100

export interface Surroundings {
  readonly style: RowStyle
  /** Index of the first line below the column heads; 0 without any. */
  readonly headEnd: number
  /** Lines that are the first below a drawn line or shade. */
  readonly separated: ReadonlySet<number>
}

/** The sum of all signs; `always` and `never` where one sign settles it. */
export function signsAt(grid: RowGrid, index: number, { style, headEnd, separated }: Surroundings): number {
  if (grid.across.has(index) !== grid.across.has(index - 1)) return always
  if (grid.across.has(index)) return isContinuedAcross(grid, index) ? never : always
  if (separated.has(index) || (index === headEnd && headEnd > 0)) return always
  if (index < headEnd || style.isRuled) return never
  if (style.isMiddle) return 0
  if (style.isNumbered) return numberMark.test(cellText(grid, index, 0)) ? always : never
  return signsOfText(grid, index)
}

/** Adds up what the columns say about a row that begins at this line. */
function signsOfText(grid: RowGrid, index: number): number {
  const row = grid.cells[index] ?? []
  let sum = 0
  let filled = 0
  row.forEach((cell, column) => {
    const measure = grid.measures[column]
    if (cell === null || measure === undefined) return
    filled += 1
    const above = lastAbove(grid, index, column)
    if (above === null) sum += 0.3
    else if ((cell.baseline - above.baseline) / cell.size > 1.5 * measure.leading) sum += 1
    else sum += signOfContinuing(above, cell, measure)
  })
  if (row[0] === null) sum -= 0.6
  const onlyOne = filled === 1 && row.length > 2
  return sum - (onlyOne ? 0.5 : 0)
}

/** Text right below other text: the rest of it, or something new. */
function signOfContinuing(above: TextLine, cell: TextLine, measure: Measure): number {
  const hadRoom = isWritersBreak(above, cell, measure)
  const end = textOf(above)
  if (/[-\u00ad]$/u.test(end)) return -1.5
  if (/^\p{Ll}/u.test(textOf(cell))) return hadRoom ? -0.3 : -1
  if (hadRoom) return 0.8
  return /[.!?]$/u.test(end) ? 0.4 : 0.2
}

/** A second line of the same text across the table. */
function isContinuedAcross(grid: RowGrid, index: number): boolean {
  const line = grid.lines[index]
  const above = grid.lines[index - 1]
  if (line === undefined || above === undefined) return false
  return line.box.top - above.box.bottom < 0.5 * line.size && line.bold === above.bold
}
