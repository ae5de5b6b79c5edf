import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openWorkspace } from '#engine/store/open-workspace'
import { analysisJsonSchema } from '#shared/analysis-json'
import { type FromEngine, fromEngineSchema } from '#shared/contract/engine-messages'
import { type BuiltEngine, buildEngine } from '../support/built-engine'
import { brommaHeading, csvPlan } from '../support/engine'
import { resourcesFolder } from '../support/repository'
import { temporaryFolder } from '../support/temporary-folder'

const plan = csvPlan(brommaHeading, 'Utbildning för medarbetare')
let built: BuiltEngine
beforeAll(async () => {
  built = await buildEngine()
})
afterAll(() => built.remove())

/** A forked engine whose messages can be waited for. */
function startEngine() {
  const child: ChildProcess = fork(join(built.folder, 'engine-process.js'), [`--resources=${resourcesFolder}`], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const messages: FromEngine[] = []
  const waiting = new Set<() => void>()
  child.on('message', (raw) => {
    messages.push(fromEngineSchema.parse(raw))
    for (const check of waiting) check()
  })
  const until = (isIt: (message: FromEngine) => boolean) =>
    new Promise<FromEngine>((resolve) => {
      const check = () => {
        const found = messages.find(isIt)
        if (!found) return
        waiting.delete(check)
        resolve(found)
      }
      waiting.add(check)
      check()
    })
  let id = 0
  const call = async (method: string, params: unknown) => {
    id += 1
    const own = id
    child.send({ id, method, params })
    const message = await until((candidate) => candidate.kind === 'answer' && candidate.id === own)
    return message.kind === 'answer' ? message.answer : null
  }
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, messages, until, call, exited }
}

describe('the engine process', () => {
  it('says that it is ready first, answers calls, tells events, and reads files in a process of its own', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'plan.csv'), plan)
    const { call, until, messages } = startEngine()
    const path = join(folder, 'Stad.samplan')
    expect(await call('workspace.create', { path, city: 'Stad', topic: 'Trygghet' })).toMatchObject({ ok: true })
    expect(await call('import.start', { paths: [join(folder, 'plan.csv')] })).toMatchObject({ ok: true })
    const finished = await until((message) => message.kind === 'event' && message.event === 'import.finished')
    expect(finished).toMatchObject({
      payload: { results: [{ outcome: 'imported', plan: { organisation: 'bromma' } }] },
    })
    expect(messages[0]).toEqual({ kind: 'ready' })
  })

  it('answers a call that makes no sense, and goes on after a message that is none', async () => {
    const { child, call } = startEngine()
    child.send('hej')
    expect(await call('workspace.burn', {})).toMatchObject({ ok: false, error: { code: 'call.invalid' } })
  })

  it.each([
    ['the other side goes away', (child: ChildProcess) => child.disconnect()],
    ['it is asked to end', (child: ChildProcess) => child.kill('SIGTERM')],
  ])('leaves one whole file when %s', async (_case, end) => {
    const folder = temporaryFolder()
    const { child, call, exited } = startEngine()
    const path = join(folder, 'Stad.samplan')
    await call('workspace.create', { path, city: 'Stad', topic: 'Trygghet' })
    end(child)
    expect(await exited).toBe(0)
    expect(readdirSync(folder)).toEqual(['Stad.samplan'])
  })

  it('loses nothing that was stored when it is killed', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'plan.csv'), plan)
    const { child, call, until, exited } = startEngine()
    const path = join(folder, 'Stad.samplan')
    await call('workspace.create', { path, city: 'Stad', topic: 'Trygghet' })
    await call('import.start', { paths: [join(folder, 'plan.csv')] })
    await until((message) => message.kind === 'event' && message.event === 'import.finished')
    child.kill('SIGKILL')
    await exited
    const { read } = openWorkspace(path)
    expect(read.prepare('SELECT count(*) FROM plans').pluck().get()).toBe(1)
    read.close()
  })
})

describe('the built command line', () => {
  it('reads a folder, writes the analysis, prints no progress into a pipe and leaves nothing behind', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'planer'))
    mkdirSync(join(folder, 'tmp'))
    writeFileSync(join(folder, 'planer', 'Handlingsplan Bromma.csv'), plan)
    const env = { ...process.env, SAMPLAN_RESOURCES: resourcesFolder, TMPDIR: join(folder, 'tmp') }
    const argv = [join(built.folder, 'cli.js'), 'analyse', 'planer', '--json', 'ut.json']
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: folder, env, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('Luckor 2018')
    const json = analysisJsonSchema.parse(JSON.parse(readFileSync(join(folder, 'ut.json'), 'utf8')))
    expect(json.plans).toMatchObject([{ file: 'Handlingsplan Bromma.csv', organisation: 'bromma', year: 2018 }])
    expect(readdirSync(join(folder, 'tmp'))).toEqual([])
  })
})
