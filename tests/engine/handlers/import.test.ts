import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createInProcessReader } from '#engine/import/isolation/in-process-reader'
import type { ReaderHost } from '#engine/import/isolation/reader-host'
import { openWorkspace } from '#engine/store/open-workspace'
import { listPlans } from '#engine/store/plans'
import type { ImportResult } from '#shared/contract/views'
import { brommaHeading, csvPlan, engineWithWorkspace, nextEvent } from '../../support/engine'

const plan = csvPlan(brommaHeading, 'Utbildning för medarbetare om våldsbejakande extremism', 'Stöd till anhöriga')

const told = (result: ImportResult) =>
  'error' in result ? [result.fileName, result.outcome, result.error.code] : [result.fileName, result.outcome]

describe('an import', () => {
  it('stores what a file says and tells what it is', async () => {
    const { ask, writeFiles, importAll } = await engineWithWorkspace()
    const [result] = await importAll(writeFiles({ 'plan.csv': plan }))
    expect(result).toMatchObject({
      outcome: 'imported',
      supersedes: null,
      plan: {
        fileName: 'plan.csv',
        format: 'csv',
        organisation: 'bromma',
        year: 2018,
        status: 'adopted',
        decidedOn: '2018-05-17',
        state: 'current',
        activities: 2,
      },
    })
    const rows = await ask('activities.list', { year: 2018, includeSuperseded: false })
    expect(rows.map((row) => row.activity.text)).toEqual([
      'Utbildning för medarbetare om våldsbejakande extremism',
      'Stöd till anhöriga',
    ])
    expect(rows[0]?.activity.responsible.mentions[0]?.organisation).toBe('bromma')
    expect(await ask('workspace.info', {})).toMatchObject({ years: [2018], plans: 1 })
  })

  it('recognises a file with the same content and does not store it again', async () => {
    const { ask, writeFiles, importAll } = await engineWithWorkspace()
    const results = await importAll(writeFiles({ 'a.csv': plan, 'b.csv': plan }))
    expect(results[1]).toMatchObject({ outcome: 'duplicate', fileName: 'b.csv', sameAs: 'a.csv' })
    expect(await ask('plans.list', {})).toHaveLength(1)
  })

  it('puts a later decision in the place of an earlier one, and leaves a draft behind it', async () => {
    const { ask, writeFiles, importAll } = await engineWithWorkspace()
    const revised = csvPlan([...brommaHeading.slice(0, 2), 'Beslutad 2018-08-30'], 'Stöd till anhöriga')
    const draft = csvPlan([...brommaHeading.slice(0, 2), 'Utkast'], 'Stöd till anhöriga och vänner')
    const results = await importAll(writeFiles({ '1.csv': plan, '2.csv': revised, '3.csv': draft }))
    expect(results[1]).toMatchObject({ supersedes: '1.csv' })
    expect(results[2]).toMatchObject({ supersedes: null, plan: { state: 'superseded' } })
    const plans = await ask('plans.list', {})
    expect(plans.map((summary) => [summary.fileName, summary.state])).toEqual([
      ['1.csv', 'superseded'],
      ['2.csv', 'current'],
      ['3.csv', 'superseded'],
    ])
    expect(await ask('activities.list', { year: 2018, includeSuperseded: false })).toHaveLength(1)
    expect(await ask('activities.list', { year: null, includeSuperseded: true })).toHaveLength(4)
  })

  it('answers for every file of a folder; what is no plan is skipped there, but fails when it is named', async () => {
    const { writeFiles, importAll } = await engineWithWorkspace()
    const [json, png] = writeFiles({
      'manifest.json': '{"files": []}',
      'bild.png': '\u0089PNG\r\n\u001a\n',
      'plan.csv': plan,
      'skadad.docx': 'PK\u0003\u0004 avklippt',
      'tom.txt': '',
    })
    const folder = dirname(json ?? '')
    expect((await importAll([folder])).map(told)).toEqual([
      ['bild.png', 'skipped', 'import.unsupported-format'],
      ['manifest.json', 'skipped', 'import.unsupported-format'],
      ['plan.csv', 'imported'],
      ['skadad.docx', 'failed', 'import.unreadable-file'],
      ['tom.txt', 'failed', 'import.empty-file'],
    ])
    expect((await importAll([png ?? '', join(folder, 'saknas.docx')])).map(told)).toEqual([
      ['bild.png', 'failed', 'import.unsupported-format'],
      ['saknas.docx', 'failed', 'import.cannot-open'],
    ])
  })

  it('reports its progress file by file', async () => {
    const { engine, writeFiles, importAll } = await engineWithWorkspace()
    const seen: string[] = []
    engine.on('import.progress', ({ file, files, stage }) => seen.push(`${file}/${files} ${stage}`))
    await importAll(writeFiles({ 'a.csv': plan, 'b.csv': csvPlan(brommaHeading, 'Annat') }))
    for (const step of ['1/2 reading', '1/2 interpreting', '1/2 storing', '2/2 reading', '2/2 storing']) {
      expect(seen).toContain(step)
    }
    expect(seen).toEqual([...seen].sort((a, b) => Number(a[0]) - Number(b[0])))
  })
})

