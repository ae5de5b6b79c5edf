/**
 * Phrases of the catalogue compared with the words of a heading, a title or a cell.
 *
 * A phrase is words parted by spaces. A word matches on its Swedish stem; `*` at its start or end stands for any
 * letters, so `*nämnd` finds "idrottsnämnd" and `samverkan*` finds "samverkanspart".
 */
import { unwrapText } from '#engine/normalise/swedish/fold-text'
import { stem } from '#engine/normalise/swedish/stem'

export interface Word {
  readonly folded: string
  readonly stem: string
}

interface WordPattern {
  readonly kind: 'stem' | 'exact' | 'prefix' | 'suffix' | 'part'
  readonly value: string
  readonly length: number
}

export interface Phrase {
  readonly source: string
  readonly words: readonly WordPattern[]
}

export interface PhraseHit {
  /** First word that matched, and how many. */
  readonly start: number
  readonly count: number
}

const wordPattern = /[\p{L}\p{N}#%]+/gu

/** The words of a text with line-end hyphenation undone; hyphens and underscores part words. */
export function wordsOf(text: string): readonly Word[] {
  const words = unwrapText(text).toLocaleLowerCase('sv').match(wordPattern) ?? []
  return words.map((folded) => ({ folded, stem: stem(folded) }))
}

function compileWord(word: string, comparing: 'stems' | 'letters'): WordPattern {
  const value = word.replaceAll('*', '')
  const length = value.length
  if (word.startsWith('*') && word.endsWith('*')) return { kind: 'part', value, length }
  if (word.startsWith('*')) return { kind: 'suffix', value, length }
  if (word.endsWith('*')) return { kind: 'prefix', value, length }
  return comparing === 'stems' ? { kind: 'stem', value: stem(value), length } : { kind: 'exact', value, length }
}

/**
 * Compiles phrases of the catalogue; hyphens part their words as they part those of a text.
 *
 * `letters` compares words as written, for words whose inflection carries the meaning ("reviderad", "revideras").
 */
export function compilePhrases(
  sources: readonly string[],
  comparing: 'stems' | 'letters' = 'stems',
): readonly Phrase[] {
  return sources.map((source) => {
    const words = source.toLocaleLowerCase('sv').match(/[\p{L}\p{N}#%*]+/gu) ?? []
    return { source, words: words.map((word) => compileWord(word, comparing)) }
  })
}

function wordMatches(pattern: WordPattern, word: Word): boolean {
  switch (pattern.kind) {
    case 'stem':
      return word.stem === pattern.value
    case 'exact':
      return word.folded === pattern.value
    case 'prefix':
      return word.folded.startsWith(pattern.value)
    case 'suffix':
      return word.folded.endsWith(pattern.value) && word.folded.length > pattern.length
    case 'part':
      return word.folded.includes(pattern.value)
  }
}

/** Whether the phrase stands at exactly this word. */
export function phraseAt(phrase: Phrase, words: readonly Word[], start: number): boolean {
  if (phrase.words.length === 0 || start + phrase.words.length > words.length) return false
  return phrase.words.every((pattern, offset) => {
    const word = words[start + offset]
    return word !== undefined && wordMatches(pattern, word)
  })
}

/** First place where the phrase stands in the words, or null. */
export function findPhrase(phrase: Phrase, words: readonly Word[]): PhraseHit | null {
  for (let start = 0; start + phrase.words.length <= words.length; start += 1) {
    if (phraseAt(phrase, words, start)) return { start, count: phrase.words.length }
  }
  return null
}

/** Whether any of the phrases stands somewhere in the text. */
export function saysAny(phrases: readonly Phrase[], text: string): boolean {
  const words = wordsOf(text)
  return phrases.some((phrase) => findPhrase(phrase, words) !== null)
}
