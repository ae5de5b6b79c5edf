/** An actor that a cell names, before it is known whose plan the cell stands in. */
import type { Item } from './match-items'
import type { Group } from './term-index'

/** Who an actor is, before the sender and the year are put in. */
export type Reference =
  | { readonly kind: 'known'; readonly organisation: string }
  | { readonly kind: 'sender' }
  | { readonly kind: 'district-administration' }
  | { readonly kind: 'own-or'; readonly organisation: string }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'unknown' }

export interface Actor {
  readonly reference: Reference
  readonly from: number
  readonly to: number
  /** Atom range of the unit's name. */
  readonly unit: readonly [number, number] | null
  readonly rule: 'alias' | 'name' | 'unit' | 'group' | 'pattern' | 'default'
  readonly matched: string
  readonly confidence: number
  /** A district's name with nothing beside it. */
  readonly isBareDistrict: boolean
}

/** Items that name a unit or function. */
export const unitKinds: ReadonlySet<Item['kind']> = new Set<Item['kind']>(['unit', 'own-unit'])

function referenceOf(item: Item): Reference {
  if (item.kind === 'group' && item.term?.group) return { kind: 'group', group: item.term.group }
  if (item.kind === 'district-head') return { kind: 'district-administration' }
  if (item.kind === 'own-or-department' && item.organisation !== null)
    return { kind: 'own-or', organisation: item.organisation }
  if ((item.kind === 'organisation' || item.kind === 'district') && item.organisation !== null) {
    return { kind: 'known', organisation: item.organisation }
  }
  return item.kind === 'outside' || item.kind === 'word' ? { kind: 'unknown' } : { kind: 'sender' }
}

function ruleOf(item: Item): Actor['rule'] {
  if (item.kind === 'group') return 'group'
  if (unitKinds.has(item.kind)) return 'unit'
  if (item.term === null) return item.matched === '' ? 'default' : 'pattern'
  return item.term.isName ? 'name' : 'alias'
}

/** The actor that an item names by itself. */
export function actorOf(item: Item, more: Partial<Actor> = {}): Actor {
  const isUnit = unitKinds.has(item.kind)
  return {
    reference: referenceOf(item),
    from: item.from,
    to: item.to,
    unit: isUnit ? [item.from, item.to] : null,
    rule: ruleOf(item),
    matched: item.matched,
    confidence: item.confidence,
    isBareDistrict: item.kind === 'district',
    ...more,
  }
}
