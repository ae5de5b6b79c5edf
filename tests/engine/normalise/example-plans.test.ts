import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { parseAges } from '#engine/normalise/ages/parse-ages'
import { normaliseFollowUp } from '#engine/normalise/follow-up/normalise-follow-up'
import { normaliseActors, organisationIds } from '#engine/normalise/organisations/normalise-actors'
import { examplePlansFolder, resourcesFolder } from '../../support/repository'

const actors = z.object({ raw: z.string().nullable(), organisations: z.array(z.string()) })
const plan = z.object({
  organisation: z.string(),
  year: z.int(),
  activities: z.array(
    z.object({
      text: z.string(),
      columns: z.array(z.string()),
      responsible: actors,
      partners: actors,
      followUp: z.object({ raw: z.string().nullable(), channels: z.array(z.string()) }),
      ages: z.object({ min: z.int().nullable(), max: z.int().nullable() }).nullable(),
    }),
  ),
})

const plans = (examplePlansFolder === null ? [] : readdirSync(examplePlansFolder))
  .filter((name) => name.endsWith('.truth.json'))
  .map((name) => plan.parse(JSON.parse(readFileSync(join(examplePlansFolder ?? '', name), 'utf8'))))

describe.skipIf(examplePlansFolder === null)('the cells of the example plans', () => {
  const catalogue = loadCatalogue(resourcesFolder)

  it('give the organisations that are meant', () => {
    const confusions = plans.flatMap(({ organisation: sender, year, activities }) =>
      activities.flatMap((activity) =>
        [activity.responsible, activity.partners].flatMap(({ raw, organisations }) => {
          const got = organisationIds(normaliseActors(raw ?? '', catalogue, { sender, year }))
          return got.toSorted().join() === organisations.toSorted().join() ? [] : [`${raw}: ${got.join()}`]
        }),
      ),
    )
    expect(confusions).toEqual([])
  })

  it('give the follow-up channels that are meant', () => {
    const confusions = plans.flatMap(({ activities }) =>
      activities.flatMap(({ followUp }) => {
        const got = normaliseFollowUp(followUp.raw, catalogue).followUp.channels
        return got.toSorted().join() === followUp.channels.toSorted().join() ? [] : [`${followUp.raw}: ${got.join()}`]
      }),
    )
    expect(confusions).toEqual([])
  })

  it('give the ages that the text states', () => {
    const confusions = plans.flatMap(({ activities }) =>
      activities
        .filter(({ columns }) => !columns.includes('targetGroup'))
        .flatMap(({ text, ages }) => {
          const got = parseAges(null, text)
          return JSON.stringify(got) === JSON.stringify(ages) ? [] : [`${text}: ${JSON.stringify(got)}`]
        }),
    )
    expect(confusions).toEqual([])
  })
})
