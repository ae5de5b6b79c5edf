/**
 * Reads one part of a cell: who is meant by the names, units, places and other words that stand in it.
 *
 * A district's name beside a word for its administration is that administration; beside another actor it is a place
 * ("LPO Farsta", "Skolorna i Skarpnäck"). An owner in the genitive keeps its unit ("Socialförvaltningens enhet för
 * hemlösa") but gives way to an actor of its own ("Landstingets barnavårdscentraler").
 */
import { type Actor, actorOf, unitKinds } from './actor'
import type { Atom } from './atoms'
import type { Item } from './match-items'
import type { Segment } from './segments'
import type { TermIndex } from './term-index'

export interface SegmentActors {
  readonly actors: readonly Actor[]
  /** The last district named was only a place. */
  readonly endsInPlace: boolean
}

const headKinds = new Set<Item['kind']>(['district-head', 'group'])
const actorKinds = new Set<Item['kind']>([
  'organisation',
  'district',
  'sender',
  'district-head',
  'group',
  'own-or-department',
])
const placing = new Set(['i', 'på', 'för', 'vid', 'inom'])

const districtActor = (district: Item, from: number, to: number, confidence: number): Actor =>
  actorOf(district, { from, to, confidence: Math.min(district.confidence, confidence), isBareDistrict: false })

/** "Farsta stadsdelsförvaltning", "sdf Farsta", "Stadsdelsförvaltningarna i Bromma": one actor; index after it. */
function districtWithHead(items: readonly Item[], at: number, atoms: readonly Atom[]): readonly [Actor, number] | null {
  const [first, second, third] = [items[at], items[at + 1], items[at + 2]]
  if (first === undefined || second === undefined) return null
  if (first.kind === 'district' && headKinds.has(second.kind))
    return [districtActor(first, first.from, second.to, 1), at + 2]
  if (!headKinds.has(first.kind)) return null
  if (second.kind === 'district') return [districtActor(second, first.from, second.to, 1), at + 2]
  const isPlacing = second.kind === 'preposition' && placing.has(atoms[second.from]?.folded ?? '')
  if (isPlacing && third?.kind === 'district') return [districtActor(third, first.from, third.to, 1), at + 3]
  return null
}

/** "Tensta stadsdelsförvaltning": part of a district's name, to be checked; or a place that is no district here. */
function partOfDistrict(
  items: readonly Item[],
  at: number,
  atoms: readonly Atom[],
  index: TermIndex,
): readonly [Actor, number] | null {
  const [first, second] = [items[at], items[at + 1]]
  if (first?.kind !== 'word' || second?.kind !== 'district-head') return null
  const atom = atoms[first.from]
  const districts = atom === undefined ? [] : (index.districtParts.get(atom.stem) ?? [])
  const organisation = districts[0]
  if (organisation === undefined) {
    const isName = /^\p{Lu}/u.test(atom?.text ?? '') && /s$/u.test(atom?.folded ?? '')
    return isName ? [actorOf(first, { to: second.to }), at + 2] : null
  }
  const reference = { kind: 'known', organisation } as const
  const matched = atom?.stem ?? ''
  return [
    actorOf(first, {
      reference,
      to: second.to,
      rule: 'pattern',
      matched,
      confidence: districts.length === 1 ? 0.65 : 0.5,
    }),
    at + 2,
  ]
}

interface State {
  readonly actors: Actor[]
  /** The last item was an actor, so that what follows without a separator belongs to it. */
  follows: boolean
  endsInPlace: boolean
}

function replaceLast(state: State, actor: Actor): void {
  state.actors.splice(-1, 1, actor)
}

/** "Landstingets barnavårdscentraler" are actors of their own; "Rädda Barnens lokalförening" is part of the owner. */
function givesWay(owner: Actor, following: Item): boolean {
  const isPart = owner.reference.kind === 'known' && following.term === null
  return !isPart && ['organisation', 'own-or-department', 'district'].includes(following.kind)
}

/** A genitive owner: keeps the unit after it, gives way to an actor after it. Index after what it used. */
function readOwner(items: readonly Item[], at: number, owner: Actor, state: State): number {
  const next = items.findIndex((item, index) => index >= at && item.kind !== 'filler')
  const following = next < 0 ? undefined : items[next]
  if (following === undefined) {
    state.actors.push(owner)
    return at
  }
  if (givesWay(owner, following)) return next
  const rest = items.slice(next)
  const end = rest.findIndex((item, index) => index > 0 && actorKinds.has(item.kind))
  const used = end < 0 ? rest : rest.slice(0, end)
  const to = used.at(-1)?.to ?? owner.to
  state.actors.push({ ...owner, to, unit: [following.from, to], isBareDistrict: false })
  state.follows = true
  return next + used.length
}

