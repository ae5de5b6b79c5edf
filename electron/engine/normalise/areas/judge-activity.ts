/**
 * Which area, level and kind of work an activity is.
 *
 * The words decide first: a kind of work (activity-kinds.json) or single terms (area-terms.json). The plan's own area
 * column comes next, its headings last, since rows stand under headings of other areas. Every value says why.
 */
import type { Catalogue } from '#shared/domain/catalogue'
import type { NormalisedActivity } from '#shared/domain/normalised-plan'
import { type RankedKind, rankKinds } from '../kinds/rank-kinds'
import type { AreaEvidence } from './find-area-terms'
import { gatherEvidence, judgeArea, kindFrom } from './judge-area'
import { judgeLevel } from './judge-level'

export interface ActivityToJudge {
  readonly text: string
  readonly comment: string | null
  readonly areaCell: string | null
  readonly levelCell: string | null
  readonly goalCell: string | null
  readonly targetGroup: string | null
  readonly tableTitle: string | null
  readonly sectionPath: readonly string[]
  /** Organisation ids. */
  readonly partners: readonly string[]
}

/** How much other evidence for a kind's area moves it among the kinds. */
const contextWeight = 0.04

/** The kinds reordered by what else speaks for their areas. */
function inContext(kinds: readonly RankedKind[], evidence: readonly AreaEvidence[]): readonly RankedKind[] {
  const support = (area: string): number =>
    evidence
      .filter((each) => each.area === area && each.reason.rule !== 'kind')
      .reduce((sum, each) => sum + each.points, 0)
  return kinds
    .map((ranked) => ({ ...ranked, score: ranked.score + Math.min(0.25, contextWeight * support(ranked.kind.area)) }))
    .sort((a, b) => b.score - a.score)
}

function judgeKind(kinds: readonly RankedKind[]): NormalisedActivity['kind'] {
  const [best, second] = kinds
  if (best === undefined || best.score < kindFrom) return { value: null, confidence: 0, reasons: [] }
  const lead = best.score - (second?.score ?? 0)
  const confidence = Math.min(0.98, 0.6 + 0.3 * Math.min(1, lead * 2) + 0.2 * (best.score - kindFrom))
  return {
    value: best.kind.id,
    confidence: Math.round(confidence * 100) / 100,
    reasons: best.hits.map((hit) => ({ rule: 'kind', wording: hit.wording, matched: hit.term })),
  }
}

/** Judges one activity; pure, and linear in the length of its text. */
export function judgeActivity(
  input: ActivityToJudge,
  catalogue: Catalogue,
): Pick<NormalisedActivity, 'area' | 'level' | 'kind'> {
  const plain = rankKinds(input, catalogue)
  const kinds = inContext(plain, gatherEvidence(input, plain, catalogue))
  const area = judgeArea(gatherEvidence(input, kinds, catalogue))
  return { area, level: judgeLevel(input, area, catalogue), kind: judgeKind(kinds) }
}
