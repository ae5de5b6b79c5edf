import { describe, expect, it } from 'vitest'
import { brommaHeading, csvPlan, engineWithWorkspace } from '../../support/engine'

const plan = csvPlan(brommaHeading, 'Utbildning för medarbetare', 'Samverkan i lokalt BRÅ')
const nobodys = csvPlan(['Åtgärder'], 'Utbildning för medarbetare')

async function withPlans(files: Readonly<Record<string, string>>) {
  const tools = await engineWithWorkspace()
  await tools.importAll(tools.writeFiles(files))
  const plans = await tools.ask('plans.list', {})
  const idOf = (name: string) => plans.find((summary) => summary.fileName === name)?.id ?? -1
  return { ...tools, idOf }
}

describe('plans.identify', () => {
  it('takes the user at their word and normalises the plan for the sender they name', async () => {
    const { ask, idOf } = await withPlans({ 'lista.csv': nobodys })
    const before = await ask('activities.list', { year: null, includeSuperseded: false })
    expect(before[0]).toMatchObject({ organisation: null, isCurrent: false })
    const identified = await ask('plans.identify', {
      plan: idOf('lista.csv'),
      organisation: 'farsta',
      year: 2019,
      status: 'adopted',
    })
    expect(identified).toMatchObject({ organisation: 'farsta', year: 2019, status: 'adopted', state: 'current' })
    const [row] = await ask('activities.list', { year: 2019, includeSuperseded: false })
    expect(row).toMatchObject({ organisation: 'farsta', isCurrent: true })
    expect(row?.activity.responsible.mentions[0]?.organisation).toBe('farsta')
    const detail = await ask('plans.get', { plan: idOf('lista.csv') })
    expect(detail.identification.sender).toMatchObject({ value: 'farsta', from: 'user', confidence: 1 })
  })

  it('moves the plan among versions, and lets the one it stood for count again', async () => {
    const revised = csvPlan([...brommaHeading.slice(0, 2), 'Beslutad 2018-08-30'], 'Annat')
    const { ask, idOf } = await withPlans({ '1.csv': plan, '2.csv': revised })
    await ask('plans.identify', { plan: idOf('2.csv'), organisation: 'farsta' })
    const states = (await ask('plans.list', {})).map((summary) => [summary.organisation, summary.state])
    expect(states).toEqual([
      ['bromma', 'current'],
      ['farsta', 'current'],
    ])
  })

  it('holds when the plan is taken out and the same file is read again', async () => {
    const { ask, idOf, importAll, writeFiles } = await withPlans({ 'lista.csv': nobodys })
    await ask('plans.identify', { plan: idOf('lista.csv'), organisation: 'farsta', year: 2019 })
    await ask('plans.remove', { plan: idOf('lista.csv') })
    const [again] = await importAll(writeFiles({ 'lista.csv': nobodys }))
    expect(again).toMatchObject({ outcome: 'imported', plan: { organisation: 'farsta', year: 2019, state: 'current' } })
    expect(await ask('plans.undoRemove', {})).toBeNull()
  })

  it('refuses an organisation that is not in the catalogue and a plan that is not there, and changes nothing', async () => {
    const { ask, idOf, problemOf } = await withPlans({ '1.csv': plan })
    expect(await problemOf('plans.identify', { plan: idOf('1.csv'), organisation: 'atlantis', year: 2019 })).toBe(
      'call.not-found',
    )
    expect(await problemOf('plans.identify', { plan: 999, year: 2019 })).toBe('call.not-found')
    expect((await ask('plans.list', {}))[0]).toMatchObject({ organisation: 'bromma', year: 2018 })
  })
})

describe('plans.remove and plans.undoRemove', () => {
  it('take a plan out and bring it back to its place', async () => {
    const revised = csvPlan([...brommaHeading.slice(0, 2), 'Beslutad 2018-08-30'], 'Annat')
    const { ask, idOf, problemOf } = await withPlans({ '1.csv': plan, '2.csv': revised })
    await ask('plans.remove', { plan: idOf('2.csv') })
    expect((await ask('plans.list', {})).map((summary) => [summary.fileName, summary.state])).toEqual([
      ['1.csv', 'current'],
    ])
    expect(await problemOf('plans.get', { plan: idOf('2.csv') })).toBe('call.not-found')
    expect(await ask('plans.undoRemove', {})).toMatchObject({ fileName: '2.csv', state: 'current' })
    expect((await ask('plans.list', {})).map((summary) => summary.state)).toEqual(['superseded', 'current'])
    expect(await ask('plans.undoRemove', {})).toBeNull()
  })

  it('answers that a plan is not there the second time', async () => {
    const { ask, idOf, problemOf } = await withPlans({ '1.csv': plan })
    await ask('plans.remove', { plan: idOf('1.csv') })
    expect(await problemOf('plans.remove', { plan: idOf('1.csv') })).toBe('call.not-found')
  })
})

describe('comparisons', () => {
  const farsta = csvPlan(
    ['Handlingsplan mot våldsbejakande extremism 2018', 'Farsta stadsdelsförvaltning', 'Beslutad 2018-05-17'],
    'Utbildning av medarbetare',
  )

  it('count the current plans of the year, and follow what the user changes', async () => {
    const { ask, idOf } = await withPlans({ '1.csv': plan, '2.csv': farsta })
    const grid = await ask('comparison.gaps', { year: 2018 })
    expect(grid).toMatchObject({ received: 2, requirements: expect.arrayContaining(['training']) })
    const cell = await ask('comparison.gapCell', { year: 2018, organisation: 'bromma', requirement: 'training' })
    expect(cell.cell.state).toBe('activity')
    expect(cell.activities.map((row) => row.activity.text)).toEqual(['Utbildning för medarbetare'])
    expect(await ask('comparison.overlaps', { year: 2018 })).toMatchObject({
      received: 2,
      groups: [{ members: [{}, {}] }],
    })
    await ask('plans.remove', { plan: idOf('2.csv') })
    expect(await ask('comparison.gaps', { year: 2018 })).toMatchObject({ received: 1 })
    expect(await ask('comparison.overlaps', { year: 2018 })).toMatchObject({ received: 1, groups: [] })
  })

  it('answer that a cell is not there', async () => {
    const { problemOf } = await withPlans({ '1.csv': plan })
    expect(await problemOf('comparison.gapCell', { year: 2018, organisation: 'x', requirement: 'training' })).toBe(
      'call.not-found',
    )
  })
})

describe('values to check', () => {
  it('are counted for the plan when an activity says too little to tell its area', async () => {
    const { ask } = await withPlans({ '1.csv': csvPlan(brommaHeading, 'Dialog') })
    const [row] = await ask('activities.list', { year: 2018, includeSuperseded: false })
    expect(row?.activity.findings.map((found) => found.code)).toContain('normalise.area-uncertain')
    const [summary] = await ask('plans.list', {})
    expect(summary?.toCheck).toBeGreaterThan(0)
    expect(summary?.findings.info).toBeGreaterThan(0)
  })
})

describe('catalogue.view', () => {
  it('names areas, requirements, channels and organisations', async () => {
    const view = await (await engineWithWorkspace()).ask('catalogue.view', {})
    expect(view.areas).toHaveLength(20)
    expect(new Set(view.requirements.map((requirement) => requirement.id)).size).toBe(view.requirements.length)
    expect(view.organisations.map((organisation) => organisation.id)).toContain('bromma')
  })
})
