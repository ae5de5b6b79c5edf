import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import type { ActivityToJudge } from '#engine/normalise/areas/activity-to-judge'
import { judgeActivity } from '#engine/normalise/areas/judge-activity'
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
  ]
  it.each(cases)('of "%s" is %s', (text, area, kind) => {
    const judged = judge(text)
    expect([judged.area.value, judged.kind.value]).toEqual([area, kind])
    expect(judged.area.confidence).toBeGreaterThanOrEqual(sureFrom)
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
