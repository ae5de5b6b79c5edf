/**
 * Activities that are only items of a list ("Vi ska:") or headings of their own ("Åtgärd 3: Nattfotboll").
 *
 * A list counts when the heading over it, or the line that leads to it, says that what follows is to be done. Other
 * lists (survey answers, starting points, contact ways) stay text.
 */
import type { FlowItem, FlowText } from '../flow/flow'
import type { InterpretTools } from '../interpret-tools'
import { withoutMarker } from '../tables/cell-text'
import { itemHeading } from '../words/item-heading'
import { findPhrase, type Phrase, wordsOf } from '../words/word-pattern'

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

function isHeadingLike(item: FlowItem): boolean {
  if (item.kind === 'heading') return true
  return item.kind === 'text' && item.emphasised && item.depth === null && item.text.trim().length <= 100
}

/** "Under året ska förvaltningen:" leads on to what will be done. */
function leadsOn(text: string, tools: InterpretTools): boolean {
  const lead = text.trim()
  if (lead.length > 160 || !lead.endsWith(':')) return false
  const words = wordsOf(lead)
  const says = (phrases: readonly Phrase[]) => phrases.some((phrase) => findPhrase(phrase, words) !== null)
  return announcedShare(lead, tools) > 0 || (says(tools.intentWords) && says(tools.ownWords))
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
  let underHeading = false
  let afterLead = false
  for (const item of flow) {
    if (item.kind === 'table') {
      underHeading = false
      afterLead = false
    } else if (isHeadingLike(item)) {
      underHeading = announcedShare(item.text, tools) >= leastShare
      afterLead = false
    } else if (item.kind === 'text' && !isItem(item)) {
      afterLead = !headingsOnly && leadsOn(item.text, tools)
    } else if (item.kind === 'text' && (underHeading || afterLead)) {
      const last = found.at(-1)
      if (last && (item.depth ?? 0) > 0) found[found.length - 1] = { ...last, details: [...last.details, item] }
      else found.push({ text: item.text, source: item, details: [] })
    }
  }
  return found.length >= 2 ? found : []
}
