import { type Archive, openArchive } from '#engine/import/archive/open-archive'
import { readXml } from '#engine/import/markup/read-xml'
import {
  attribute,
  childElements,
  findChild,
  findPath,
  listDescendants,
  textContent,
  type XmlElement,
} from '#engine/import/markup/xml-element'
import type { ReaderInput } from '#engine/import/reader'
import { AppError } from '#shared/errors'
import { finding } from '#shared/findings'
import type { GridArea } from '../../grid/grid'
import { parseArea } from '../a1'
import { CellBudget, noProperties, type Sheet, type Workbook } from '../workbook'
import { readOdsStyles } from './cell-styles'
import { readOdsSheet } from './ods-sheet'
import { paragraphsText } from './ods-text'

const odf = 'urn:oasis:names:tc:opendocument:xmlns'
const prefixes: ReadonlyMap<string, string> = new Map([
  [`${odf}:office:1.0`, 'office'],
  [`${odf}:table:1.0`, 'table'],
  [`${odf}:text:1.0`, 'text'],
  [`${odf}:style:1.0`, 'style'],
  [`${odf}:drawing:1.0`, 'draw'],
  [`${odf}:datastyle:1.0`, 'number'],
  [`${odf}:meta:1.0`, 'meta'],
  [`${odf}:xsl-fo-compatible:1.0`, 'fo'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
])

/**
 * Reads an OpenDocument spreadsheet.
 *
 * Throws AppError as openArchive does, and `import.unreadable-file` when there is no spreadsheet inside.
 */
export function readOds(input: ReaderInput): Workbook {
  const archive = openArchive(input.bytes, input.fileName, input.limits)
  const content = readPart(archive, 'content.xml', input)
  const spreadsheet = findPath(content, 'office:body', 'office:spreadsheet')
  if (!spreadsheet) throw new AppError('import.unreadable-file', { fileName: input.fileName })
  const common = readPart(archive, 'styles.xml', input)
  const styles = readOdsStyles([
    findChild(common, 'office:styles'),
    findChild(common, 'office:automatic-styles'),
    findChild(content, 'office:automatic-styles'),
  ])
  const budget = new CellBudget(input.limits.maxTableCells)
  const headers = databaseHeaders(spreadsheet)
  const printed = printedLines(common)
  const sheets = childElements(spreadsheet, 'table:table').map((table, at): Sheet => {
    if (input.signal.aborted) throw new AppError('import.cancelled', { fileName: input.fileName })
    const own = headers.filter(({ sheet }) => sheet === attribute(table, 'table:name')).map(({ area }) => area)
    const sheet = readOdsSheet(table, styles, budget, own)
    return at === 0 ? { ...sheet, ...printed } : sheet
  })
  const findings = budget.isSpent ? [finding('warning', 'reading.truncated', { what: 'ods', limit: budget.limit })] : []
  return { format: 'ods', sheets, properties: readProperties(archive, input), findings }
}

function readPart(archive: Archive, name: string, input: ReaderInput): XmlElement | null {
  const bytes = archive.read(name)
  if (!bytes) return null
  return readXml(bytes, { fileName: input.fileName, maxNesting: input.limits.maxNesting, prefixes })
}

/** First rows of the ranges that the file treats as lists (filters); a range has headings unless it says not. */
function databaseHeaders(spreadsheet: XmlElement): { readonly sheet: string; readonly area: GridArea }[] {
  return childElements(findChild(spreadsheet, 'table:database-ranges'), 'table:database-range').flatMap((range) => {
    if (attribute(range, 'table:contains-header') === 'false') return []
    const address = attribute(range, 'table:target-range-address') ?? ''
    const [, quoted, plain, first, last] = /^\$?(?:'(.+)'|([^.']+))\.([^:]+):[^.]*\.(.+)$/.exec(address) ?? []
    const area = parseArea(`${first ?? ''}:${last ?? ''}`)
    return area
      ? [{ sheet: (quoted ?? plain ?? '').replaceAll("''", "'"), area: { ...area, lastRow: area.firstRow } }]
      : []
  })
}

/** Page headers and footers, as far as they hold more than fields for the page and the sheet's name. */
function printedLines(common: XmlElement | null): Pick<Sheet, 'pageHeaders' | 'pageFooters'> {
  const linesOf = (name: string) =>
    [...listDescendants(findChild(common, 'office:master-styles'), name)]
      .filter((part) => attribute(part, 'style:display') !== 'false' && !hasFieldsOnly(part))
      .flatMap((part) => [part, ...childElements(part)].map(paragraphsText))
      .filter((text) => text !== '')
  return { pageHeaders: linesOf('style:header'), pageFooters: linesOf('style:footer') }
}

function hasFieldsOnly(part: XmlElement): boolean {
  const fields = ['text:page-number', 'text:page-count', 'text:sheet-name', 'text:date', 'text:time', 'text:title']
  const inFields = fields
    .flatMap((name) => [...listDescendants(part, name)])
    .map(textContent)
    .join('')
  return (
    fields.some((name) => [...listDescendants(part, name)].length > 0) &&
    textContent(part).length - inFields.length < 12
  )
}

function readProperties(archive: Archive, input: ReaderInput): Workbook['properties'] {
  const meta = findChild(readPart(archive, 'meta.xml', input), 'office:meta')
  if (!meta) return noProperties
  const textOf = (name: string) => textContent(findChild(meta, name)).trim() || null
  const dateOf = (name: string) => /^\d{4}-\d{2}-\d{2}/.exec(textOf(name) ?? '')?.[0] ?? null
  const keywords = childElements(meta, 'meta:keyword').map(textContent).join(', ')
  return {
    title: textOf('dc:title'),
    subject: textOf('dc:subject'),
    keywords: keywords === '' ? null : keywords,
    created: dateOf('meta:creation-date'),
    modified: dateOf('dc:date'),
  }
}
