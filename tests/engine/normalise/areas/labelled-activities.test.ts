import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { judgeActivity } from '#engine/normalise/areas/judge-activity'
import { sureFrom } from '#shared/domain/normalised-plan'
import { resourcesFolder } from '../../../support/repository'

// Activities in many administrations' manners, labelled by hand. `develop` rows may be looked at when the catalogue is
// widened; `measure` rows may not, so that they tell how other plans will fare. Text alone: no headings, no partners.
const labelled = z
  .array(
    z.object({
      text: z.string(),
      area: z.string(),
      level: z.string(),
      kind: z.string().nullable(),
      half: z.enum(['develop', 'measure']),
    }),
  )
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'labelled-activities.json'), 'utf8')))

const catalogue = loadCatalogue(resourcesFolder)
const judged = labelled.map((row) => ({
  row,
  got: judgeActivity(
    {
      text: row.text,
      comment: null,
      areaCell: null,
      levelCell: null,
      goalCell: null,
      targetGroup: null,
      tableTitle: null,
      sectionPath: [],
      partners: [],
    },
    catalogue,
  ),
}))

const share = (rows: typeof judged, isRight: (each: (typeof judged)[number]) => boolean): number =>
  rows.filter(isRight).length / rows.length

describe.each([
  { half: 'develop', area: 0.96, kind: 0.96 },
  { half: 'measure', area: 0.9, kind: 0.89 },
] as const)('labelled activities, $half half', ({ half, area, kind }) => {
  const rows = judged.filter(({ row }) => row.half === half)

  it(`are at least 150`, () => {
    expect(rows.length).toBeGreaterThanOrEqual(150)
  })

  it(`have the right area in ${area * 100} % and the right level in more`, () => {
    const right = share(rows, ({ row, got }) => got.area.value === row.area)
    expect(right).toBeGreaterThanOrEqual(area)
    expect(share(rows, ({ row, got }) => got.level.value === row.level)).toBeGreaterThanOrEqual(right)
  })

  it(`have the right kind of work, or none where there is none, in ${kind * 100} %`, () => {
    expect(share(rows, ({ row, got }) => got.kind.value === row.kind)).toBeGreaterThanOrEqual(kind)
  })

  it('are nearly always right where the program is sure', () => {
    const sure = rows.filter(({ got }) => got.area.confidence >= sureFrom)
    expect(sure.length).toBeGreaterThan(rows.length * 0.75)
    expect(share(sure, ({ row, got }) => got.area.value === row.area)).toBeGreaterThanOrEqual(0.96)
  })
})

it('keeps the measured rows out of the examples that the catalogue ships', () => {
  const { kinds, otherExamples } = catalogue.activityKinds
  const shipped = new Set([...kinds, ...(otherExamples ?? [])].flatMap(({ examples }) => examples ?? []))
  expect(labelled.filter(({ half, text }) => half === 'measure' && shipped.has(text))).toEqual([])
})
