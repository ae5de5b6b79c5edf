/**
 * Phrases of the catalogue as patterns over the words of a text.
 *
 * A pattern is one or more terms that occur in this order. A term is a word compared on its stem ("handlingsplan"), the
 * beginning, end or middle of a word ("revider*", "*enkät", "*styrgrupp*"), or, after "=", a word compared as written
 * ("=nämnden" is not "nämndens").
 */
import { stem } from './stem'
import type { Token } from './tokenise'

type TermTest = (token: Token) => boolean

export interface PhrasePattern {
  readonly phrase: string
  readonly terms: readonly TermTest[]
}

/** Words that may stand between two terms of a pattern. */
const widestGap = 4

function startAndEnd(term: string, isStemmed: boolean): TermTest {
  const bare = term.replace(/^\*|\*$/gu, '')
  const [openStart, openEnd] = [term.startsWith('*'), term.endsWith('*')]
  if (openStart && openEnd) return (token) => token.folded.includes(bare)
  if (openEnd) return (token) => token.folded.startsWith(bare)
  const key = isStemmed ? stem(bare) : bare
  if (openStart) return (token) => (isStemmed ? token.stem.endsWith(key) : token.folded.endsWith(key))
  return (token) => (isStemmed ? token.stem === key : token.folded === key)
}

/** Reads a pattern; with `asWritten` all its words are compared as written. */
export function parsePhrase(phrase: string, asWritten = false): PhrasePattern {
  const terms = phrase
    .toLocaleLowerCase('sv')
    .split(/[\s,/]+/u)
    .filter((term) => term !== '')
  return {
    phrase,
    terms: terms.map((term) =>
      term.startsWith('=') ? startAndEnd(term.slice(1), false) : startAndEnd(term, !asWritten),
    ),
  }
}

/** Token range (`to` exclusive) of the pattern that begins at `start`, or null. `gap`: words allowed between terms. */
export function matchAt(
  tokens: readonly Token[],
  start: number,
  pattern: PhrasePattern,
  gap: number = widestGap,
): { readonly from: number; readonly to: number } | null {
  let at = start
  for (const [order, test] of pattern.terms.entries()) {
    const reach = order === 0 ? 0 : gap
    const found = tokens.slice(at, at + reach + 1).findIndex(test)
    if (found < 0) return null
    at += found + 1
  }
  return { from: start, to: at }
}

/** The first place where the pattern occurs, or null. */
export function findPattern(
  tokens: readonly Token[],
  pattern: PhrasePattern,
  gap: number = widestGap,
): { readonly from: number; readonly to: number } | null {
  for (let start = 0; start < tokens.length; start += 1) {
    const match = matchAt(tokens, start, pattern, gap)
    if (match !== null) return match
  }
  return null
}
