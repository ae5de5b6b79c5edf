import type { InterpretTools } from '../interpret-tools'
import { compilePhrases, type Phrase, saysAny } from '../words/word-pattern'
import type { FlowItem } from './flow'

const known = new WeakMap<InterpretTools, readonly Phrase[]>()

function planWords(tools: InterpretTools): readonly Phrase[] {
  const before = known.get(tools)
  if (before) return before
  const phrases = compilePhrases(tools.catalogue.headings.identification.planWords, 'letters')
  known.set(tools, phrases)
  return phrases
}

/**
 * Index of the first item that belongs to the plan's body: its first heading after the title.
 *
 * 0 when the document has no heading but its title, since then everything may be body.
 */
export function bodyStart(flow: readonly FlowItem[], tools: InterpretTools): number {
  let seenTitle = false
  for (const [index, item] of flow.entries()) {
    if (item.kind !== 'heading') continue
    const isTitle = index < 12 && !seenTitle && (index === 0 || saysAny(planWords(tools), item.text))
    if (!isTitle) return index
    const next = flow[index + 1]
    // A title over two or three lines is several headings.
    seenTitle = next?.kind !== 'heading'
  }
  return 0
}
