/** The formats that the workbook library takes apart for us: xls (BIFF), xlsb, and XML of 2003. */
import { type CellObject, read, SSF, utils, type WorkBook, type WorkSheet } from 'xlsx'
import type { ReaderInput } from '#engine/import/reader'
import { AppError } from '#shared/errors'
import { type Finding, finding } from '#shared/findings'
import { columnLetters, type GridArea } from '../../grid/grid'
import { shownNumber } from '../shown-value'
import { CellBudget, noProperties, type Sheet, type SheetCell, type SheetNote, type Workbook } from '../workbook'
import { type CellFont, readBiffFonts } from './biff-fonts'

/** More rows than this are not read: the old format ends at 65,536, and styled empty rows cost as much as filled ones. */
const mostRows = 65_536

/** Reads an xls, xlsb or XML workbook. Throws `import.encrypted-file` and `import.unreadable-file`. */
export function readBinaryWorkbook(input: ReaderInput): Workbook {
  const book = parse(input)
  const fonts = readBiffFonts(input.bytes)
  const budget = new CellBudget(input.limits.maxTableCells)
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name]
    const isHidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0
    const fontAt = fonts[at] ?? new Map<string, CellFont>()
    return sheet ? [toSheet(name, isHidden, sheet, { budget, date1904, fontAt })] : []
  })
  const findings: Finding[] = budget.isSpent
    ? [finding('warning', 'reading.truncated', { what: 'xls', limit: budget.limit })]
    : []
  return { format: book.bookType === 'xlsb' ? 'xlsx' : 'xls', sheets, properties: propertiesOf(book), findings }
}

function parse({ bytes, fileName }: ReaderInput): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellStyles: true,
      cellNF: true,
      cellHTML: false,
      cellFormula: true,
      sheetRows: mostRows,
    })
  } catch (cause) {
    const isLocked = cause instanceof Error && /password|encrypt/i.test(cause.message)
    throw new AppError(isLocked ? 'import.encrypted-file' : 'import.unreadable-file', { fileName }, { cause })
  }
}

interface SheetContext {
  readonly budget: CellBudget
  readonly date1904: boolean
  readonly fontAt: ReadonlyMap<string, CellFont>
}

function toSheet(name: string, isHidden: boolean, sheet: WorkSheet, context: SheetContext): Sheet {
  const rows = new Map<number, Map<number, SheetCell>>()
  const comments: SheetNote[] = []
  const formulasWithoutValue: string[] = []
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  for (const [row, cells] of data.entries()) {
    const kept = new Map<number, SheetCell>()
    for (const [column, cell] of (cells ?? []).entries()) {
      if (!cell) continue
      const shown = shownCell(cell, context.date1904, context.fontAt.get(`${row},${column}`))
      comments.push(...(cell.c ?? []).map(({ t }) => ({ row, column, text: String(t ?? '').trim() })))
      if (shown.text === '' && cell.f) formulasWithoutValue.push(`${columnLetters(column)}${row + 1} =${cell.f}`)
      if ((shown.text !== '' || shown.fill !== null) && context.budget.take()) kept.set(column, shown)
    }
    if (kept.size > 0) rows.set(row, kept)
  }
  return {
    name,
    isHidden,
    rows,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => toArea(s, e)),
    hiddenRows: new Set((sheet['!rows'] ?? []).flatMap((row, at) => (row?.hidden ? [at] : []))),
    hiddenColumns: (sheet['!cols'] ?? []).flatMap((column, at) => (column?.hidden ? [[at, at] as const] : [])),
    declaredHeaders: filterHeader(sheet),
    comments: comments.filter(({ text }) => text !== ''),
    textBoxes: [],
    pageHeaders: [],
    pageFooters: [],
    formulasWithoutValue,
  }
}

function toArea(first: { r: number; c: number }, last: { r: number; c: number }): GridArea {
  return { firstRow: first.r, lastRow: last.r, firstColumn: first.c, lastColumn: last.c }
}

function filterHeader(sheet: WorkSheet): GridArea[] {
  const reference = sheet['!autofilter']?.ref
  if (!reference) return []
  const { s, e } = utils.decode_range(reference)
  return [toArea(s, { r: s.r, c: e.c })]
}

function shownCell(cell: CellObject, date1904: boolean, font: CellFont | undefined): SheetCell {
  const fill: unknown = cell.s?.patternType && cell.s.patternType !== 'none' ? cell.s.fgColor?.rgb : null
  const style = {
    bold: font?.bold ?? false,
    sizePoints: font?.sizePoints ?? null,
    fill: typeof fill === 'string' && !/^ffffff$/i.test(fill.slice(-6)) ? `#${fill.slice(-6).toLowerCase()}` : null,
  }
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const format = typeof cell.z === 'string' ? cell.z : (SSF.get_table()[cell.z ?? 0] ?? 'General')
    return { ...style, ...shownNumber(cell.v, String(format), date1904) }
  }
  const text = cell.t === 'z' ? '' : cell.t === 's' ? String(cell.v ?? '') : (cell.w ?? String(cell.v ?? ''))
  return { ...style, text: windows1252Marks(text), kind: 'text' }
}

const highMarks = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at))

/** Files before 1997 are read as Latin-1, where dashes and curly quotes turn into control characters. */
function windows1252Marks(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => highMarks[sign.charCodeAt(0) - 0x80] ?? sign)
}

function propertiesOf({ Props }: WorkBook): Workbook['properties'] {
  const dateOf = (value: unknown) =>
    value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : null
  return {
    ...noProperties,
    title: Props?.Title || null,
    subject: Props?.Subject || null,
    keywords: Props?.Keywords || null,
    created: dateOf(Props?.CreatedDate),
    modified: dateOf(Props?.ModifiedDate),
  }
}