/** After "i", "vid", "på" ...: the place or the organisation that the words before belong to. */
function readPreposition(items: readonly Item[], at: number, state: State): number {
  const last = state.actors.at(-1)
  const target = items.findIndex((item, index) => index > at && actorKinds.has(item.kind))
  const found = target < 0 ? undefined : items[target]
  if (last === undefined) return at + 1
  const isOwnUnit = last.rule === 'unit' || last.reference.kind === 'own-or'
  if (found !== undefined && isOwnUnit && found.kind !== 'sender' && found.kind !== 'district-head') {
    const confidence = Math.min(found.confidence, 0.85)
    replaceLast(state, actorOf(found, { from: last.from, unit: last.unit, confidence, isBareDistrict: false }))
  }
  state.endsInPlace = items.slice(at).some((item) => item.kind === 'district')
  return items.length
}

function readDistrict(items: readonly Item[], at: number, item: Item, state: State): number {
  const next = items[at + 1]
  const last = state.actors.at(-1)
  if (state.follows && last !== undefined) {
    state.endsInPlace = true
    const isOwnUnit = last.rule === 'unit' || last.reference.kind === 'own-or'
    if (isOwnUnit)
      replaceLast(state, actorOf(item, { from: last.from, unit: last.unit, confidence: 0.85, isBareDistrict: false }))
    return at + 1
  }
  if (next !== undefined && (unitKinds.has(next.kind) || next.kind === 'own-or-department')) {
    state.actors.push(
      actorOf(item, { to: next.to, unit: [next.from, next.to], confidence: 0.8, isBareDistrict: false }),
    )
    state.follows = true
    return at + 2
  }
  if (next?.kind === 'organisation') return at + 1
  state.actors.push(actorOf(item, { confidence: Math.min(item.confidence, 0.8) }))
  state.follows = true
  return at + 1
}

function readUnit(item: Item, atoms: readonly Atom[], state: State): void {
  const last = state.actors.at(-1)
  const isDetail = state.follows && last !== undefined && /^\p{Ll}/u.test(atoms[item.from]?.text ?? '')
  if (isDetail) replaceLast(state, { ...last, to: item.to, unit: last.unit ?? [item.from, item.to] })
  else state.actors.push(actorOf(item))
  state.follows = true
}

/** A company or association told by the letters beside its name ("Fritid Stockholm AB", "Hässelby SK"). */
function byLegalForm(segment: Segment, atoms: readonly Atom[], index: TermIndex): Actor | null {
  const [first, last] = [segment.items[0], segment.items.at(-1)]
  if (first === undefined || last === undefined || last.to - first.from < 2) return null
  if (segment.items.some((item) => item.kind === 'organisation')) return null
  const ends = [atoms[last.to - 1]?.text ?? '', atoms[first.from]?.text ?? '']
  const form = ends.find((text) => index.legalForms.has(text))
  const organisation = form === undefined ? undefined : index.legalForms.get(form)
  if (form === undefined || organisation === undefined) return null
  return {
    ...actorOf(first),
    reference: { kind: 'known', organisation },
    to: last.to,
    unit: null,
    rule: 'pattern',
    matched: form,
    confidence: 0.75,
    isBareDistrict: false,
  }
}

function readItem(items: readonly Item[], at: number, atoms: readonly Atom[], index: TermIndex, state: State): number {
  const item = items[at] as Item
  const district = districtWithHead(items, at, atoms) ?? partOfDistrict(items, at, atoms, index)
  if (district !== null) {
    const [actor, next] = district
    const isOwner = items[next - 1]?.isGenitive ?? false
    if (isOwner) return readOwner(items, next, actor, state)
    state.actors.push(actor)
    state.follows = true
    return next
  }
  if (item.kind === 'preposition') return readPreposition(items, at, state)
  if (item.kind === 'district') return readDistrict(items, at, item, state)
  if (unitKinds.has(item.kind)) {
    const isOwner = item.isGenitive && items[at + 1]?.kind === 'organisation'
    if (isOwner) return at + 1
    readUnit(item, atoms, state)
    return at + 1
  }
  if (actorKinds.has(item.kind) && item.isGenitive) return readOwner(items, at + 1, actorOf(item), state)
  if (actorKinds.has(item.kind)) {
    state.actors.push(actorOf(item))
    state.follows = true
  } else if (item.kind === 'outside' && !(state.follows && /^\p{Ll}/u.test(atoms[item.from]?.text ?? ''))) {
    state.actors.push(actorOf(item))
    state.follows = true
  }
  return at + 1
}

/** An unknown actor that only a common noun stands for ("elever"): a detail where somebody else is named. */
function isGeneric(actor: Actor, segment: Segment): boolean {
  return segment.items.some((item) => item.from === actor.from && item.term?.isGeneric === true)
}

/** The actors of one segment, in order. None when its words name nobody that is known. */
export function actorsInSegment(segment: Segment, atoms: readonly Atom[], index: TermIndex): SegmentActors {
  const legal = byLegalForm(segment, atoms, index)
  if (legal !== null) return { actors: [legal], endsInPlace: false }
  const items = segment.items.filter((item) => item.kind !== 'filler' && item.kind !== 'nobody')
  const state: State = { actors: [], follows: false, endsInPlace: false }
  for (let at = 0; at < items.length; ) at = readItem(items, at, atoms, index, state)
  const known = state.actors.filter((actor) => actor.reference.kind !== 'unknown' || !isGeneric(actor, segment))
  return { actors: known.length > 0 ? known : state.actors, endsInPlace: state.endsInPlace }
}
