/**
 * The document as one flow of headings, texts and tables, with a key for each piece of text to account for.
 *
 * Boxes drawn as tables of one column are opened, so that what is said in them reads as the text it is.
 */
import type { Block, DocumentTable, PlanDocument } from '#shared/domain/document'
import type { Place } from '#shared/domain/place'
import type { InterpretTools } from '../interpret-tools'
import { foldLines } from '../tables/cell-text'
import { saysAny } from '../words/word-pattern'

export interface FlowHeading {
  readonly kind: 'heading'
  readonly key: string
  readonly level: number
  readonly text: string
  readonly place: Place
}
export interface FlowText {
  readonly kind: 'text'
  readonly key: string
  readonly text: string
  readonly place: Place
  readonly emphasised: boolean
  /** Depth in a list from 0; null for a paragraph. */
  readonly depth: number | null
  readonly marker: string | null
}
export interface FlowTable {
  readonly kind: 'table'
  readonly key: string
  readonly table: DocumentTable
  readonly place: Place
}
export type FlowItem = FlowHeading | FlowText | FlowTable

/** Key of a block of the document, or of one cell of a table block. */
export function blockKey(block: number, cell?: number): string {
  return cell === undefined ? `${block}` : `${block}/${cell}`
}

/** A table that never has two texts side by side. */
function isBox(table: DocumentTable): boolean {
  const rows = new Map<number, number>()
  for (const cell of table.cells) {
    if (cell.text.trim() !== '') rows.set(cell.row, (rows.get(cell.row) ?? 0) + 1)
  }
  return rows.size > 0 && [...rows.values()].every((count) => count === 1)
}

/** The texts of a box; under a heading such as "Åtgärder" its rows are items of a list. */
function openBox(table: DocumentTable, block: number, tools: InterpretTools): readonly FlowItem[] {
  const cells = table.cells.map((cell, index) => ({ cell, index })).filter(({ cell }) => cell.text.trim() !== '')
  const title = cells[0]?.cell.text ?? ''
  const isList = cells.length > 2 && title.length <= 80 && saysAny(tools.activityTitles, title)
  return cells.map(({ cell, index }, position): FlowItem => {
    const isTitle = position === 0 && cells.length > 1 && title.length <= 80 && (isList || cell.bold)
    const shared = { key: blockKey(block, index), text: cell.text, place: cell.place }
    if (isTitle) return { kind: 'text', ...shared, emphasised: true, depth: null, marker: null }
    return { kind: 'text', ...shared, emphasised: cell.bold, depth: isList ? 0 : null, marker: null }
  })
}

function flowItems(block: Block, index: number, tools: InterpretTools): readonly FlowItem[] {
  const shared = { key: blockKey(index), place: block.place }
  if (block.kind === 'heading') {
    return [{ kind: 'heading', ...shared, level: block.level, text: foldLines(block.text).replaceAll('\n', ' ') }]
  }
  if (block.kind === 'paragraph') {
    return [{ kind: 'text', ...shared, text: block.text, emphasised: block.emphasised, depth: null, marker: null }]
  }
  if (block.kind === 'list-item') {
    return [{ kind: 'text', ...shared, text: block.text, emphasised: false, depth: block.depth, marker: block.marker }]
  }
  if (block.kind === 'furniture') return []
  const isHidden = block.table.cells.every((cell) => cell.hidden)
  if (isBox(block.table) && !isHidden) return openBox(block.table, index, tools)
  return [{ kind: 'table', ...shared, table: block.table }]
}

/** Builds the flow; furniture is left out of it. */
export function buildFlow(document: PlanDocument, tools: InterpretTools): readonly FlowItem[] {
  return document.blocks.flatMap((block, index) => flowItems(block, index, tools))
}
