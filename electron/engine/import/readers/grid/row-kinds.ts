/**
 * What a row looks like, judged by shape alone: how many cells are filled, how long they are, how they are set.
 *
 * No word of any language is known here; what a heading means is decided after reading.
 */
import { type FilledCell, filledCells, type GridRegion, type GridRow } from './grid'

const longestHeading = 80
const longestLabel = 45

/** Folds case, white space and closing punctuation, to compare one heading with another. */
export function headingKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00ad]+/g, ' ')
    .replace(/[.:*]+$/, '')
    .trim()
}

export function isAllBold(filled: readonly FilledCell[]): boolean {
  return filled.length > 0 && filled.every(({ cell }) => cell.bold)
}

/** The one background that all filled cells of a row share; null when there is none. */
export function sharedFill(filled: readonly FilledCell[]): string | null {
  const fill = filled[0]?.cell.fill ?? null
  return filled.every(({ cell }) => cell.fill === fill) ? fill : null
}

/** Short texts without a sentence, a number or a date: what a row of column headings consists of. */
export function hasHeadingTexts(filled: readonly FilledCell[]): boolean {
  return filled.every(
    ({ cell }) =>
      cell.kind === 'text' && cell.text.length <= longestHeading && !/[.!;]$|^[\d\s.,%–-]+$/.test(cell.text),
  )
}

/** Set apart from the row below by bold type or background, the way column headings are. */
export function isSetAsHeader(row: readonly FilledCell[], next: readonly FilledCell[]): boolean {
  if (row.length < 2 || !hasHeadingTexts(row)) return false
  if (isAllBold(row) && !isAllBold(next)) return true
  const fill = sharedFill(row)
  return fill !== null && fill !== sharedFill(next)
}

/** Half of the texts, and at least two, have been column headings before. */
export function repeatsHeadings(row: readonly FilledCell[], known: ReadonlySet<string>): boolean {
  if (row.length < 2 || !hasHeadingTexts(row)) return false
  const repeated = row.filter(({ cell }) => known.has(headingKey(cell.text))).length
  return repeated >= 2 && repeated * 2 >= row.length
}

/** A label that a value follows, as in `Diarienummer | 1.1/2/2018`. */
export function isLabel(text: string): boolean {
  return text.length <= longestLabel && !text.includes('\n') && !/[.!?;]$|^[\d\s.,/:-]+$/.test(text)
}

/** A number in front, as in `5. Rubrik` or `2.1 Rubrik`; gives the depth, 0 when there is none. */
export function numberedDepth(text: string): number {
  const number = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+\p{Lu}/u.exec(text)?.[1]
  return number === undefined || text.length > 120 ? 0 : number.split('.').length
}

/** A line that stands over what follows: set as a heading, or numbered, or short and without a sentence. */
export function isHeadingLine({ cell }: FilledCell, formatted: boolean): boolean {
  const { text } = cell
  if (text.length > 120 || text.includes('\n') || cell.kind !== 'text' || /[.!?;,:]$/.test(text)) return false
  if (/^[-–•·*]\s/.test(text)) return false
  if (cell.bold || cell.large || numberedDepth(text) > 0) return true
  return !formatted && text.length <= 60 && /^\p{Lu}/u.test(text) && !/[,:]/.test(text)
}

/** Whether the file uses bold type, size or colour at all; plain grids are judged by their texts only. */
export function isFormatted(rows: readonly GridRow[]): boolean {
  return rows.some((row) => [...row.cells.values()].some((cell) => cell.bold || cell.large || cell.fill !== null))
}

/** The widest row of a region, counted in filled cells. */
export function widestRow(region: GridRegion): number {
  return region.rows.reduce((widest, row) => Math.max(widest, filledCells(row, region).length), 0)
}
