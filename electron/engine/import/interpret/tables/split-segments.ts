/**
 * A table cut into segments: each begins with its own title and headings.
 *
 * A spreadsheet holds several tables below each other, a document one table with a heading row per focus area. Empty
 * rows alone do not part tables; new headings do.
 */
import type { InterpretTools } from '../interpret-tools'
import { type DenseGrid, filledIn } from './dense-grid'
import { headingBlock, isHeadingRow, isSetAsHeadings } from './heading-rows'

export interface TableSegment {
  /** First and last row in the grid, titles included. */
  readonly firstRow: number
  readonly lastRow: number
  /** Rows before the headings that hold one text each. */
  readonly titleRows: readonly number[]
  /** Empty when the segment has no headings of its own. */
  readonly headingRows: readonly number[]
  readonly dataRows: readonly number[]
}

interface HeadingPlace {
  readonly first: number
  readonly last: number
}

function rowKey(grid: DenseGrid, row: number): string {
  return filledIn(grid, row)
    .map(({ cell }) => `${cell.column}:${cell.text.toLocaleLowerCase('sv').replace(/[^\p{L}\p{N}]/gu, '')}`)
    .join('|')
}

function isBlank(grid: DenseGrid, row: number): boolean {
  return filledIn(grid, row).length === 0
}

/** Headings in row order; a repeat of the headings above it on the next page is no new table. */
function findHeadings(grid: DenseGrid, tools: InterpretTools): readonly HeadingPlace[] {
  const found: HeadingPlace[] = []
  let keys = new Set<string>()
  let sinceStart = 0
  for (let row = 0; row < grid.rowCount; row += 1) {
    if (isBlank(grid, row)) {
      sinceStart = 0
      continue
    }
    const isSingle = filledIn(grid, row).length === 1
    const strict = found.length > 0 || sinceStart >= 3
    if (!isSingle) sinceStart += 1
    const repeats = keys.has(rowKey(grid, row))
    const afterBreak = row === 0 || isBlank(grid, row - 1) || filledIn(grid, row - 1).length === 1
    if (repeats && !afterBreak) continue
    if (!repeats && !isHeadingRow(grid, row, tools, strict)) continue
    const place = headingBlock(grid, row, tools)
    keys = new Set(
      Array.from({ length: place.last - place.first + 1 }, (_, index) => rowKey(grid, place.first + index)),
    )
    found.push(place)
    row = place.last
  }
  return found
}

/** The rows just above a heading row that hold one text each; they are its title. */
function titlesAbove(grid: DenseGrid, row: number, floor: number): readonly number[] {
  const titles: number[] = []
  for (let at = row - 1; at >= floor; at -= 1) {
    const count = filledIn(grid, at).length
    if (count === 0 && titles.length === 0) continue
    if (count !== 1) break
    // Above the second and later headings, a lone text may as well be an activity that names nobody.
    if (floor > 0 && titles.length > 0 && !spansTable(grid, at)) break
    titles.unshift(at)
  }
  return titles
}

function spansTable(grid: DenseGrid, row: number): boolean {
  const [only] = filledIn(grid, row)
  return only !== undefined && only.cell.colSpan >= grid.columnCount
}

/** A table in whose headings the catalogue knows too few words: they are told by the file or by how they are set. */
function withoutKnownHeadings(grid: DenseGrid, rows: readonly number[]): TableSegment {
  const first = rows.findIndex((row) => filledIn(grid, row).length > 1)
  const at = rows[first] ?? 0
  const declared = rows.filter((row) => row < grid.table.headerRowCount && filledIn(grid, row).length > 1)
  const headingRows = declared.length > 0 ? declared : isSetAsHeadings(grid, at) ? [at] : []
  const last = headingRows.at(-1) ?? -1
  return {
    firstRow: 0,
    lastRow: grid.rowCount - 1,
    titleRows: headingRows.length > 0 ? rows.filter((row) => row < (headingRows[0] ?? 0)) : [],
    headingRows,
    dataRows: rows.filter((row) => row > last),
  }
}

/** Cuts a table at its heading rows; without any, the whole table is one segment. */
export function splitSegments(grid: DenseGrid, tools: InterpretTools): readonly TableSegment[] {
  const headings = findHeadings(grid, tools)
  const rowsBetween = (from: number, to: number) => {
    const rows: number[] = []
    for (let row = from; row < to; row += 1) if (!isBlank(grid, row)) rows.push(row)
    return rows
  }
  if (headings.length === 0) {
    return [withoutKnownHeadings(grid, rowsBetween(0, grid.rowCount))]
  }
  const starts = headings.map((heading, index) => {
    const floor = index === 0 ? 0 : (headings[index - 1]?.last ?? 0) + 1
    return titlesAbove(grid, heading.first, floor)[0] ?? heading.first
  })
  const segments: TableSegment[] = []
  const before = rowsBetween(0, starts[0] ?? 0)
  const leads = before.length > 0 && before.every((row) => filledIn(grid, row).length <= 2) && before.length <= 12
  if (before.length > 0 && !leads) {
    segments.push({ firstRow: 0, lastRow: (starts[0] ?? 1) - 1, titleRows: [], headingRows: [], dataRows: before })
  }
  for (const [index, heading] of headings.entries()) {
    const start = index === 0 && (leads || before.length === 0) ? 0 : (starts[index] ?? heading.first)
    const end = starts[index + 1] ?? grid.rowCount
    segments.push({
      firstRow: start,
      lastRow: end - 1,
      titleRows: rowsBetween(start, heading.first),
      headingRows: Array.from({ length: heading.last - heading.first + 1 }, (_, offset) => heading.first + offset),
      dataRows: rowsBetween(heading.last + 1, end).filter((row) => !repeatsHeading(grid, row, heading)),
    })
  }
  return segments
}

function repeatsHeading(grid: DenseGrid, row: number, heading: HeadingPlace): boolean {
  const key = rowKey(grid, row)
  for (let at = heading.first; at <= heading.last; at += 1) if (rowKey(grid, at) === key) return true
  return false
}
