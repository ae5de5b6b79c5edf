/**
 * Activities that are only items of a list ("Vi ska:") or headings of their own ("Åtgärd 3: Nattfotboll").
 *
 * A list counts when the heading over it, or the line that leads to it, says that what follows is to be done. Other
 * lists (survey answers, starting points, contact ways) stay text.
 */
import type { FlowHeading, FlowItem, FlowText } from '../flow/flow'
import type { InterpretTools } from '../interpret-tools'
import { withoutMarker } from '../tables/cell-text'
import { itemHeading } from '../words/item-heading'
import { findPhrase, wordsOf } from '../words/word-pattern'

export interface ListActivity {
  readonly text: string
  readonly source: FlowItem
  /** Items below it in the list. */
  readonly details: readonly FlowText[]
}

/** Share of a heading's telling letters that must announce activities. */
const leastShare = 0.6

function announcedShare(text: string, tools: InterpretTools): number {
  const words = wordsOf(text)
  const telling = words.map((word) => !tools.fillers.has(word.folded) && !/^\d+$/u.test(word.folded))
  const said = new Set<number>()
  for (const phrase of tools.activityTitles) {
    const hit = findPhrase(phrase, words)
    for (let offset = 0; hit && offset < hit.count; offset += 1) said.add(hit.start + offset)
  }
  const letters = (index: number) => words[index]?.folded.length ?? 0
  const all = words.reduce((sum, _, index) => (telling[index] || said.has(index) ? sum + letters(index) : sum), 0)
  const announced = [...said].reduce((sum, index) => sum + letters(index), 0)
  return all === 0 ? 0 : announced / all
}

function announces(item: FlowHeading | FlowText, tools: InterpretTools, headingsOnly: boolean): boolean {
  const text = item.text.trim()
  const isHeading = item.kind === 'heading' || (item.emphasised && item.depth === null && text.length <= 100)
  if (isHeading) return announcedShare(text, tools) >= leastShare
  if (headingsOnly || text.length > 160 || !text.endsWith(':')) return false
  return announcedShare(text, tools) > 0
}

function isItem(item: FlowText): boolean {
  return item.depth !== null || withoutMarker(item.text).text !== item.text
}

/** Headings that name one item each, when there are several. */
function itemHeadings(flow: readonly FlowItem[], tools: InterpretTools): readonly ListActivity[] {
  const named = flow.flatMap((item) => {
    const text = item.kind === 'heading' ? itemHeading(item.text, tools) : null
    return text ? [{ text, source: item, details: [] }] : []
  })
  return named.length >= 2 ? named : []
}

/**
 * Finds list activities.
 *
 * `headingsOnly` is for plans that have activities in tables or blocks as well: only a clear heading counts then.
 */
export function findListActivities(
  flow: readonly FlowItem[],
  tools: InterpretTools,
  headingsOnly: boolean,
): readonly ListActivity[] {
  const named = headingsOnly ? [] : itemHeadings(flow, tools)
  if (named.length > 0) return named
  const found: ListActivity[] = []
  let isOpen = false
  for (const item of flow) {
    if (item.kind === 'table') {
      isOpen = false
    } else if (item.kind === 'heading' || !isItem(item)) {
      const lead = announces(item, tools, headingsOnly)
      // A paragraph under the heading "Åtgärder" leads on to its list; a heading or a bold line begins something new.
      isOpen =
        lead ||
        (isOpen &&
          item.kind === 'text' &&
          !item.emphasised &&
          found.at(-1)?.source.kind !== 'heading' &&
          !item.text.trim().endsWith(':'))
    } else if (isOpen) {
      const last = found.at(-1)
      if (last && (item.depth ?? 0) > 0) found[found.length - 1] = { ...last, details: [...last.details, item] }
      else found.push({ text: item.text, source: item, details: [] })
    }
  }
  return found.length >= 2 ? found : []
}
