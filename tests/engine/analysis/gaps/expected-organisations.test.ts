import { expect, it } from 'vitest'
import { listExpectedOrganisations } from '#engine/analysis/gaps/expected-organisations'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { resourcesFolder } from '../../../support/repository'

const catalogue = loadCatalogue(resourcesFolder)
const expectedIn = (year: number) => listExpectedOrganisations(year, catalogue).map(({ id }) => id)

// Mergers fall on 1 July; the plans of that spring still come from the old districts.
it.each([
  [2017, 19],
  [2018, 19],
  [2020, 19],
  [2021, 18],
  [2023, 18],
  [2024, 16],
])('expects for %i the plans of %i administrations', (year, count) => {
  expect(expectedIn(year)).toHaveLength(count)
})

it('expects the old districts in the year of their merger and the new one from the next', () => {
  expect(expectedIn(2020)).toEqual(expect.arrayContaining(['alvsjo', 'hagersten-liljeholmen']))
  expect(expectedIn(2020)).not.toContain('hagersten-alvsjo')
  expect(expectedIn(2021)).toContain('hagersten-alvsjo')
  expect(expectedIn(2021)).not.toContain('alvsjo')
})

it('expects no plan from the police or the central coordinator', () => {
  expect(expectedIn(2018)).not.toEqual(expect.arrayContaining(['polisen']))
  expect(expectedIn(2018)).not.toContain('central-samordnare')
})
