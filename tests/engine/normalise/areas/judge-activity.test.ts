import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import type { ActivityToJudge } from '#engine/normalise/areas/activity-to-judge'
import { judgeActivity } from '#engine/normalise/areas/judge-activity'
import { gatherEvidence } from '#engine/normalise/areas/judge-area'
import { rankKinds } from '#engine/normalise/kinds/rank-kinds'
import { sureFrom } from '#shared/domain/normalised-plan'
import { resourcesFolder } from '../../../support/repository'

const catalogue = loadCatalogue(resourcesFolder)
const nothingElse = {
  comment: null,
  areaCell: null,
  levelCell: null,
  goalCell: null,
  targetGroup: null,
  tableTitle: null,
  sectionPath: [],
  partners: [],
}
const judge = (text: string, partial: Partial<ActivityToJudge> = {}) =>
  judgeActivity({ text, ...nothingElse, ...partial }, catalogue)

describe('the area of an activity', () => {
  const cases: readonly [text: string, area: string, kind: string][] = [
    ['Utbildning för medarbetare om våldsbejakande extremism', 'training', 'staff-training'],
    ['Återkräva föreningsbidrag vid konstaterande om våldsbejakande extremism', 'association-grants', 'reclaim-grants'],
    ['Ta emot orosanmälningar som rör barn och unga', 'individual-support', 'concern-reports'],
    ['Värdegrundsarbete i förskola, fritidsgårdar och parklekar', 'values-and-democracy', 'values-work-preschool'],
    ['Den som vill lämna en extremistisk rörelse får en fast handläggare', 'exit-support', 'exit-individuals'],
    ['Fältassistenter rör sig i centrum på fredagskvällar', 'leisure', 'fieldworkers'],
    ['Planen gås igenom och skrivs om varje vår', 'follow-up', 'annual-revision'],
    ['Rådgivningslinje för medarbetare som är osäkra på en oroande signal', 'early-detection', 'consultation-team'],
    ['Anhöriglinjen öppnas för den som är orolig för en närstående', 'relatives-support', 'helpline-guidance'],
    ['Läxklubb på biblioteket med volontärer som handledare', 'school-attendance', 'homework-help'],
    ['Receptionisterna får lära sig hur extrema grupper värvar', 'training', 'staff-training'],
    ['Lärare övar på samtal med elever som uttrycker hat', 'training', 'conversation-training'],
    ['Utbildade demokratiledare samtalar med klasser', 'values-and-democracy', 'democracy-ambassadors'],
    ['Väljarinformation på flera språk om hur valet går till', 'trust', 'election-information'],
    ['Yrkesutbildning för den som har brutit med en extremistisk rörelse', 'exit-support', 'exit-individuals'],
    ['Sanering av hatklotter inom ett dygn', 'crime-prevention', 'situational-prevention'],
    ['Kvällsrundor i parken med boende för att hitta otrygga platser', 'crime-prevention', 'safety-walks'],
    ['Kurs för pappor om sociala medier och dataspel', 'family-support', 'parent-information'],
  ]
  it.each(cases)('of "%s" is %s', (text, area, kind) => {
    const judged = judge(text)
    expect([judged.area.value, judged.kind.value]).toEqual([area, kind])
    expect(judged.area.confidence).toBeGreaterThanOrEqual(sureFrom)
  })

  it('is what a play is for, not what it is about', () => {
    const { area } = judge('Pjäs om en ung man på väg bort från en extrem rörelse')
    expect(area.value).toBe('values-and-democracy')
  })

  it('names the words that decided', () => {
    const { area, kind } = judge('Sommarjobb erbjuds ungdomar 16–19 år')
    expect(kind.reasons).toContainEqual({ rule: 'kind', wording: 'Sommarjobb', matched: 'sommarjobb' })
    expect(area.reasons.length).toBeGreaterThan(0)
  })

  it('is unknown for words that tell nothing', () => {
    const { area, level, kind } = judge('Qwerty zxcv')
    expect([area.value, area.confidence, level.value, kind.value]).toEqual([null, 0, null, null])
  })

  it('stays unsure for a text that only touches an area, and names the runner-up', () => {
    const { area } = judge('Blommor planteras vid skolan')
    expect(area.confidence).toBeLessThan(sureFrom)
    expect(area.runnerUp).not.toBeNull()
  })
})

describe('what the plan says itself', () => {
  it('decides the area when its area column names one', () => {
    const text = 'Träffar en gång i månaden'
    expect(judge(text, { areaCell: 'Stöd till anhöriga' }).area).toMatchObject({
      value: 'relatives-support',
      reasons: expect.arrayContaining([expect.objectContaining({ rule: 'column' })]),
    })
  })

  // In one known plan the rows on grants stand under "Upptäcka och rapportera".
  it('gives way to the words where a row stands under the heading of another area', () => {
    const grants = judge('Föreningsbidrag återkrävs', { sectionPath: ['Tidig upptäckt'] })
    expect(grants.area.value).toBe('association-grants')
  })

  it.each([
    ['Vi träffar fler under året', 'Närstående', 'relatives-support'],
    ['En broschyr delas ut', 'Att lita på samhället', 'trust'],
    ['Fler möten hålls', 'Fritiden', 'leisure'],
    ['Handledare träffas varje månad', 'Att klara skolan', 'school-attendance'],
  ])('follows a heading of everyday words where "%s" is vague: %s', (text, heading, area) => {
    expect(judge(text, { sectionPath: [heading] }).area.value).toBe(area)
  })

  it('leans towards the areas of the level that the plan states', () => {
    const input = { text: 'Kurser hålls för unga', ...nothingElse, levelCell: 'Styrning' }
    const leaning = gatherEvidence(input, rankKinds(input, catalogue), catalogue)
      .filter(({ rule }) => rule === 'column')
      .map(({ area }) => area)
    expect(leaning).toContain('training')
    expect(leaning).not.toContain('family-support')
  })

  it('lets a heading decide when the words do not', () => {
    expect(judge('Se bilagan', { sectionPath: ['Avhopparverksamhet'] }).area.value).toBe('exit-support')
  })
})

describe('the level of an activity', () => {
  it('is that of its area, also under the heading of another level', () => {
    const { level } = judge('Återkräva föreningsbidrag', { tableTitle: 'Aktiviteter för förhindrande arbete' })
    expect(level.value).toBe('preventive')
    expect(level.reasons.map(({ rule }) => rule)).toEqual(['default', 'title'])
  })

  it('is surer when the plan says the same', () => {
    const alone = judge('Stöd till avhoppare')
    const agreed = judge('Stöd till avhoppare', { sectionPath: ['Förhindrande arbete'] })
    expect(agreed.level.confidence).toBeGreaterThanOrEqual(alone.level.confidence)
    expect(agreed.level.value).toBe('preventing')
  })

  it('comes from the plan when the area is unknown', () => {
    expect(judge('Qwerty zxcv', { levelCell: 'Främjande' }).level).toMatchObject({
      value: 'promotive',
      confidence: 0.9,
    })
  })

  it('is not told by a heading that names two levels', () => {
    expect(judge('Qwerty zxcv', { sectionPath: ['Främjande och förebyggande arbete'] }).level.value).toBeNull()
  })
})

it('judges an empty text', () => {
  expect(judge('').area.value).toBeNull()
})
