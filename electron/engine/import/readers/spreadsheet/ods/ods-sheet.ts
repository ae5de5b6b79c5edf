/** One `table:table` of an OpenDocument spreadsheet; declared repetitions are bounded by the cells that hold text. */
import { attribute, childElements, findChild, isElement, type XmlElement } from '#engine/import/markup/xml-element'
import { columnLetters, type GridArea } from '../../grid/grid'
import { dateText } from '../shown-value'
import type { CellBudget, Sheet, SheetCell, SheetNote } from '../workbook'
import { type OdsStyle, type OdsStyles, plainOdsStyle } from './cell-styles'
import { drawnTexts, paragraphsText } from './ods-text'

/** Rows and columns that a spreadsheet program can have at most; a declared repetition beyond is nonsense. */
const mostRows = 1_048_576
const mostColumns = 16_384

interface SheetBuilder {
  readonly rows: Map<number, Map<number, SheetCell>>
  readonly merges: GridArea[]
  readonly hiddenRows: Set<number>
  readonly comments: SheetNote[]
  readonly textBoxes: SheetNote[]
  readonly formulasWithoutValue: string[]
  readonly columnStyles: (readonly [number, string])[]
}

/** Reads a sheet; `headers` are the header rows that the file's database ranges declare for it. */
export function readOdsSheet(
  table: XmlElement,
  styles: OdsStyles,
  budget: CellBudget,
  headers: readonly GridArea[],
): Sheet {
  const builder: SheetBuilder = {
    rows: new Map(),
    merges: [],
    hiddenRows: new Set(),
    comments: [],
    textBoxes: drawnTexts(findChild(table, 'table:shapes')).map((text) => ({ row: 0, column: 0, text })),
    formulasWithoutValue: [],
    columnStyles: [],
  }
  const hiddenColumns = readColumns(table, builder)
  const headerRows = readRows(table, styles, budget, builder)
  const repeated = headerRows.map((row) => ({ firstRow: row, lastRow: row, firstColumn: 0, lastColumn: mostColumns }))
  return {
    ...builder,
    name: attribute(table, 'table:name') ?? '',
    isHidden: styles.hiddenTables.has(attribute(table, 'table:style-name') ?? ''),
    hiddenColumns,
    declaredHeaders: [...headers, ...repeated.slice(-1)],
    pageHeaders: [],
    pageFooters: [],
  }
}

function repetition(element: XmlElement, name: string, most: number): number {
  const count = Number(attribute(element, name) ?? 1)
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1
}

/** Elements of a kind in order, those inside groups and header groups included. */
function* ungrouped(parent: XmlElement, kind: 'row' | 'column'): Generator<readonly [XmlElement, boolean]> {
  const groups = [`table:table-${kind}-group`, `table:table-${kind}s`]
  for (const child of childElements(parent)) {
    if (child.name === `table:table-${kind}`) yield [child, false]
    else if (groups.includes(child.name)) yield* ungrouped(child, kind)
    else if (child.name === `table:table-header-${kind}s`) {
      for (const [element] of ungrouped(child, kind)) yield [element, true]
    }
  }
}

function isHidden(element: XmlElement): boolean {
  return ['collapse', 'filter'].includes(attribute(element, 'table:visibility') ?? '')
}

function readColumns(table: XmlElement, builder: SheetBuilder): (readonly [number, number])[] {
  const hidden: (readonly [number, number])[] = []
  let column = 0
  for (const [element] of ungrouped(table, 'column')) {
    const count = repetition(element, 'table:number-columns-repeated', mostColumns)
    if (isHidden(element)) hidden.push([column, column + count - 1])
    column += count
    builder.columnStyles.push([column, attribute(element, 'table:default-cell-style-name') ?? ''])
  }
  return hidden
}

