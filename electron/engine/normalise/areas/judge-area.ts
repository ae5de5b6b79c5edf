import type { Catalogue } from '#shared/domain/catalogue'
import type { NormalisedActivity } from '#shared/domain/normalised-plan'
import { wordsOfActivity } from '../kinds/activity-words'
import { groupBy } from '../kinds/group-by'
import type { KindRanking } from '../kinds/rank-kinds'
import type { ActivityToJudge } from './activity-to-judge'
import { type AreaEvidence, findAreaTerms, type Reason } from './find-area-terms'
import { areasOfHeading } from './match-headings'
import { statedLevel } from './stated-level'

/**
 * What each source of evidence can weigh.
 *
 * A sure kind of work and the plan's own area column decide; a heading that is an area's name outweighs single words.
 */
const points = {
  kind: 3,
  /** A pattern that fits in part. */
  kindHint: 1.6,
  kindLike: 6,
  example: 8,
  column: { name: 20, whole: 7, part: 5 },
  heading: { name: 3.5, whole: 3.2, part: 1.2 },
  /** Headings count for this many times more where no kind of work is sure. */
  headingOfUnsure: 2,
  /** For the areas of the level that the plan states, which a row may leave. */
  level: 0.8,
  outerHeading: 0.5,
  goal: 0.4,
  comment: 0.2,
} as const
const wholePattern = 0.9
/** Likeness below this is noise. */
const likeFrom = 0.08

/** The kind that ranks first in each area: its pattern, and its likeness to the kind's examples. */
function fromKinds(ranking: KindRanking): readonly AreaEvidence[] {
  const bestOfArea = [...groupBy(ranking.kinds, ({ kind }) => kind.area).values()].flatMap((kinds) => kinds.slice(0, 1))
  return bestOfArea
    .filter(({ pattern, likeness }) => pattern > 0 || likeness >= likeFrom)
    .map(({ kind, pattern, likeness, hits }) => ({
      area: kind.area,
      points:
        (pattern >= wholePattern ? points.kind : points.kindHint) * Math.min(pattern, 1.5) + points.kindLike * likeness,
      rule: 'kind',
      reason: () =>
        hits.length > 0
          ? { rule: 'kind', wording: hits.map((hit) => hit.wording).join(' + '), matched: kind.id }
          : exampleReason(ranking, kind.id),
    }))
}

function exampleReason({ likeness }: KindRanking, id: string): Reason {
  const { words, example } = likeness.explain(id)
  return { rule: 'example', wording: words.join(', '), matched: example }
}

function fromExamples(ranking: KindRanking): readonly AreaEvidence[] {
  const alike = ranking.likeness.areas.filter(({ score }) => score >= likeFrom)
  return alike.map(({ id, score }) => ({
    area: id,
    points: points.example * Math.min(1, score),
    rule: 'example',
    reason: () => exampleReason(ranking, id),
  }))
}

function fromColumn(areaCell: string | null, catalogue: Catalogue): readonly AreaEvidence[] {
  return areasOfHeading(areaCell ?? '', catalogue).map(({ value, how, phrase }) => ({
    area: value,
    points: points.column[how],
    rule: 'column',
    reason: () => ({ rule: 'column', wording: areaCell ?? '', matched: phrase }),
  }))
}

function fromHeading(heading: string, rule: 'section' | 'title', factor: number, catalogue: Catalogue) {
  return areasOfHeading(heading, catalogue).map(
    ({ value, how, phrase }): AreaEvidence => ({
      area: value,
      points: points.heading[how] * factor,
      rule,
      reason: () => ({ rule, wording: heading, matched: phrase }),
    }),
  )
}

function fromHeadings(activity: ActivityToJudge, ranking: KindRanking, catalogue: Catalogue): readonly AreaEvidence[] {
  const inner = activity.sectionPath.at(-1)
  const weight = ranking.kinds.some(({ pattern }) => pattern >= wholePattern) ? 1 : points.headingOfUnsure
  const sections = activity.sectionPath.flatMap((heading) =>
    fromHeading(heading, 'section', heading === inner ? weight : weight * points.outerHeading, catalogue),
  )
  return [...sections, ...fromHeading(activity.tableTitle ?? '', 'title', weight, catalogue)]
}

function fromText(text: string | null, factor: number, catalogue: Catalogue): readonly AreaEvidence[] {
  return findAreaTerms(
    wordsOfActivity({ text: text ?? '', targetGroup: null, partners: [] }, catalogue),
    factor,
    catalogue,
  )
}

/** A stated level leans towards those of its areas that something else speaks for too. */
function fromLevel(
  activity: ActivityToJudge,
  evidence: readonly AreaEvidence[],
  catalogue: Catalogue,
): readonly AreaEvidence[] {
  const stated = statedLevel(activity, catalogue)
  if (stated === null) return []
  const spokenFor = new Set(evidence.map(({ area }) => area))
  return catalogue.areas.areas
    .filter(({ id, level }) => level === stated.level && spokenFor.has(id))
    .map(({ id }) => ({
      area: id,
      points: points.level,
      rule: stated.reason.rule,
      reason: () => stated.reason,
    }))
}

/** Everything that speaks for any area. */
export function gatherEvidence(
  activity: ActivityToJudge,
  ranking: KindRanking,
  catalogue: Catalogue,
): readonly AreaEvidence[] {
  const evidence = [
    ...fromKinds(ranking),
    ...fromExamples(ranking),
    ...fromColumn(activity.areaCell, catalogue),
    ...fromHeadings(activity, ranking, catalogue),
    ...findAreaTerms(wordsOfActivity(activity, catalogue), 1, catalogue),
    ...fromText(activity.goalCell, points.goal, catalogue),
    ...fromText(activity.comment, points.comment, catalogue),
  ]
  return [...evidence, ...fromLevel(activity, evidence, catalogue)]
}

/**
 * How sure an area is: much evidence and little for the next best area.
 *
 * `top` and `second` are points as above; 7 (a kind, a word or two and like examples) without a rival gives about 0.85.
 */
function confidenceOf(top: number, second: number): number {
  const strength = 1 - Math.exp(-top / 3.5)
  const lead = Math.min(1, ((top - second) / top) * 1.6)
  return Math.round(strength * (0.45 + 0.55 * lead) * 100) / 100
}

/** A further area has most of the points of the best one. */
const furtherFrom = 0.8
const shownReasons = 4

/** The area that the evidence speaks for; null when nothing does. */
export function judgeArea(evidence: readonly AreaEvidence[]): NormalisedActivity['area'] {
  const ranked = [...groupBy(evidence, ({ area }) => area)]
    .map(([area, list]) => ({ area, list, sum: list.reduce((sum, each) => sum + each.points, 0) }))
    .sort((a, b) => b.sum - a.sum)
  const [best, second] = ranked
  if (best === undefined) return { value: null, confidence: 0, reasons: [], runnerUp: null, further: [] }
  const strongest = [...best.list].sort((a, b) => b.points - a.points).slice(0, shownReasons)
  return {
    value: best.area,
    confidence: confidenceOf(best.sum, second?.sum ?? 0),
    reasons: strongest.map(({ reason }) => reason()),
    runnerUp:
      second === undefined ? null : { area: second.area, confidence: Math.round((second.sum / best.sum) * 100) / 100 },
    further: ranked
      .slice(1)
      .filter(({ sum }) => sum >= furtherFrom * best.sum && sum >= points.kind)
      .map(({ area }) => area),
  }
}
