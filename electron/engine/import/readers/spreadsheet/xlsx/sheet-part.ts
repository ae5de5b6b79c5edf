/**
 * One worksheet part, read as a stream: a sheet may declare a million rows, and only cells with text or colour are kept.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { decodeXml } from '#engine/import/markup/xml-encoding'
import type { ReaderInput } from '#engine/import/reader'
import { AppError } from '#shared/errors'
import { columnLetters, type GridArea } from '../../grid/grid'
import { parseArea, parseCell } from '../a1'
import { shownNumber } from '../shown-value'
import type { CellBudget, SheetCell } from '../workbook'
import { type CellStyle, plainStyle } from './cell-styles'
import { prefixes } from './package-parts'
import { decodeEscapes, type RichText } from './shared-strings'

export interface SheetContext {
  readonly input: ReaderInput
  readonly styles: readonly CellStyle[]
  readonly strings: readonly RichText[]
  readonly date1904: boolean
  readonly budget: CellBudget
}

export interface SheetPart {
  readonly rows: Map<number, Map<number, SheetCell>>
  readonly merges: GridArea[]
  readonly hiddenRows: Set<number>
  readonly hiddenColumns: (readonly [number, number])[]
  readonly filters: GridArea[]
  readonly pageHeaders: string[]
  readonly pageFooters: string[]
  readonly formulasWithoutValue: string[]
}

/** A cell while it is being read. */
interface OpenCell {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: CellStyle
  value: string
  formula: string | null
  inline: string
}

/** Coloured cells without text are worth keeping only near text; far out they are whole coloured rows. */
const mostColumnsForColour = 100

/** Reads the part. Throws `import.unreadable-file` when it is not well-formed. */
export function readSheetPart(bytes: Uint8Array, context: SheetContext): SheetPart {
  const { fileName } = context.input
  const builder = new SheetBuilder(context)
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('doctype', () => {
    throw new AppError('import.unreadable-file', { fileName })
  })
  parser.on('opentag', (tag) => builder.open(localName(tag), tag))
  parser.on('closetag', (tag) => builder.close(localName(tag)))
  parser.on('text', (text) => builder.text(text))
  parser.on('cdata', (text) => builder.text(text))
  parser.on('error', (error) => {
    throw error
  })
  try {
    parser.write(decodeXml(bytes)).close()
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('import.unreadable-file', { fileName }, { cause })
  }
  return builder.part
}

function localName(tag: SaxesTagNS): string {
  return prefixes.get(tag.uri) === 'x' ? tag.local : ''
}

class SheetBuilder {
  readonly part: SheetPart = {
    rows: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    filters: [],
    pageHeaders: [],
    pageFooters: [],
    formulasWithoutValue: [],
  }
  readonly #context: SheetContext
  #row = -1
  #column = -1
  #cell: OpenCell | null = null
  #collects: 'value' | 'formula' | 'inline' | 'header' | 'footer' | null = null
  #line = ''
  #phonetic = 0

  constructor(context: SheetContext) {
    this.#context = context
  }

