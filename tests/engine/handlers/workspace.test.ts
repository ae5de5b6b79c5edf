import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { closeWorkspace, openWorkspace } from '#engine/store/open-workspace'
import { updateCatalogueFingerprint } from '#engine/store/settings'
import { brommaHeading, csvPlan, engineWithWorkspace } from '../../support/engine'

const plan = csvPlan(brommaHeading, 'Utbildning för medarbetare')

describe('calls without a workspace', () => {
  it('say that none is open', async () => {
    const { ask, problemOf } = await engineWithWorkspace()
    await ask('workspace.close', {})
    expect(await ask('workspace.info', {})).toBeNull()
    for (const method of ['plans.list', 'plans.undoRemove'] as const) {
      expect(await problemOf(method, {})).toBe('workspace.none-open')
    }
    expect(await problemOf('import.start', { paths: ['x'] })).toBe('workspace.none-open')
  })
})

describe('workspace.open', () => {
  it('keeps the open workspace when the other one cannot be opened', async () => {
    const { ask, problemOf, folder } = await engineWithWorkspace()
    writeFileSync(join(folder, 'text.samplan'), 'inte en databas')
    expect(await problemOf('workspace.open', { path: join(folder, 'text.samplan') })).toBe('workspace.not-a-workspace')
    expect(await problemOf('workspace.open', { path: join(folder, 'borta.samplan') })).toBe('workspace.not-found')
    expect(await ask('workspace.info', {})).toMatchObject({ city: 'Exempelstaden' })
  })

  it('opens the same file again, and a copy of it', async () => {
    const { ask, importAll, writeFiles, workspacePath, folder } = await engineWithWorkspace()
    await importAll(writeFiles({ '1.csv': plan }))
    const copy = join(folder, 'Kopia.samplan')
    await ask('workspace.saveCopy', { path: copy })
    expect(await ask('workspace.open', { path: workspacePath })).toMatchObject({ plans: 1, isReadOnly: false })
    expect(await ask('workspace.open', { path: copy })).toMatchObject({
      fileName: 'Kopia.samplan',
      plans: 1,
      years: [2018],
    })
  })

  it('normalises stored plans again when the catalogue has changed, without the files', async () => {
    const { ask, importAll, writeFiles, workspacePath } = await engineWithWorkspace()
    const [imported] = await importAll(writeFiles({ '1.csv': plan }))
    const id = imported?.outcome === 'imported' ? imported.plan.id : -1
    await ask('plans.identify', { plan: id, organisation: 'farsta' })
    const before = await ask('activities.list', { year: null, includeSuperseded: true })
    await ask('workspace.close', {})
    const stored = openWorkspace(workspacePath)
    if (stored.write) {
      updateCatalogueFingerprint(stored.write, 'an older catalogue')
      stored.write.exec(
        `DELETE FROM mentions; UPDATE activity_meanings SET area = NULL; UPDATE plans SET organisation = 'bromma'`,
      )
    }
    closeWorkspace(stored)
    await ask('workspace.open', { path: workspacePath })
    expect(await ask('activities.list', { year: null, includeSuperseded: true })).toEqual(before)
    expect(await ask('plans.list', {})).toMatchObject([{ organisation: 'farsta', state: 'current' }])
  })

  it('opens a workspace whose plans cannot be normalised again, and leaves them as they were', async () => {
    const { ask, importAll, writeFiles, workspacePath, log } = await engineWithWorkspace()
    await importAll(writeFiles({ '1.csv': plan }))
    await ask('workspace.close', {})
    const stored = openWorkspace(workspacePath)
    if (stored.write) {
      updateCatalogueFingerprint(stored.write, 'an older catalogue')
      stored.write.exec(`UPDATE plan_facts SET value = 'not a year' WHERE field = 'year'`)
    }
    closeWorkspace(stored)
    expect(await ask('workspace.open', { path: workspacePath })).toMatchObject({ plans: 1, years: [2018] })
    expect(await ask('activities.list', { year: 2018, includeSuperseded: false })).toHaveLength(1)
    expect(log.map((entry) => entry.event)).toContain('defect')
  })

  it('shows a write-protected workspace and refuses to change it', async () => {
    const { ask, problemOf, importAll, writeFiles, workspacePath } = await engineWithWorkspace()
    await importAll(writeFiles({ '1.csv': plan }))
    await ask('workspace.close', {})
    chmodSync(workspacePath, 0o444)
    expect(await ask('workspace.open', { path: workspacePath })).toMatchObject({ isReadOnly: true, plans: 1 })
    expect(await ask('comparison.gaps', { year: 2018 })).toMatchObject({ received: 1 })
    expect(await problemOf('plans.remove', { plan: 1 })).toBe('workspace.read-only')
    expect(await problemOf('import.start', { paths: writeFiles({ '2.csv': plan }) })).toBe('workspace.read-only')
  })
})

describe('workspace.create', () => {
  it('starts anew at the path of the open one', async () => {
    const { ask, importAll, writeFiles, workspacePath } = await engineWithWorkspace()
    await importAll(writeFiles({ '1.csv': plan }))
    const about = { city: 'Nystad', topic: 'Trygghet' }
    expect(await ask('workspace.create', { path: workspacePath, ...about })).toMatchObject({
      ...about,
      plans: 0,
      years: [],
    })
  })
})

describe('calls', () => {
  it('that do not fit the contract are answered, not thrown', async () => {
    const { engine, problemOf } = await engineWithWorkspace()
    expect(await problemOf('plans.get', { plan: 'ett' })).toBe('call.invalid')
    expect(await problemOf('plans.list', { extra: 1 })).toBe('call.invalid')
    expect(await engine.call('toString' as 'plans.list', {})).toMatchObject({
      ok: false,
      error: { code: 'call.invalid' },
    })
  })

  it('that meet a defect answer with a reference that the log has too, and no text of the plan', async () => {
    const { engine, log, ask } = await engineWithWorkspace({
      read: () => {
        throw new TypeError('not a function')
      },
      close: () => undefined,
    })
    const [path = ''] = (await engineWithWorkspace()).writeFiles({ 'plan.csv': plan })
    const results = await new Promise((resolve) => {
      engine.on('import.finished', (payload) => resolve(payload.results))
      void ask('import.start', { paths: [path] })
    })
    const { reference } = log.find((entry) => entry.event === 'defect')?.fields ?? {}
    expect(results).toMatchObject([
      { outcome: 'failed', error: { code: 'internal.unexpected', params: { reference } } },
    ])
    expect(JSON.stringify(log)).not.toContain('Utbildning')
  })
})

describe('report.write', () => {
  it('writes the reports of a year and refuses a year without plans', async () => {
    const { ask, problemOf, importAll, writeFiles, folder } = await engineWithWorkspace()
    await importAll(writeFiles({ '1.csv': plan }))
    const report = {
      directory: join(folder, 'rapport'),
      formats: ['docx', 'xlsx'] as ('docx' | 'xlsx')[],
      language: 'sv' as const,
    }
    const { files } = await ask('report.write', { ...report, year: 2018 })
    expect(files.map((file) => file.split('.').at(-1))).toEqual(['docx', 'xlsx'])
    expect(await problemOf('report.write', { ...report, year: 2016 })).toBe('report.nothing-to-report')
  })
})
