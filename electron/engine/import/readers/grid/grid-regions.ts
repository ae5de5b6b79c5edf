/** Where one thing ends and the next begins on a sheet: empty rows, and empty columns between tables side by side. */
import { filledCells, type GridRegion, type GridRow } from './grid'

/** Groups rows that follow each other without an empty row between; rows inside a merged cell belong together. */
export function splitBands(rows: readonly GridRow[]): GridRegion[] {
  const bands: GridRow[][] = []
  let reach = -1
  for (const row of rows) {
    const filled = [...row.cells.values()].filter((cell) => cell.text !== '')
    if (filled.length === 0 && row.index > reach) continue
    const last = bands.at(-1)
    const previous = last?.at(-1)
    if (last && previous && row.index <= Math.max(previous.index, reach) + 1) last.push(row)
    else bands.push([row])
    reach = Math.max(reach, ...filled.map((cell) => row.index + cell.rowSpan - 1))
  }
  return bands.flatMap((band) => splitColumns(band))
}

/** Columns with text in any of the rows; a span counts for every column it covers when `spans` is set. */
function usedColumns(rows: readonly GridRow[], spans: boolean): number[] {
  const used = new Set<number>()
  for (const row of rows) {
    for (const [column, cell] of row.cells) {
      if (cell.text === '') continue
      // A row merged over everything is a title, and ties nothing together.
      const reach = spans && row.cells.size > 1 ? Math.min(cell.colSpan, 64) : 1
      for (let step = 0; step < reach; step += 1) used.add(column + step)
    }
  }
  return [...used].sort((a, b) => a - b)
}

function regionOf(rows: readonly GridRow[], firstColumn: number, lastColumn: number): GridRegion {
  const region = { firstColumn, lastColumn }
  return { ...region, rows: rows.filter((row) => filledCells(row, region).length > 0 || isInside(rows, row)) }
}

function isInside(rows: readonly GridRow[], row: GridRow): boolean {
  return row !== rows[0] && [...row.cells.values()].every((cell) => cell.text === '')
}

/** Splits a band at empty columns when what stands on either side is a table of its own. */
function splitColumns(rows: readonly GridRow[]): GridRegion[] {
  const columns = usedColumns(rows, true)
  const first = columns[0] ?? 0
  const last = columns.at(-1) ?? first
  for (let at = 1; at < columns.length; at += 1) {
    const left = columns[at - 1] ?? first
    const right = columns[at] ?? last
    if (right - left < 2) continue
    const parts = [regionOf(rows, first, left), regionOf(rows, right, last)] as const
    if (standAlone(parts[0], parts[1])) return [parts[0], ...splitColumns(withinColumns(parts[1]))]
  }
  return [regionOf(rows, first, last)]
}

function withinColumns(region: GridRegion): GridRow[] {
  return region.rows.map((row) => ({
    index: row.index,
    cells: new Map([...row.cells].filter(([column]) => column >= region.firstColumn && column <= region.lastColumn)),
  }))
}

/** Two sides of an empty column are two tables when both are wide and end apart, or when their headings are alike. */
function standAlone(left: GridRegion, right: GridRegion): boolean {
  const widths = [left, right].map((side) => Math.max(0, ...side.rows.map((row) => filledCells(row, side).length)))
  if (Math.min(...widths) < 2) return false
  const headings = (side: GridRegion) =>
    new Set(
      side.rows
        .slice(0, 3)
        .flatMap((row) => filledCells(row, side))
        .map(({ cell }) => cell.text.toLowerCase()),
    )
  const rightHeadings = headings(right)
  if ([...headings(left)].some((heading) => rightHeadings.has(heading))) return true
  const wide = (side: GridRegion) => side.rows.filter((row) => filledCells(row, side).length > 1)
  const [leftRows, rightRows] = [wide(left), wide(right)]
  if (leftRows.length < 2 || rightRows.length < 2) return false
  return leftRows[0]?.index !== rightRows[0]?.index || leftRows.at(-1)?.index !== rightRows.at(-1)?.index
}
