/**
 * How the end of one line and the start of the next become running text again.
 *
 * A hyphen at a line end is the program's (taken away), the writer's (kept) or that of a cut-short word in a list
 * ("social- och"). The document's own words decide where they can; after that, the shape of what stands around it.
 */
import { isBrokenWord } from './broken-word'
import { bareWord, type Vocabulary } from './vocabulary'

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
  'som',
  '&',
  '/',
  '+',
])

const lastToken = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)
const firstToken = (text: string): string => text.split(' ', 1)[0] ?? ''

/** Joins two lines of one paragraph. `isFilled` says that one word takes up the first line to the last letter. */
export function joinLines(before: string, after: string, vocabulary: Vocabulary, isFilled = false): string {
  if (before === '' || after === '') return before + after
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
  const end = lastToken(before)
  const start = firstToken(after)
  if (end.endsWith('-') && end.length > 1) return joinAtHyphen(before, end, after, start, vocabulary)
  if (/[\p{L}\p{N}][–/]$/u.test(end)) return before + after
  if (isFilled && isBrokenWord(end, start, vocabulary)) return before + after
  return `${before} ${after}`
}

function joinAtHyphen(before: string, end: string, after: string, start: string, vocabulary: Vocabulary): string {
  const stem = end.slice(0, -1)
  if (listWords.has(bareWord(start)) || start.startsWith('(')) return `${before} ${after}`
  if (!/\p{L}$/u.test(stem) || !/^\p{Ll}/u.test(start)) return before + after
  if (vocabulary.has(stem + start)) return before.slice(0, -1) + after
  if (vocabulary.has(end + start)) return before + after
  return keepsHyphen(stem) ? before + after : before.slice(0, -1) + after
}

/** Abbreviations, single letters and "icke" are tied to the next word by a real hyphen. */
function keepsHyphen(stem: string): boolean {
  const part = stem.slice(Math.max(stem.lastIndexOf('-'), stem.lastIndexOf('/')) + 1).replace(/^\P{L}+/u, '')
  const isAbbreviation = part.length > 1 && part === part.toUpperCase()
  return isAbbreviation || part.length <= 1 || /^(icke|ex|non|pro)$/iu.test(part)
}
