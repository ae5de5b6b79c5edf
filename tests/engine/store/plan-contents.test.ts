import { describe, expect, it } from 'vitest'
import { listActivities } from '#engine/store/activity-meanings'
import { inTransaction } from '#engine/store/database'
import { listPlanFindings } from '#engine/store/findings'
import { listNotPlaced } from '#engine/store/ledger'
import { readReading, replaceNormalisation } from '#engine/store/plan-contents'
import { findPlan } from '#engine/store/plans'
import { listSections } from '#engine/store/sections'
import type { NormalisedActivity, Reason } from '#shared/domain/normalised-plan'
import { finding } from '#shared/findings'
import { normalisation, planReading } from '../../support/plan-reading'
import { newWorkspace, storePlan } from '../../support/workspace'

const reason: Reason = { rule: 'alias', wording: 'Polis', matched: 'polisen' }

const judged: Partial<NormalisedActivity> = {
  area: {
    value: 'training',
    confidence: 0.8,
    reasons: [reason],
    runnerUp: { area: 'cooperation', confidence: 0.3 },
    further: ['follow-up', 'cooperation'],
  },
  level: { value: 'preventive', confidence: 0.9, reasons: [] },
  responsible: {
    raw: 'Polis',
    mentions: [{ organisation: 'polisen', raw: 'Polis', unit: null, asGroup: false, confidence: 1, reason }],
  },
  partners: {
    raw: 'Okänd\nSamtliga',
    mentions: [
      { organisation: null, raw: 'Okänd', unit: 'enheten', asGroup: false, confidence: 0, reason },
      { organisation: 'farsta', raw: 'Samtliga', unit: null, asGroup: true, confidence: 0.6, reason },
    ],
  },
  followUp: { raw: 'ILS, enkät', channels: ['survey', 'ils'], confidence: 1, reasons: [reason] },
  ages: { min: null, max: null },
  status: { value: 'ongoing', raw: 'Pågår', reasons: [reason] },
  findings: [finding('warning', 'normalise.unknown-organisation', { raw: 'Okänd' })],
}

describe('a stored plan', () => {
  it('gives back the reading it was made from', () => {
    const { write } = newWorkspace()
    const reading = planReading(['Utbildning för personal', ''])
    expect(readReading(write, storePlan(write, reading, 'en'))).toEqual(reading)
  })

  it('gives back every activity and section with all that was decided about it', () => {
    const { write } = newWorkspace()
    const reading = planReading(['Utbildning för personal', 'Samverkan'])
    const plan = storePlan(write, reading, 'en')
    const plain = normalisation(reading)
    const made = {
      activities: plain.activities.map((activity, index) => (index === 1 ? { ...activity, ...judged } : activity)),
      sections: plain.sections.map((section) => ({
        ...section,
        areas: [{ area: 'training', confidence: 0.5, reason }],
        excludes: ['exit-support'],
      })),
      findings: [finding('warning', 'normalise.area-unknown', { text: 'Inledning' })],
    }
    inTransaction(write, () => replaceNormalisation(write, plan, made))
    expect(listActivities(write, plan)).toEqual(made.activities)
    expect(listSections(write, plan)).toEqual(made.sections)
    expect(listPlanFindings(write, plan, null)).toEqual([...reading.findings, ...made.findings])
    expect(findPlan(write, plan)).toMatchObject({
      activities: 2,
      findings: { error: 0, warning: 2, info: 1 },
      ledger: { section: 1, 'not-placed': 1, activity: 0 },
    })
    expect(listNotPlaced(write, plan).map((entry) => entry.text)).toEqual(['Sid 3'])
  })

  it('keeps nothing of an earlier normalisation', () => {
    const { write } = newWorkspace()
    const reading = planReading()
    const plan = storePlan(write, reading, 'en')
    const plain = normalisation(reading)
    const first = { ...plain, activities: plain.activities.map((activity) => ({ ...activity, ...judged })) }
    replaceNormalisation(write, plan, first)
    replaceNormalisation(write, plan, plain)
    expect(listActivities(write, plan)).toEqual(plain.activities)
    expect(listPlanFindings(write, plan, null)).toEqual(reading.findings)
    expect(write.prepare('SELECT count(*) FROM findings').pluck().get()).toBe(reading.findings.length)
  })

  it('is stored whole or not at all', () => {
    const { write } = newWorkspace()
    const broken = () =>
      inTransaction(write, () => {
        storePlan(write, planReading(), 'en')
        throw new Error('cut short')
      })
    expect(broken).toThrow('cut short')
    for (const table of ['files', 'plans', 'activities', 'mentions', 'findings']) {
      expect(write.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0)
    }
  })

  it('refuses a normalisation that loses an activity or a section', () => {
    const { write } = newWorkspace()
    const reading = planReading()
    const plan = storePlan(write, reading, 'en')
    const whole = normalisation(reading)
    expect(() => replaceNormalisation(write, plan, { ...whole, activities: [] })).toThrow('every activity')
    expect(() => replaceNormalisation(write, plan, { ...whole, sections: [] })).toThrow('every section')
  })
})
