/** The lines of a table without row lines, cut into columns: what decides about rows looks at this alone. */
import { type TextLine, textOf } from './text-lines'
import type { Measure } from './wrapped-text'

export interface RowGrid {
  /** From top to bottom. */
  readonly lines: readonly TextLine[]
  /** Text of each line in each column; null where blank. */
  readonly cells: readonly (readonly (TextLine | null)[])[]
  readonly measures: readonly Measure[]
  /** Lines that run across the columns. */
  readonly across: ReadonlySet<number>
  /** Heights at which a line or the edge of a shade crosses the table. */
  readonly separators: readonly number[]
}

/** A line that may begin a row. */
export interface RowCandidate {
  readonly index: number
  /** White above the line, in ems. */
  readonly white: number
  /** Positive when a row seems to begin here. */
  readonly signs: number
}

/** A number or letter alone: `3`, `2.1`, `4.`, `b)`. */
export const numberMark = /^(?:\d{1,3}(?:\.\d{1,2})*|[a-zåäö])[.)]?$/iu

/** Text of one line in one column; empty where blank. */
export function cellText(grid: RowGrid, index: number, column: number): string {
  const cell = grid.cells[index]?.[column]
  return cell === null || cell === undefined ? '' : textOf(cell)
}

/** The nearest text above in the same column; null when there is none below a line across. */
export function lastAbove(grid: RowGrid, index: number, column: number): TextLine | null {
  for (let above = index - 1; above >= 0; above -= 1) {
    if (grid.across.has(above)) return null
    const cell = grid.cells[above]?.[column]
    if (cell !== null && cell !== undefined) return cell
  }
  return null
}

/** White between a line and everything above it, in ems; negative when they overlap. */
export function whiteAbove(grid: RowGrid, index: number): number {
  const line = grid.lines[index]
  if (line === undefined) return 0
  const bottom = Math.max(...grid.lines.slice(0, index).map((other) => other.box.bottom))
  return (line.box.top - bottom) / Math.max(line.size, 1)
}

/** Indexes of lines that are the first below a separator. */
export function linesBelowSeparators(grid: RowGrid): Set<number> {
  const first = new Set<number>()
  for (const y of grid.separators) {
    const below = grid.lines.findIndex((line) => line.baseline - 0.3 * line.size > y)
    if (below > 0) first.add(below)
  }
  return first
}

/** How many lines at the top are the bold heads of columns above rows in plain type. */
export function headLineCount(grid: RowGrid): number {
  const limit = Math.min(6, grid.lines.length)
  let count = 0
  while (count < limit && grid.lines[count]?.bold === true && !grid.across.has(count) && isTight(grid, count))
    count += 1
  const hasBody = grid.lines.slice(count).some((line) => !line.bold)
  return hasBody ? count : 0
}

/** No more white above the line than inside a cell. */
function isTight(grid: RowGrid, index: number): boolean {
  const [line, above] = [grid.lines[index], grid.lines[index - 1]]
  const leading = grid.measures[0]?.leading ?? 1.2
  return line === undefined || above === undefined || line.baseline - above.baseline < (leading + 0.25) * line.size
}
