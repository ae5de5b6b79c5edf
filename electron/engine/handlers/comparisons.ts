import type { ComparedPlan } from '#engine/analysis/compared-plan'
import { buildGapGrid } from '#engine/analysis/gaps/build-gap-grid'
import { findOverlaps } from '#engine/analysis/overlaps/find-overlaps'
import { listActivities } from '#engine/store/activity-meanings'
import { changeCount, type ReadDb } from '#engine/store/database'
import { listPlans } from '#engine/store/plans'
import { listSections } from '#engine/store/sections'
import type { Catalogue } from '#shared/domain/catalogue'
import type { GapGrid, OverlapPicture } from '#shared/domain/comparison'
import type { WorkspaceSession } from './workspace-session'

/** The pictures of a year, worked out once and kept until the workspace changes. */
export interface Comparisons {
  readonly gaps: (year: number) => GapGrid
  readonly overlaps: (year: number) => OverlapPicture
}

export function createComparisons(session: WorkspaceSession, catalogue: Catalogue): Comparisons {
  const gaps = keptUntilChange(session, (db, year) => buildGapGrid({ year, plans: comparedPlans(db, year), catalogue }))
  const overlaps = keptUntilChange(session, (db, year) =>
    findOverlaps({ year, plans: comparedPlans(db, year), catalogue }),
  )
  return { gaps, overlaps }
}

/** The plans that count for a year, with their rows and passages. */
function comparedPlans(db: ReadDb, year: number): ComparedPlan[] {
  return listPlans(db).flatMap((plan) =>
    plan.state === 'current' && plan.year === year && plan.organisation !== null
      ? [
          {
            id: plan.id,
            organisation: plan.organisation,
            year,
            status: plan.status,
            activities: listActivities(db, plan.id),
            sections: listSections(db, plan.id),
          },
        ]
      : [],
  )
}

function keptUntilChange<T>(session: WorkspaceSession, build: (db: ReadDb, year: number) => T): (year: number) => T {
  let kept: { readonly db: ReadDb; readonly changes: string; readonly byYear: Map<number, T> } | null = null
  return (year) => {
    const db = session.require().read
    const changes = changeCount(db)
    if (kept?.db !== db || kept.changes !== changes) kept = { db, changes, byYear: new Map() }
    const known = kept.byYear.get(year)
    if (known !== undefined) return known
    const built = build(db, year)
    kept.byYear.set(year, built)
    return built
  }
}
