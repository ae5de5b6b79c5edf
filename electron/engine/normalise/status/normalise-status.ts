import type { ActivityStatus, Catalogue } from '#shared/domain/catalogue'
import type { NormalisedActivity } from '#shared/domain/normalised-plan'
import { unwrapText } from '../swedish/fold-text'
import { matchAt, type PhrasePattern, parsePhrase } from '../swedish/phrase-pattern'
import { type Token, tokenise } from '../swedish/tokenise'

type Status = NormalisedActivity['status']

export interface StatusReading {
  readonly status: Status
  /** The cell says something that the catalogue does not know. */
  readonly isUnknown: boolean
}

interface StatusPhrase {
  readonly status: ActivityStatus
  readonly pattern: PhrasePattern
}

interface Patterns {
  readonly statuses: readonly StatusPhrase[]
  readonly nothing: readonly PhrasePattern[]
}

const cache = new WeakMap<Catalogue, Patterns>()

function patternsOf(catalogue: Catalogue): Patterns {
  const known = cache.get(catalogue)
  if (known !== undefined) return known
  const patterns = {
    statuses: catalogue.statuses.statuses.flatMap((entry) =>
      entry.phrases.map((phrase) => ({ status: entry.status, pattern: parsePhrase(phrase, true) })),
    ),
    nothing: catalogue.statuses.nothing.map((phrase) => parsePhrase(phrase, true)),
  }
  cache.set(catalogue, patterns)
  return patterns
}

interface Hit extends StatusPhrase {
  readonly from: number
  readonly to: number
}

/** The first status that the words state; of several that begin at the same word the longest phrase. */
function firstStatus(tokens: readonly Token[], phrases: readonly StatusPhrase[]): Hit | null {
  for (let start = 0; start < tokens.length; start += 1) {
    const hits = phrases.flatMap((phrase) => {
      const span = matchAt(tokens, start, phrase.pattern, 0)
      return span === null ? [] : [{ ...phrase, ...span }]
    })
    const longest = hits.toSorted((a, b) => b.to - a.to || b.pattern.phrase.length - a.pattern.phrase.length)[0]
    if (longest !== undefined) return longest
  }
  return null
}

/** A share of the work ("50 %") as a status. */
function fromPercentage(text: string): ActivityStatus | null {
  const match = /(\d{1,3})\s?(?:%|procent)/u.exec(text)
  const share = match === null ? null : Number(match[1])
  if (share === null || share > 100) return null
  if (share === 0) return 'not-started'
  return share === 100 ? 'done' : 'ongoing'
}

const reading = (
  value: ActivityStatus,
  raw: string | null,
  reasons: Status['reasons'],
  isUnknown = false,
): StatusReading => ({
  status: { value, raw, reasons },
  isUnknown,
})

/**
 * The status that a cell states; `unknown` when it is empty, absent (null) or says something else.
 *
 * The first statement in the cell counts ("Pågår. Klart i december" is ongoing). Words are compared as written, since
 * "avslutas" and "avslutad" say different things.
 */
export function normaliseStatus(raw: string | null, catalogue: Catalogue): StatusReading {
  const text = unwrapText(raw ?? '')
  const tokens = tokenise(text)
  const { statuses, nothing } = patternsOf(catalogue)
  const hit = firstStatus(tokens, statuses)
  if (hit !== null) {
    const wording = tokens.slice(hit.from, hit.to).map((token) => token.text)
    return reading(hit.status, raw, [{ rule: 'term', wording: wording.join(' '), matched: hit.pattern.phrase }])
  }
  const share = fromPercentage(text)
  if (share !== null) return reading(share, raw, [{ rule: 'pattern', wording: text, matched: '%' }])
  const saysNothing =
    tokens.length === 0 || nothing.some((pattern) => matchAt(tokens, 0, pattern, 0)?.to === tokens.length)
  return reading('unknown', raw, [], !saysNothing)
}
