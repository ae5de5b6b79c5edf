import type { Catalogue } from '#shared/domain/catalogue'
import { type JudgedText, wordsOfActivity } from './activity-words'
import { type CompiledKind, type CompiledPattern, compileKinds } from './compile-kinds'
import { findTerms, type TermHit, type TermHits } from './term-index'

export interface PatternMatch {
  readonly kind: CompiledKind
  /** From 1 the text alone tells the kind; below that it is a hint. */
  readonly score: number
  /** The words that fitted the best pattern. */
  readonly hits: readonly TermHit[]
}

/** What each further term group and pattern adds: enough to order kinds, too little to carry one over the bar. */
const perGroup = 0.04
const perFurtherPattern = 0.05
/** Two hints of this weight make a kind. */
const hintBelow = 1

function matchPattern(pattern: CompiledPattern, hits: TermHits): readonly TermHit[] | null {
  if (pattern.none.some((term) => hits.has(term))) return null
  const found: TermHit[] = []
  for (const group of pattern.all) {
    const inGroup = group.map((term) => hits.get(term)).filter((hit) => hit !== undefined)
    const best = inGroup.find((hit) => hit.zone === 'text') ?? inGroup[0]
    if (best === undefined) return null
    found.push(best)
  }
  return found.some((hit) => hit.zone === 'text') ? found : null
}

function rank(kind: CompiledKind, hits: TermHits): PatternMatch | null {
  const matches = kind.patterns
    .map((pattern) => ({ pattern, found: matchPattern(pattern, hits) }))
    .flatMap(({ pattern, found }) => (found === null ? [] : [{ weight: pattern.weight, found }]))
    .map((match) => ({ ...match, value: match.weight + perGroup * (match.found.length - 1) }))
    .sort((a, b) => b.value - a.value)
  const [best, ...further] = matches
  if (best === undefined) return null
  const hints = further.filter((match) => match.weight < hintBelow).reduce((sum, match) => sum + match.weight / 2, 0)
  const score = best.value + Math.min(0.3, perFurtherPattern * further.length) + (best.weight < hintBelow ? hints : 0)
  return { kind, score, hits: best.found }
}

/** The kinds of work whose patterns fit a row, best first; ties in catalogue order. */
export function matchPatterns(activity: JudgedText, catalogue: Catalogue): readonly PatternMatch[] {
  const { kinds, index } = compileKinds(catalogue)
  const hits = findTerms(index, wordsOfActivity(activity, catalogue))
  return kinds
    .map((kind) => rank(kind, hits))
    .filter((ranked) => ranked !== null)
    .sort((a, b) => b.score - a.score)
}
