/**
 * Cuts a cell into items: the catalogue's wordings where they occur, everything else as plain words.
 *
 * Precedence at each word: the longest catalogue wording (as written before inflected), then compounds by their
 * ending or beginning, then shapes of units, then a word that was cut in two and, last, a misspelling. Names that have
 * lost their diacritics in a scan come before compounds. These three are guesses and are marked so by their confidence.
 */
import { foldScanErrors } from '../swedish/fold-text'
import { stem } from '../swedish/stem'
import { type Atom, isSeparator, mayBelongTogether } from './atoms'
import { differsByTypingOnly } from './misspelling'
import type { Term, TermIndex, TermKind } from './term-index'
import { compoundOf, isUnitWord } from './word-shapes'

type ItemKind = TermKind | 'unit' | 'preposition' | 'word'

export interface Item {
  readonly kind: ItemKind
  /** Atom range, `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly term: Term | null
  readonly organisation: string | null
  readonly confidence: number
  /** What in the catalogue matched. */
  readonly matched: string
  readonly isGenitive: boolean
}

const prepositions = new Set([
  'för',
  'i',
  'på',
  'vid',
  'inom',
  'hos',
  'från',
  'av',
  'till',
  'under',
  'mot',
  'om',
  'åt',
  'kring',
])

interface Hit {
  readonly term: Term
  readonly length: number
  readonly exact: boolean
}

function matches(atoms: readonly Atom[], at: number, words: readonly string[], key: (atom: Atom) => string): boolean {
  return words.every((word, offset) => {
    const atom = atoms[at + offset]
    if (atom === undefined || key(atom) !== word) return false
    return offset === 0 || mayBelongTogether(atom.gap) || (atom.gap === '/' && words.length > 1)
  })
}

const asWritten = (atom: Atom) => atom.folded
const asStem = (atom: Atom) => atom.stem
const asScannedStem = (atom: Atom) => foldScanErrors(atom.stem)

/** A longer match wins; of two that are equally long the one as written, then the surer one. */
function better(a: Hit, b: Hit): Hit {
  if (a.length !== b.length) return a.length > b.length ? a : b
  if (a.exact !== b.exact) return a.exact ? a : b
  if (a.term.uncertain !== b.term.uncertain) return a.term.uncertain ? b : a
  return a
}

function findTerm(atoms: readonly Atom[], at: number, index: TermIndex): Hit | null {
  const atom = atoms[at]
  if (atom === undefined) return null
  const literal = (index.byWord.get(atom.folded) ?? []).filter((term) => matches(atoms, at, term.words, asWritten))
  const inflected = (index.byStem.get(atom.stem) ?? []).filter((term) => matches(atoms, at, term.stems, asStem))
  const hits = [...literal, ...inflected]
    .map((term) => ({ term, length: term.words.length, exact: matches(atoms, at, term.words, asWritten) }))
    .filter((hit) => !hit.term.alone || standsAlone(atoms, at, at + hit.length))
  return hits.length === 0 ? null : hits.reduce(better)
}

/** True when separators, "och" or the ends of the cell stand on both sides. */
function standsAlone(atoms: readonly Atom[], from: number, to: number): boolean {
  const parts = (word: string) => word === 'och' || word === 'samt' || word === 'eller'
  const before = atoms[from - 1]
  const after = atoms[to]
  const freeBefore = before === undefined || isSeparator(atoms[from]?.gap ?? '') || parts(before.folded)
  const freeAfter = after === undefined || isSeparator(after.gap) || parts(after.folded)
  return freeBefore && freeAfter && !(atoms[to - 1]?.hangs ?? false)
}

function isGenitive(hit: Hit, last: Atom): boolean {
  return last.folded !== hit.term.words.at(-1) && /s$/u.test(last.folded)
}

function termItem(hit: Hit, atoms: readonly Atom[], at: number): Item {
  const { term } = hit
  const last = atoms[at + hit.length - 1]
  const sure = hit.exact ? 1 : 0.95
  return {
    kind: term.kind,
    from: at,
    to: at + hit.length,
    term,
    organisation: term.organisation,
    confidence: term.uncertain ? 0.6 : sure,
    matched: term.phrase,
    isGenitive: last !== undefined && isGenitive(hit, last),
  }
}

function guess(term: Term, at: number, length: number, confidence: number): Item {
  return {
    kind: term.kind,
    from: at,
    to: at + length,
    term,
    organisation: term.organisation,
    confidence,
    matched: term.phrase,
    isGenitive: false,
  }
}

