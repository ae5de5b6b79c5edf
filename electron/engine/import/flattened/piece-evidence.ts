/** Judges pieces of text by the catalogue's words: actors, follow-up, times, and what reads as an activity. */
import { type CellEvidence, createCellEvidence, isRunningNumber } from '#engine/import/interpret/words/cell-evidence'
import { createHeadingMatcher, type HeadingMatcher } from '#engine/import/interpret/words/heading-matcher'
import { normaliseFollowUp } from '#engine/normalise/follow-up/normalise-follow-up'
import { type Atom, atomsOf } from '#engine/normalise/organisations/atoms'
import { type Item, itemsOf } from '#engine/normalise/organisations/match-items'
import { termIndexOf } from '#engine/normalise/organisations/term-index'
import { unwrapText } from '#engine/normalise/swedish/fold-text'
import { stopWords } from '#engine/normalise/swedish/function-words'
import type { Catalogue } from '#shared/domain/catalogue'
import type { PieceEvidence } from './text-piece'

export interface PieceJudge {
  readonly headings: HeadingMatcher
  readonly judge: (text: string) => PieceEvidence
  /** The cells that stand beside each other on one line, from left to right; one when it cannot be told. */
  readonly splitLine: (text: string) => readonly string[]
}

const actorKinds: ReadonlySet<string> = new Set([
  'organisation',
  'district',
  'district-head',
  'sender',
  'group',
  'own-unit',
  'own-or-department',
  'outside',
  'unit',
])
const senderKinds: ReadonlySet<string> = new Set(['sender', 'own-unit', 'unit', 'district-head'])
const silentKinds: ReadonlySet<string> = new Set(['preposition', 'filler', 'joiner'])
const mostFollowUpWords = 9
const longestLine = 220
/** More cells than this do not stand on one line; every choice of cuts is tried. */
const mostCuts = 6

export function createPieceJudge(catalogue: Catalogue): PieceJudge {
  const evidence = createCellEvidence(catalogue)
  const headings = createHeadingMatcher(catalogue.headings)
  const index = termIndexOf(catalogue)
  const read = (text: string) => {
    const unwrapped = unwrapText(text)
    const atoms = atomsOf(unwrapped)
    return { unwrapped, atoms, items: itemsOf(atoms, index) }
  }
  const known = new Map<string, PieceEvidence>()
  const judge = (text: string): PieceEvidence => {
    const before = known.get(text)
    if (before) return before
    const { atoms, items } = read(text)
    const judged = judgePiece(text, atoms, items, evidence, catalogue)
    known.set(text, judged)
    return judged
  }
  return {
    headings,
    judge,
    splitLine: (text) => {
      const { unwrapped, atoms, items } = read(text)
      return text.length > longestLine ? [text] : bestCuts(unwrapped, cutPoints(atoms, items), judge)
    },
  }
}

function judgePiece(
  text: string,
  atoms: readonly Atom[],
  items: readonly Item[],
  evidence: CellEvidence,
  catalogue: Catalogue,
): PieceEvidence {
  const named = items.filter(({ kind }) => actorKinds.has(kind))
  const unknown = items.filter((item) => !actorKinds.has(item.kind) && !isSilent(item, atoms))
  const actors = named.length === 0 ? 0 : unknown.length === 0 ? 1 : named.length > unknown.length ? 0.4 : 0
  const words = atoms.length
  const { followUp, isUnknown } = normaliseFollowUp(text, catalogue)
  const hasChannel = !isUnknown && !followUp.channels.includes('none')
  const isSure = followUp.confidence >= 0.9 && words <= mostFollowUpWords && !startsWithVerb(atoms)
  return {
    actors,
    sender: actors > 0 && named.some(({ kind }) => senderKinds.has(kind)) ? 1 : 0,
    // "Lokala BRÅ" is both somebody to work with and a place where work is followed up.
    followUp: hasChannel ? (isSure && actors < 1 ? 1 : 0.4) : 0,
    targetGroup: evidence.score('targetGroup', text),
    time: evidence.score('time', text),
    status: evidence.score('status', text),
    number: isRunningNumber(text) ? 1 : 0,
    activity: words >= 4 ? 1 : words >= 2 ? 0.6 : 0.2,
  }
}

/** Work is told with an infinitive in front ("Stärka närvaron"), follow-up with a noun or a passive. */
function startsWithVerb(atoms: readonly Atom[]): boolean {
  const first = atoms[0]?.folded ?? ''
  return atoms.length >= 3 && first.length >= 4 && first.endsWith('a')
}

function isSilent(item: Item, atoms: readonly Atom[]): boolean {
  return silentKinds.has(item.kind) || stopWords.has(atoms[item.from]?.folded ?? '')
}

/** Offsets where a cell may begin within a line: at a capital, with nothing but a blank before it. */
function cutPoints(atoms: readonly Atom[], items: readonly Item[]): number[] {
  return items.slice(1).flatMap((item, at) => {
    const atom = atoms[item.from]
    const before = atoms[item.from - 1]
    if (!atom || !before || !/^\p{Lu}/u.test(atom.text) || !/^[.]?\s+$/.test(atom.gap)) return []
    if (stopWords.has(before.folded) || (items[at]?.kind === 'district' && item.kind === 'district-head')) return []
    // A district behind an actor says where: "LPO Farsta".
    if (item.kind === 'district' && items[at + 2]?.kind !== 'district-head') return []
    return [atom.start]
  })
}

/** Parts a line so that all parts but the first name actors or follow-up, and each names one thing. */
function bestCuts(text: string, cuts: readonly number[], judge: (text: string) => PieceEvidence): string[] {
  let best: { readonly parts: string[]; readonly score: number } = { parts: [text], score: wholeScore(judge(text)) }
  const tries = Math.min(cuts.length, mostCuts)
  for (let mask = 1; mask < 2 ** tries; mask += 1) {
    const chosen = cuts.filter((_cut, at) => at < tries && (mask & (2 ** at)) !== 0)
    const parts = [0, ...chosen].map((start, at) => text.slice(start, chosen[at] ?? text.length).trim())
    const score = parts.reduce((sum, part, at) => sum + partScore(judge(part), at === 0), 0)
    if (score > best.score) best = { parts, score }
  }
  return best.parts
}

function wholeScore(evidence: PieceEvidence): number {
  return Math.max(evidence.followUp, evidence.actors, 0.5)
}

/** An actor is worth more than an unknown text; text in any part but the first tells that the cut is wrong. */
function partScore({ actors, followUp, activity }: PieceEvidence, isFirst: boolean): number {
  if (actors === 1 || followUp === 1) return 1
  return isFirst && activity >= 0.6 ? 0.3 : -5
}
