/**
 * Tables of contents that are typed text or lost their field on the way: lines that end in a page number after a tab or
 * dots, several in a row, or following a line that says "Innehåll".
 */
import type { FlowItem, FlowParagraph } from './flow-items'
import { isContentsStyle } from './style-names'

const leaderAndPage = /(?:\t|[.…_·]{3,}|(?:\. ){3,})\s*\d{1,3}$/u
const endsInPage = /\S\s+\d{1,3}$/u
const maxLineCharacters = 150
const fewestLines = 3

/** Gives lines of a table of contents, and the line over them, the role of contents. */
export function markContents(items: readonly FlowItem[]): readonly FlowItem[] {
  const marked: FlowItem[] = []
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]
    if (item === undefined) continue
    if (isContentsTitle(item)) {
      const end = endOfRun(items, index + 1, endsInPage)
      if (end > index + 1 || isContents(items[index + 1])) {
        for (const line of items.slice(index, end)) marked.push(toContents(line))
        index = end - 1
        continue
      }
    }
    const end = endOfRun(items, index, leaderAndPage)
    if (end - index >= fewestLines) {
      for (const line of items.slice(index, end)) marked.push(toContents(line))
      index = end - 1
    } else marked.push(item)
  }
  return marked
}

function isContentsTitle(item: FlowItem): boolean {
  return item.kind === 'paragraph' && item.text !== '' && isContentsStyle(item.text.replace(/:$/u, ''))
}

const isContents = (item: FlowItem | undefined): boolean => item?.kind === 'furniture' && item.role === 'contents'

/** The index after the last line from `start` that matches. Empty paragraphs are gone by now. */
function endOfRun(items: readonly FlowItem[], start: number, pattern: RegExp): number {
  let end = start
  for (let item = items[end]; item?.kind === 'paragraph' && isLine(item, pattern); item = items[end]) end += 1
  return end
}

function isLine({ text, headingLevel }: FlowParagraph, pattern: RegExp): boolean {
  return headingLevel === null && text.length <= maxLineCharacters && pattern.test(text)
}

function toContents(item: FlowItem): FlowItem {
  return item.kind === 'paragraph'
    ? {
        kind: 'furniture',
        role: 'contents',
        text: [item.list?.marker, item.text].filter(Boolean).join(' '),
        place: item.place,
      }
    : item
}
