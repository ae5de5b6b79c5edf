import type { AnalysisJson } from '#shared/analysis-json'
import type { OverlapGroup } from '#shared/domain/comparison'
import type { Language } from '#shared/language'
import { type PlanEntry, planEntries } from './analysis-plans'
import type { GatheredAnalysis } from './gathered-analysis'
import { matchVersions } from './same-row'

type OverlapJson = AnalysisJson['overlaps'][number]
type MemberJson = OverlapJson['activities'][number]

/** The analysis in its machine-readable form. */
export function buildAnalysisJson(analysis: GatheredAnalysis, language: Language): AnalysisJson {
  const entries = planEntries(analysis, language)
  const membersOf = memberLookup(analysis, entries)
  const overlaps = analysis.years.flatMap((year) =>
    year.overlaps.groups.map((group) => ({
      plans: new Set(group.members.map(({ activity }) => activity.plan)).size,
      json: overlapJson(group, membersOf),
    })),
  )
  return {
    schema: 'samplan.analysis/1',
    plans: entries.map((entry) => entry.json),
    gaps: analysis.years.flatMap(({ gaps }) =>
      gaps.cells.flatMap(({ organisation, requirement, state }) =>
        state === 'text-only' || state === 'nothing' ? [{ organisation, year: gaps.year, requirement, state }] : [],
      ),
    ),
    overlaps: overlaps.filter(({ plans }) => plans > 1).map(({ json }) => json),
    internalOverlaps: overlaps.filter(({ plans }) => plans === 1).map(({ json }) => json),
    notReceived: analysis.years.flatMap(({ gaps }) =>
      gaps.organisations.flatMap(({ organisation, plan }) =>
        plan === null ? [{ organisation, year: gaps.year }] : [],
      ),
    ),
  }
}

type MembersOf = (plan: number, index: number) => MemberJson[]

function overlapJson({ id, label, kinds, degree, members }: OverlapGroup, membersOf: MembersOf): OverlapJson {
  const activities = members.flatMap(({ activity }) => membersOf(activity.plan, activity.index))
  return { id, label, kinds, degree, activities }
}

/**
 * The rows that stand for one row of a comparison: itself in every file with that content, and the same row in the
 * versions that its plan has replaced, since a reader of the analysis may look any file up.
 */
function memberLookup({ plans, rows }: GatheredAnalysis, entries: readonly PlanEntry[]): MembersOf {
  const filesOf = (plan: number) => entries.filter((entry) => entry.plan === plan).map((entry) => entry.json.file)
  const rowsOf = (plan: number) => rows.filter((row) => row.ref.plan === plan)
  const matches = new Map(
    plans.flatMap(({ id, supersededBy }) =>
      supersededBy === null
        ? []
        : [[id, { newer: supersededBy, match: matchVersions(rowsOf(supersededBy), rowsOf(id)) }]],
    ),
  )
  return (plan, index) => {
    const [file, ...copies] = filesOf(plan)
    const own = file === undefined ? [] : [{ file, index, superseded: false }]
    const older = [...matches].flatMap(([id, { newer, match }]) => {
      const same = newer === plan ? match.get(index) : undefined
      return same === undefined ? [] : filesOf(id).map((name) => ({ file: name, index: same, superseded: true }))
    })
    return [...own, ...copies.map((name) => ({ file: name, index, superseded: true })), ...older]
  }
}
