/**
 * Finds many terms in a text at once.
 *
 * A term is written as in the catalogue: `fältassist` begins a word, `*lägesbild` stands anywhere in a word (a part of
 * a compound), `läge$` ends there, several words (`sociala medier`) follow each other, and a term with a capital
 * (`SIG`) is only that spelling: the abbreviation is not the pronoun. The index is a map from literals to terms and every
 * word looks up its own parts, so the cost follows the text and not the number of terms.
 */
import { loseDiacritics } from '../swedish/fold-text'
import type { Token } from '../swedish/tokenise'
import { groupBy } from './group-by'

/** What the writer wrote where a term was found; `mark` for facts that are no words (partners, ages). */
export interface TermHit {
  readonly term: string
  readonly wording: string
  readonly zone: Zone
}
export type Zone = 'text' | 'target' | 'mark'
export type TermHits = ReadonlyMap<string, TermHit>

export interface ZonedWord extends Pick<Token, 'text' | 'folded'> {
  readonly zone: Zone
}

interface PartOfTerm {
  readonly literal: string
  readonly atStart: boolean
  readonly atEnd: boolean
  readonly isCaseBound: boolean
}
interface IndexedTerm {
  readonly term: string
  readonly first: PartOfTerm
  readonly rest: readonly PartOfTerm[]
}
export interface TermIndex {
  readonly plain: ReadonlyMap<string, readonly IndexedTerm[]>
  /** The same terms without diacritics, for text that has lost them. */
  readonly bare: ReadonlyMap<string, readonly IndexedTerm[]>
  readonly longest: number
}

function parsePart(written: string): PartOfTerm {
  const isCaseBound = /\p{Lu}/u.test(written)
  const literal = written.replace(/^\*/u, '').replace(/\$$/u, '')
  return { literal, atStart: !written.startsWith('*'), atEnd: written.endsWith('$'), isCaseBound }
}

function parseTerm(term: string): IndexedTerm | null {
  const [first, ...rest] = term
    .split(' ')
    .filter((part) => part !== '')
    .map(parsePart)
  return first === undefined ? null : { term, first, rest }
}

function bareTerm(term: IndexedTerm): IndexedTerm {
  const bare = (part: PartOfTerm): PartOfTerm => ({ ...part, literal: loseDiacritics(part.literal) })
  return { term: term.term, first: bare(term.first), rest: term.rest.map(bare) }
}

/** Builds the index; doubled terms count once. */
export function indexTerms(terms: Iterable<string>): TermIndex {
  const parsed = [...new Set(terms)].map(parseTerm).filter((term) => term !== null)
  const byLiteral = (list: readonly IndexedTerm[]) => groupBy(list, (term) => term.first.literal)
  return {
    plain: byLiteral(parsed),
    bare: byLiteral(parsed.map(bareTerm)),
    longest: Math.max(0, ...parsed.map((term) => term.first.literal.length)),
  }
}

const isBorder = (word: string, index: number): boolean =>
  index <= 0 || index >= word.length || word[index] === '-' || word[index - 1] === '-'

function fits(part: PartOfTerm, word: string, at: number): boolean {
  if (part.atStart && !isBorder(word, at)) return false
  return !part.atEnd || isBorder(word, at + part.literal.length)
}

function followsFrom(parts: readonly PartOfTerm[], words: readonly ZonedWord[], from: number): boolean {
  return parts.every((part, offset) => {
    const word = words[from + offset]
    const spelling = part.isCaseBound ? word?.text : word?.folded
    if (spelling === undefined) return false
    for (let at = spelling.indexOf(part.literal); at >= 0; at = spelling.indexOf(part.literal, at + 1)) {
      if (fits(part, spelling, at)) return true
    }
    return false
  })
}

function* spellingsOf(word: ZonedWord, longest: number): Generator<{ spelling: string; at: number; literal: string }> {
  if (word.zone === 'mark') {
    yield { spelling: word.text, at: 0, literal: word.text }
    return
  }
  for (const spelling of new Set([word.folded, word.text])) {
    for (let at = 0; at < spelling.length; at += 1) {
      const end = Math.min(spelling.length, at + longest)
      for (let to = at + 1; to <= end; to += 1) yield { spelling, at, literal: spelling.slice(at, to) }
    }
  }
}

const diacritics = /[åäö]/u

/** Every term of the index that occurs in the words, each with its first place. */
export function findTerms(index: TermIndex, words: readonly ZonedWord[]): TermHits {
  const hits = new Map<string, TermHit>()
  const literals = words.some((word) => diacritics.test(word.folded)) ? index.plain : index.bare
  for (const [position, word] of words.entries()) {
    for (const { spelling, at, literal } of spellingsOf(word, index.longest)) {
      for (const term of literals.get(literal) ?? []) {
        if (hits.has(term.term) || !fits(term.first, spelling, at)) continue
        if (!followsFrom(term.rest, words, position + 1)) continue
        const wording = words.slice(position, position + 1 + term.rest.length).map((each) => each.text)
        hits.set(term.term, { term: term.term, wording: wording.join(' '), zone: word.zone })
      }
    }
  }
  return hits
}