  open(name: string, tag: SaxesTagNS): void {
    const get = (attribute: string) => tag.attributes[attribute]?.value
    if (name === 'row') this.#openRow(get)
    else if (name === 'c') this.#openCell(get)
    else if (name === 'v') this.#collects = this.#cell ? 'value' : null
    else if (name === 'f') this.#openFormula()
    else if (name === 'rPh') this.#phonetic += 1
    else if (name === 't') this.#collects = this.#cell && this.#phonetic === 0 ? 'inline' : null
    else if (name === 'col') this.#addColumns(get)
    else if (name === 'mergeCell') this.#addArea(this.part.merges, get('ref'))
    else if (name === 'autoFilter') this.#addArea(this.part.filters, get('ref'))
    else if (/^(odd|even|first)Header$/.test(name)) this.#collects = 'header'
    else if (/^(odd|even|first)Footer$/.test(name)) this.#collects = 'footer'
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell()
    else if (name === 'rPh') this.#phonetic -= 1
    else if (this.#collects === 'header' || this.#collects === 'footer') {
      const lines = this.#collects === 'header' ? this.part.pageHeaders : this.part.pageFooters
      lines.push(...printedLines(this.#line))
      this.#line = ''
    }
    this.#collects = null
  }

  text(text: string): void {
    const cell = this.#cell
    if (this.#collects === 'header' || this.#collects === 'footer') this.#line += text
    else if (!cell || !this.#collects) return
    else if (this.#collects === 'formula') cell.formula = (cell.formula ?? '') + text
    else cell[this.#collects] += text
  }

  #openFormula(): void {
    this.#collects = this.#cell ? 'formula' : null
    if (this.#cell) this.#cell.formula ??= ''
  }

  #openRow(get: (name: string) => string | undefined): void {
    this.#row = get('r') === undefined ? this.#row + 1 : Number(get('r')) - 1
    this.#column = -1
    if (isTrue(get('hidden')) || (isTrue(get('customHeight')) && Number(get('ht')) === 0))
      this.part.hiddenRows.add(this.#row)
  }

  #openCell(get: (name: string) => string | undefined): void {
    const at = parseCell(get('r') ?? '')
    this.#column = at?.column ?? this.#column + 1
    this.#cell = {
      row: at?.row ?? this.#row,
      column: this.#column,
      type: get('t') ?? 'n',
      style: this.#context.styles[Number(get('s') ?? 0)] ?? plainStyle,
      value: '',
      formula: null,
      inline: '',
    }
  }

  #closeCell(): void {
    const cell = this.#cell
    this.#cell = null
    if (!cell) return
    const shown = shownCell(cell, this.#context)
    if (shown === null && cell.formula !== null) {
      this.part.formulasWithoutValue.push(`${columnLetters(cell.column)}${cell.row + 1} =${cell.formula}`)
    }
    if (!shown && (cell.style.fill === null || cell.column >= mostColumnsForColour)) return
    if (!this.#context.budget.take()) return
    const row = this.part.rows.get(cell.row) ?? new Map<number, SheetCell>()
    row.set(cell.column, shown ?? { ...styleOf(cell.style), text: '', kind: 'text' })
    this.part.rows.set(cell.row, row)
  }

  #addColumns(get: (name: string) => string | undefined): void {
    const isHidden = isTrue(get('hidden')) || Number(get('width') ?? 1) === 0
    if (isHidden) this.part.hiddenColumns.push([Number(get('min')) - 1, Number(get('max')) - 1])
  }

  #addArea(areas: GridArea[], reference: string | undefined): void {
    const area = parseArea(reference ?? '')
    if (area && areas.length < this.#context.budget.limit) areas.push(area)
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

function styleOf({ bold, sizePoints, fill }: CellStyle): Pick<SheetCell, 'bold' | 'sizePoints' | 'fill'> {
  return { bold, sizePoints, fill }
}

/** The cell as shown; null when it shows nothing, which for a formula means that its result was never stored. */
function shownCell(cell: OpenCell, { strings, date1904 }: SheetContext): SheetCell | null {
  const style = styleOf(cell.style)
  const asText = (text: string): SheetCell | null => (text.trim() === '' ? null : { ...style, text, kind: 'text' })
  if (cell.type === 's') {
    const rich = cell.value === '' ? undefined : strings[Number(cell.value)]
    const shown = asText(rich?.text ?? '')
    return shown && rich?.bold !== null ? { ...shown, bold: rich?.bold ?? shown.bold } : shown
  }
  if (cell.type === 'inlineStr') return asText(decodeEscapes(cell.inline))
  if (cell.type === 'b') return asText(cell.value === '' ? '' : cell.value === '1' ? 'TRUE' : 'FALSE')
  if (cell.type === 'd') return asText(cell.value.replace(/T00:00(:00(\.0+)?)?Z?$/, ''))
  const number = Number(cell.value)
  if (cell.type !== 'n' || cell.value.trim() === '' || !Number.isFinite(number))
    return asText(decodeEscapes(cell.value))
  return { ...style, ...shownNumber(number, cell.style.formatCode, date1904) }
}

/** The texts of a print header or footer: left, centre and right part, without codes (ECMA-376 part 1, 18.3.1.39). */
function printedLines(code: string): string[] {
  return code
    .split(/&[LCR]/)
    .map((part) =>
      decodeEscapes(part)
        .replace(/&"[^"]*"|&K[0-9A-F]{6}|&\d+|&[A-Z]/gi, '')
        .replaceAll('&&', '&')
        .trim(),
    )
    .filter((part) => /[\p{L}\d]/u.test(part))
}
