import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { repositoryFolder } from '../support/repository'
import { type Desktop, launch } from './support/launch'
import { importDropped, makeWorkspace, openView, samplePlans } from './support/workspace'

let desktop: Desktop
beforeAll(async () => {
  const packaged = spawnSync(process.execPath, ['scripts/package-linux.mjs', '--tests'], {
    cwd: repositoryFolder,
    encoding: 'utf8',
  })
  if (packaged.status !== 0) throw new Error(packaged.stderr)
  desktop = await launch({ packaged: packaged.stdout.trim() })
})
afterAll(() => desktop.close())

it('starts from its package, reads a PDF and a workbook, and compares them', async () => {
  const { page } = desktop
  const folder = await desktop.app.evaluate(({ app }) => app.getAppPath())
  expect(folder).toBe(join(repositoryFolder, 'dist/e2e/linux-unpacked/resources/app.asar'))
  await makeWorkspace(desktop)
  const results = await importDropped(
    page,
    samplePlans(2018, 'Södermalm handlingsplan våldsbejakande extremism 2018.pdf', 'Norrmalm åtgärder VBE.xlsx'),
  )
  expect(results).toContain('2 filer inlästa')
  await openView(page, 'Luckor')
  await page.locator('[data-state="activity"]').first().waitFor()
})

it('brings its sample city along', async () => {
  const { page } = desktop
  await page.getByRole('button', { name: 'Fler val' }).click()
  await page.getByRole('menuitem', { name: 'Stäng arbetsytan' }).click()
  await page.getByRole('button', { name: 'Öppna exempelstaden' }).click()
  await page.getByRole('heading', { name: 'Inläsningen är klar' }).waitFor({ timeout: 90_000 })
  // Nineteen administrations and the heading row, once the table has asked again.
  await expect.poll(() => page.getByRole('row').count(), { timeout: 10_000 }).toBeGreaterThan(19)
})
