/** Joins the parts of a table that is broken over pages, and rows that are broken with it. */
import { numberMark } from './row-grid'
import {
  type CellDraft,
  type ColumnRange,
  isEmptyCell,
  linesOfCell,
  type RowDraft,
  type TableDraft,
} from './table-draft'
import { type TextLine, textOf } from './text-lines'

export interface Joined {
  readonly table: TableDraft
  /** Heading rows of the later page that only repeat those of the first. */
  readonly repeatedHead: readonly RowDraft[]
}

/** Edges of one column differ by at most this (points) from page to page. */
const sameEdge = 7

/** Joins `later` to `earlier` when it carries on with the same columns; null when it is another table. */
export function joinTables(earlier: TableDraft, later: TableDraft): Joined | null {
  return joinInColumns(withoutBlankEnd(earlier), later)
}

/** A row without text at a page break is what a program leaves of a broken row. */
function withoutBlankEnd(table: TableDraft): TableDraft {
  const last = table.rows.at(-1)
  const isBlank = last !== undefined && last.cells.length > 0 && last.cells.every(isEmptyCell) && table.rows.length > 1
  return isBlank ? { ...table, rows: table.rows.slice(0, -1) } : table
}

function joinInColumns(earlier: TableDraft, later: TableDraft): Joined | null {
  const placed = inColumnsOf(earlier, later)
  if (placed === null) return null
  const head = repeatedRows(earlier, placed.rows)
  const rows = dropBlankStart(placed.rows.slice(head))
  const [first] = rows
  const last = earlier.rows.at(-1)
  const isBroken = head === 0 || first === undefined ? true : !startsComplete(first)
  const continues = first !== undefined && last !== undefined && isBroken && continuesRow(earlier, last, first)
  const joinedRows = continues
    ? [...earlier.rows.slice(0, -1), joinRows(last, first), ...rows.slice(1)]
    : [...earlier.rows, ...rows]
  return {
    table: {
      ...earlier,
      columns: widened(earlier.columns, placed.columns),
      rows: joinedRows,
      headerRowCount: Math.max(earlier.headerRowCount, head),
      lastPage: later.lastPage,
      lastBox: later.lastBox,
    },
    repeatedHead: placed.rows.slice(0, head),
  }
}

function dropBlankStart(rows: readonly RowDraft[]): readonly RowDraft[] {
  const [first] = rows
  return first !== undefined && rows.length > 1 && first.cells.length > 0 && first.cells.every(isEmptyCell)
    ? rows.slice(1)
    : rows
}

const startsComplete = (row: RowDraft): boolean => row.cells.every((cell) => !isEmptyCell(cell))

const cellText = (cell: CellDraft): string => linesOfCell(cell).map(textOf).join(' ')
const folded = (row: RowDraft): string =>
  row.cells
    .map((cell) =>
      cellText(cell)
        .replace(/[\s\u00ad-]+/g, '')
        .toLowerCase(),
    )
    .join('|')

/** How many first rows of the later part are the first rows of the earlier one again. */
function repeatedRows(earlier: TableDraft, rows: readonly RowDraft[]): number {
  let count = 0
  while (count < 4 && count < earlier.rows.length) {
    const [original, again] = [earlier.rows[count], rows[count]]
    if (original === undefined || again === undefined || folded(original) !== folded(again)) break
    if (original.cells.every(isEmptyCell)) break
    count += 1
  }
  return count
}

/** The later part with its columns numbered as in the earlier one; null when they do not match. */
function inColumnsOf(earlier: TableDraft, later: TableDraft): TableDraft | null {
  if (earlier.grid !== later.grid) return null
  const { columns } = earlier
  if (later.columns.length > columns.length) return null
  const isSame = later.grid === 'lines' ? sameColumns : alignedColumns
  const places = later.columns.map((column) => columns.findIndex((other) => isSame(other, column)))
  const isRising = places.every((place, index) => place >= 0 && (index === 0 || place > (places[index - 1] ?? 0)))
  if (!isRising || (later.columns.length < columns.length && (later.grid === 'lines' || later.columns.length < 2)))
    return null
  return {
    ...later,
    columns: columns.map((column, index) => later.columns[places.indexOf(index)] ?? column),
    rows: later.rows.map((row) => renumber(row, places, columns, later)),
  }
}

