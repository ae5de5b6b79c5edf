import type { Catalogue } from '#shared/domain/catalogue'
import type { NormalisedActivity, Reason } from '#shared/domain/normalised-plan'
import { unwrapText } from '../swedish/fold-text'
import { carriesNothing } from '../swedish/function-words'
import { findPattern, matchAt, type PhrasePattern, parsePhrase } from '../swedish/phrase-pattern'
import { type Token, tokenise } from '../swedish/tokenise'

type FollowUp = NormalisedActivity['followUp']

/** A follow-up cell's channels. `isUnknown`: it says something that no channel explains. */
export interface FollowUpReading {
  readonly followUp: FollowUp
  readonly isUnknown: boolean
}

interface ChannelPatterns {
  readonly id: string
  readonly sure: readonly PhrasePattern[]
  readonly uncertain: readonly PhrasePattern[]
}

interface Patterns {
  readonly channels: readonly ChannelPatterns[]
  readonly nothing: readonly PhrasePattern[]
}

const noChannel = 'none'
const cache = new WeakMap<Catalogue, Patterns>()

function patternsOf(catalogue: Catalogue): Patterns {
  const known = cache.get(catalogue)
  if (known !== undefined) return known
  const patterns = {
    channels: catalogue.followUp.channels.map((channel) => ({
      id: channel.id,
      sure: channel.phrases.map((phrase) => parsePhrase(phrase)),
      uncertain: channel.uncertain.map((phrase) => parsePhrase(phrase)),
    })),
    nothing: catalogue.followUp.nothing.map((phrase) => parsePhrase(phrase)),
  }
  cache.set(catalogue, patterns)
  return patterns
}

/** Parts in which the words of one pattern must stand together; a line break may come from the column's width. */
function partsOf(text: string): readonly (readonly Token[])[] {
  return text
    .split(/[,;•▪●]|\.\s/u)
    .map((part) => tokenise(part))
    .filter((tokens) => tokens.length > 0)
}

interface Found {
  readonly channel: string
  readonly order: number
  readonly reason: Reason
}

function findChannels(
  parts: readonly (readonly Token[])[],
  channels: readonly ChannelPatterns[],
  which: 'sure' | 'uncertain',
): readonly Found[] {
  return parts.flatMap((tokens, partIndex) =>
    channels.flatMap((channel) => {
      const hits = channel[which].flatMap((pattern) => {
        const span = findPattern(tokens, pattern)
        return span === null ? [] : [{ pattern, span }]
      })
      const first = hits.toSorted((a, b) => a.span.from - b.span.from || b.span.to - a.span.to)[0]
      if (first === undefined) return []
      const wording = tokens.slice(first.span.from, first.span.to).map((token) => token.text)
      const reason = { rule: 'term' as const, wording: wording.join(' '), matched: first.pattern.phrase }
      return [{ channel: channel.id, order: partIndex * 1000 + first.span.from, reason }]
    }),
  )
}

/** True when only words such as "löpande", "uppföljning" and "varje år" are said. */
function saysNothing(parts: readonly (readonly Token[])[], nothing: readonly PhrasePattern[]): boolean {
  return parts.every((tokens) => {
    const said = new Set<number>()
    for (const pattern of nothing) {
      for (let start = 0; start < tokens.length; start += 1) {
        const span = matchAt(tokens, start, pattern, 0)
        for (let at = span?.from ?? 0; at < (span?.to ?? 0); at += 1) said.add(at)
      }
    }
    return tokens.every((token, at) => said.has(at) || carriesNothing(token.folded) || !/\p{L}/u.test(token.text))
  })
}

function reading(raw: string | null, found: readonly Found[], confidence: number): FollowUpReading {
  const inOrder = found.toSorted((a, b) => a.order - b.order)
  const channels = [...new Set(inOrder.map((hit) => hit.channel))]
  return { followUp: { raw, channels, confidence, reasons: inOrder.map((hit) => hit.reason) }, isUnknown: false }
}

function none(raw: string | null, confidence: number, rule: 'default' | 'term', isUnknown: boolean): FollowUpReading {
  const wording = raw === null ? '' : unwrapText(raw).replace(/\s+/gu, ' ')
  const reasons = [{ rule, wording, matched: noChannel }]
  return { followUp: { raw, channels: [noChannel], confidence, reasons }, isUnknown }
}

/**
 * The follow-up channels that a cell names, in the order in which it names them; `['none']` when it names none.
 *
 * `raw` null (no such column) and an empty cell are surely none, and so is "löpande" with nothing more. A cell with
 * other words is `['none']` with low confidence and `isUnknown`.
 */
export function normaliseFollowUp(raw: string | null, catalogue: Catalogue): FollowUpReading {
  const parts = partsOf(unwrapText(raw ?? ''))
  if (parts.length === 0) return none(raw, 1, 'default', false)
  const { channels, nothing } = patternsOf(catalogue)
  const sure = findChannels(parts, channels, 'sure')
  if (sure.length > 0) return reading(raw, sure, 0.95)
  if (saysNothing(parts, nothing)) return none(raw, 0.9, 'term', false)
  const uncertain = findChannels(parts, channels, 'uncertain')
  return uncertain.length > 0 ? reading(raw, uncertain, 0.6) : none(raw, 0.3, 'default', true)
}
