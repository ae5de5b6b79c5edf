/** Names of units that run over several words: "Enheten för barn och unga", "Kultur- och fritidsavdelningen". */
import { type Atom, isSeparator } from './atoms'
import type { Item } from './match-items'

const objectPrepositions = new Set(['för', 'mot', 'kring', 'om'])
const coordinators = new Set(['och', 'samt', 'eller', 'o'])
/** What may follow "för" in the name of a unit even after "och" or a comma. */
const topics = new Set<Item['kind']>(['word', 'own-unit', 'unit', 'outside', 'filler', 'preposition'])

const isUnit = (item: Item | undefined) => item?.kind === 'unit' || item?.kind === 'own-unit'

export function isCoordinator(item: Item | undefined, atoms: readonly Atom[]): boolean {
  return item?.kind === 'joiner' && item.to - item.from === 1 && coordinators.has(atoms[item.from]?.folded ?? '')
}

const startsLowerCase = (item: Item, atoms: readonly Atom[]) => /^\p{Ll}/u.test(atoms[item.from]?.text ?? '')
const gapBefore = (item: Item, atoms: readonly Atom[]) => atoms[item.from]?.gap ?? ''

/** True for a line break that a narrow column made in the middle of a phrase. */
export function isSoftBreak(item: Item, atoms: readonly Atom[]): boolean {
  const gap = gapBefore(item, atoms)
  if (!gap.includes('\n') || isSeparator(gap.replaceAll('\n', ' '))) return false
  return startsLowerCase(item, atoms) && ['word', 'preposition', 'filler'].includes(item.kind)
}

function isTopic(item: Item, atoms: readonly Atom[]): boolean {
  if (!startsLowerCase(item, atoms)) return false
  return topics.has(item.kind) || (item.kind === 'organisation' && isIndefinite(item, atoms))
}

/** "förskola" and "skola" can be what a unit is for; "skolan" and "polisen" are actors. */
function isIndefinite(item: Item, atoms: readonly Atom[]): boolean {
  return !/(?:n|t|na|ns|ts)$/u.test(atoms[item.to - 1]?.folded ?? '')
}

/** True for "på", "vid" and the like before an actor: the unit's name ends here. */
function leadsToActor(items: readonly Item[], index: number): boolean {
  const next = items[index + 1]
  return items[index]?.kind === 'preposition' && next !== undefined && !topics.has(next.kind)
}

/** An actor named in full is whom the unit serves or belongs to, not part of its name. */
function isNamedActor(item: Item | undefined): boolean {
  return item?.kind === 'organisation' && item.to - item.from > 1
}

/** True when the words that say what the unit is for go on with this item. */
function continuesObject(items: readonly Item[], index: number, start: number, atoms: readonly Atom[]): boolean {
  const item = items[index] as Item
  if (leadsToActor(items, index)) return false
  if (index === start) return !isNamedActor(item)
  const isParted = isSeparator(gapBefore(item, atoms)) && !isSoftBreak(item, atoms)
  if (!isTopic(item, atoms)) return false
  return !isParted || (gapBefore(item, atoms).trim() === ',' && item.kind !== 'word')
}

/** Index after the words that say what the unit is for, which begin at `start`. */
function endOfObject(items: readonly Item[], start: number, atoms: readonly Atom[]): number {
  let end = start
  for (let index = start; index < items.length; index += 1) {
    if (isCoordinator(items[index], atoms)) {
      const next = items[index + 1]
      if (next === undefined || !isTopic(next, atoms)) return end
    } else if (continuesObject(items, index, start, atoms)) {
      end = index + 1
    } else {
      return end
    }
  }
  return end
}

function merged(items: readonly Item[], from: number, to: number): Item {
  const first = items[from] as Item
  const last = items[to - 1] as Item
  return {
    ...first,
    kind: 'unit',
    to: last.to,
    organisation: null,
    isGenitive: false,
    confidence: Math.max(first.confidence, 0.85),
  }
}

/** "Enheten Familj och ungdom": a bare word for a unit with the name behind it. */
function namesUnit(item: Item, next: Item | undefined, atoms: readonly Atom[]): boolean {
  if (!isUnit(item) || next === undefined || isSeparator(gapBefore(next, atoms))) return false
  const isBareWord = /^(?:enhet|avdelning|sektion|avd|enh)(?:en)?$/u.test(atoms[item.from]?.folded ?? '')
  const isName = topics.has(next.kind) || next.term?.uncertain === true
  return isBareWord && item.to - item.from === 1 && next.kind !== 'preposition' && isName
}

/** Joins "unit + för + object" into one item. */
export function joinUnitPhrases(items: readonly Item[], atoms: readonly Atom[]): readonly Item[] {
  const result: Item[] = []
  for (let index = 0; index < items.length; ) {
    const item = items[index] as Item
    const next = items[index + 1]
    const isPhrase =
      isUnit(item) && next?.kind === 'preposition' && objectPrepositions.has(atoms[next.from]?.folded ?? '')
    const start = namesUnit(item, next, atoms) ? index + 1 : index + 2
    const end = isPhrase || start === index + 1 ? endOfObject(items, start, atoms) : index
    const isMerged = end > start
    result.push(isMerged ? merged(items, index, end) : item)
    index = isMerged ? end : index + 1
  }
  return result
}
