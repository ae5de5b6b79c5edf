import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { areasOfHeading, levelsOfHeading } from '#engine/normalise/areas/match-headings'
import { resourcesFolder } from '../../../support/repository'

const catalogue = loadCatalogue(resourcesFolder)

describe('headings that name areas', () => {
  it.each([
    ['Stöd till anhöriga', 'relatives-support', 'name'],
    ['5.2 Stöd till anhöriga', 'relatives-support', 'name'],
    ['Fokusområde 2: Fritid och mötesplatser', 'leisure', 'name'],
    ['early-detection', 'early-detection', 'name'],
    ['Avhoppare', 'exit-support', 'whole'],
    ['Vad vi gör för avhoppare i Farsta', 'exit-support', 'part'],
  ])('%s', (heading, area, how) => {
    expect(areasOfHeading(heading, catalogue)).toEqual([expect.objectContaining({ value: area, how })])
  })

  it.each([['Inledning'], ['Förebyggande arbete'], ['När någon visar sig'], ['']])('"%s" names none', (heading) => {
    expect(areasOfHeading(heading, catalogue)).toEqual([])
  })
})

describe('headings that name levels', () => {
  it.each([
    ['Förhindrande arbete', ['preventing']],
    ['Främjande och förebyggande arbete', ['preventive', 'promotive']],
    ['Bakgrund', []],
  ])('%s', (heading, levels) => {
    expect(
      levelsOfHeading(heading, catalogue)
        .map(({ value }) => value)
        .toSorted(),
    ).toEqual(levels)
  })
})
