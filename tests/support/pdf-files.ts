import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readPdf } from '#engine/import/readers/pdf/read-pdf'
import type { DocumentTable, PlanDocument } from '#shared/domain/document'
import { readerInput } from './reader-input'

/** Reads a PDF the way the import does. */
export const readPdfFile = (path: string): Promise<PlanDocument> =>
  readPdf(readerInput(new Uint8Array(readFileSync(path)), basename(path)))

/** Rows of a table with white space folded; covered positions are empty. */
export function foldedRows(table: DocumentTable): string[][] {
  const rows = Array.from({ length: table.rowCount }, () => Array.from({ length: table.columnCount }, () => ''))
  for (const cell of table.cells) {
    const row = rows[cell.row]
    if (row !== undefined) row[cell.column] = cell.text.replace(/\s+/g, ' ')
  }
  return rows
}

export const tablesOf = (document: PlanDocument): DocumentTable[] =>
  document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
