/** The catalogue's wordings for organisations, prepared for look-up. */
import type { Catalogue } from '#shared/domain/catalogue'
import { foldScanErrors } from '../swedish/fold-text'
import { phraseAtoms } from './atoms'

export type TermKind =
  | 'organisation'
  | 'district'
  | 'district-head'
  | 'sender'
  | 'group'
  | 'own-unit'
  | 'own-or-department'
  | 'outside'
  | 'nobody'
  | 'filler'
  | 'joiner'

export type Group = Catalogue['organisationAliases']['groups'][number]

export interface Term {
  readonly kind: TermKind
  /** Organisation id; null for wordings that depend on the sender or mean no organisation of the catalogue. */
  readonly organisation: string | null
  /** The wording in the catalogue. */
  readonly phrase: string
  readonly words: readonly string[]
  readonly stems: readonly string[]
  /** Full or short name in the catalogue, as opposed to an alias. */
  readonly isName: boolean
  /** Counts only when nothing else stands beside it. */
  readonly alone: boolean
  readonly uncertain: boolean
  /** Compared word by word as written, so that number and definiteness count. */
  readonly literal: boolean
  /** A common noun ("elever") rather than a name ("Migrationsverket"). */
  readonly isGeneric: boolean
  readonly group: Group | null
}

/** How a compound begins or ends that means an organisation (null: one that the catalogue has no id for). */
export interface Affix {
  readonly organisation: string | null
  readonly affix: string
}

export interface TermIndex {
  /** Terms by the stem of their first word, longest first. */
  readonly byStem: ReadonlyMap<string, readonly Term[]>
  /** The same by first word as written, for terms that are compared so. */
  readonly byWord: ReadonlyMap<string, readonly Term[]>
  /** Terms by the stem of their first word as a poor scan may show it. */
  readonly byScannedStem: ReadonlyMap<string, readonly Term[]>
  /** Terms of one long word, for misspellings. */
  readonly longWords: readonly Term[]
  /** Longest affix first. */
  readonly endings: readonly Affix[]
  readonly beginnings: readonly Affix[]
  readonly unitEndings: readonly string[]
  readonly legalForms: ReadonlyMap<string, string>
  /** Parts of hyphenated district names with the districts that have them ("tensta"). */
  readonly districtParts: ReadonlyMap<string, readonly string[]>
}

type TermDraft = Pick<Term, 'kind' | 'organisation' | 'phrase'> & Partial<Term>

function term(draft: TermDraft): Term {
  const atoms = phraseAtoms(draft.phrase)
  return {
    isName: false,
    alone: false,
    uncertain: false,
    literal: false,
    group: null,
    isGeneric: /^\p{Ll}/u.test(draft.phrase),
    ...draft,
    words: atoms.map((atom) => atom.folded),
    stems: atoms.map((atom) => atom.stem),
  }
}

function organisationTerms(catalogue: Catalogue): readonly Term[] {
  const kindOf = new Map(
    catalogue.organisations.organisations.map((entry) => [
      entry.id,
      entry.kind === 'district' ? 'district' : 'organisation',
    ]),
  )
  const kind = (id: string): TermKind => (kindOf.get(id) === 'district' ? 'district' : 'organisation')
  const names = catalogue.organisations.organisations.flatMap((entry) =>
    [...new Set([entry.name, entry.shortName])].map((phrase) =>
      term({
        kind: phrase === entry.name ? 'organisation' : kind(entry.id),
        organisation: entry.id,
        phrase,
        isName: true,
      }),
    ),
  )
  const aliases = catalogue.organisationAliases.aliases.flatMap((alias) => {
    const base = { kind: kind(alias.organisation), organisation: alias.organisation }
    return [
      ...alias.names.map((phrase) => term({ ...base, phrase })),
      ...(alias.alone ?? []).map((phrase) => term({ ...base, phrase, alone: true })),
      ...(alias.uncertain ?? []).map((phrase) => term({ ...base, phrase, uncertain: true })),
    ]
  })
  return [...names, ...aliases]
}

