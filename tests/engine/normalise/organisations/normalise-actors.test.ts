import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { normaliseActors, organisationIds } from '#engine/normalise/organisations/normalise-actors'
import { sureFrom } from '#shared/domain/normalised-plan'
import { resourcesFolder } from '../../../support/repository'

const catalogue = loadCatalogue(resourcesFolder)
const farsta = { sender: 'farsta', year: 2018 }

const wording = z.object({ text: z.string(), sender: z.string(), year: z.int(), expect: z.array(z.string()) })
const wordings = z
  .object({ develop: z.array(wording), measure: z.array(wording) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../organisation-wordings.json'), 'utf8')))

/** Each wording that comes out wrong, on one line that tells what it was taken for. */
function confusionsIn(list: readonly z.infer<typeof wording>[]): readonly string[] {
  return list.flatMap(({ text, sender, year, expect: expected }) => {
    const mentions = normaliseActors(text, catalogue, { sender, year })
    const [want, got] = [expected, organisationIds(mentions)].map((ids) => ids.toSorted().join(' '))
    if (want === got) return []
    const why = mentions.map((mention) => `${mention.reason.rule}:${mention.reason.matched}`).join(', ')
    return [`${JSON.stringify(text)} of ${sender} is ${want || 'nobody'}, read as ${got || 'nobody'} (${why})`]
  })
}

describe('normaliseActors', () => {
  it('reads every labelled wording that the rules were made with', () => {
    expect(wordings.develop.length).toBeGreaterThan(150)
    expect(confusionsIn(wordings.develop)).toEqual([])
  })

  it('reads at least 97 of 100 labelled wordings of the measuring half', () => {
    expect(wordings.measure.length).toBeGreaterThan(150)
    const confusions = confusionsIn(wordings.measure)
    const share = 1 - confusions.length / wordings.measure.length
    expect(share, confusions.join('\n')).toBeGreaterThanOrEqual(0.97)
  })

  it('is right whenever it says that it is sure', () => {
    const sure = [...wordings.develop, ...wordings.measure].filter(({ text, sender, year }) =>
      normaliseActors(text, catalogue, { sender, year }).every((mention) => mention.confidence >= sureFrom),
    )
    expect(sure.length).toBeGreaterThan(300)
    expect(confusionsIn(sure)).toEqual([])
  })

  it.each([
    ['Fritidsenheten', 'unit', 'Fritidsenheten'],
    ['Enheten för barn och unga', 'unit', 'Enheten för barn och unga'],
    ['Stadsdelsförvaltningen', 'alias', null],
    ['Förvaltningens samordnare', 'alias', 'samordnare'],
  ])('takes %j for the sender and keeps the rule and the unit', (text, rule, unit) => {
    const [mention] = normaliseActors(text, catalogue, farsta)
    expect(mention).toMatchObject({ organisation: 'farsta', unit, reason: { rule, wording: text } })
  })

  it('keeps the unit of another organisation', () => {
    expect(normaliseActors('Socialförvaltningens enhet för hemlösa', catalogue, farsta)).toMatchObject([
      { organisation: 'socialforvaltningen', unit: 'enhet för hemlösa', raw: 'Socialförvaltningens enhet för hemlösa' },
    ])
    expect(normaliseActors('Landstinget (BVC)', catalogue, farsta)).toMatchObject([
      { organisation: 'region-stockholm', unit: 'BVC' },
    ])
  })

  it('marks the members of a group and leaves out the sender of "övriga"', () => {
    const mentions = normaliseActors('Övriga stadsdelsförvaltningar', catalogue, farsta)
    expect(mentions).toHaveLength(13)
    expect(mentions.every((mention) => mention.asGroup && mention.reason.rule === 'group')).toBe(true)
    expect(organisationIds(mentions)).not.toContain('farsta')
  })

  it.each([
    [2018, 14],
    [2020, 14],
    [2021, 13],
    [2023, 13],
    [2024, 11],
  ])('expands a group of %i with the %i districts of that spring', (year, count) => {
    expect(normaliseActors('Samtliga stadsdelsförvaltningar', catalogue, { sender: null, year })).toHaveLength(count)
  })

  it('keeps an unknown name as a mention without organisation, beside the known ones', () => {
    const mentions = normaliseActors('Polisen, Kvarterets Vänner och Rädda Barnen', catalogue, farsta)
    expect(mentions.map((mention) => [mention.organisation, mention.raw])).toEqual([
      ['polisen', 'Polisen'],
      [null, 'Kvarterets Vänner'],
      ['radda-barnen', 'Rädda Barnen'],
    ])
  })

  it('lets nobody stand for the sender while the sender is unknown', () => {
    expect(normaliseActors('Förvaltningen', catalogue, { sender: null, year: null })).toMatchObject([
      { organisation: null, confidence: 0, reason: { rule: 'alias', matched: 'förvaltningen' } },
    ])
  })

  it.each([
    ['Socialtjänsten', 'farsta', 'farsta', true],
    ['Socialtjänsten', 'socialforvaltningen', 'socialforvaltningen', true],
    ['Socialtjänsten', 'idrottsforvaltningen', 'socialforvaltningen', false],
    ['Hasselby-Vallingby', 'farsta', 'hasselby-vallingby', true],
    ['Rädda Bamen', 'farsta', 'radda-barnen', true],
    ['Idrottsförvaltn ingen', 'farsta', 'idrottsforvaltningen', true],
    ['Skatteverkel', 'farsta', 'skatteverket', false],
    ['P0lis', 'farsta', 'polisen', false],
    ['Skateverket', 'farsta', 'skatteverket', false],
    ['Tensta stadsdelsförvaltning', 'farsta', 'spanga-tensta', false],
    ['SSPF', 'farsta', 'farsta', false],
    ['Brottsförebyggande rådet', 'farsta', 'brottsforebyggande-radet', false],
  ])('reads %j in a plan of %s as %s, sure: %s', (text, sender, organisation, isSure) => {
    const [mention] = normaliseActors(text, catalogue, { sender, year: 2018 })
    expect(mention?.organisation).toBe(organisation)
    expect((mention?.confidence ?? 0) >= sureFrom).toBe(isSure)
  })

  it('does not take the department for a district when it writes "stadsdelsförvaltningen"', () => {
    const mentions = normaliseActors('Berörd stadsdelsförvaltning', catalogue, {
      sender: 'idrottsforvaltningen',
      year: 2018,
    })
    expect(organisationIds(mentions)).not.toContain('idrottsforvaltningen')
    expect(mentions.every((mention) => mention.asGroup && mention.confidence < sureFrom)).toBe(true)
  })
})
