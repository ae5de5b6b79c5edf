/**
 * The smallest pieces of a cell that name organisations: words, with what stands between them.
 *
 * Hyphenated words fall into parts, so that "Hässelby-Vällingby", "Hässelby – Vällingby" and a name that is broken
 * over two lines look the same; `gap` keeps what was written between two parts.
 */
import { unwrapText } from '../swedish/fold-text'
import { stem } from '../swedish/stem'

export interface Atom {
  /** As written. */
  readonly text: string
  readonly folded: string
  readonly stem: string
  /** What stands between the previous word and this one; the text before the first. */
  readonly gap: string
  /** Offsets into the unwrapped text. */
  readonly start: number
  readonly end: number
  /** Written with a hanging hyphen for a shared ending ("social- och utbildningsförvaltningen"). */
  readonly hangs: boolean
}

/** Letters and digits; an inflection after a colon belongs to the word ("SLK:s", "S:t"). */
const wordPattern = /[\p{L}\p{N}]+(?::\p{Ll}{1,4}(?![\p{L}\p{N}]))?/gu

/** The words of an unwrapped text. */
export function atomsOf(unwrapped: string): readonly Atom[] {
  const matches = [...unwrapped.matchAll(wordPattern)]
  return matches.map((match, index) => {
    const start = match.index
    const end = start + match[0].length
    const previous = matches[index - 1]
    const folded = match[0].toLocaleLowerCase('sv')
    const next = matches[index + 1]
    const after = unwrapped.slice(end, next?.index ?? unwrapped.length)
    return {
      text: match[0],
      folded,
      stem: stem(folded),
      gap: unwrapped.slice(previous === undefined ? 0 : previous.index + previous[0].length, start),
      start,
      end,
      hangs: /^-(?:[\s,/]|$)/u.test(after),
    }
  })
}

/** The words of a catalogue phrase. */
export function phraseAtoms(phrase: string): readonly Atom[] {
  return atomsOf(unwrapText(phrase))
}

/** True when two words with this gap between them may belong to one name. */
export function mayBelongTogether(gap: string): boolean {
  return /^(?:[\s-]+|\.\s?|\s?[-–—]\s?)$/u.test(gap)
}

/** True when the gap parts two names by itself. */
export function isSeparator(gap: string): boolean {
  return /[,;/+&|•▪●◦■*\n:()[\]]|\s[-–—]\s|\.\s/u.test(gap)
}