const sameColumns = (a: ColumnRange, b: ColumnRange): boolean =>
  Math.abs(a.left - b.left) <= sameEdge && Math.abs(a.right - b.right) <= sameEdge

/** Text edges: columns of text begin alike, or lie within one another (numbers set from the right). */
const alignedColumns = (a: ColumnRange, b: ColumnRange): boolean =>
  Math.abs(a.left - b.left) <= 4 || (b.left >= a.left - 2 && b.right <= a.right + 2)

function renumber(
  row: RowDraft,
  places: readonly number[],
  columns: readonly ColumnRange[],
  later: TableDraft,
): RowDraft {
  if (later.columns.length === columns.length) return row
  const cells = row.cells.map((cell) => ({ ...cell, column: places[cell.column] ?? cell.column }))
  const [any] = cells
  const part = any?.parts[0]
  if (part === undefined) return { cells }
  const isAcross = cells.some((cell) => cell.colSpan > 1)
  const missing = columns.flatMap((range, column): CellDraft[] =>
    isAcross || places.includes(column)
      ? []
      : [
          {
            column,
            colSpan: 1,
            rowSpan: 1,
            parts: [{ page: part.page, box: { ...part.box, ...range }, lines: [] }],
            fill: null,
          },
        ],
  )
  return {
    cells: [
      ...cells.map((cell) => (cell.colSpan > 1 ? { ...cell, colSpan: columns.length } : cell)),
      ...missing,
    ].toSorted((a, b) => a.column - b.column),
  }
}

const widened = (a: readonly ColumnRange[], b: readonly ColumnRange[]): ColumnRange[] =>
  a.map((column, index) => ({
    left: Math.min(column.left, b[index]?.left ?? column.left),
    right: Math.max(column.right, b[index]?.right ?? column.right),
  }))

/** Weighs whether the first row after a page break is the rest of the last row before it. */
export function continuesRow(table: TableDraft, last: RowDraft, first: RowDraft): boolean {
  if (first.cells.some((cell) => cell.colSpan === table.columns.length && table.columns.length > 1)) return false
  if (first.cells.every(isEmptyCell)) return false
  const key = first.cells.find((cell) => cell.column === 0)
  if (isNumbered(table)) return key !== undefined && isEmptyCell(key)
  let sum = 0
  for (const cell of first.cells) {
    if (isEmptyCell(cell)) continue
    const above = last.cells.find((other) => other.column === cell.column)
    sum += signOfCell(table.columns[cell.column], above, cell)
  }
  if (key !== undefined && isEmptyCell(key)) sum += 1
  return sum > 0
}

function signOfCell(column: ColumnRange | undefined, above: CellDraft | undefined, cell: CellDraft): number {
  const text = cellText(cell)
  const isSmall = /^\p{Ll}/u.test(text)
  const lastLine = above === undefined ? undefined : linesOfCell(above).at(-1)
  if (lastLine === undefined) return isSmall ? -0.2 : -1
  const end = textOf(lastLine)
  if (/[-\u00ad,/]$/u.test(end)) return 1.5
  if (isSmall) return isFull(lastLine, column) ? 1.5 : 0.8
  if (/[.!?:]$/u.test(end)) return -1
  return isFull(lastLine, column) ? -0.3 : -0.7
}

/** No room for a usual word on the line. */
const isFull = (line: TextLine, column: ColumnRange | undefined): boolean =>
  column !== undefined && line.box.right > column.right - 0.3 * (column.right - column.left)

function isNumbered(table: TableDraft): boolean {
  const keys = table.rows.flatMap((row) =>
    row.cells.filter((cell) => cell.column === 0 && cell.colSpan === 1 && !isEmptyCell(cell)),
  )
  const marks = keys.filter((cell) => numberMark.test(cellText(cell)))
  return marks.length >= 1 && marks.length >= 0.7 * (keys.length - 1)
}

function joinRows(last: RowDraft, first: RowDraft): RowDraft {
  const cells = last.cells.map((cell) => {
    const rest = first.cells.find((other) => other.column === cell.column)
    return rest === undefined ? cell : { ...cell, parts: [...cell.parts, ...rest.parts] }
  })
  const added = first.cells.filter(
    (cell) => !last.cells.some((other) => other.column === cell.column) && !isEmptyCell(cell),
  )
  return { cells: [...cells, ...added].toSorted((a, b) => a.column - b.column) }
}
