import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerDialogs } from './support/dialogs'
import { type Desktop, launch } from './support/launch'
import { importDropped, importSampleYear, makeWorkspace, samplePlans } from './support/workspace'

let desktop: Desktop
beforeAll(async () => {
  desktop = await launch()
  await makeWorkspace(desktop)
})
afterAll(() => desktop.close())

const planRow = (name: string) => desktop.page.getByRole('row', { name: new RegExp(`^${name}`) })

it('reads plans that are dropped on the window and shows each with its sender', async () => {
  await importDropped(desktop.page, samplePlans(2018, 'HP Skärholmen 2018 slutlig.docx', 'Norrmalm åtgärder VBE.xlsx'))
  expect(await planRow('Skärholmens stadsdelsförvaltning').textContent()).toContain('Inkommen')
  expect(await planRow('Norrmalms stadsdelsförvaltning').textContent()).toContain('Norrmalm åtgärder VBE.xlsx')
  expect(await planRow('Farsta stadsdelsförvaltning').textContent()).toContain('Saknas')
  expect(await desktop.page.getByText('2 av 19 förvaltningar har kommit in med en plan.').isVisible()).toBe(true)
})

it('says what to do about a file that cannot be read, and goes on with the others', async () => {
  const broken = join(desktop.files, 'trasig plan.docx')
  const program = join(desktop.files, 'program.exe')
  writeFileSync(broken, 'PK\u0003\u0004 not an archive')
  writeFileSync(program, 'MZ\u0000\u0001')
  const results = await importDropped(desktop.page, [
    broken,
    program,
    ...samplePlans(2018, 'Handlingsplan VBE Kungsholmen 2018.docx'),
  ])
  expect(results).toContain('Kunde inte läsas')
  expect(results).toContain('trasig plan.docx')
  expect(results).toContain('1 fil inläst')
  expect(results).not.toMatch(/Error|undefined|\bat \w+ \(/)
  expect(await planRow('Kungsholmens stadsdelsförvaltning').textContent()).toContain('Inkommen')
})

it('tells that a file with the same content was read before', async () => {
  const results = await importDropped(desktop.page, samplePlans(2018, 'HP Skärholmen 2018 slutlig.docx'))
  expect(results).toContain('Dubblett')
  expect(results).toContain('redan är inläst')
})

it('lets the user state the sender and year of a plan that tells neither', async () => {
  const anonymous = join(desktop.files, 'underlag.csv')
  writeFileSync(anonymous, 'Aktivitet;Ansvarig;Uppföljning\nUtbildning för personal;Förvaltningen;ILS\n')
  await importDropped(desktop.page, [anonymous])
  const item = desktop.page.getByRole('region', { name: '1 plan att identifiera' })
  await item.getByRole('combobox', { name: 'Avsändare' }).fill('Farsta')
  await desktop.page.getByRole('option', { name: 'Farsta stadsdelsförvaltning' }).click()
  await item.getByRole('button', { name: /^Välj….*År|År/ }).click()
  await desktop.page.getByRole('option', { name: '2018' }).click()
  await item.getByRole('button', { name: 'Spara' }).click()
  await item.waitFor({ state: 'detached' })
  expect(await planRow('Farsta stadsdelsförvaltning').textContent()).toContain('underlag.csv')
})

it('removes a plan and brings it back', async () => {
  const { page } = desktop
  await page.getByRole('button', { name: 'Visa underlag.csv' }).click()
  await page.getByRole('button', { name: 'Ta bort planen' }).click()
  await page.getByText('”underlag.csv” togs bort.').waitFor()
  await expect.poll(() => planRow('Farsta stadsdelsförvaltning').textContent()).toContain('Saknas')
  await page.getByRole('button', { name: 'Ångra' }).click()
  await page.getByText('”underlag.csv” är tillbaka.').waitFor()
  await expect.poll(() => planRow('Farsta stadsdelsförvaltning').textContent()).toContain('underlag.csv')
})

it('reads a folder that is chosen in the dialog', async () => {
  const results = await importSampleYear(desktop, 2018)
  expect(results).toMatch(/\d+ filer inlästa/)
  expect(results).toMatch(/3 dubbletter/)
})

it('starts nothing when the dialog is cancelled', async () => {
  await answerDialogs(desktop.app, {})
  await desktop.page.getByRole('button', { name: 'Läs in filer…' }).click()
  expect(await desktop.page.getByRole('button', { name: 'Läs in filer…' }).isEnabled()).toBe(true)
})

it('drops nothing into a page that forges the event', async () => {
  const before = await desktop.page.evaluate(() => window.api.call('plans.list', {}))
  await desktop.page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['Aktivitet;Ansvarig\nA;B\n'], 'forged.csv'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data }))
  })
  expect(await desktop.page.evaluate(() => window.api.call('plans.list', {}))).toEqual(before)
})
