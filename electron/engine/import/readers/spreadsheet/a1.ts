import type { GridArea } from '../grid/grid'

/** Row and column from 0 of an A1 reference such as `B4` or `$B$4`; null when it is none. */
export function parseCell(reference: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference.trim())
  const [, letters, digits] = match ?? []
  return letters && digits ? { row: Number(digits) - 1, column: parseColumn(letters) } : null
}

/** The column, from 0, of its letters. */
export function parseColumn(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** The area of `B4:C6` or `B4`; null when it is none. */
export function parseArea(reference: string): GridArea | null {
  const [first, last] = reference.split(':')
  const start = parseCell(first ?? '')
  const end = parseCell(last ?? first ?? '')
  if (!start || !end) return null
  return {
    firstRow: Math.min(start.row, end.row),
    lastRow: Math.max(start.row, end.row),
    firstColumn: Math.min(start.column, end.column),
    lastColumn: Math.max(start.column, end.column),
  }
}
