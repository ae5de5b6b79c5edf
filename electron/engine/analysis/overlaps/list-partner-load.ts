import type { ActivityRef, OverlapPicture } from '#shared/domain/comparison'
import type { ComparedPlan } from '../compared-plan'

/**
 * Organisations that several plans name as partner, the most named first.
 *
 * A group ("samtliga stadsdelsförvaltningar") names nobody in particular and does not count; nor does the sender.
 */
export function listPartnerLoad(plans: readonly ComparedPlan[]): OverlapPicture['load'] {
  const load = new Map<string, { readonly plans: Set<number>; readonly activities: ActivityRef[] }>()
  for (const plan of plans) {
    for (const [index, { partners }] of plan.activities.entries()) {
      const ids = partners.mentions.flatMap(({ organisation, asGroup }) => (asGroup ? [] : [organisation]))
      for (const id of new Set(ids)) {
        if (id === null || id === plan.organisation) continue
        const entry = load.get(id) ?? { plans: new Set(), activities: [] }
        entry.plans.add(plan.id)
        entry.activities.push({ plan: plan.id, index })
        load.set(id, entry)
      }
    }
  }
  return [...load]
    .filter(([, entry]) => entry.plans.size > 1)
    .map(([organisation, entry]) => ({ organisation, plans: entry.plans.size, activities: entry.activities }))
    .sort(
      (a, b) =>
        b.plans - a.plans || b.activities.length - a.activities.length || (a.organisation < b.organisation ? -1 : 1),
    )
}
