import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { buildGapGrid } from '#engine/analysis/gaps/build-gap-grid'
import { findOverlaps } from '#engine/analysis/overlaps/find-overlaps'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { groupBy } from '#engine/normalise/kinds/group-by'
import { actors, comparedPlan, judgedActivity } from '../../support/compared-plan'
import { examplePlansFolder, resourcesFolder } from '../../support/repository'

const truthSchema = z.object({
  organisation: z.string(),
  year: z.int(),
  gaps: z.array(z.string()),
  activities: z.array(
    z.object({
      text: z.string(),
      area: z.string(),
      level: z.string(),
      cluster: z.string(),
      partners: z.object({ organisations: z.array(z.string()) }),
      ages: z.object({ min: z.int().nullable(), max: z.int().nullable() }).nullable(),
    }),
  ),
})

/** Each plan once, though some lie there in several formats. */
function readTruths() {
  const names =
    examplePlansFolder === null ? [] : readdirSync(examplePlansFolder).filter((name) => name.endsWith('.truth.json'))
  const truths = names.map((name) =>
    truthSchema.parse(JSON.parse(readFileSync(join(examplePlansFolder ?? '', name), 'utf8'))),
  )
  return [...new Map(truths.map((truth) => [`${truth.organisation} ${truth.year}`, truth])).values()]
}

describe.skipIf(examplePlansFolder === null)('the example plans', () => {
  const catalogue = loadCatalogue(resourcesFolder)
  const truths = readTruths()
  const plans = truths.map(({ organisation, year, activities }, index) =>
    comparedPlan(index, organisation, {
      year,
      activities: activities.map(({ text, partners, ages }) =>
        judgedActivity(text, catalogue, { partners: actors(...partners.organisations), ages }),
      ),
    }),
  )
  const rows = truths.flatMap(({ year, activities }, plan) =>
    activities.map((truth, index) => ({ truth, year, plan, index, got: plans[plan]?.activities[index] })),
  )

  it('have the right area and level in every row', () => {
    const wrong = rows.filter(({ truth, got }) => got?.area.value !== truth.area || got.level.value !== truth.level)
    expect(wrong.map(({ truth, got }) => `${truth.text}: ${got?.area.value}, not ${truth.area}`)).toEqual([])
  })

  it.each(truths.map(({ organisation, year }, index) => [organisation, year, index] as const))(
    'have the right gaps for %s %i',
    (organisation, year, index) => {
      const { cells } = buildGapGrid({ year, plans, catalogue })
      const gaps = cells.filter(
        (cell) => cell.organisation === organisation && /^(?:nothing|text-only)$/u.test(cell.state),
      )
      expect(gaps.map(({ requirement }) => requirement).toSorted()).toEqual(truths[index]?.gaps.toSorted())
    },
  )

  it('have nearly the overlaps that were meant, pair by pair', () => {
    const pairsOf = (sets: readonly (readonly { plan: number; index: number }[])[]) =>
      new Set(
        sets.flatMap((members) =>
          members.flatMap((a) =>
            members.filter((b) => a.plan < b.plan).map((b) => `${a.plan}.${a.index} ${b.plan}.${b.index}`),
          ),
        ),
      )
    const years = [...new Set(truths.map(({ year }) => year))]
    const got = pairsOf(
      years.flatMap((year) =>
        findOverlaps({ year, plans, catalogue }).groups.map(({ members }) => members.map(({ activity }) => activity)),
      ),
    )
    const clusters = groupBy(
      rows.filter(({ truth }) => !truth.cluster.startsWith('solo:')),
      ({ truth, year }) => `${year} ${truth.cluster}`,
    )
    const meant = pairsOf([...clusters.values()])
    const right = [...got].filter((pair) => meant.has(pair)).length
    expect(right / got.size).toBeGreaterThanOrEqual(0.97)
    expect(right / meant.size).toBeGreaterThanOrEqual(0.99)
  })
})