/** Reads all rows and gives those that the sheet declares as headers. */
function readRows(table: XmlElement, styles: OdsStyles, budget: CellBudget, builder: SheetBuilder): number[] {
  const headers: number[] = []
  let row = 0
  for (const [element, isHeader] of ungrouped(table, 'row')) {
    const count = repetition(element, 'table:number-rows-repeated', mostRows)
    if (isHeader) headers.push(row)
    const hasText = readRow(element, row, styles, budget, builder)
    const copies = hasText ? count : 1
    if (isHidden(element)) for (let copy = 0; copy < copies; copy += 1) builder.hiddenRows.add(row + copy)
    for (let copy = 1; copy < copies && !budget.isSpent; copy += 1)
      readRow(element, row + copy, styles, budget, builder)
    row += count
  }
  return headers
}

/** Reads the cells of a row; tells whether any of them has text. */
function readRow(
  element: XmlElement,
  row: number,
  styles: OdsStyles,
  budget: CellBudget,
  builder: SheetBuilder,
): boolean {
  const cells = new Map<number, SheetCell>()
  let column = 0
  let hasText = false
  for (const cell of childElements(element)) {
    if (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell') continue
    const count = repetition(cell, 'table:number-columns-repeated', mostColumns)
    const named = attribute(cell, 'table:style-name') ?? attribute(element, 'table:default-cell-style-name')
    const byColumn = builder.columnStyles.find(([end]) => column < end)?.[1]
    const read = readCell(cell, styles.cells.get(named ?? byColumn ?? '') ?? plainOdsStyle)
    addNotes(cell, row, column, builder)
    if (read.text === '' && attribute(cell, 'table:formula')) {
      builder.formulasWithoutValue.push(`${columnLetters(column)}${row + 1} ${attribute(cell, 'table:formula')}`)
    }
    // A colour that runs to the edge of the sheet is decoration.
    if (read.text !== '' || (read.fill !== null && count < 100)) {
      for (let copy = 0; copy < count && budget.take(); copy += 1) cells.set(column + copy, read)
    }
    hasText ||= read.text !== ''
    addMerge(cell, row, column, builder.merges)
    column += count
  }
  if (cells.size > 0) builder.rows.set(row, cells)
  return hasText
}

function readCell(cell: XmlElement, { bold, sizePoints, fill, dateParts }: OdsStyle): SheetCell {
  const type = attribute(cell, 'office:value-type')
  const shown = paragraphsText(cell)
  const style = { bold, sizePoints, fill }
  const date = /^(-?\d{4,})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(attribute(cell, 'office:date-value') ?? '')
  if (type === 'date' && date) {
    const [year, month, day, hour, minute] = date.slice(1).map((digits) => Number(digits ?? 0))
    const parts = dateParts ?? { year: true, month: true, day: true, time: false }
    const time = { year: year ?? 0, month: month ?? 1, day: day ?? 1, hour: hour ?? 0, minute: minute ?? 0 }
    return { ...style, text: dateText(time, parts), kind: 'date' }
  }
  const isNumber = type === 'float' || type === 'percentage' || type === 'currency'
  const stored = attribute(cell, 'office:value') ?? attribute(cell, 'office:string-value') ?? ''
  return { ...style, text: shown === '' ? stored : shown, kind: isNumber ? 'number' : 'text' }
}

function addNotes(cell: XmlElement, row: number, column: number, builder: SheetBuilder): void {
  for (const child of cell.children) {
    if (!isElement(child)) continue
    if (child.name === 'office:annotation') {
      const text = paragraphsText(child)
      if (text !== '') builder.comments.push({ row, column, text })
    } else if (child.name.startsWith('draw:')) {
      builder.textBoxes.push(...drawnTexts(child).map((text) => ({ row, column, text })))
    }
  }
}

function addMerge(cell: XmlElement, row: number, column: number, merges: GridArea[]): void {
  const down = repetition(cell, 'table:number-rows-spanned', mostRows)
  const right = repetition(cell, 'table:number-columns-spanned', mostColumns)
  if (cell.name !== 'table:table-cell' || down * right < 2) return
  merges.push({ firstRow: row, lastRow: row + down - 1, firstColumn: column, lastColumn: column + right - 1 })
}
