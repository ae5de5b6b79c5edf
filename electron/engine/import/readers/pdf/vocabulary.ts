/** The words of a document that are known to be whole, as evidence where a line end has cut a word. */
import type { TextLine } from './text-lines'

export interface Vocabulary {
  /** True for a word that stands whole somewhere in the document; case and punctuation around it do not matter. */
  readonly has: (word: string) => boolean
  /** True when the two words stand beside each other on some line. */
  readonly hasPair: (first: string, second: string) => boolean
}

/** A word without the punctuation around it, in lower case. */
export const bareWord = (token: string): string => token.replace(/^[("'”“«[]+|[.,;:!?)"'”“»\]]+$/gu, '').toLowerCase()

/** Gathers whole words from groups of lines (cells, columns of prose): any word but those beside an inner line end. */
export function vocabularyOf(groups: Iterable<readonly TextLine[]>): Vocabulary {
  const words = new Set<string>()
  const pairs = new Set<string>()
  for (const lines of groups) {
    lines.forEach((line, row) => {
      line.words.forEach((word, index) => {
        const next = line.words[index + 1]
        const isCutBefore = index === 0 && row > 0
        const isCutAfter = next === undefined && row < lines.length - 1
        const token = bareWord(word.text)
        if (!isCutBefore && !isCutAfter && !token.endsWith('-')) words.add(token)
        if (next !== undefined) pairs.add(`${token} ${bareWord(next.text)}`)
      })
    })
  }
  return {
    has: (word) => words.has(bareWord(word)),
    hasPair: (first, second) => pairs.has(`${bareWord(first)} ${bareWord(second)}`),
  }
}
