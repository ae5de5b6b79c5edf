import type { Catalogue } from '#shared/domain/catalogue'
import { unwrapText } from '../swedish/fold-text'
import { type Atom, atomsOf } from './atoms'
import { type Item, itemsOf } from './match-items'
import { termIndexOf } from './term-index'
import { isValidInYear } from './valid-in-year'

/** An organisation named in running text. Offsets are into the unwrapped text (swedish/fold-text.ts). */
export interface FoundOrganisation {
  readonly organisation: string
  readonly raw: string
  readonly start: number
  readonly end: number
  readonly confidence: number
  /** The district's name stands beside "stadsdelsförvaltning", "stadsdelsnämnd" or the like. */
  readonly hasHead: boolean
  /** A place after "i", "på" or "från" rather than an actor. */
  readonly isPlace: boolean
}

const placePrepositions = new Set(['i', 'på', 'från', 'till', 'kring', 'runt'])
/** Abbreviations this short mean an organisation in running text only in their own letters ("AF", not "af"). */
const longestAbbreviation = 4

function isInOwnLetters(item: Item, atoms: readonly Atom[]): boolean {
  const written = atoms.slice(item.from, item.to).map((atom) => atom.text.replace(/:\p{Ll}+$/u, ''))
  const joined = written.join('')
  return joined.length > longestAbbreviation || joined === (item.term?.phrase ?? '').replace(/[\s-]/gu, '')
}

/** District names are proper nouns: in running text, though not in file names, they begin with a capital. */
function isWrittenAsName(item: Item, atoms: readonly Atom[]): boolean {
  return item.kind !== 'district' || /^[\p{Lu}]/u.test(atoms[item.from]?.text ?? '')
}

/** The word for an administration beside a district ("Farsta stadsdelsnämnd", "Stadsdelsnämnden i Farsta"), or null. */
function neighbourHead(items: readonly Item[], index: number): Item | null {
  const isHead = (item: Item | undefined): item is Item => item?.kind === 'district-head' || item?.kind === 'group'
  const after = items[index + 1]
  const before = items[index - 1]
  const previous = before?.kind === 'preposition' ? items[index - 2] : before
  if (isHead(after)) return after
  return isHead(previous) ? previous : null
}

/**
 * The organisations that a running text names, in order: names and sure aliases only, no units, groups or guesses.
 *
 * Made for titles, headers and sentences; a cell of actors is read by `normaliseActors`. With a year, a district that
 * does not exist then has a lower confidence.
 */
export function findOrganisations(
  text: string,
  catalogue: Catalogue,
  context: { readonly year: number | null } = { year: null },
): readonly FoundOrganisation[] {
  const unwrapped = unwrapText(text)
  const atoms = atomsOf(unwrapped)
  const items = itemsOf(atoms, termIndexOf(catalogue))
  const valid = new Map(
    catalogue.organisations.organisations.map((entry) => [
      entry.id,
      context.year === null || isValidInYear(entry, context.year),
    ]),
  )
  return items.flatMap((item, index) => {
    const isActor = (item.kind === 'organisation' || item.kind === 'district') && item.term !== null
    if (!isActor || item.organisation === null || item.confidence < 0.7) return []
    if (item.term?.alone || !isInOwnLetters(item, atoms)) return []
    const head = item.kind === 'district' ? neighbourHead(items, index) : null
    const from = Math.min(item.from, head?.from ?? item.from)
    const to = Math.max(item.to, head?.to ?? item.to)
    const [start, end] = [atoms[from]?.start ?? 0, atoms[to - 1]?.end ?? 0]
    const before = atoms[item.from - 1]
    const isPlace = head === null && item.kind === 'district' && placePrepositions.has(before?.folded ?? '')
    const isBare = item.kind === 'district' && head === null
    const base = isBare ? 0.75 : item.confidence
    const confidence = Math.min(
      base,
      isPlace ? 0.5 : 1,
      valid.get(item.organisation) ? 1 : 0.5,
      isWrittenAsName(item, atoms) ? 1 : 0.6,
    )
    const raw = unwrapped.slice(start, end).replace(/\s+/gu, ' ')
    return [
      { organisation: item.organisation, raw, start, end, confidence, hasHead: head !== null || !isBare, isPlace },
    ]
  })
}
