import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { findOrganisations } from '#engine/normalise/organisations/find-organisations'
import { resourcesFolder } from '../../../support/repository'

const catalogue = loadCatalogue(resourcesFolder)
const find = (text: string) => findOrganisations(text, catalogue, { year: 2018 })

describe('findOrganisations', () => {
  it.each([
    ['Kungsholmens stadsdelsnämnd beslutade den 24 maj', 'kungsholmen', true, false],
    ['Stadsdelsnämnden i Farsta', 'farsta', true, false],
    ['SKÄRHOLMENS STADSDELSFÖRVALTNING', 'skarholmen', true, false],
    ['Plan för Enskede-Årsta-Vantörs stadsdelsområde', 'enskede-arsta-vantor', true, false],
    ['Idrottsförvaltningens handlingsplan', 'idrottsforvaltningen', true, false],
    ['HP VBE Skarpnäck 2018 (2)', 'skarpnack', false, false],
    ['Mötet hölls i Bromma', 'bromma', false, true],
    ['farsta_handlingsplan_2018', 'farsta', false, false],
  ])('finds one organisation in %j', (text, organisation, hasHead, isPlace) => {
    expect(find(text)).toMatchObject([{ organisation, hasHead, isPlace }])
  })

  it('tells where the name stands', () => {
    const text = 'Planen gäller Farsta stadsdelsförvaltning under 2018'
    const [found] = find(text)
    expect(text.slice(found?.start, found?.end)).toBe('Farsta stadsdelsförvaltning')
  })

  it('takes short words for abbreviations only in their own letters', () => {
    expect(find('Arbetet leds af en grupp')).toEqual([])
    expect(find('Arbetet leds av AF')).toMatchObject([{ organisation: 'arbetsformedlingen' }])
  })

  it('trusts a district less in a year when it does not exist', () => {
    const [then] = findOrganisations('Järva stadsdelsförvaltning', catalogue, { year: 2024 })
    const [before] = findOrganisations('Järva stadsdelsförvaltning', catalogue, { year: 2018 })
    expect(then?.confidence).toBeGreaterThan(before?.confidence ?? 1)
  })

  it('finds nothing in words that mean the sender or a group', () => {
    expect(find('Förvaltningen samverkar med samtliga stadsdelsförvaltningar')).toEqual([])
  })
})
