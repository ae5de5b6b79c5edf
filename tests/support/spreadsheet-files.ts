/** Small workbooks written out part by part, with the traits that real ones have. */
import { strToU8, zipSync } from 'fflate'
import { columnLetters } from '#engine/import/readers/grid/grid'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Cell formats of the styles below. */
export const style = {
  plain: 0,
  bold: 1,
  header: 2,
  date: 3,
  month: 4,
  title: 5,
  percent: 6,
  thousands: 7,
  time: 8,
} as const

const styles = `<styleSheet xmlns="${main}">
<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="mmmm\\ yyyy"/></numFmts>
<fonts><font><sz val="11"/></font><font><b/><sz val="11"/></font><font><b/><sz val="16"/></font></fonts>
<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFC6E0B4"/></patternFill></fill></fills>
<cellXfs><xf/><xf fontId="1"/><xf fontId="1" fillId="2"/><xf numFmtId="164"/><xf numFmtId="165"/><xf fontId="2"/>
<xf numFmtId="10"/><xf numFmtId="4"/><xf numFmtId="20"/></cellXfs></styleSheet>`

/** Text, a number, or a number or formula with a cell format. */
export type CellSpec =
  | string
  | number
  | null
  | { readonly value?: string | number; readonly style?: number; readonly formula?: string; readonly type?: string }

export interface SheetSpec {
  readonly name: string
  readonly rows: readonly (readonly CellSpec[])[]
  readonly state?: 'hidden' | 'veryHidden'
  /** Before and after `sheetData`. */
  readonly before?: string
  readonly after?: string
  /** Attributes of rows by their index. */
  readonly rowAttributes?: Readonly<Record<number, string>>
  /** Relations of the sheet: last word of the type, and target. */
  readonly relations?: readonly (readonly [string, string])[]
}

export function xlsxFile(sheets: readonly SheetSpec[], parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const sheetList = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
  )
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    '_rels/.rels': relationsPart([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheetList.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsPart([
      ...sheets.map((_sheet, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetPart(sheet)])),
    ...Object.fromEntries(
      sheets.map((sheet, at) => [`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relationsPart(sheet.relations ?? [])]),
    ),
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

function relationsPart(targets: readonly (readonly [string, string])[]): string {
  const list = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
}

function sheetPart({ rows, before = '', after = '', rowAttributes = {} }: SheetSpec): string {
  const data = rows.map(
    (cells, row) =>
      `<row r="${row + 1}" ${rowAttributes[row] ?? ''}>${cells.map((cell, column) => cellPart(cell, row, column)).join('')}</row>`,
  )
  return `<worksheet xmlns="${main}" xmlns:r="${relations}">${before}<sheetData>${data.join('')}</sheetData>${after}</worksheet>`
}

function cellPart(cell: CellSpec, row: number, column: number): string {
  if (cell === null) return ''
  const { value, style: format = 0, formula, type } = typeof cell === 'object' ? cell : { value: cell }
  const place = `r="${columnLetters(column)}${row + 1}" s="${format}"`
  const formulaPart = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`
  if (typeof value === 'string' && type === undefined) {
    return `<c ${place} t="inlineStr">${formulaPart}<is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`
  }
  const typePart = type === undefined ? '' : ` t="${type}"`
  return `<c ${place}${typePart}>${formulaPart}${value === undefined ? '' : `<v>${escapeXml(String(value))}</v>`}</c>`
}

/** An OpenDocument spreadsheet with the given tables and automatic styles. */
export function odsFile(tables: string, automaticStyles = ''): Uint8Array {
  const names = ['office', 'table', 'text', 'style', 'drawing', 'datastyle', 'xsl-fo-compatible']
  const prefixOf: Readonly<Record<string, string>> = { drawing: 'draw', datastyle: 'number', 'xsl-fo-compatible': 'fo' }
  const declarations = names.map(
    (name) => `xmlns:${prefixOf[name] ?? name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  const content = `<office:document-content ${declarations.join(' ')} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:automatic-styles>${automaticStyles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(content),
  })
}
