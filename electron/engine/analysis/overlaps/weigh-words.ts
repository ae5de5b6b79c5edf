/**
 * What a row is about, as weighted stems.
 *
 * Nouns, names and numbers carry a row; grammar and verbs that fit any activity carry nothing. A rare stem weighs more
 * than a common one (inverse document frequency, Spärck Jones 1972). Swedish writes compounds as one word, so a stem
 * also counts for the parts that stand as words of their own elsewhere in the year's rows, for less than itself.
 */
import { carriesNothing } from '../../normalise/swedish/function-words'
import { tokenise } from '../../normalise/swedish/tokenise'
import type { ComparedRow } from './compared-row'

export interface WeighedRow {
  readonly row: ComparedRow
  /** Unit vector: the squares add up to 1, unless the row has no words at all. */
  readonly weights: ReadonlyMap<string, number>
  /** A written form for each stem. */
  readonly written: ReadonlyMap<string, string>
}

/** Shorter parts of compounds are chance more often than meaning. */
const shortestPart = 4
const partWeight = 0.5

function partsOf(stem: string, vocabulary: ReadonlySet<string>): readonly string[] {
  const parts: string[] = []
  for (let cut = shortestPart; cut <= stem.length - shortestPart; cut += 1) {
    const [head, tail] = [stem.slice(0, cut), stem.slice(cut)]
    if (vocabulary.has(tail)) parts.push(tail)
    for (const base of [head, head.replace(/s$/u, '')])
      if (base.length >= shortestPart && vocabulary.has(base)) parts.push(base)
  }
  return [...new Set(parts)]
}

interface Stems {
  readonly counts: ReadonlyMap<string, number>
  readonly written: ReadonlyMap<string, string>
}

function stemsOfRow({ activity }: ComparedRow): Stems {
  const counts = new Map<string, number>()
  const written = new Map<string, string>()
  for (const token of tokenise(`${activity.text} ${activity.targetGroup ?? ''}`)) {
    if (carriesNothing(token.folded)) continue
    counts.set(token.stem, 1)
    if (!written.has(token.stem)) written.set(token.stem, token.text)
  }
  return { counts, written }
}

function withParts({ counts, written }: Stems, vocabulary: ReadonlySet<string>): Stems {
  const all = new Map(counts)
  const forms = new Map(written)
  for (const stem of counts.keys()) {
    for (const part of partsOf(stem, vocabulary)) {
      if (!all.has(part)) all.set(part, partWeight)
      if (!forms.has(part)) forms.set(part, written.get(stem) ?? part)
    }
  }
  return { counts: all, written: forms }
}

function toUnit(weights: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0))
  return length === 0 ? weights : new Map([...weights].map(([stem, weight]) => [stem, weight / length]))
}

/** The rows with the weights of their words, in the same order. */
export function weighRows(rows: readonly ComparedRow[]): readonly WeighedRow[] {
  const plain = rows.map(stemsOfRow)
  const vocabulary = new Set(plain.flatMap(({ counts }) => [...counts.keys()]))
  const stems = plain.map((each) => withParts(each, vocabulary))
  const frequency = new Map<string, number>()
  for (const { counts } of stems) {
    for (const stem of counts.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  }
  const rarity = (stem: string): number => Math.log(1 + rows.length / (frequency.get(stem) ?? 1))
  return rows.map((row, position) => {
    const { counts, written } = stems[position] ?? { counts: new Map<string, number>(), written: new Map() }
    const weights = toUnit(new Map([...counts].map(([stem, count]) => [stem, count * rarity(stem)])))
    return { row, weights, written }
  })
}

/** 0..1: the cosine of two rows' weights. */
export function similarityOf(a: WeighedRow, b: WeighedRow): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a]
  let sum = 0
  for (const [stem, weight] of small.weights) sum += weight * (large.weights.get(stem) ?? 0)
  return Math.min(1, sum)
}

/** Mean cosine over all pairs, from the sum of the unit vectors, so that the cost is linear in the rows. */
export function meanSimilarity(rows: readonly WeighedRow[]): number {
  if (rows.length < 2) return 1
  const sum = new Map<string, number>()
  for (const { weights } of rows) for (const [stem, weight] of weights) sum.set(stem, (sum.get(stem) ?? 0) + weight)
  const squares = [...sum.values()].reduce((total, weight) => total + weight * weight, 0)
  const pairs = rows.length * (rows.length - 1)
  return Math.max(0, Math.min(1, (squares - rows.length) / pairs))
}
