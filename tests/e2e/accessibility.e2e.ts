import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desktop, launch } from './support/launch'
import { importSampleYear, makeWorkspace, openView } from './support/workspace'

let desktop: Desktop
beforeAll(async () => {
  desktop = await launch()
})
afterAll(() => desktop.close())

/** What axe finds wrong, each with the elements it is about. */
async function violations(): Promise<readonly string[]> {
  const { page } = desktop
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof import('axe-core') }
    return (await checker.run({ resultTypes: ['violations'] })).violations
  })
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  beforeAll(() => desktop.page.emulateMedia({ colorScheme }))

  it('the start view has no violations', async () => {
    expect(await violations()).toEqual([])
  })
})

describe('with plans', () => {
  beforeAll(async () => {
    await makeWorkspace(desktop)
    await importSampleYear(desktop, 2018)
  })

  describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
    beforeAll(() => desktop.page.emulateMedia({ colorScheme }))

    it('the plans and a plan have no violations', async () => {
      const { page } = desktop
      await openView(page, 'Planer')
      await page.locator('[data-plan]').first().click()
      await page.getByRole('heading', { name: 'Vad planen är' }).waitFor()
      expect(await violations()).toEqual([])
    })

    it('the activities and an activity have no violations', async () => {
      const { page } = desktop
      await openView(page, 'Aktiviteter')
      await page.locator('.ag-row[row-index="0"] [col-id="text"]').click()
      await page.locator('.wording').waitFor()
      expect(await violations()).toEqual([])
    })

    it('the gaps and a cell have no violations', async () => {
      const { page } = desktop
      await openView(page, 'Luckor')
      await page.locator('[data-state="activity"]').first().click()
      await page.locator('.verdict').waitFor()
      expect(await violations()).toEqual([])
    })

    it('the overlaps and a group have no violations', async () => {
      const { page } = desktop
      await openView(page, 'Överlapp')
      await page.locator('[data-group]').first().click()
      await page.locator('.group-detail .card').first().waitFor()
      expect(await violations()).toEqual([])
    })

    it('the partner list has no violations', async () => {
      const { page } = desktop
      await page.getByRole('tab', { name: 'Partner som många räknar med' }).click()
      await page.locator('.load-table').waitFor()
      expect(await violations()).toEqual([])
    })

    it('the report dialog has no violations', async () => {
      const { page } = desktop
      await page.getByRole('button', { name: 'Skriv rapport' }).click()
      await page.getByRole('dialog').waitFor()
      expect(await violations()).toEqual([])
      await page.keyboard.press('Escape')
    })
  })
})
