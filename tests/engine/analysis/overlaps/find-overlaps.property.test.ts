import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findOverlaps } from '#engine/analysis/overlaps/find-overlaps'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { comparedPlan, judgedActivity } from '../../../support/compared-plan'
import { resourcesFolder } from '../../../support/repository'

const catalogue = loadCatalogue(resourcesFolder)
const activities = [
  'Återkrav av föreningsbidrag',
  'Bidrag dras in om föreningen har spritt hat',
  'Utbildning för medarbetare om extremism',
  'Kolonilotter för pensionärer och gymnasister',
  'Pensionärer och gymnasister delar kolonilotter',
  'Lovaktiviteter utan avgift',
  'Avgiftsfria lovaktiviteter',
].map((text) => judgedActivity(text, catalogue))
const somePlans = fc
  .array(fc.array(fc.nat(activities.length - 1), { maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((plans) =>
    plans.map((rows, index) =>
      comparedPlan(index + 1, ['farsta', 'bromma', 'skarpnack', 'alvsjo', 'sodermalm'][index] ?? '', {
        activities: rows.flatMap((row) => activities[row] ?? []),
      }),
    ),
  )

it('puts each row in one group at most, and every group spans plans or repeats itself in one', () => {
  fc.assert(
    fc.property(somePlans, (plans) => {
      const { groups } = findOverlaps({ year: 2018, plans, catalogue })
      const refs = groups.flatMap(({ members }) => members.map(({ activity }) => `${activity.plan}.${activity.index}`))
      expect(new Set(refs).size).toBe(refs.length)
      expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
      for (const { members, kinds, degree } of groups) {
        expect(members.length).toBeGreaterThan(1)
        expect(kinds.length).toBeGreaterThan(0)
        expect(degree).toBeGreaterThanOrEqual(0)
        expect(degree).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 60 },
  )
})

it('finds the same groups whatever the order of the plans', () => {
  fc.assert(
    fc.property(somePlans, (plans) => {
      const sets = (input: typeof plans) =>
        findOverlaps({ year: 2018, plans: input, catalogue })
          .groups.map(({ members }) =>
            members
              .map(({ activity }) => `${activity.plan}.${activity.index}`)
              .sort()
              .join(' '),
          )
          .sort()
      expect(sets([...plans].reverse())).toEqual(sets(plans))
    }),
    { numRuns: 60 },
  )
})
