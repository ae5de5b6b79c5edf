/** Coordinated compounds that share an ending: "social- och utbildningsförvaltningen". */
import { type Atom, atomsOf } from './atoms'
import { type Item, itemsOf } from './match-items'
import type { TermIndex } from './term-index'
import { isCoordinator } from './unit-phrases'

const actors = new Set<Item['kind']>([
  'organisation',
  'sender',
  'district-head',
  'group',
  'own-or-department',
  'outside',
])

/** The shortest ending that is tried; "-en" and the like complete nothing. */
const shortestEnding = 4

/** What the hanging word means with an ending of the full word, or null. */
function complete(hanging: Atom, full: string, index: TermIndex): Item | null {
  const candidates = Array.from({ length: Math.max(0, full.length - shortestEnding) }, (_, cut) => full.slice(cut + 1))
  const items = candidates
    .map((ending) => itemsOf(atomsOf(`${hanging.folded}${ending}`), index))
    .filter((found) => found.length === 1)
    .map((found) => found[0] as Item)
    .filter((item) => actors.has(item.kind) && item.confidence >= 0.85)
  return items.find((item) => item.term !== null) ?? items[0] ?? null
}

/** Index of the full word that the hanging words before it lean on, or null. */
function findFullWord(items: readonly Item[], start: number, atoms: readonly Atom[]): number | null {
  for (let index = start; index < items.length; index += 1) {
    const item = items[index] as Item
    if (isCoordinator(item, atoms)) {
      const next = items[index + 1]
      return next === undefined || hangs(next, atoms) ? null : index + 1
    }
    if (!hangs(item, atoms)) return null
    const next = items[index + 1]
    const isMarked = /[/&+]/u.test(atoms[next?.from ?? -1]?.gap ?? '')
    if (next !== undefined && isMarked && !hangs(next, atoms)) return index + 1
  }
  return null
}

const hangs = (item: Item, atoms: readonly Atom[]) => atoms[item.to - 1]?.hangs ?? false

function completed(item: Item, fullWord: string, atoms: readonly Atom[], index: TermIndex): Item {
  const hanging = atoms[item.to - 1]
  const found = hanging === undefined ? null : complete(hanging, fullWord, index)
  if (found !== null) return { ...found, from: item.from, to: item.to, confidence: Math.min(found.confidence, 0.9) }
  const standsForItself = item.kind === 'organisation' && item.term !== null
  return standsForItself ? item : { ...item, kind: 'filler' }
}

/** Gives words with a hanging hyphen the ending of the word that they share it with. */
export function shareEndings(items: readonly Item[], atoms: readonly Atom[], index: TermIndex): readonly Item[] {
  const result: Item[] = []
  for (let at = 0; at < items.length; ) {
    const item = items[at] as Item
    const full = hangs(item, atoms) ? findFullWord(items, at, atoms) : null
    const target = full === null ? undefined : items[full]
    if (full === null || target === undefined) {
      result.push(item)
      at += 1
    } else if (target.kind === 'unit' || target.kind === 'own-unit') {
      result.push({ ...target, from: item.from })
      at = full + 1
    } else {
      const fullWord = atoms[target.from]?.folded ?? ''
      const before = items.slice(at, full)
      result.push(...before.map((one) => (hangs(one, atoms) ? completed(one, fullWord, atoms, index) : one)), target)
      at = full + 1
    }
  }
  return result
}
