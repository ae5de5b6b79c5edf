/** Text outside the flow as furniture: boxes, notes, headers and footers. */
import type { FlowFurniture, FlowItem } from './flow-items'

/** All words of some items as lines; the cells of a row share a line. */
export function linesOf(items: readonly FlowItem[]): string {
  return items.map(lineOf).filter(Boolean).join('\n')
}

function lineOf(item: FlowItem): string {
  if (item.kind !== 'table') return item.text
  const rows = new Map<number, string[]>()
  for (const cell of item.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), linesOf(cell.items)])
  const lines = [...rows.values()].map((texts) => texts.filter(Boolean).join('\t'))
  return [item.caption ?? '', ...lines].filter(Boolean).join('\n')
}

/**
 * The content of a text box as items of the flow round it.
 *
 * A box with a heading, a list or a table carries part of the flow; any other box is a note beside it.
 */
export function boxItems(items: readonly FlowItem[]): readonly FlowItem[] {
  const isFlow = items.some(
    (item) =>
      item.kind === 'table' || (item.kind === 'paragraph' && (item.headingLevel !== null || item.list !== null)),
  )
  if (isFlow) return items
  const paragraphs = items.filter((item) => item.kind === 'paragraph').filter((item) => item.text !== '')
  const others = items.filter((item) => item.kind !== 'paragraph')
  const [first] = paragraphs
  if (first === undefined) return others
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
  return [{ kind: 'furniture', role: 'text-box', text, place: first.place }, ...others]
}

/** Headers and footers once each, however many sections use them or repeat their words. */
export function distinctFurniture(furniture: readonly FlowFurniture[]): readonly FlowFurniture[] {
  const found = new Map<string, FlowFurniture>()
  for (const item of furniture) if (item.text !== '') found.set(`${item.role} ${item.text}`, item)
  return [...found.values()]
}