function otherTerms(catalogue: Catalogue): readonly Term[] {
  const data = catalogue.organisationAliases
  const all = (kind: TermKind, phrases: readonly string[], more: Partial<Term> = {}) =>
    phrases.map((phrase) => term({ kind, organisation: null, phrase, ...more }))
  return [
    ...data.groups.flatMap((group) =>
      all('group', group.phrases, { group, literal: true, uncertain: group.uncertain }),
    ),
    ...all('district-head', data.districtHeads),
    ...all('sender', data.sender),
    ...data.ownInDistricts.flatMap((entry) =>
      entry.names.map((phrase) => term({ kind: 'own-or-department', organisation: entry.otherwise, phrase })),
    ),
    ...all('own-unit', data.ownUnits),
    ...all('own-unit', data.uncertainOwnUnits, { uncertain: true }),
    ...all('outside', data.outside.names),
    ...all('joiner', data.joiners, { literal: true }),
    ...all('filler', data.fillers, { literal: true }),
    ...all('nobody', data.nobody, { literal: true, alone: true }),
  ]
}

function groupBy(
  terms: readonly Term[],
  key: (term: Term) => string | undefined,
): ReadonlyMap<string, readonly Term[]> {
  const map = new Map<string, Term[]>()
  for (const entry of terms) {
    const first = key(entry)
    if (first === undefined) continue
    map.set(first, [...(map.get(first) ?? []), entry])
  }
  for (const [first, entries] of map)
    map.set(
      first,
      entries.toSorted((a, b) => b.words.length - a.words.length),
    )
  return map
}

function districtParts(terms: readonly Term[]): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, Set<string>>()
  for (const entry of terms) {
    if (entry.kind !== 'district' || entry.organisation === null || entry.words.length < 2) continue
    for (const part of entry.stems.filter((word) => word.length > 3)) {
      parts.set(part, (parts.get(part) ?? new Set()).add(entry.organisation))
    }
  }
  return new Map([...parts].map(([part, ids]) => [part, [...ids]]))
}

function affixes(catalogue: Catalogue, which: 'endings' | 'beginnings'): readonly Affix[] {
  const data = catalogue.organisationAliases
  const known = data.aliases.flatMap((alias) =>
    (alias[which] ?? []).map((affix) => ({ organisation: alias.organisation as string | null, affix })),
  )
  const outside = which === 'endings' ? data.outside.endings.map((affix) => ({ organisation: null, affix })) : []
  return [...known, ...outside].toSorted((a, b) => b.affix.length - a.affix.length)
}

const isLongWord = (entry: Term) =>
  !entry.alone && !entry.uncertain && entry.words.length === 1 && (entry.words[0] ?? '').length >= 7

function buildTermIndex(catalogue: Catalogue): TermIndex {
  const terms = [...organisationTerms(catalogue), ...otherTerms(catalogue)]
  const stemmed = terms.filter((entry) => !entry.literal)
  const bare = stemmed.filter((entry) => ['organisation', 'district', 'district-head', 'sender'].includes(entry.kind))
  return {
    byStem: groupBy(stemmed, (entry) => entry.stems[0]),
    byWord: groupBy(
      terms.filter((entry) => entry.literal),
      (entry) => entry.words[0],
    ),
    byScannedStem: groupBy(bare, (entry) => foldScanErrors(entry.stems[0] ?? '')),
    longWords: bare.filter((entry) => isLongWord(entry)),
    endings: affixes(catalogue, 'endings'),
    beginnings: affixes(catalogue, 'beginnings'),
    unitEndings: catalogue.organisationAliases.unitEndings,
    legalForms: new Map(
      catalogue.organisationAliases.legalForms.flatMap((entry) =>
        entry.forms.map((form) => [form, entry.organisation]),
      ),
    ),
    districtParts: districtParts(terms),
  }
}

const indexes = new WeakMap<Catalogue, TermIndex>()

/** The look-up index of a catalogue; built once for each catalogue value. */
export function termIndexOf(catalogue: Catalogue): TermIndex {
  const known = indexes.get(catalogue)
  if (known !== undefined) return known
  const index = buildTermIndex(catalogue)
  indexes.set(catalogue, index)
  return index
}
