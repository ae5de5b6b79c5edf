/** Puts the parts of a cell together: asides, chains of places, lists of districts, and words nobody knows. */
import { stopWords } from '../swedish/function-words'
import type { Actor } from './actor'
import { actorsInSegment } from './actors-in-segment'
import type { Atom } from './atoms'
import { itemsOf } from './match-items'
import { type Segment, segmentsOf } from './segments'
import { shareEndings } from './shared-endings'
import type { TermIndex } from './term-index'
import { joinUnitPhrases } from './unit-phrases'

const isGroup = (actor: Actor | undefined) => actor?.reference.kind === 'group'
const organisationOf = (actor: Actor) => (actor.reference.kind === 'known' ? actor.reference.organisation : null)

/** What stands in parentheses after an actor: its unit, or further actors with a name of their own. */
function addAside(actors: Actor[], aside: readonly Actor[], segments: readonly Segment[]): void {
  const last = actors.at(-1)
  if (last === undefined) return
  if (isGroup(last) && aside.length > 0 && aside.every((actor) => actor.isBareDistrict)) {
    actors.splice(-1, 1, ...aside)
    return
  }
  const named = aside.filter((actor) => actor.reference.kind === 'known' && !actor.isBareDistrict)
  const others = named.filter((actor) => !actors.some((known) => organisationOf(known) === organisationOf(actor)))
  const [first, end] = [segments[0]?.items[0], segments.at(-1)?.items.at(-1)]
  const isDetail = others.length === 0 && last.unit === null && first !== undefined && end !== undefined
  if (isDetail && !aside.some((actor) => actor.isBareDistrict)) {
    actors.splice(-1, 1, { ...last, unit: [first.from, end.to] })
  }
  actors.push(...others)
}

/** Words that name nobody known: an unknown actor when they stand as a part of their own. */
function unknownActor(segment: Segment, previous: Actor | undefined, atoms: readonly Atom[]): Actor | null {
  const words = segment.items.filter((item) => item.kind === 'word')
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return null
  const telling = atoms
    .slice(first.from, last.to)
    .filter((atom) => /\p{L}/u.test(atom.text) && !stopWords.has(atom.folded))
  const isName = telling.some((atom) => /^\p{Lu}/u.test(atom.text))
  const isLoose = previous !== undefined && !isName && segment.after !== 'mark' && segment.after !== 'start'
  if (telling.length === 0 || isLoose || ((segment.before === 'joiner' || segment.before === 'with') && !isName))
    return null
  return {
    reference: { kind: 'unknown' },
    from: first.from,
    to: last.to,
    unit: null,
    rule: 'default',
    matched: '',
    confidence: 0,
    isBareDistrict: false,
  }
}

/** "Polisen i Farsta och Skarpnäck": a bare district that continues a chain of places. */
function continuesPlaces(segment: Segment, actors: readonly Actor[], previousEndsInPlace: boolean): boolean {
  return (
    previousEndsInPlace && segment.after === 'coordinator' && actors.length === 1 && actors[0]?.isBareDistrict === true
  )
}

/** "Stadsdelsförvaltningarna: Bromma, Farsta" means those and no others. */
function namesMembers(segment: Segment, actors: readonly Actor[], last: Actor | undefined): boolean {
  return (
    segment.after === 'colon' && isGroup(last) && actors.length > 0 && actors.every((actor) => actor.isBareDistrict)
  )
}

/** "Föreningar med ungdomsverksamhet": what the actor has, not somebody else. */
function isProperty(segment: Segment, actors: readonly Actor[], atoms: readonly Atom[]): boolean {
  const isLowerCase = /^\p{Ll}/u.test(atoms[segment.items[0]?.from ?? -1]?.text ?? '')
  return segment.after === 'with' && isLowerCase && actors.every((actor) => actor.rule === 'unit')
}

interface Reading {
  readonly actors: Actor[]
  readonly asides: { actors: Actor[]; segments: Segment[] }
  endsInPlace: boolean
}

function closeAsides(reading: Reading): void {
  const { actors, segments } = reading.asides
  if (segments.length > 0) addAside(reading.actors, actors, segments)
  actors.splice(0)
  segments.splice(0)
}

function addSegment(reading: Reading, segment: Segment, atoms: readonly Atom[], index: TermIndex): void {
  const read = actorsInSegment(segment, atoms, index)
  const { actors } = reading
  if (segment.isAside && actors.length > 0) {
    reading.asides.actors.push(...read.actors)
    reading.asides.segments.push(segment)
    return
  }
  closeAsides(reading)
  const isContinuation = segment.items[0]?.kind === 'preposition' && segment.after === 'mark' && actors.length > 0
  const last = actors.at(-1)
  if (namesMembers(segment, read.actors, last)) {
    actors.splice(-1, 1, ...read.actors)
  } else if (read.actors.length === 0) {
    const unknown = unknownActor(segment, last, atoms)
    if (unknown !== null) actors.push(unknown)
  } else if (!isContinuation && !continuesPlaces(segment, read.actors, reading.endsInPlace)) {
    const isDetail = last !== undefined && isProperty(segment, read.actors, atoms)
    if (!isDetail) actors.push(...read.actors)
  }
  reading.endsInPlace = read.endsInPlace || continuesPlaces(segment, read.actors, reading.endsInPlace)
}

/** The actors that a cell names, in order. */
export function actorsInCell(atoms: readonly Atom[], index: TermIndex): readonly Actor[] {
  const items = shareEndings(joinUnitPhrases(itemsOf(atoms, index), atoms), atoms, index)
  const reading: Reading = { actors: [], asides: { actors: [], segments: [] }, endsInPlace: false }
  for (const segment of segmentsOf(items, atoms)) addSegment(reading, segment, atoms, index)
  closeAsides(reading)
  return reading.actors
}
