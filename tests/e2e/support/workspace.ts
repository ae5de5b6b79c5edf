import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { resourcesFolder } from '../../support/repository'
import { answerDialogs } from './dialogs'
import { dropFiles } from './drop'
import type { Desktop } from './launch'

/** Plans of the sample city, by year. */
export const samplePlans = (year: number, ...names: string[]): readonly string[] =>
  names.length === 0
    ? [join(resourcesFolder, 'sample-city', String(year))]
    : names.map((name) => join(resourcesFolder, 'sample-city', String(year), name))

/** Fills in the start view's form and saves the workspace in the test's folder. Returns the file's path. */
export async function makeWorkspace({ app, page, files }: Desktop, name = 'Provstaden'): Promise<string> {
  const path = join(files, `${name}.samplan`)
  await answerDialogs(app, { save: path })
  await page.getByLabel('Stad', { exact: true }).fill(name)
  await page.getByLabel('Vad planerna handlar om').fill('Våldsbejakande extremism')
  await page.getByRole('button', { name: 'Skapa arbetsyta…' }).click()
  await page.getByRole('heading', { level: 1, name: 'Planer', exact: true }).waitFor()
  if (!existsSync(path)) throw new Error(`no workspace at ${path}`)
  return path
}

const results = (page: Page) => page.getByRole('region', { name: 'Inläsning' })

/** Puts the last import's results away, so that the next ones cannot be mistaken for them. */
async function dismissResults(page: Page): Promise<void> {
  if (await results(page).isVisible()) await results(page).getByRole('button', { name: 'Dölj', exact: true }).click()
}

/** Waits for the import to end. Returns what the window says about it. */
export async function waitForImport(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'Inläsningen är klar' }).waitFor({ timeout: 90_000 })
  return (await results(page).textContent()) ?? ''
}

/** Drops files and waits until they are read. Returns what the window says about them. */
export async function importDropped(page: Page, paths: readonly string[]): Promise<string> {
  await dismissResults(page)
  await dropFiles(page, paths)
  return waitForImport(page)
}

/** Reads the whole of a sample year through the dialog. Returns what the window says about it. */
export async function importSampleYear({ app, page }: Desktop, year: number): Promise<string> {
  await dismissResults(page)
  await answerDialogs(app, { open: samplePlans(year) })
  await page.getByRole('button', { name: 'Läs in mapp…' }).click()
  return waitForImport(page)
}

export const openView = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
