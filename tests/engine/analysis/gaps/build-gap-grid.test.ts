import { describe, expect, it } from 'vitest'
import type { ComparedPlan } from '#engine/analysis/compared-plan'
import { buildGapGrid } from '#engine/analysis/gaps/build-gap-grid'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { activityIn, actors, comparedPlan, passageOn } from '../../../support/compared-plan'
import { resourcesFolder } from '../../../support/repository'

const catalogue = loadCatalogue(resourcesFolder)
const gridOf = (plans: readonly ComparedPlan[], year = 2018) => buildGapGrid({ year, plans, catalogue })

function cellOf(plans: readonly ComparedPlan[], organisation: string, requirement: string) {
  const cell = gridOf(plans).cells.find(
    (each) => each.organisation === organisation && each.requirement === requirement,
  )
  if (cell === undefined) throw new Error(`no cell ${organisation} ${requirement}`)
  return cell
}

describe('the state of a requirement', () => {
  it('is an activity when a row lies in its area, and names the row', () => {
    const plan = comparedPlan(7, 'farsta', { activities: [activityIn('cooperation'), activityIn('training')] })
    const cell = cellOf([plan], 'farsta', 'training')
    expect(cell.state).toBe('activity')
    expect(cell.activities).toEqual([{ plan: 7, index: 1 }])
  })

  it('is met for preventive work by a row in any of the ten areas', () => {
    const plan = comparedPlan(1, 'farsta', { activities: [activityIn('employment')] })
    expect(cellOf([plan], 'farsta', 'preventive-work').state).toBe('activity')
    expect(cellOf([plan], 'farsta', 'association-grants').state).toBe('nothing')
  })

  it('counts a row that reports on last year', () => {
    const plan = comparedPlan(1, 'farsta', { activities: [activityIn('follow-up', { isStatusReport: true })] })
    expect(cellOf([plan], 'farsta', 'follow-up').state).toBe('activity')
  })

  it('is not met by a further area of a row', () => {
    const row = activityIn('training')
    const plan = comparedPlan(1, 'farsta', {
      activities: [{ ...row, area: { ...row.area, further: ['early-detection'] } }],
    })
    expect(cellOf([plan], 'farsta', 'early-detection').state).toBe('nothing')
  })

  it('is text only when a passage speaks of it and no row does', () => {
    const plan = comparedPlan(3, 'farsta', { sections: [passageOn('training'), passageOn('exit-support')] })
    const cell = cellOf([plan], 'farsta', 'exit-support')
    expect(cell.state).toBe('text-only')
    expect(cell.passages).toEqual([{ plan: 3, section: 1 }])
  })

  it('is nothing when a passage barely touches it', () => {
    const plan = comparedPlan(3, 'farsta', { sections: [passageOn('exit-support', 0.3)] })
    expect(cellOf([plan], 'farsta', 'exit-support').state).toBe('nothing')
  })

  it('is no plan for an administration that sent none', () => {
    expect(cellOf([], 'farsta', 'training').state).toBe('no-plan')
  })

  it('remembers that the plan leaves an area out', () => {
    const scope = { ...passageOn('cooperation'), areas: [], excludes: ['exit-support', 'school-attendance'] }
    const plan = comparedPlan(1, 'farsta', { sections: [scope] })
    expect(cellOf([plan], 'farsta', 'exit-support').outsideScope).toBe(true)
    // One of the ten preventive areas left out does not rule out the others.
    expect(cellOf([plan], 'farsta', 'preventive-work').outsideScope).toBe(false)
  })
})

describe('weaknesses', () => {
  it('are counted for rows that name nobody or no follow-up', () => {
    const complete = activityIn('training', {
      responsible: actors('farsta'),
      partners: actors('polisen'),
      followUp: { raw: 'ILS', channels: ['ils'], confidence: 1, reasons: [] },
    })
    const dash = activityIn('training', {
      responsible: { raw: '–', mentions: [] },
      partners: { raw: '', mentions: [] },
    })
    const plan = comparedPlan(1, 'farsta', { activities: [complete, dash, activityIn('training')] })
    expect(cellOf([plan], 'farsta', 'training').weaknesses).toEqual({
      withoutResponsible: 2,
      withoutPartners: 2,
      withoutFollowUp: 2,
    })
  })
})

describe('the grid', () => {
  it('has a cell for each administration and requirement, in catalogue order', () => {
    const grid = gridOf([])
    expect(grid.requirements).toHaveLength(11)
    expect(grid.cells).toHaveLength(19 * 11)
    expect(grid.organisations[0]?.organisation).toBe('rinkeby-kista')
    expect(grid.organisations.at(-1)?.organisation).toBe('arbetsmarknadsforvaltningen')
  })

  it('states how many of the expected plans were received', () => {
    const grid = gridOf([comparedPlan(1, 'farsta'), comparedPlan(2, 'bromma')])
    expect([grid.received, grid.expected]).toEqual([2, 19])
  })

  it('shows a plan from an administration that was not expected without counting it as received', () => {
    const grid = gridOf([comparedPlan(1, 'jarva', { year: 2023 })], 2023)
    expect(grid.organisations.at(-1)).toEqual({ organisation: 'jarva', plan: 1, status: 'adopted' })
    expect([grid.received, grid.expected]).toEqual([0, 18])
  })

  it('leaves plans of other years out', () => {
    expect(gridOf([comparedPlan(1, 'farsta', { year: 2017 })]).received).toBe(0)
  })

  it('does not change with the order of the plans', () => {
    const plans = [comparedPlan(1, 'farsta', { activities: [activityIn('training')] }), comparedPlan(2, 'bromma')]
    expect(gridOf(plans.toReversed())).toEqual(gridOf(plans))
  })
})
