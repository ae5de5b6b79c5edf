/**
 * A table of the flow as blocks.
 *
 * A table inside a cell comes out in one of two ways, so that no word is said twice. One that is a real table (two rows
 * and two columns with text) becomes a block of its own after the outer table: pages laid out with tables then give their
 * tables. Anything smaller is a way to line up words, and its text stays in the outer cell, one line per row.
 */
import type { Block, TableCell } from '#shared/domain/document'
import { cleanOneLine } from './clean-text'
import { disjointCells } from './disjoint-cells'
import { type FlowCell, type FlowItem, type FlowParagraph, type FlowTable, printedText } from './flow-items'

/** The table's block, then blocks for the real tables and the furniture found in its cells. */
export function tableBlocks(table: FlowTable): readonly Block[] {
  if (table.cells.length === 0) return []
  const cells = [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column)
  // Not Math.max over all cells: a large table has more of them than a call takes arguments.
  const rowCount = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0)
  const columnCount = cells.reduce((most, cell) => Math.max(most, cell.column + cell.colSpan), 0)
  const block: Block = {
    kind: 'table',
    place: table.place,
    table: {
      rowCount,
      columnCount,
      cells: [...disjointCells(cells.map(toTableCell))],
      headerRowCount: Math.min(table.headerRowCount, rowCount),
      caption: table.caption === null ? null : cleanOneLine(table.caption) || null,
      grid: 'markup',
    },
  }
  return [block, ...cells.flatMap((cell) => cell.items.flatMap(aside))]
}

function toTableCell(cell: FlowCell): TableCell {
  const paragraphs = cell.items.flatMap(paragraphsInCell).filter((paragraph) => paragraph.text !== '')
  return {
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    colSpan: cell.colSpan,
    text: cell.items.map(textInCell).filter(Boolean).join('\n'),
    place: cell.place,
    bold: paragraphs.length > 0 && paragraphs.every((paragraph) => paragraph.look.isBold),
    fill: cell.fill,
    hidden: cell.isHidden,
    confidence: null,
  }
}

function textInCell(item: FlowItem): string {
  if (item.kind === 'paragraph') return printedText(item)
  if (item.kind === 'furniture' || isRealTable(item)) return ''
  const rows = new Map<number, string[]>()
  for (const cell of item.cells) {
    const text = cell.items.map(textInCell).filter(Boolean).join('\n')
    if (text !== '') rows.set(cell.row, [...(rows.get(cell.row) ?? []), text])
  }
  const lines = [...rows.entries()].sort(([a], [b]) => a - b).map(([, texts]) => texts.join('\t'))
  return [item.caption ?? '', ...lines].filter(Boolean).join('\n')
}

function paragraphsInCell(item: FlowItem): readonly FlowParagraph[] {
  if (item.kind === 'paragraph') return [item]
  if (item.kind === 'furniture' || isRealTable(item)) return []
  return item.cells.flatMap((cell) => cell.items.flatMap(paragraphsInCell))
}

function aside(item: FlowItem): readonly Block[] {
  if (item.kind === 'paragraph') return []
  if (item.kind === 'table')
    return isRealTable(item) ? tableBlocks(item) : item.cells.flatMap((cell) => cell.items.flatMap(aside))
  const { role, text, place } = item
  return text === '' ? [] : [{ kind: 'furniture', role, text, place }]
}

/** Asked from several places for the same table, and each answer needs the tables inside: remembered, or it doubles per level. */
const realTables = new WeakMap<FlowTable, boolean>()

function isRealTable(table: FlowTable): boolean {
  const known = realTables.get(table)
  if (known !== undefined) return known
  const filled = table.cells.filter((cell) =>
    cell.items.some((item) => textInCell(item) !== '' || item.kind === 'table'),
  )
  const isReal = new Set(filled.map((cell) => cell.row)).size > 1 && new Set(filled.map((cell) => cell.column)).size > 1
  realTables.set(table, isReal)
  return isReal
}
