/**
 * How the end of one line and the start of the next become running text again.
 *
 * A hyphen at a line end is the program's (taken away), the writer's (kept) or that of a cut-short word in a list
 * ("social- och"). The document's own words decide where it can; after that, the shape of what stands around it.
 */
import type { Word } from './page-content'

export interface Vocabulary {
  /** Lower-cased words as they stand inside lines, hyphens included. */
  readonly has: (word: string) => boolean
}

/** After these a hyphen belongs to a cut-short word: "barn- och ungdom", "dag- såväl som kväll". */
const listWords = new Set([
  'och',
  'eller',
  'samt',
  'respektive',
  'resp',
  'såväl',
  'liksom',
  'men',
  'både',
  'till',
  '&',
  '/',
  '+',
])
/** Short words that may stand at the start of a line on their own, so are not the tail of a broken one. */
const shortWords = new Set(
  'och att i på av en ett för med till om vid är som den det de du vi ni jag han hon där här när hur vad vem var har kan ska får går blir inte in ut upp ner åt år el ej ur då nu så sin sitt sina per vår vårt våra mot hos från men eller samt utan inom över under efter bör ger nya nytt ny mm m.m bl.a osv t.ex t ex ca kl nr s st dag barn unga allt alla'.split(
    ' ',
  ),
)

const letters = /[\p{L}]/u
const lastToken = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)
const firstToken = (text: string): string => text.split(' ', 1)[0] ?? ''
const bare = (token: string): string => token.replace(/^[("'”“«]+|[.,;:!?)"'”“»]+$/gu, '').toLowerCase()

/** Gathers the words of a document that were not broken by a line end. */
export function vocabularyOf(words: Iterable<Word>): Vocabulary {
  const known = new Set<string>()
  for (const word of words) {
    const token = bare(word.text)
    if (!token.endsWith('-') && token.length > 2) known.add(token)
  }
  return { has: (word) => known.has(bare(word)) }
}

/** Joins two lines of one paragraph. `isFull` says that not one more character had room on the first line. */
export function joinLines(before: string, after: string, vocabulary: Vocabulary, isFull = false): string {
  if (before === '' || after === '') return before + after
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
  const end = lastToken(before)
  const start = firstToken(after)
  if (end.endsWith('-') && end.length > 1) return joinAtHyphen(before, end, after, start, vocabulary)
  if (/[\p{L}\p{N}][–/]$/u.test(end)) return before + after
  if (isFull && isBrokenWord(end, start, vocabulary)) return before + after
  return `${before} ${after}`
}

function joinAtHyphen(before: string, end: string, after: string, start: string, vocabulary: Vocabulary): string {
  const stem = end.slice(0, -1)
  if (listWords.has(bare(start)) || start.startsWith('(')) return `${before} ${after}`
  if (!letters.test(stem.at(-1) ?? '') || !/^\p{Ll}/u.test(start)) return before + after
  const whole = stem + start
  if (vocabulary.has(whole)) return before.slice(0, -1) + after
  if (vocabulary.has(end + start)) return before + after
  return keepsHyphen(stem) ? before + after : before.slice(0, -1) + after
}

/** Abbreviations, single letters and "icke" are tied to the next word by a real hyphen. */
function keepsHyphen(stem: string): boolean {
  const part = stem.slice(Math.max(stem.lastIndexOf('-'), stem.lastIndexOf('/')) + 1).replace(/^\P{L}+/u, '')
  const isAbbreviation = part.length > 1 && part === part.toUpperCase()
  return isAbbreviation || part.length <= 1 || /^(icke|ex|non|pro)$/iu.test(part)
}

/** A word cut without a hyphen because the column is narrower than the word. */
function isBrokenWord(end: string, start: string, vocabulary: Vocabulary): boolean {
  if (!/\p{L}$/u.test(end) || !/^\p{Ll}/u.test(start)) return false
  if (vocabulary.has(end + start)) return true
  const tail = bare(start)
  return tail.length <= 3 && !shortWords.has(tail) && !vocabulary.has(tail) && end.length >= 8
}
