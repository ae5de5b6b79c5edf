/** Which row holds the column headings, and whether rows below an empty row go on with the table above. */
import { type FilledCell, filledCells, type Grid, type GridRegion } from './grid'
import { hasHeadingTexts, headingKey, isAllBold, isSetAsHeader, repeatsHeadings, sharedFill } from './row-kinds'

/** Rows of titles and labels that may stand directly above a table. */
const mostTitleRows = 12

/**
 * The position in the region of the first row of column headings; 0 when the first row is as good as any.
 *
 * In order: a row that the file declares, a row that repeats earlier headings, a row set apart by type or colour, and
 * the first row that fills most of the columns.
 */
export function findHeaderRow(grid: Grid, region: GridRegion, known: ReadonlySet<string>): number {
  const rows = region.rows.slice(0, mostTitleRows)
  const filled = region.rows.map((row) => filledCells(row, region))
  const widest = Math.max(0, ...filled.map((row) => row.length))
  const declared = rows.findIndex((row) =>
    grid.declaredHeaders.some(
      ({ firstRow, firstColumn, lastColumn }) =>
        firstRow === row.index && firstColumn <= region.lastColumn && lastColumn >= region.firstColumn,
    ),
  )
  if (declared >= 0) return declared
  const wideEnough = (at: number) => (filled[at]?.length ?? 0) >= Math.max(2, widest * 0.5)
  const repeated = rows.findIndex((_, at) => repeatsHeadings(filled[at] ?? [], known))
  if (repeated >= 0) return repeated
  const set = rows.findIndex((_, at) => wideEnough(at) && isSetAsHeader(filled[at] ?? [], filled[at + 1] ?? []))
  const wide = rows.findIndex((_, at) => (filled[at]?.length ?? 0) >= Math.max(2, widest * 0.6))
  const found = set >= 0 && set - wide <= 3 ? set : Math.max(0, wide)
  return withGroupHeadings(filled, found)
}

/** A row with headings merged over several columns, right above the header, belongs to it. */
function withGroupHeadings(filled: readonly (readonly FilledCell[])[], at: number): number {
  const above = filled[at - 1]
  const header = filled[at] ?? []
  if (!above?.length || !hasHeadingTexts(above)) return at
  const [first] = above
  const coversAll = above.length === 1 && first !== undefined && first.column <= (header[0]?.column ?? 0)
  return !coversAll && above.some(({ cell }) => cell.colSpan > 1) ? at - 1 : at
}

/** A row in the middle of a table that heads new columns: earlier headings again, or set like the first header. */
export function isNewHeader(
  row: readonly FilledCell[],
  header: readonly FilledCell[],
  known: ReadonlySet<string>,
): boolean {
  const own = new Set([...known, ...header.map(({ cell }) => headingKey(cell.text))])
  if (repeatsHeadings(row, own)) return true
  if (row.length < 2 || !hasHeadingTexts(row) || row.length * 2 < header.length) return false
  const fill = sharedFill(header)
  if (isAllBold(header)) return isAllBold(row) && sharedFill(row) === fill
  return fill !== null && sharedFill(row) === fill
}

/** Whether rows below an empty row begin a table of their own instead of going on with the one above. */
export function startsOwnTable(
  region: GridRegion,
  headerAt: number,
  above: { readonly rows: GridRegion['rows']; readonly header: readonly FilledCell[] },
  known: ReadonlySet<string>,
  formatted: boolean,
): boolean {
  const first = filledCells(region.rows[headerAt] ?? { index: 0, cells: new Map() }, region)
  if (first.length < 2 || repeatsHeadings(first, known)) return first.length >= 2
  if (
    headerAt > 0 &&
    isSetAsHeader(first, filledCells(region.rows[headerAt + 1] ?? { index: 0, cells: new Map() }, region))
  ) {
    return true
  }
  if (!hasHeadingTexts(first)) return false
  if (formatted) {
    const next = filledCells(region.rows[headerAt + 1] ?? { index: 0, cells: new Map() }, region)
    const headerIsSet = isAllBold(above.header) || sharedFill(above.header) !== null
    return headerIsSet ? isSetAsHeader(first, next) || isNewHeader(first, above.header, known) : first.length >= 3
  }
  const longest = (rows: GridRegion['rows']) =>
    Math.max(0, ...rows.flatMap((row) => filledCells(row, region).map(({ cell }) => cell.text.length)))
  const firstLongest = Math.max(...first.map(({ cell }) => cell.text.length))
  return region.rows.length - headerAt > 1 && firstLongest * 2 < longest(region.rows.slice(headerAt + 1))
}