/** A name without its diacritics or with look-alike letters; a long one that can be only one organisation is fairly sure. */
function poorlyScanned(atoms: readonly Atom[], at: number, index: TermIndex): Item | null {
  const atom = atoms[at]
  if (atom === undefined || atom.folded.length < 4) return null
  const hits = (index.byScannedStem.get(asScannedStem(atom)) ?? []).filter(
    (term) => !term.alone && matches(atoms, at, term.stems.map(foldScanErrors), asScannedStem),
  )
  const longest = hits[0]
  if (longest === undefined) return null
  const same = hits.filter((term) => term.words.length === longest.words.length)
  const isUnique = new Set(same.map((term) => `${term.kind} ${term.organisation ?? ''}`)).size === 1
  const isLong = longest.words.join('').length >= 8
  return guess(longest, at, longest.words.length, isUnique && isLong && !longest.uncertain ? 0.75 : 0.6)
}

/** A word that a narrow column has cut in two without a hyphen ("Utbildningsförvaltnin gen"). */
function cutInTwo(atoms: readonly Atom[], at: number, index: TermIndex): Item | null {
  const [first, second] = [atoms[at], atoms[at + 1]]
  if (first === undefined || second === undefined || !/^\s$/u.test(second.gap)) return null
  if (!/^\p{Ll}/u.test(second.text) || first.folded.length < 3) return null
  const joined = stem(`${first.folded}${second.folded}`)
  const term = index.longWords.find((entry) => entry.stems[0] === joined)
  return term === undefined ? null : guess(term, at, 2, 0.72)
}

/** Definite endings, which a name in the catalogue may lack. */
const definiteEndings = ['', 'n', 'en', 'et', 'na']

function misspelled(atom: Atom, at: number, index: TermIndex): Item | null {
  if (atom.folded.length < 7) return null
  const isMeant = (term: Term) =>
    differsByTypingOnly(atom.stem, term.stems[0] ?? '') ||
    definiteEndings.some((ending) => differsByTypingOnly(atom.folded, `${term.words[0] ?? ''}${ending}`))
  const term = index.longWords.find(isMeant)
  return term === undefined ? null : guess(term, at, 1, 0.6)
}

function plainItem(
  kind: ItemKind,
  at: number,
  matched: string,
  organisation: string | null,
  confidence: number,
  atom: Atom,
): Item {
  return {
    kind,
    from: at,
    to: at + 1,
    term: null,
    organisation,
    confidence,
    matched,
    isGenitive: /s$/u.test(atom.folded) && !atom.folded.endsWith(matched),
  }
}

/** Index after the words that tight hyphens tie to this one ("SSPF-koordinatorn"). */
function endOfChain(atoms: readonly Atom[], at: number): number {
  let end = at + 1
  while (atoms[end]?.gap === '-') end += 1
  return end
}

/** A hyphenated word that ends in a unit's word; an organisation before the hyphen stays the owner. */
function hyphenatedUnit(atoms: readonly Atom[], at: number, hit: Hit | null, index: TermIndex): Item | null {
  const end = endOfChain(atoms, at)
  const [first, last] = [atoms[at], atoms[end - 1]]
  if (end - at < 2 || first === undefined || last === undefined) return null
  if (hit !== null && (hit.length >= end - at || hit.term.kind === 'organisation' || hit.term.kind === 'district')) {
    return null
  }
  const unit = isUnitWord(last.folded, index)
  return unit === null ? null : { ...plainItem('unit', at, unit, null, 0.85, first), to: end }
}

function itemAt(atoms: readonly Atom[], at: number, index: TermIndex): Item {
  const atom = atoms[at] as Atom
  const hit = findTerm(atoms, at, index)
  const hyphenated = hyphenatedUnit(atoms, at, hit, index)
  if (hyphenated !== null) return hyphenated
  if (hit !== null) return termItem(hit, atoms, at)
  if (prepositions.has(atom.folded)) return plainItem('preposition', at, atom.folded, null, 1, atom)
  const bare = poorlyScanned(atoms, at, index)
  if (bare !== null) return bare
  const compound = compoundOf(atom.folded, index)
  if (compound !== null) {
    const kind = compound.organisation === null ? 'outside' : 'organisation'
    return plainItem(kind, at, compound.affix, compound.organisation, 0.85, atom)
  }
  const unit = isUnitWord(atom.folded, index)
  if (unit !== null) return plainItem('unit', at, unit, null, 0.85, atom)
  return cutInTwo(atoms, at, index) ?? misspelled(atom, at, index) ?? plainItem('word', at, '', null, 0, atom)
}

/** The items of a cell, left to right; every word is in exactly one. */
export function itemsOf(atoms: readonly Atom[], index: TermIndex): readonly Item[] {
  const items: Item[] = []
  for (let at = 0; at < atoms.length; ) {
    const item = itemAt(atoms, at, index)
    items.push(item)
    at = item.to
  }
  return items
}
