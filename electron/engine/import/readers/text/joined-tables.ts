/** Joins aligned tables that go on over a page break, where the columns may stand a few letters further in or out. */
import type { DocumentTable, TableCell } from '#shared/domain/document'
import type { AlignedTable } from './aligned-tables'
import type { SourceLine } from './source-lines'

/** Joins each table that begins a page with the one that ends the page before, when its columns fit. */
export function joinOverPages(tables: readonly AlignedTable[], lines: readonly SourceLine[]): AlignedTable[] {
  const joined: AlignedTable[] = []
  for (const table of tables) {
    const last = joined.at(-1)
    const between = last ? linesBetween(last, table, lines) : null
    const whole = last && between ? join(last, between, table) : null
    if (whole) joined[joined.length - 1] = whole
    else joined.push(table)
  }
  return joined
}

const mostBetween = 4

/** The end of a broken cell between two tables on pages that follow each other; null when something else stands there. */
function linesBetween(before: AlignedTable, after: AlignedTable, lines: readonly SourceLine[]): SourceLine[] | null {
  const [end, start] = [before.lines.at(-1), after.lines[0]]
  if (!end || !start || end.page === start.page) return null
  const between = lines.slice(lines.indexOf(end) + 1, lines.indexOf(start))
  const isRest = between.every(({ text, page }) => page === start.page && /^\s{0,3}\p{Ll}/u.test(text))
  return isRest && between.length <= mostBetween ? between : null
}

function join(before: AlignedTable, between: readonly SourceLine[], after: AlignedTable): AlignedTable | null {
  const columns = matchColumns(columnStarts(before.table), columnStarts(after.table))
  if (!columns || repeatsHeadings(before.table, after.table)) return null
  const moved = after.table.cells.map((cell) => ({ ...cell, column: columns[cell.column] ?? cell.column }))
  const first = moved.find((cell) => cell.row === 0 && cell.column === 0)?.text ?? ''
  const isBroken = between.length === 0 && /^(\p{Ll}|$)/u.test(first)
  const lastRow = before.table.rowCount - 1
  const offset = isBroken ? lastRow : lastRow + 1
  const cells = new Map(before.table.cells.map((cell) => [`${cell.row},${cell.column}`, cell]))
  const rest = between.map(({ text }) => text.trim()).join(' ')
  const broken = cells.get(`${lastRow},0`)
  if (broken) cells.set(`${lastRow},0`, { ...broken, text: joinTexts(broken.text, rest) })
  for (const cell of moved) {
    const key = `${cell.row + offset},${cell.column}`
    const above = cells.get(key)
    cells.set(key, above ? { ...above, text: joinTexts(above.text, cell.text) } : { ...cell, row: cell.row + offset })
  }
  return {
    lines: [...before.lines, ...between, ...after.lines],
    table: { ...before.table, rowCount: offset + after.table.rowCount, cells: inOrder(cells.values()) },
  }
}

function joinTexts(above: string, below: string): string {
  if (above === '' || below === '') return above + below
  return `${above}${/^\p{Ll}/u.test(below) ? ' ' : '\n'}${below}`
}

function inOrder(cells: Iterable<TableCell>): TableCell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column)
}

function columnStarts(table: DocumentTable): number[] {
  return Array.from({ length: table.columnCount }, (_value, column) =>
    Math.min(...table.cells.filter((cell) => cell.column === column).map((cell) => cell.place.box?.[0] ?? 0)),
  )
}

/** The column of the earlier table for each of the later one, in order and as near as can be; null when there are more. */
function matchColumns(earlier: readonly number[], later: readonly number[]): readonly number[] | null {
  if (later.length > earlier.length || later.length < 2) return null
  const choose = (from: number, at: number): { readonly cost: number; readonly columns: readonly number[] } => {
    const start = later[at]
    if (start === undefined) return { cost: 0, columns: [] }
    const last = earlier.length - (later.length - at)
    const options = Array.from({ length: last - from + 1 }, (_value, step) => {
      const column = from + step
      const rest = choose(column + 1, at + 1)
      return { cost: Math.abs(start - (earlier[column] ?? 0)) + rest.cost, columns: [column, ...rest.columns] }
    })
    return options.reduce((best, next) => (next.cost < best.cost ? next : best))
  }
  return choose(0, 0).columns
}

function repeatsHeadings(before: DocumentTable, after: DocumentTable): boolean {
  const first = (table: DocumentTable) =>
    table.cells
      .filter(({ row }) => row === 0)
      .map(({ text }) => text)
      .join('|')
  return first(before) === first(after)
}
