/** Turns what a flow reader found into blocks: the last step of every flow reader, so that all formats judge alike. */
import type { Block } from '#shared/domain/document'
import { cleanOneLine } from './clean-text'
import { markContents } from './contents-by-look'
import { type FlowFurniture, type FlowItem, type FlowParagraph, type FlowTable, printedText } from './flow-items'
import { bodySizeOf, findHeadingsByLook, isEmphasised } from './heading-by-look'
import { tableBlocks } from './table-block'

/** Empty paragraphs are left out; each other item becomes one block, a table with nested tables several. */
export function toBlocks(items: readonly FlowItem[]): readonly Block[] {
  const flow = mergeContents(markContents(items.flatMap(withoutFrame).filter((item) => !isEmpty(item))))
  const paragraphs = flow.filter((item) => item.kind === 'paragraph')
  const byLook = findHeadingsByLook(paragraphs)
  const bodySizePoints = bodySizeOf(paragraphs)
  const blocks: Block[] = []
  /** Hand-made headings stand under the last heading that has a style. */
  let styledLevel = 0
  for (const item of flow) {
    if (item.kind === 'table') for (const block of tableBlocks(item)) blocks.push(block)
    else if (item.kind === 'furniture') blocks.push(furnitureBlock(item))
    else {
      const lookLevel = byLook.get(item)
      if (item.headingLevel !== null) styledLevel = item.headingLevel
      const level = item.headingLevel ?? (lookLevel === undefined ? null : Math.min(9, styledLevel + lookLevel))
      blocks.push(paragraphBlock(item, level, bodySizePoints))
    }
  }
  return blocks
}

function paragraphBlock(paragraph: FlowParagraph, level: number | null, bodySizePoints: number | null): Block {
  const { text, place, list } = paragraph
  if (level !== null) return { kind: 'heading', level, text: cleanOneLine(printedText(paragraph)), place }
  if (list !== null) return { kind: 'list-item', text, place, depth: list.depth, marker: list.marker }
  return { kind: 'paragraph', text, place, emphasised: isEmphasised(paragraph, bodySizePoints) }
}

function furnitureBlock({ role, text, place }: FlowFurniture): Block {
  return { kind: 'furniture', role, text, place }
}

function isEmpty(item: FlowItem): boolean {
  return item.kind !== 'table' && item.text === ''
}

/**
 * A table of one single cell is a frame round its text, and a table of one column that holds a real table is layout:
 * what stands in them belongs to the flow.
 */
function withoutFrame(item: FlowItem): readonly FlowItem[] {
  if (item.kind !== 'table' || !isFrame(item)) return [item]
  return item.cells.flatMap((cell) => cell.items.flatMap(withoutFrame))
}

function isFrame(table: FlowTable): boolean {
  if (table.cells.length === 1) return true
  return (
    table.cells.every((cell) => cell.column === 0) &&
    table.cells.some((cell) => cell.items.some((item) => item.kind === 'table' && !isFrame(item)))
  )
}

/** One block per table of contents. */
function mergeContents(items: readonly FlowItem[]): readonly FlowItem[] {
  const merged: FlowItem[] = []
  for (const item of items) {
    const last = merged.at(-1)
    if (item.kind === 'furniture' && item.role === 'contents' && last?.kind === 'furniture' && last.role === 'contents')
      merged[merged.length - 1] = { ...last, text: [last.text, item.text].filter(Boolean).join('\n') }
    else merged.push(item)
  }
  return merged
}
