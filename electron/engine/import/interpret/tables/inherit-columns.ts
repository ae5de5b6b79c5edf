import type { InterpretTools } from '../interpret-tools'
import { findPhrase, wordsOf } from '../words/word-pattern'
import type { ColumnReading } from './column-reading'
import { type DenseGrid, filledIn } from './dense-grid'
import type { TableKind } from './table-kind'

const keptConfidence = 0.8

/** A first row set in bold over rows that are not, or in the words of another kind of table. */
function beginsWithOtherHeadings(grid: DenseGrid, tools: InterpretTools): boolean {
  const first = filledIn(grid, 0)
  if (first.length < 2) return false
  const isBold = (cells: typeof first) => cells.length > 0 && cells.every(({ cell }) => cell.bold)
  if (isBold(first) && !isBold(filledIn(grid, 1)) && first.every(({ cell }) => cell.text.length <= 60)) return true
  return tools.otherTables.some(({ headings }) => {
    const hits = first.filter(({ cell }) => {
      const words = wordsOf(cell.text)
      return words.length <= 5 && headings.some((phrase) => findPhrase(phrase, words)?.start === 0)
    })
    return hits.length >= 2 && hits.length * 2 >= first.length
  })
}

/**
 * Columns for a table that goes on without headings, taken from the activity table before it.
 *
 * Null when the tables do not have as many columns or the texts do not fit: figures where activities should be, or
 * nothing at all in that column.
 */
export function inheritColumns(
  grid: DenseGrid,
  own: readonly ColumnReading[],
  previous: { readonly columns: readonly ColumnReading[]; readonly kind: TableKind } | null,
  tools: InterpretTools,
): { readonly columns: readonly ColumnReading[]; readonly kind: TableKind } | null {
  if (!previous || previous.columns.length !== own.length || beginsWithOtherHeadings(grid, tools)) return null
  const activity = previous.columns.findIndex((column) => column.roles.includes('activity'))
  const profile = own[activity]?.profile
  if (!profile || profile.filled === 0 || profile.figures > 0.3 || profile.meanWords < 1.5) return null
  const isActorColumn = profile.looksLike.organisation > 0.7 && profile.meanWords < 3
  const newFigures = own.some(
    (column, index) => column.profile.figures >= 0.7 && !previous.columns[index]?.roles.includes('number'),
  )
  if (isActorColumn || newFigures) return null
  return {
    columns: previous.columns.map((column, index) => ({
      ...column,
      heading: '',
      profile: own[index]?.profile ?? column.profile,
      confidence: Math.min(column.confidence, keptConfidence),
      reason: `continued:${column.heading}`,
      isUnknownHeading: false,
    })),
    kind: { kind: previous.kind.kind, reason: `continued:${previous.kind.reason}` },
  }
}
