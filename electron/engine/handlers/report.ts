import { writeReport } from '#engine/report/write-report'
import { listPlanFindings } from '#engine/store/findings'
import { listPlans } from '#engine/store/plans'
import { listSections } from '#engine/store/sections'
import { readSettings } from '#engine/store/settings'
import { activityRows } from './activities'
import type { EngineContext, HandlersOf } from './engine-context'

export function reportHandlers({ session, catalogue, comparisons }: EngineContext): HandlersOf<'report'> {
  return {
    'report.write': async ({ year, directory, formats, language }) => {
      const db = session.require().read
      const { city, topic } = readSettings(db)
      const plans = listPlans(db).filter((plan) => plan.year === year || plan.state === 'unidentified')
      const ofYear = plans.filter((plan) => plan.state === 'current')
      const input = {
        city,
        topic,
        year,
        language,
        catalogue,
        plans,
        activities: ofYear.flatMap((plan) => activityRows(db, plan)),
        sections: new Map(plans.map((plan) => [plan.id, listSections(db, plan.id)])),
        findings: new Map(plans.map((plan) => [plan.id, listPlanFindings(db, plan.id, null)])),
        gaps: comparisons.gaps(year),
        overlaps: comparisons.overlaps(year),
      }
      return { files: await writeReport(input, directory, formats) }
    },
  }
}