/** A reader that stops at the second file until the import is cancelled. */
function stoppingReader(): ReaderHost {
  const reader = createInProcessReader()
  let files = 0
  return {
    ...reader,
    read: (bytes, fileName, options) => {
      files += 1
      if (files < 2) return reader.read(bytes, fileName, options)
      return new Promise((_, reject) => {
        options?.signal?.addEventListener('abort', () => reject(new Error('aborted')), { once: true })
      })
    },
  }
}

describe('an import that is cancelled in the middle', () => {
  const files = { '1.csv': plan, '2.csv': csvPlan(brommaHeading, 'Annat'), '3.csv': csvPlan(brommaHeading, 'Tredje') }

  it('keeps the files it has stored, tells the others as cancelled, and leaves the workspace whole', async () => {
    const { engine, ask, writeFiles, workspacePath } = await engineWithWorkspace(stoppingReader())
    const finished = nextEvent(engine, 'import.finished')
    const { job } = await ask('import.start', { paths: writeFiles(files) })
    engine.on('import.progress', ({ file }) => {
      if (file === 2) void ask('import.cancel', { job })
    })
    const { results, wasCancelled } = await finished
    expect(wasCancelled).toBe(true)
    expect(results.map(told)).toEqual([
      ['1.csv', 'imported'],
      ['2.csv', 'failed', 'import.cancelled'],
      ['3.csv', 'failed', 'import.cancelled'],
    ])
    await ask('workspace.close', {})
    const workspace = openWorkspace(workspacePath)
    expect(listPlans(workspace.read).map((summary) => summary.fileName)).toEqual(['1.csv'])
    workspace.read.close()
  })

  it('is cancelled by closing the workspace, and a cancel that comes too late does nothing', async () => {
    const { engine, ask, writeFiles, folder } = await engineWithWorkspace(stoppingReader())
    const finished = nextEvent(engine, 'import.finished')
    const { job } = await ask('import.start', { paths: writeFiles(files) })
    await ask('workspace.close', {})
    expect((await finished).wasCancelled).toBe(true)
    expect(await ask('import.cancel', { job })).toEqual({})
    expect(readdirSync(folder).sort()).toEqual(['Stad.samplan', 'inkommet'])
  })
})

describe('imports one after the other', () => {
  it('wait for each other and end in the order they were asked for', async () => {
    const { engine, ask, writeFiles } = await engineWithWorkspace()
    const [first = '', second = ''] = writeFiles({ 'a.csv': plan, 'b.csv': csvPlan(brommaHeading, 'Annat') })
    const ended: string[] = []
    engine.on('import.finished', ({ job }) => ended.push(job))
    const one = await ask('import.start', { paths: [first] })
    const two = await ask('import.start', { paths: [second] })
    while (ended.length < 2) await nextEvent(engine, 'import.finished')
    expect(ended).toEqual([one.job, two.job])
    expect(await ask('plans.list', {})).toHaveLength(2)
  })
})

describe('a file that changes between two imports', () => {
  it('is read anew', async () => {
    const { writeFiles, importAll, ask } = await engineWithWorkspace()
    const paths = writeFiles({ 'plan.csv': plan })
    await importAll(paths)
    writeFileSync(paths[0] ?? '', csvPlan(brommaHeading, 'Nytt innehåll'))
    expect((await importAll(paths))[0]).toMatchObject({ outcome: 'imported', supersedes: 'plan.csv' })
    expect(await ask('plans.list', {})).toHaveLength(2)
  })
})

describe('an empty folder', () => {
  it('ends at once with nothing', async () => {
    const { folder, importAll } = await engineWithWorkspace()
    mkdirSync(join(folder, 'tom'))
    expect(await importAll([join(folder, 'tom')])).toEqual([])
  })
})
