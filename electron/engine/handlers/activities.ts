import { listActivities } from '#engine/store/activity-meanings'
import type { ReadDb } from '#engine/store/database'
import { listPlans } from '#engine/store/plans'
import type { ActivityRow, PlanSummary } from '#shared/contract/views'
import type { EngineContext, HandlersOf } from './engine-context'

/** A plan's activities with what every row of a list needs to know of its plan. */
export function activityRows(db: ReadDb, { id, fileName, organisation, year, state }: PlanSummary): ActivityRow[] {
  return listActivities(db, id).map((activity, index) => ({
    ref: { plan: id, index },
    fileName,
    organisation,
    year,
    isCurrent: state === 'current',
    activity,
  }))
}

export function activitiesHandlers({ session }: EngineContext): HandlersOf<'activities'> {
  return {
    'activities.list': ({ year, includeSuperseded }) => {
      const db = session.require().read
      const isWanted = (plan: PlanSummary) =>
        (year === null || plan.year === year) && (includeSuperseded || plan.state !== 'superseded')
      return listPlans(db)
        .filter(isWanted)
        .flatMap((plan) => activityRows(db, plan))
    },
  }
}
