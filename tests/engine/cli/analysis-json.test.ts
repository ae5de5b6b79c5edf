import { describe, expect, it } from 'vitest'
import { buildAnalysisJson } from '#engine/cli/analysis-json'
import type { GatheredAnalysis } from '#engine/cli/gathered-analysis'
import { analysisJsonSchema } from '#shared/analysis-json'
import type { ImportResult, PlanDetail, PlanSummary } from '#shared/contract/views'
import { nowhere } from '#shared/domain/place'
import { finding } from '#shared/findings'
import { activityRow, comparisonInput } from '../../support/comparison-input'
import { identification } from '../../support/plan-reading'

const input = comparisonInput()
const bromma = input.plans[0] as PlanSummary
const farsta = input.plans[1] as PlanSummary
/** An older version of Bromma's plan, and the same rows in another order. */
const older: PlanSummary = {
  ...bromma,
  id: 9,
  fileName: 'äldre.pdf',
  format: 'pdf',
  sha256: 'b'.repeat(64),
  state: 'superseded',
  supersededBy: 1,
}
const unknownOrganisation = finding('warning', 'normalise.unknown-organisation', { raw: 'Gamla bion' })

const detail = (summary: PlanSummary): PlanDetail => ({
  summary,
  identification: identification(),
  sections: [],
  tables: [],
  findings: [finding('info', 'reading.page-without-text', { page: 3 }, { ...nowhere, page: 3 })],
  notPlaced: [],
})

function gathered(results: readonly ImportResult[] = []): GatheredAnalysis {
  const first = activityRow(1, 0, 'bromma', 'Utbildning för medarbetare')
  const judged = { ...first.activity, text: '  Utbildning\tför \n\n medarbetare ', findings: [unknownOrganisation] }
  const plans = [bromma, farsta, older]
  return {
    results,
    plans,
    details: new Map(plans.map((plan) => [plan.id, detail(plan)])),
    rows: [
      { ...first, activity: { ...judged, responsible: { raw: '', mentions: [] } } },
      activityRow(2, 0, 'farsta', 'Utbildning av personal'),
      activityRow(9, 0, 'bromma', 'Något annat'),
      activityRow(9, 1, 'bromma', 'Utbildning för medarbetare'),
    ],
    years: [{ gaps: input.gaps, overlaps: input.overlaps }],
    catalogue: { areas: [], requirements: [], channels: [], organisations: [] },
  }
}

describe('buildAnalysisJson', () => {
  const json = buildAnalysisJson(gathered(), 'sv')

  it('fits its own schema, every field of it', () => {
    expect(analysisJsonSchema.parse(json)).toEqual(json)
  })

  it('lists every plan with its rows, white space folded and places counted from 1', () => {
    expect(json.plans.map((plan) => [plan.file, plan.supersededBy, plan.activities.length])).toEqual([
      ['plan-1.docx', null, 1],
      ['plan-2.docx', null, 1],
      ['äldre.pdf', 'plan-1.docx', 2],
    ])
    expect(json.plans[0]?.activities[0]).toMatchObject({
      text: 'Utbildning för\nmedarbetare',
      responsible: { raw: '', organisations: [] },
      partners: { raw: null, organisations: [] },
      source: { page: 9, sheet: null, table: 1, row: 2 },
    })
  })

  it('words findings of the plan and of its rows, each with its place', () => {
    expect(json.plans[0]?.messages).toEqual([
      {
        severity: 'info',
        code: 'reading.page-without-text',
        text: 'Sida 3 har ingen text som går att läsa. Titta i originalet.',
        source: { page: 3, sheet: null, table: null, row: null },
      },
      {
        severity: 'warning',
        code: 'normalise.unknown-organisation',
        text: '”Gamla bion” är ingen organisation som programmet känner till.',
        source: { page: 9, sheet: null, table: 1, row: 2 },
      },
    ])
  })

  it('gives gaps of both kinds, and a plan that is not there as not received', () => {
    expect(json.gaps).toEqual([
      { organisation: 'farsta', year: 2018, requirement: 'exit-support', state: 'text-only' },
      { organisation: 'farsta', year: 2018, requirement: 'follow-up', state: 'nothing' },
    ])
    expect(json.notReceived).toEqual([{ organisation: 'alvsjo', year: 2018 }])
  })

  it('points overlaps at rows, also at the same row of a version that was replaced', () => {
    expect(json.overlaps[0]?.activities).toEqual([
      { file: 'plan-1.docx', index: 0, superseded: false },
      { file: 'äldre.pdf', index: 1, superseded: true },
      { file: 'plan-2.docx', index: 0, superseded: false },
    ])
  })

  it('keeps the same work twice in one plan apart from overlaps between plans', () => {
    const [group] = input.overlaps.groups
    const members = group ? group.members.map((member) => ({ ...member, activity: { plan: 1, index: 0 } })) : []
    const overlaps = { ...input.overlaps, groups: group ? [{ ...group, members }] : [] }
    const built = buildAnalysisJson({ ...gathered(), years: [{ gaps: input.gaps, overlaps }] }, 'sv')
    expect(built.overlaps).toEqual([])
    expect(built.internalOverlaps).toHaveLength(1)
  })

  it('names every file of the run in its order, read or not', () => {
    const results: readonly ImportResult[] = [
      {
        outcome: 'failed',
        fileName: 'låst.docx',
        sha256: 'c'.repeat(64),
        error: { code: 'import.encrypted-file', params: { fileName: 'låst.docx' } },
      },
      { outcome: 'imported', fileName: 'plan-2.docx', plan: farsta, supersedes: null },
      { outcome: 'duplicate', fileName: 'kopia.docx', sameAs: 'plan-2.docx', sha256: farsta.sha256 },
      {
        outcome: 'skipped',
        fileName: 'bild.png',
        sha256: 'd'.repeat(64),
        error: { code: 'import.unsupported-format', params: { fileName: 'bild.png', format: 'png' } },
      },
    ]
    // The builder gives all plans one hash; here the copy must be told from the other plan.
    const own = gathered(results)
    const plans = own.plans.map((plan) => (plan.id === 1 ? { ...plan, sha256: 'e'.repeat(64) } : plan))
    const built = buildAnalysisJson({ ...own, plans }, 'en')
    expect(built.plans.map((plan) => plan.file)).toEqual([
      'plan-1.docx',
      'äldre.pdf',
      'låst.docx',
      'plan-2.docx',
      'kopia.docx',
      'bild.png',
    ])
    expect(built.plans[2]).toMatchObject({
      sha256: 'c'.repeat(64),
      format: 'docx',
      organisation: null,
      activities: [],
      messages: [{ severity: 'error', code: 'import.encrypted-file' }],
    })
    expect(built.plans[4]).toMatchObject({
      supersededBy: 'plan-2.docx',
      activities: [{ text: 'Utbildning av personal' }],
      messages: [{ severity: 'info', code: 'reading.duplicate-file' }],
    })
    expect(built.plans[5]).toMatchObject({ format: 'png', messages: [{ severity: 'info' }] })
    expect(built.overlaps[0]?.activities).toContainEqual({ file: 'kopia.docx', index: 0, superseded: true })
  })
})
