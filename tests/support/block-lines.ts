import type { Block, DocumentTable, PlanDocument } from '#shared/domain/document'

/**
 * Blocks as short lines, so that an expectation can be read at a glance.
 *
 * `# Rubrik`, `## Underrubrik`, `text`, `*emphasised*`, `- [•] item` (two spaces per level), `(footnote) text`, and a table
 * as its rows between bars.
 */
export function blockLines(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(linesOf)
}

export function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.text}`]
    case 'paragraph':
      return [block.emphasised ? `*${block.text}*` : block.text]
    case 'list-item':
      return [`${'  '.repeat(block.depth)}- [${block.marker ?? ''}] ${block.text}`]
    case 'furniture':
      return [`(${block.role}) ${block.text}`]
    case 'table':
      return tableLines(block.table)
  }
}

/** Every grid position once: a covered position is `<` (from the left) or `^` (from above). */
export function tableLines(table: DocumentTable): readonly string[] {
  const grid = Array.from({ length: table.rowCount }, () => Array.from({ length: table.columnCount }, () => '.'))
  for (const cell of table.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) {
        const line = grid[row]
        if (line === undefined) continue
        line[column] = column > cell.column ? '<' : row > cell.row ? '^' : cell.text
      }
  return grid.map((line) => `| ${line.join(' | ')} |`)
}

/** Every word of every block, furniture included, in order. */
export function wordsOf(document: PlanDocument): readonly string[] {
  return document.blocks.flatMap((block) => {
    const texts = block.kind === 'table' ? block.table.cells.map((cell) => cell.text) : [block.text]
    return texts.flatMap((text) => text.split(/\s+/u)).filter((word) => word !== '')
  })
}
