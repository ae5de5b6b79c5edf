/** Restores misread numbers in a numbered column: single digits are what recognition gets wrong most. */
import type { DocumentTable, TableCell } from '#shared/domain/document'

/** Share of the entries that must count up by one before the rest is filled in. */
const clearShare = 0.6
const fewestRows = 4
/** A number that was inferred from its neighbours is marked as doubtful. */
const inferred = 0.5

/** The table with short, unreadable entries of its first column replaced by the number that their place has. */
export function mendNumbers(table: DocumentTable): DocumentTable {
  const entries = table.cells
    .filter((cell) => cell.column === 0 && cell.text !== '' && isShort(cell))
    .slice(0, table.rowCount)
  const body = entries.filter((cell) => !/^(?:nr|nummer|#)/iu.test(cell.text))
  const offset = mostCommon(body.flatMap((cell, index) => (/^\d+$/.test(cell.text) ? [Number(cell.text) - index] : [])))
  if (offset === null || body.length < fewestRows) return table
  const fitting = body.filter((cell, index) => cell.text === String(index + offset))
  if (fitting.length < clearShare * body.length) return table
  const expected = new Map(body.map((cell, index) => [cell, String(index + offset)]))
  return { ...table, cells: table.cells.map((cell) => mended(cell, expected.get(cell))) }
}

/** Only recognised entries no longer than a number, and not already a number with a meaning of its own. */
const isShort = (cell: TableCell): boolean => cell.confidence !== null && cell.colSpan === 1 && cell.text.length <= 3

function mended(cell: TableCell, expected: string | undefined): TableCell {
  if (expected === undefined || cell.text === expected || /^\d+$/.test(cell.text)) return cell
  return { ...cell, text: expected, confidence: inferred }
}

function mostCommon(values: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
