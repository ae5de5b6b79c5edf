/**
 * Which area, level and kind of work an activity is.
 *
 * The words decide first: a kind of work (activity-kinds.json) or single terms (area-terms.json). The plan's own area
 * column comes next, its headings last, since rows stand under headings of other areas. Every value says why.
 */
import type { Catalogue } from '#shared/domain/catalogue'
import type { NormalisedActivity } from '#shared/domain/normalised-plan'
import { isTold, type KindRanking, rankKinds } from '../kinds/rank-kinds'
import type { ActivityToJudge } from './activity-to-judge'
import type { AreaEvidence } from './find-area-terms'
import { gatherEvidence, judgeArea } from './judge-area'
import { judgeLevel } from './judge-level'

/** How much other evidence for a kind's area moves it among the kinds. */
const contextWeight = 0.04
const mostContext = 0.25

/** The kinds reordered by what else speaks for their areas. */
function inContext({ kinds, likeness }: KindRanking, evidence: readonly AreaEvidence[]): KindRanking {
  const others = evidence.filter(({ rule }) => rule !== 'kind' && rule !== 'example')
  const support = (area: string): number =>
    others.filter((each) => each.area === area).reduce((sum, each) => sum + each.points, 0)
  const moved = kinds.map((ranked) => ({
    ...ranked,
    score: ranked.score + Math.min(mostContext, contextWeight * support(ranked.kind.area)),
  }))
  return { kinds: moved.sort((a, b) => b.score - a.score), likeness }
}

function judgeKind({ kinds, likeness }: KindRanking): NormalisedActivity['kind'] {
  const [best, second] = kinds
  if (best === undefined || !isTold(best, second)) return { value: null, confidence: 0, reasons: [] }
  const lead = Math.min(1, (best.score - (second?.score ?? 0)) * 2)
  const confidence = best.pattern > 0 ? 0.65 + 0.3 * lead : 0.55 + 0.4 * lead
  const told = best.hits.map((hit) => ({ rule: 'kind' as const, wording: hit.wording, matched: hit.term }))
  const { words, example } = likeness.explain(best.kind.id)
  const alike = { rule: 'example' as const, wording: words.join(', '), matched: example }
  return {
    value: best.kind.id,
    confidence: Math.round(confidence * 100) / 100,
    reasons: told.length > 0 ? told : [alike],
  }
}

/** Judges one activity; pure, and linear in the length of its text. */
export function judgeActivity(
  input: ActivityToJudge,
  catalogue: Catalogue,
): Pick<NormalisedActivity, 'area' | 'level' | 'kind'> {
  const plain = rankKinds(input, catalogue)
  const evidence = gatherEvidence(input, plain, catalogue)
  const area = judgeArea(evidence)
  return { area, level: judgeLevel(input, area, catalogue), kind: judgeKind(inContext(plain, evidence)) }
}
