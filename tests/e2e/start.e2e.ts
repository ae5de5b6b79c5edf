import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerDialogs } from './support/dialogs'
import { type Desktop, launch } from './support/launch'
import { importDropped, makeWorkspace, openView, samplePlans } from './support/workspace'

let desktop: Desktop
let workspace: string
beforeAll(async () => {
  desktop = await launch()
})
afterAll(() => desktop.close())

it('opens in Swedish with the way to begin', async () => {
  const { page } = desktop
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('sv-SE')
  expect(await page.getByRole('heading', { name: 'Ny arbetsyta' }).isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: 'Öppna exempelstaden' }).isVisible()).toBe(true)
})

it('asks for the fields that are empty before it asks where to save', async () => {
  const { page } = desktop
  await page.getByRole('button', { name: 'Skapa arbetsyta…' }).click()
  expect(await page.getByText('Fyll i fältet.').first().isVisible()).toBe(true)
})

it('gives the page neither Node nor paths nor the network', async () => {
  const seen = await desktop.page.evaluate(async () => ({
    node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
    api: Object.keys(window.api).sort(),
    network: await fetch('http://127.0.0.1:9').then(
      () => 'answered',
      () => 'refused',
    ),
  }))
  expect(seen).toEqual({
    node: ['undefined', 'undefined'],
    api: ['call', 'onDropped', 'onEvent'],
    network: 'refused',
  })
})

it.each([
  ['a method that does not exist', 'store.query', {}],
  ['an engine call that takes paths', 'import.start', { paths: ['/etc/passwd'] }],
  ['an input of another shape', 'plans.get', { plan: 'one' }],
])('refuses %s', async (_what, method, input) => {
  const answer = await desktop.page.evaluate(
    ([name, value]) => window.api.call(name as never, value as never) as Promise<unknown>,
    [method, input] as const,
  )
  expect(answer).toMatchObject({ ok: false, error: { code: 'call.invalid' } })
})

it('stays on its own page', async () => {
  const { page, app } = desktop
  const before = page.url()
  await page.evaluate(() => {
    window.open('https://example.org/')
    window.location.href = 'file:///etc/passwd'
  })
  await page.waitForTimeout(300)
  expect(page.url()).toBe(before)
  expect(app.windows()).toHaveLength(1)
})

it('makes a workspace where the user says', async () => {
  workspace = await makeWorkspace(desktop)
  expect(await desktop.page.getByText('Inga planer inlästa').isVisible()).toBe(true)
})

it('changes all wording when the language is changed, and remembers it with the view', async () => {
  const { page, profile } = desktop
  await importDropped(page, samplePlans(2018, 'HP Skärholmen 2018 slutlig.docx'))
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Plans 2018' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en-GB')
  for (const [view, heading] of [
    ['Activities', 'Activities 2018'],
    ['Overlaps', 'Overlaps 2018'],
    ['Gaps', 'Gaps 2018'],
  ] as const) {
    await openView(page, view)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    expect(await page.locator('body').textContent()).not.toMatch(/Luckor|Överlapp|förvaltningar/)
  }
  await desktop.app.close()
  desktop = await launch({ profile })
  expect(await desktop.page.getByRole('heading', { level: 2, name: 'New workspace' }).isVisible()).toBe(true)
})

it('opens a workspace from the list of the last ones, in the view that was left', async () => {
  const { page } = desktop
  await page.getByRole('button', { name: /Provstaden\.samplan/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Gaps 2018' }).waitFor()
})

it('opens the workspace that the system hands over, and says what is wrong with one that is gone', async () => {
  const { profile } = desktop
  await desktop.app.close()
  desktop = await launch({ profile, args: [workspace] })
  await desktop.page.getByRole('heading', { level: 1, name: 'Gaps 2018' }).waitFor()
  await desktop.app.close()
  desktop = await launch({ profile, args: ['/nowhere/gone.samplan'] })
  await desktop.page.getByText('The workspace “gone.samplan” is not there.').waitFor()
})

it('keeps a copy and goes on in the original', async () => {
  const { app, page, files } = desktop
  await answerDialogs(app, { open: [workspace], save: `${files}/copy.samplan` })
  await page.getByRole('button', { name: 'Open workspace…' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('button', { name: 'More choices' }).click()
  await page.getByRole('menuitem', { name: 'Save a copy…' }).click()
  await page.getByText('The copy was saved as “copy.samplan”.').waitFor()
  expect(await page.getByText('Provstaden.samplan').isVisible()).toBe(true)
})
