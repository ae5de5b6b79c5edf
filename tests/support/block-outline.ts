import type { Block, DocumentTable } from '#shared/domain/document'

/** A table as rows of texts; a position covered by a span, or never given, is null. */
export function tableRows(table: DocumentTable): (string | null)[][] {
  const rows = Array.from({ length: table.rowCount }, () => Array<string | null>(table.columnCount).fill(null))
  for (const cell of table.cells) {
    const row = rows[cell.row]
    if (row) row[cell.column] = cell.text
  }
  return rows
}

/** Blocks as short lines, tables as rows of texts: enough to see what stands where. */
export function blockOutline(blocks: readonly Block[]): (string | (string | null)[][])[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return tableRows(block.table)
    if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.text}`
    if (block.kind === 'list-item') return `${block.marker ?? '-'} ${block.text}`
    return block.kind === 'furniture' ? `[${block.role}] ${block.text}` : block.text
  })
}
