import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { insertIdentityDecision, listIdentityDecisions } from '#engine/store/decisions'
import { findPlanOfContent, readFileBytes } from '#engine/store/files'
import { closeWorkspace } from '#engine/store/open-workspace'
import { findLastRemoved, purgeRemovedPlans, removePlan, restorePlan } from '#engine/store/plan-removal'
import { listVersions, setCurrentVersion } from '#engine/store/plan-versions'
import { findPlan, listPlans, listYears } from '#engine/store/plans'
import { planReading } from '../../support/plan-reading'
import { newWorkspace, storePlan } from '../../support/workspace'

describe('taking plans out', () => {
  it('hides the plan and brings the last one back first', () => {
    const { write } = newWorkspace()
    const first = storePlan(write, planReading(), 'en')
    const second = storePlan(write, planReading(['Annat'], { year: 2019 }), 'två')
    expect(new TextDecoder().decode(readFileBytes(write, second) ?? undefined)).toBe('två')
    removePlan(write, second)
    removePlan(write, first)
    expect(listPlans(write)).toEqual([])
    expect(listYears(write)).toEqual([])
    expect(findLastRemoved(write)).toBe(first)
    restorePlan(write, first)
    expect(findLastRemoved(write)).toBe(second)
    expect(listYears(write)).toEqual([2018])
    expect(findPlan(write, first)?.activities).toBe(1)
  })

  it('erases the plan and every trace of its text when the workspace closes', () => {
    const workspace = newWorkspace()
    const secret = 'En rad som ingen ska kunna läsa sedan'
    const reading = planReading([secret])
    const plan = storePlan(workspace.write, reading, 'hemlig')
    removePlan(workspace.write, plan)
    closeWorkspace(workspace)
    const bytes = readFileSync(workspace.path)
    expect(bytes.includes(secret)).toBe(false)
    expect(bytes.includes('hemlig')).toBe(false)
  })

  it('knows the content of a removed file until it is erased', () => {
    const { write } = newWorkspace()
    const plan = storePlan(write, planReading(), 'en')
    const sha256 = findPlan(write, plan)?.sha256 ?? ''
    removePlan(write, plan)
    expect(findPlanOfContent(write, sha256)).toEqual({ plan, fileName: 'en.docx', isRemoved: true })
    expect(purgeRemovedPlans(write)).toBe(1)
    expect(findPlanOfContent(write, sha256)).toBeNull()
  })
})

describe('versions of a plan', () => {
  it('have exactly one current, and the others point to it', () => {
    const { write } = newWorkspace()
    const plans = ['en', 'två', 'tre'].map((name) => storePlan(write, planReading(), name))
    for (const current of plans) {
      setCurrentVersion(write, 'bromma', 2018, current)
      expect(listPlans(write).map((plan) => [plan.state, plan.supersededBy])).toEqual(
        plans.map((plan) => (plan === current ? ['current', null] : ['superseded', current])),
      )
    }
  })

  it('are listed with what decides among them', () => {
    const { write } = newWorkspace()
    const scanned = planReading([], { status: 'revised', decidedOn: null })
    storePlan(write, planReading(), 'text')
    storePlan(
      write,
      {
        ...scanned,
        findings: [
          { severity: 'info', code: 'reading.page-recognised', params: { page: 1, confidence: 0.9 }, place: null },
        ],
      },
      'bild',
    )
    expect(listVersions(write, 'bromma', 2018)).toMatchObject([
      { status: 'adopted', decidedOn: '2018-05-17', isRecognised: false, isFlattened: false },
      { status: 'revised', decidedOn: null, isRecognised: true, isFlattened: false },
    ])
    expect(listVersions(write, 'bromma', 2019)).toEqual([])
  })
})

describe('decisions', () => {
  it('belong to the content of the file and outlive the plan', () => {
    const { write } = newWorkspace()
    const plan = storePlan(write, planReading(), 'en')
    const sha256 = findPlan(write, plan)?.sha256 ?? ''
    const decision = {
      field: 'year',
      oldValue: '2018',
      newValue: '2019',
      reason: null,
      decidedAt: '2018-06-02T08:00:00Z',
    } as const
    insertIdentityDecision(write, sha256, decision)
    removePlan(write, plan)
    purgeRemovedPlans(write)
    expect(listIdentityDecisions(write, sha256)).toEqual([decision])
    expect(listIdentityDecisions(write, 'f'.repeat(64))).toEqual([])
  })
})
