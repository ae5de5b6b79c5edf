import type { ReadDb } from '#engine/store/database'
import { findPlan } from '#engine/store/plans'
import { listSections } from '#engine/store/sections'
import type { ActivityRow, Passage } from '#shared/contract/views'
import type { ActivityRef, GapCell } from '#shared/domain/comparison'
import { AppError } from '#shared/errors'
import { activityRows } from './activities'
import type { EngineContext, HandlersOf } from './engine-context'

/** The rows that a figure refers to. */
function rowsOf(db: ReadDb, refs: readonly ActivityRef[]): ActivityRow[] {
  const plans = [...new Set(refs.map((ref) => ref.plan))]
  const rows = plans.flatMap((id) => {
    const plan = findPlan(db, id)
    return plan ? activityRows(db, plan) : []
  })
  return refs.flatMap((ref) => rows.filter((row) => row.ref.plan === ref.plan && row.ref.index === ref.index))
}

function passagesOf(db: ReadDb, refs: GapCell['passages']): Passage[] {
  return refs.flatMap(({ plan, section }) => {
    const found = listSections(db, plan)[section]
    const fileName = findPlan(db, plan)?.fileName
    if (!found || fileName === undefined) return []
    return [{ plan, section, fileName, heading: found.heading, text: found.text, place: found.place }]
  })
}

export function comparisonHandlers({ session, comparisons }: EngineContext): HandlersOf<'comparison'> {
  return {
    'comparison.gaps': ({ year }) => comparisons.gaps(year),
    'comparison.gapCell': ({ year, organisation, requirement }) => {
      const db = session.require().read
      const cell = comparisons
        .gaps(year)
        .cells.find((candidate) => candidate.organisation === organisation && candidate.requirement === requirement)
      if (!cell) throw new AppError('call.not-found', { what: `${organisation}, ${requirement}` })
      return { cell, activities: rowsOf(db, cell.activities), passages: passagesOf(db, cell.passages) }
    },
    'comparison.overlaps': ({ year }) => comparisons.overlaps(year),
  }
}
