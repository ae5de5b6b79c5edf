import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { repositoryFolder } from '../../support/repository'
import { answerDialogs } from '../support/dialogs'
import { type Desktop, launch } from '../support/launch'
import { makeWorkspace, openView, waitForImport } from '../support/workspace'

const folder = join(repositoryFolder, 'docs/images')
/** Plans to show instead of the sample city. */
const { SAMPLAN_PICTURES_OF: plansToShow } = process.env

let desktop: Desktop
beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  desktop = await launch()
  await desktop.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
})
afterAll(() => desktop.close())

/** The grid's icons need a newer Chrome than the tests' runtime: the same rule, as that Chrome knows it. */
async function showGridIcons(): Promise<void> {
  await desktop.page.locator('style[data-ag-css]').evaluateAll((sheets) => {
    for (const sheet of sheets) {
      sheet.textContent = sheet.textContent?.replaceAll(/(?<!-)mask-image:/g, '-webkit-mask-image:') ?? ''
    }
  })
}

async function take(name: string): Promise<void> {
  const { page } = desktop
  await page.mouse.move(1, 1)
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

async function openPlans(): Promise<void> {
  const { app, page } = desktop
  if (plansToShow) {
    await makeWorkspace(desktop, 'Staden')
    await answerDialogs(app, { open: [plansToShow] })
    await page.getByRole('button', { name: 'Läs in mapp…' }).click()
  } else {
    await page.getByRole('button', { name: 'Öppna exempelstaden' }).click()
  }
}

const isIn2018 = { name: '2018' }

it('the start view', async () => {
  await take('start')
})

it('the import and its results', async () => {
  const { page } = desktop
  await openPlans()
  await page.locator('.import-files li:nth-child(5)').waitFor()
  await take('import')
  await waitForImport(page)
  await take('import-results')
  await page.getByRole('region', { name: 'Inläsning' }).getByRole('button', { name: 'Dölj', exact: true }).click()
  await page.getByRole('banner').getByRole('button', { name: /År$/ }).click()
  await page.getByRole('option', isIn2018).click()
})

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  beforeAll(() => desktop.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' }))

  it('the plans', async () => {
    const { page } = desktop
    await openView(page, 'Planer')
    await take(`plans-${colorScheme}`)
    await page.locator('.is-received [data-plan]').first().click()
    await page.getByRole('heading', { name: 'Vad planen är' }).waitFor()
    await take(`plan-${colorScheme}`)
  })

  it('the activities', async () => {
    const { page } = desktop
    await openView(page, 'Aktiviteter')
    await page.locator('.ag-row[row-index="0"]').first().waitFor()
    await showGridIcons()
    await take(`activities-${colorScheme}`)
    await page.locator('.ag-row[row-index="2"] [col-id="text"]').click()
    await page.locator('.wording').waitFor()
    await take(`activity-${colorScheme}`)
  })

  it('the gaps', async () => {
    const { page } = desktop
    await openView(page, 'Luckor')
    await page.locator('[data-cell]').first().waitFor()
    await take(`gaps-${colorScheme}`)
    await page.locator('[data-state="activity"]').nth(4).click()
    await page.locator('.verdict').waitFor()
    await take(`gap-${colorScheme}`)
  })

  it('the overlaps', async () => {
    const { page } = desktop
    await openView(page, 'Överlapp')
    await page.locator('[data-group]').first().waitFor()
    await take(`overlaps-${colorScheme}`)
    await page.locator('[data-group]').first().click()
    await page.locator('.group-detail .card').first().waitFor()
    await take(`overlap-${colorScheme}`)
    await page.getByRole('tab', { name: 'Partner som många räknar med' }).click()
    await take(`partners-${colorScheme}`)
  })
})
