/** Which rows of a table hold the column headings, and which only its title. */
import type { InterpretTools } from '../interpret-tools'
import type { HeadingMatch } from '../words/heading-matcher'
import { type DenseGrid, filledIn } from './dense-grid'

const longestHeadingCell = 100
/** Share of a heading that must be explained before it counts as a heading at all. */
const leastCoverage = 0.6

interface RowHeadings {
  readonly filled: number
  readonly matches: readonly HeadingMatch[]
  readonly strongRoles: ReadonlySet<string>
}

function readRowHeadings(grid: DenseGrid, row: number, tools: InterpretTools): RowHeadings | null {
  const filled = filledIn(grid, row)
  if (filled.some(({ cell }) => cell.text.trim().length > longestHeadingCell)) return null
  const matches = filled.flatMap(({ cell }) => {
    const found = tools.headings.matchAll(cell.text.trim()).filter((match) => match.coverage >= leastCoverage)
    return found.length > 0 ? [found] : []
  })
  const strongRoles = new Set(matches.flat().flatMap((match) => (match.isStrong ? [match.role] : [])))
  return {
    filled: filled.length,
    matches: matches.map((found) => found[0]).filter((found) => found !== undefined),
    strongRoles,
  }
}

const actors = ['responsible', 'partners', 'followUp'] as const

/**
 * Whether a row reads as column headings.
 *
 * `strict` is for rows in the middle of a table, where a row of short cells ("Samverkan", "Uppföljning av avtalet") may
 * be data.
 */
export function isHeadingRow(grid: DenseGrid, row: number, tools: InterpretTools, strict: boolean): boolean {
  const read = readRowHeadings(grid, row, tools)
  if (read?.filled === 1 && !strict) return isLoneActivityHeading(grid, row, read, tools)
  if (!read || read.filled < 2) return false
  const { filled, matches, strongRoles } = read
  const isDeclared = row < grid.table.headerRowCount
  if (isDeclared && strongRoles.size >= 1 && matches.length * 2 >= filled) return true
  if (strongRoles.size < 2 || matches.length * 2 < filled) return onlyWeakHeadings(grid, row, read)
  const mean = matches.reduce((sum, match) => sum + match.coverage, 0) / matches.length
  const isTelling = strongRoles.has('activity') || actors.some((role) => strongRoles.has(role))
  // "Status | Ej påbörjad | Genomförd" is a row of values under a label, not of headings.
  if (strict) return isTelling && matches.length >= filled * 0.75 && mean >= 0.85
  return isTelling || strongRoles.size >= 3
}

/** "Aktivitet" over the first of several columns, the others without heading. */
function isLoneActivityHeading(grid: DenseGrid, row: number, read: RowHeadings, tools: InterpretTools): boolean {
  const [match] = read.matches
  const [only] = filledIn(grid, row)
  if (!match?.isStrong || match.role !== 'activity' || match.coverage < 0.8 || only?.cell.colSpan !== 1) return false
  const next = filledIn(grid, row + 1)
  return next.length >= 2 && !isHeadingRow(grid, row + 1, tools, true)
}

/** "Verksamhet | Ansvarig", set in bold over rows that are not. */
function onlyWeakHeadings(grid: DenseGrid, row: number, read: RowHeadings): boolean {
  if (read.strongRoles.size < 1 || read.matches.length < 2 || read.matches.length < read.filled) return false
  const next = filledIn(grid, row + 1)
  const isBold = filledIn(grid, row).every(({ cell }) => cell.bold)
  return row === 0 || (isBold && next.length > 0 && !next.every(({ cell }) => cell.bold))
}

/** Whether a row is set as headings (bold or coloured over rows that are not), whatever its words say. */
export function isSetAsHeadings(grid: DenseGrid, row: number): boolean {
  const own = filledIn(grid, row)
  const next = filledIn(grid, row + 1)
  if (own.length < 2 || next.length === 0 || own.some(({ cell }) => cell.text.length > 80)) return false
  const bold = own.every(({ cell }) => cell.bold) && !next.every(({ cell }) => cell.bold)
  const fill = own[0]?.cell.fill ?? null
  const filled =
    fill !== null && own.every(({ cell }) => cell.fill === fill) && next.every(({ cell }) => cell.fill !== fill)
  return bold || filled
}

/** Short texts under (or over) a row of headings that belong to it: groups of columns, help texts, column numbers. */
export function headingBlock(grid: DenseGrid, row: number, tools: InterpretTools): { first: number; last: number } {
  let first = row
  let last = row
  if (isGroupRow(grid, row - 1, row)) first = row - 1
  while (last + 1 < grid.rowCount && belongsToHeadings(grid, last + 1, row, tools)) last += 1
  return { first, last }
}

/** A row above the headings whose cells span several of them: "Genomförande" over "Ansvarig" and "Tidplan". */
function isGroupRow(grid: DenseGrid, row: number, headingRow: number): boolean {
  if (row < 0) return false
  const filled = filledIn(grid, row)
  if (filled.length < 2 || filled.some(({ cell }) => cell.text.length > 60)) return false
  const spans = filled.some(({ cell }) => cell.colSpan > 1 && cell.colSpan < grid.columnCount)
  const reachesDown = filled.some(({ cell }) => cell.row + cell.rowSpan > headingRow)
  return spans || reachesDown
}

function belongsToHeadings(grid: DenseGrid, row: number, headingRow: number, tools: InterpretTools): boolean {
  const filled = filledIn(grid, row).filter(({ beginsInRow }) => beginsInRow)
  if (filled.length === 0) return false
  if (filled.length >= 3 && filled.every(({ cell }, index) => cell.text.trim() === String(index + 1))) return true
  if (row < grid.table.headerRowCount && filled.length > 1) return true
  const heads = filledIn(grid, headingRow)
  const grouped = heads.some(({ cell }) => cell.colSpan > 1)
  const matched = filled.filter(({ cell }) =>
    tools.headings.matchAll(cell.text.trim()).some((match) => match.coverage >= 0.8),
  )
  const underGroups = filled.every(({ cell }) =>
    heads.some(
      (head) =>
        head.cell.colSpan > 1 && cell.column >= head.cell.column && cell.column < head.cell.column + head.cell.colSpan,
    ),
  )
  if (grouped && underGroups && matched.length * 2 >= filled.length) return true
  return filled.length > 1 && matched.length === filled.length && isHeadingRow(grid, row, tools, true)
}
