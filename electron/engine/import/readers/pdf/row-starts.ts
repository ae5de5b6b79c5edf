/**
 * Decides at which lines of a table without row lines a new row begins.
 *
 * Cells are set from the top of their row, so text that begins beside a blank is the start of a row, and text that
 * goes on in the middle of a sentence is not. Each line is weighed by such signs; where the white between lines
 * tells the same story as the signs, the white decides, since it is the more regular of the two.
 */

import { type TextLine, textOf } from './text-lines'
import { isWritersBreak, type Measure } from './wrapped-text'

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

/** A number or letter alone: `3`, `2.1`, `4.`, `b)`. */
export const numberMark = /^(?:\d{1,3}(?:\.\d{1,2})*|[a-zåäö])[.)]?$/iu
const never = -100
const always = 100

interface Candidate {
  readonly index: number
  /** White above the line, in ems. */
  readonly white: number
  readonly evidence: number
}

/** Indexes of the lines that begin a row; the first line always does. */
export function findRowStarts(grid: RowGrid): number[] {
  const numbers = numberColumn(grid)
  const headEnd = headLineCount(grid)
  const separated = separatorLines(grid)
  const isRuled = separated.size >= 3 && separated.size >= 0.5 * numbersOrRows(grid, numbers)
  const candidates: Candidate[] = []
  grid.lines.forEach((line, index) => {
    if (index === 0) return
    const bottom = Math.max(...grid.lines.slice(0, index).map((other) => other.box.bottom))
    const white = (line.box.top - bottom) / line.size
    if (white < -0.12 && !grid.across.has(index)) return
    const evidence = evidenceAt(grid, index, { numbers, headEnd, separated, isRuled })
    candidates.push({ index, white, evidence })
  })
  return [0, ...chooseStarts(candidates)]
}

interface Signs {
  readonly numbers: number | null
  readonly headEnd: number
  readonly separated: ReadonlySet<number>
  readonly isRuled: boolean
}

function evidenceAt(grid: RowGrid, index: number, signs: Signs): number {
  if (grid.across.has(index) !== grid.across.has(index - 1)) return always
  if (grid.across.has(index)) return isContinuedAcross(grid, index) ? never : always
  if (signs.separated.has(index)) return always
  if (index === signs.headEnd) return always
  if (index < signs.headEnd) return never
  if (signs.isRuled) return never
  if (signs.numbers !== null) return numberMark.test(cellText(grid, index, signs.numbers)) ? always : never
  return signsOfText(grid, index)
}

const cellText = (grid: RowGrid, index: number, column: number): string => {
  const cell = grid.cells[index]?.[column]
  return cell === null || cell === undefined ? '' : textOf(cell)
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

function signOfContinuing(above: TextLine, cell: TextLine, measure: Measure): number {
  const start = textOf(cell)
  const end = textOf(above)
  const isSmall = /^\p{Ll}/u.test(start)
  const hadRoom = isWritersBreak(above, cell, measure)
  if (/[-\u00ad]$/u.test(end)) return -1.5
  if (isSmall) return hadRoom ? -0.3 : -1
  if (hadRoom) return 0.8
  return /[.!?]$/u.test(end) ? 0.4 : 0.2
}

function lastAbove(grid: RowGrid, index: number, column: number): TextLine | null {
  for (let above = index - 1; above >= 0; above -= 1) {
    if (grid.across.has(above)) return null
    const cell = grid.cells[above]?.[column]
    if (cell !== null && cell !== undefined) return cell
  }
  return null
}

/** A second line of the same text across the table. */
function isContinuedAcross(grid: RowGrid, index: number): boolean {
  const line = grid.lines[index]
  const above = grid.lines[index - 1]
  if (line === undefined || above === undefined) return false
  return line.box.top - above.box.bottom < 0.5 * line.size && line.bold === above.bold
}

/** The white decides when one threshold agrees well enough with the signs; otherwise each line for itself. */
function chooseStarts(candidates: readonly Candidate[]): number[] {
  const total = candidates.reduce((sum, { evidence }) => sum + Math.abs(evidence), 0)
  const free = candidates.filter(({ evidence }) => Math.abs(evidence) < always)
  const local = candidates.filter(({ evidence }) => evidence > 0).map(({ index }) => index)
  if (free.length < 2 || total === 0) return local
  const whole = free.reduce((sum, { evidence }) => sum + Math.abs(evidence), 0)
  const best = thresholds(free)
    .map((least) => ({
      least,
      score: free.reduce((sum, { white, evidence }) => sum + (white >= least ? evidence : -evidence), 0),
    }))
    .toSorted((a, b) => b.score - a.score)[0]
  if (best === undefined || best.score < 0.75 * whole) return local
  return candidates
    .filter(({ white, evidence }) => (Math.abs(evidence) >= always ? evidence > 0 : white >= best.least))
    .map(({ index }) => index)
}

/** Values that part the whites into two clearly different groups. */
function thresholds(candidates: readonly Candidate[]): number[] {
  const whites = candidates.map(({ white }) => white).toSorted((a, b) => a - b)
  return whites.flatMap((white, index) => {
    const below = whites[index - 1]
    if (below === undefined) return [Number.NEGATIVE_INFINITY]
    return white - below >= 0.15 ? [(white + below) / 2] : []
  })
}

/** The first column when its entries are numbers or letters; null otherwise. */
function numberColumn(grid: RowGrid): number | null {
  const entries = grid.cells.flatMap((row, index) => {
    const cell = row[0]
    return cell === null || cell === undefined || grid.across.has(index) ? [] : [textOf(cell)]
  })
  const marks = entries.filter((text) => numberMark.test(text))
  return marks.length >= 2 && marks.length >= 0.7 * (entries.length - 1) ? 0 : null
}

/** How many lines at the top are the bold heads of columns above rows in plain type. */
function headLineCount(grid: RowGrid): number {
  const limit = Math.min(6, grid.lines.length)
  let count = 0
  while (count < limit && grid.lines[count]?.bold === true && !grid.across.has(count)) count += 1
  const hasBody = grid.lines.slice(count).some((line) => !line.bold)
  return hasBody ? count : 0
}

/** Lines that are the first below a separator. */
function separatorLines(grid: RowGrid): Set<number> {
  const first = new Set<number>()
  for (const y of grid.separators) {
    const below = grid.lines.findIndex((line) => line.baseline - 0.3 * line.size > y)
    if (below > 0) first.add(below)
  }
  return first
}

const numbersOrRows = (grid: RowGrid, numbers: number | null): number =>
  numbers === null ? 0 : grid.cells.filter((row) => row[numbers] !== null).length
