import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Desktop, launch } from './support/launch'
import { importDropped, makeWorkspace, openView, samplePlans } from './support/workspace'

let desktop: Desktop
beforeAll(async () => {
  desktop = await launch()
  await makeWorkspace(desktop)
  await importDropped(desktop.page, samplePlans(2018, 'HP Skärholmen 2018 slutlig.docx'))
})
afterAll(() => desktop.close())

/** The engine among main's child processes, by its command line. */
function enginePid(): number {
  const main = desktop.app.process().pid
  const children = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').trim().split(' ').map(Number)
  const engine = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('engine-process.js'))
  if (engine === undefined) throw new Error('no engine is running')
  return engine
}

it('starts the engine again when it dies, with the same workspace open', async () => {
  const { page } = desktop
  const before = enginePid()
  process.kill(before, 'SIGKILL')
  await page.getByText(/Läsningen av planer startades om/).waitFor()
  expect(enginePid()).not.toBe(before)
  await openView(page, 'Aktiviteter')
  await page.locator('.ag-row[row-index="0"]').first().waitFor()
  expect(await page.getByText('Provstaden.samplan').isVisible()).toBe(true)
})

it('ends the engine with the program', async () => {
  const engine = enginePid()
  await desktop.app.close()
  await expect.poll(() => isRunning(engine), { timeout: 5000 }).toBe(false)
  desktop = await launch({ profile: desktop.profile })
})

/** A process that has ended may linger as a zombie until its parent asks. */
function isRunning(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
