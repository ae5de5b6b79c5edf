import Papa from 'papaparse'
import type { Reader, ReaderInput } from '#engine/import/reader'
import type { PlanDocument } from '#shared/domain/document'
import { nowhere } from '#shared/domain/place'
import { AppError } from '#shared/errors'
import { type Finding, finding } from '#shared/findings'
import { areaRange, type Grid, type GridCell, type GridRow } from '../grid/grid'
import { gridBlocks } from '../grid/grid-blocks'
import { decodeText } from '../text/decode-text'
import { guessDelimiter } from './delimiter'

/**
 * Reads a file of delimited values: several tables with titles between them, as spreadsheets export them.
 *
 * Values stay text. Throws `import.empty-file` when there is no text at all and `import.cancelled`.
 */
export const readCsv: Reader = async (input) => {
  const { fileName, limits, signal } = input
  if (signal.aborted) throw new AppError('import.cancelled', { fileName })
  const decoded = decodeText(input.bytes)
  const findings: Finding[] = [...decoded.findings]
  if (decoded.text.trim() === '') throw new AppError('import.empty-file', { fileName })
  const grid = toGrid(parseRecords(decoded.text), input, findings)
  const blocks = gridBlocks(grid, {
    kind: 'delimiter',
    headingLevel: 1,
    maxTableCells: limits.maxTableCells,
    caption: null,
    tablesOnly: false,
    knownHeadings: new Set(),
  })
  const properties = { title: null, subject: null, keywords: null, created: null, modified: null }
  return { format: 'csv', blocks, properties, pageCount: null, lineBreaks: 'authored', findings } satisfies PlanDocument
}

function parseRecords(text: string): readonly (readonly string[])[] {
  const body = text.replace(/^\ufeff?sep=.\r?\n/i, '').replaceAll('\0', '')
  const delimiter = guessDelimiter(text)?.delimiter ?? ';'
  const parsed = Papa.parse<string[]>(body, { delimiter })
  // A quote that is never closed would swallow the rest of the file as one field.
  const unclosed = parsed.errors.some(({ code }) => code === 'MissingQuotes')
  return unclosed ? Papa.parse<string[]>(body, { delimiter, quoteChar: '\0' }).data : parsed.data
}

function toGrid(records: readonly (readonly string[])[], { limits }: ReaderInput, findings: Finding[]): Grid {
  const rows: GridRow[] = []
  let filled = 0
  for (const [index, record] of records.entries()) {
    const cells = new Map<number, GridCell>()
    for (const [column, field] of record.entries()) {
      const cell = toCell(field)
      if (cell) cells.set(column, cell)
    }
    filled += cells.size
    if (filled > limits.maxTableCells) {
      findings.push(finding('warning', 'reading.truncated', { what: `1:${index}`, limit: limits.maxTableCells }))
      break
    }
    if (cells.size > 0) rows.push({ index, cells })
  }
  return {
    rows,
    declaredHeaders: [],
    placeOf: (area) => ({ ...nowhere, range: areaRange(area) }),
    isHidden: () => false,
  }
}

function toCell(field: string): GridCell | null {
  // Excel writes ="0123" to keep a text from becoming a number.
  const text = field
    .replace(/^="([^"]*)"$/, '$1')
    .replace(/\u00ad/g, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
  if (text === '') return null
  const kind = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? 'date'
    : /^[-+]?[\d\s\u00a0]+([.,]\d+)?\s*%?$/.test(text)
      ? 'number'
      : 'text'
  return { text, kind, bold: false, large: false, fill: null, rowSpan: 1, colSpan: 1 }
}
