import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { normalisePlan } from '#engine/normalise/normalise-plan'
import { normalisedActivitySchema, normalisedSectionSchema } from '#shared/domain/normalised-plan'
import { nowhere } from '#shared/domain/place'
import type { ActivityReading, ColumnRole, PlanReading } from '#shared/domain/plan-reading'
import { resourcesFolder } from '../../support/repository'

const catalogue = loadCatalogue(resourcesFolder)

function activity(cells: Partial<Record<ColumnRole, string>>, more: Partial<ActivityReading> = {}): ActivityReading {
  const entries = Object.entries(cells).map(([role, raw], index) => [
    role,
    { raw, place: { ...nowhere, page: index + 1 }, confidence: null },
  ])
  return {
    cells: Object.fromEntries(entries),
    table: 0,
    row: 2,
    sectionPath: ['Förebyggande arbete'],
    tableTitle: null,
    isStatusReport: false,
    layout: 'table-row',
    place: nowhere,
    ...more,
  }
}

const unknown = { value: null, raw: null, from: 'none' as const, place: null, confidence: 0 }

function reading(activities: ActivityReading[]): PlanReading {
  return {
    format: 'docx',
    identification: { sender: unknown, year: unknown, status: unknown, recordNumber: unknown, decidedOn: unknown },
    sections: [{ heading: 'Tidig upptäckt', level: 1, path: [], text: 'Oro ska upptäckas tidigt.', place: nowhere }],
    tables: [],
    activities,
    ledger: [],
    lineBreaks: 'authored',
    findings: [],
  }
}

const normalise = (cells: Partial<Record<ColumnRole, string>>, more: Partial<ActivityReading> = {}) => {
  const [first] = normalisePlan(reading([activity(cells, more)]), catalogue, 'farsta', 2018).activities
  if (first === undefined) throw new Error('one activity comes out for one that goes in')
  return first
}

describe('normalisePlan', () => {
  it('puts every part of an activity in canonical form and keeps the words', () => {
    const result = normalise({
      activity: 'Sommarjobb för\nungdomar',
      responsible: 'Fritidsenheten\nCentral samordnare',
      partners: '',
      followUp: 'Antal ungdomar, redovisas i ILS',
      targetGroup: 'Ungdomar 16–19 år',
      timeframe: 'Juni–augusti\n2018',
      status: 'Pågår',
    })
    expect(normalisedActivitySchema.parse(result)).toEqual(result)
    expect(result).toMatchObject({
      text: 'Sommarjobb för ungdomar',
      responsible: { raw: 'Fritidsenheten\nCentral samordnare' },
      partners: { raw: '', mentions: [] },
      followUp: { channels: ['statistics', 'ils'] },
      targetGroup: 'Ungdomar 16–19 år',
      ages: { min: 16, max: 19 },
      timeframe: 'Juni–augusti 2018',
      status: { value: 'ongoing', raw: 'Pågår' },
    })
    expect(result.responsible.mentions.map((mention) => mention.organisation)).toEqual(['farsta', 'central-samordnare'])
    expect(result.findings.filter((found) => !found.code.startsWith('normalise.area'))).toEqual([])
  })

  it('tells a missing column from an empty cell', () => {
    const result = normalise({ activity: 'Nattfotboll', followUp: '' })
    expect(result.responsible).toEqual({ raw: null, mentions: [] })
    expect(result.followUp).toMatchObject({ raw: '', channels: ['none'] })
    expect(result.status).toMatchObject({ value: 'unknown', raw: null })
    expect([result.targetGroup, result.timeframe, result.comment]).toEqual([null, null, null])
  })

  it('reports what is unknown or unsure at the place of its cell', () => {
    const result = normalise({
      activity: 'Nattfotboll',
      responsible: 'Kvarterets Vänner',
      partners: 'Studieförbund',
      followUp: 'Utvärdering',
      status: 'Gul',
    })
    const codes = result.findings.map((found) => [found.code, found.place?.page])
    expect(codes).toEqual(
      expect.arrayContaining([
        ['normalise.unknown-organisation', 2],
        ['normalise.uncertain-organisation', 3],
        ['normalise.unknown-follow-up', 4],
        ['normalise.unknown-status', 5],
      ]),
    )
  })

  it.each([
    ['Vid behov', 1],
    ['Ej fastställt', 0],
    ['-', 0],
    ['', 0],
    ['m.fl.', 1],
  ])('passes over no words for partners in silence: %j', (partners, count) => {
    const codes = normalise({ activity: 'Nattfotboll', partners }).findings.map((found) => found.code)
    expect(codes.filter((code) => code === 'normalise.unknown-organisation')).toHaveLength(count)
  })

  it('gives one finding for a group that is unsure', () => {
    const { findings } = normalise({ activity: 'Nattfotboll', partners: 'Andra stadsdelsförvaltningar' })
    expect(findings.filter((found) => found.code === 'normalise.uncertain-organisation')).toHaveLength(1)
  })

  it('reports an activity whose area nothing tells', () => {
    const { area, findings } = normalise({ activity: 'Qwerty' }, { sectionPath: [] })
    expect(area.value).toBeNull()
    expect(findings.map((found) => found.code)).toContain('normalise.area-unknown')
  })

  it('takes the status from the comment in a report on last year without a status column', () => {
    expect(normalise({ activity: 'Kurs', comment: 'Genomförd i maj' }, { isStatusReport: true }).status.value).toBe(
      'done',
    )
    expect(normalise({ activity: 'Kurs', comment: 'Genomförd i maj' }).status.value).toBe('unknown')
  })

  it('carries the sections with the areas they speak of', () => {
    const { sections, findings } = normalisePlan(reading([]), catalogue, null, null)
    expect(sections.map((section) => normalisedSectionSchema.parse(section))).toEqual(sections)
    expect(sections[0]?.areas.map((entry) => entry.area)).toContain('early-detection')
    expect(findings).toEqual([])
  })
})
