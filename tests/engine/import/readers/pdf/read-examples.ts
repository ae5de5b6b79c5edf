/** Reads a file the way the import does, for tests. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { defaultLimits, type ReaderInput } from '#engine/import/reader'
import { readPdf } from '#engine/import/readers/pdf/read-pdf'
import type { DocumentTable, PlanDocument } from '#shared/domain/document'

/** Reader input with nothing but bytes; everything else can be overridden. */
export function inputOf(bytes: Uint8Array, over: Partial<ReaderInput> = {}): ReaderInput {
  return {
    bytes,
    fileName: 'plan.pdf',
    limits: defaultLimits,
    report: () => {},
    signal: new AbortController().signal,
    ...over,
  }
}

export const readPdfFile = (path: string): Promise<PlanDocument> =>
  readPdf(inputOf(new Uint8Array(readFileSync(path)), { fileName: basename(path) }))

/** Rows of a table as folded texts, covered positions empty. */
export function textRows(table: DocumentTable): string[][] {
  const rows = Array.from({ length: table.rowCount }, () => Array.from({ length: table.columnCount }, () => ''))
  for (const cell of table.cells) {
    const row = rows[cell.row]
    if (row !== undefined) row[cell.column] = cell.text.replace(/\s+/g, ' ')
  }
  return rows
}

export const tablesOf = (document: PlanDocument): DocumentTable[] =>
  document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
