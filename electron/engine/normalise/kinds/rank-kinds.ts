import type { Catalogue } from '#shared/domain/catalogue'
import type { JudgedText } from './activity-words'
import { type CompiledKind, compileKinds } from './compile-kinds'
import { compareWithExamples, type Likeness } from './example-model'
import { matchPatterns } from './match-patterns'
import type { TermHit } from './term-index'

export interface RankedKind {
  readonly kind: CompiledKind
  /** Patterns and examples together; see `isTold` for what is enough. */
  readonly score: number
  /** From 1 a pattern fits whole; 0 when none does. */
  readonly pattern: number
  /** How like the examples of the kind, 0..1. */
  readonly likeness: number
  /** The words that fitted the best pattern. */
  readonly hits: readonly TermHit[]
}
export interface KindRanking {
  /** Best first. */
  readonly kinds: readonly RankedKind[]
  readonly likeness: Likeness
}

/** Likeness below this is noise. */
const likeFrom = 0.05
const likenessWeight = 3

/** The kinds of work that a row's words speak for: patterns first, likeness to examples second. */
export function rankKinds(activity: JudgedText, catalogue: Catalogue): KindRanking {
  const patterns = new Map(matchPatterns(activity, catalogue).map((match) => [match.kind.id, match]))
  const likeness = compareWithExamples(activity.text, catalogue)
  const likeTo = new Map(likeness.kinds.map(({ id, score }) => [id, Math.max(0, score)]))
  const kinds = compileKinds(catalogue).kinds.flatMap((kind): readonly RankedKind[] => {
    const pattern = patterns.get(kind.id)
    const like = likeTo.get(kind.id) ?? 0
    if (pattern === undefined && like < likeFrom) return []
    const score = (pattern?.score ?? 0) + likenessWeight * like
    return [{ kind, score, pattern: pattern?.score ?? 0, likeness: like, hits: pattern?.hits ?? [] }]
  })
  return { kinds: kinds.sort((a, b) => b.score - a.score), likeness }
}

/** A whole pattern tells the kind; without one the row must be like the examples of this kind and of no other. */
const patternFrom = 0.9
const alikeFrom = 0.155
const alikeLead = 0.1

/** True when a kind, ranked first, is told by its words and not only hinted at. */
export function isTold(best: RankedKind, second: RankedKind | undefined): boolean {
  if (best.pattern + best.likeness >= patternFrom && best.pattern > 0) return true
  return best.likeness >= alikeFrom && best.score - (second?.score ?? 0) >= alikeLead
}
