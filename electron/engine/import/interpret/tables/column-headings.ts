/** The heading of each column, with the roles that its words give. */
import type { InterpretTools } from '../interpret-tools'
import type { HeadingMatch } from '../words/heading-matcher'
import { foldToLine } from './cell-text'
import type { DenseGrid } from './dense-grid'

export interface ColumnHeading {
  /** Heading as printed, groups above it first. */
  readonly text: string
  readonly matches: readonly HeadingMatch[]
}

function headingParts(grid: DenseGrid, rows: readonly number[], column: number): readonly string[] {
  const seen = new Set<number>()
  const parts: string[] = []
  for (const row of rows) {
    const position = grid.at(row, column)
    if (!position || seen.has(position.index)) continue
    seen.add(position.index)
    const text = foldToLine(position.cell.text)
    if (text !== '' && !/^\d+$/u.test(text)) parts.push(text)
  }
  return parts
}

/** The lowest heading decides, unless only the group above it is known or it is about follow-up ("När" under it). */
function matchParts(parts: readonly string[], tools: InterpretTools): readonly HeadingMatch[] {
  const own = tools.headings.matchAll(parts.at(-1) ?? '')
  const groups = parts
    .slice(0, -1)
    .map((part) => tools.headings.matchAll(part))
    .filter((found) => found.some((match) => match.isStrong))
  const group = groups.at(-1)
  if (!group) return own
  const isFollowUp = group.length === 1 && group[0]?.role === 'followUp'
  if (isFollowUp || !own.some((match) => match.isStrong)) return group
  return own
}

/** Reads the headings of all columns of a segment. */
export function readColumnHeadings(
  grid: DenseGrid,
  headingRows: readonly number[],
  tools: InterpretTools,
): readonly ColumnHeading[] {
  return Array.from({ length: grid.columnCount }, (_, column) => {
    const parts = headingParts(grid, headingRows, column)
    const lowest = headingRows.map((row) => grid.at(row, column)).findLast((position) => position !== null)
    const matches = matchParts(parts, tools)
    // "Ansvarig och samverkan" over two columns names them in order.
    const spanned = lowest && lowest.cell.colSpan === 2 && matches.length === 2 ? column - lowest.cell.column : null
    return { text: parts.join(' – '), matches: spanned === null ? matches : matches.slice(spanned, spanned + 1) }
  })
}
