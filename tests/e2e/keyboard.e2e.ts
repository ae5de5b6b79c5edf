import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Desktop, launch } from './support/launch'
import { importSampleYear, makeWorkspace } from './support/workspace'

let desktop: Desktop
beforeAll(async () => {
  desktop = await launch()
  await makeWorkspace(desktop)
  await importSampleYear(desktop, 2018)
})
afterAll(() => desktop.close())

const focused = () =>
  desktop.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)

/** Presses Tab until the focus is where the test wants it. */
async function tabTo(isThere: string, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    if (await desktop.page.evaluate((selector) => document.activeElement?.matches(selector), isThere)) return
    await desktop.page.keyboard.press('Tab')
  }
  throw new Error(`${isThere} cannot be reached by Tab; the focus is on ${await focused()}`)
}

it('reaches the views and a cell of the gap grid by keyboard alone, opens it and comes back', async () => {
  const { page } = desktop
  await tabTo('.top-link:nth-of-type(1)')
  await tabTo('li:nth-child(3) > .top-link')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Luckor 2018' }).waitFor()
  await tabTo('.gap-table [tabindex="0"]')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageUp')
  for (let row = 0; row < 19 && !(await page.evaluate(() => document.activeElement?.matches('.tile'))); row++) {
    await page.keyboard.press('ArrowDown')
  }
  const before = await focused()
  await page.keyboard.press('ArrowRight')
  const after = await focused()
  expect(after).not.toBe(before)
  expect(after?.split(',')[0]).toBe(before?.split(',')[0])
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  expect(await focused()).toBe(before)
  await page.keyboard.press('Enter')
  await page.locator('.panel').waitFor()
  expect(await page.evaluate(() => document.activeElement?.matches('.panel-title'))).toBe(true)
  await page.keyboard.press('Escape')
  await page.locator('.panel').waitFor({ state: 'detached' })
  await expect.poll(focused).toBe(before)
})

it('shows where the focus is', async () => {
  const { page } = desktop
  await page.keyboard.press('ArrowRight')
  const outline = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement ?? document.body)
    return { style: style.outlineStyle, width: Number.parseFloat(style.outlineWidth) }
  })
  expect(outline.style).toBe('solid')
  expect(outline.width).toBeGreaterThanOrEqual(2)
})

it('opens and closes the rows of an overlap group by keyboard', async () => {
  const { page } = desktop
  await page.keyboard.press('Shift+Tab')
  await tabTo('li:nth-child(4) > .top-link', 90)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Överlapp 2018' }).waitFor()
  await tabTo('.overlap-table [tabindex="0"]')
  const group = await focused()
  await page.keyboard.press('Enter')
  await page.locator('.group-detail .card').first().waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.group-detail').waitFor({ state: 'detached' })
  await expect.poll(focused).toBe(group)
})

it('answers the shortcuts of the native menu', async () => {
  const { app, page } = desktop
  const chosen = (label: string) =>
    app.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
      const item = items.find((candidate) => candidate.label === wanted)
      item?.click()
      return item?.accelerator ?? null
    }, label)
  expect(await chosen('Planer')).toBe('CmdOrCtrl+1')
  await page.getByRole('heading', { level: 1, name: 'Planer 2018' }).waitFor()
  expect(await chosen('Luckor')).toBe('CmdOrCtrl+3')
  await page.getByRole('heading', { level: 1, name: 'Luckor 2018' }).waitFor()
  expect(await chosen('Sök bland aktiviteter')).toBe('CmdOrCtrl+F')
  await page.getByRole('heading', { level: 1, name: 'Aktiviteter 2018' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
})
