import { unwrapText } from './fold-text'
import { stem } from './stem'

/** One word of a text. `start` and `end` are offsets into the unwrapped text (see fold-text.ts). */
export interface Token {
  /** As written. */
  readonly text: string
  readonly folded: string
  readonly stem: string
  readonly start: number
  readonly end: number
}

/** Letters and digits, held together by an inner hyphen, colon, apostrophe or dot ("SSPF-möten", "BRÅ:s", "1.1"). */
const wordPattern = /[\p{L}\p{N}]+(?:(?:[-:'][\p{L}\p{N}]+)|(?:\.(?=\p{N})\p{N}+))*/gu

/** The words of a text, in order. Punctuation and white space are left out. */
export function tokenise(text: string): readonly Token[] {
  return [...unwrapText(text).matchAll(wordPattern)].map((match) => {
    const folded = match[0].toLocaleLowerCase('sv')
    return { text: match[0], folded, stem: stem(folded), start: match.index, end: match.index + match[0].length }
  })
}
