import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { GapGrid, OverlapPicture } from '#shared/domain/comparison'
import { answerDialogs } from './support/dialogs'
import { type Desktop, launch } from './support/launch'
import { importSampleYear, makeWorkspace, openView } from './support/workspace'

let desktop: Desktop
beforeAll(async () => {
  desktop = await launch()
  await makeWorkspace(desktop)
  await importSampleYear(desktop, 2018)
  await importSampleYear(desktop, 2019)
})
afterAll(() => desktop.close())

async function engineGaps(year: number): Promise<GapGrid> {
  const answer = await desktop.page.evaluate((asked) => window.api.call('comparison.gaps', { year: asked }), year)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

async function engineOverlaps(year: number): Promise<OverlapPicture> {
  const answer = await desktop.page.evaluate((asked) => window.api.call('comparison.overlaps', { year: asked }), year)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

async function chooseYear(year: number): Promise<void> {
  const { page } = desktop
  await page.getByRole('banner').getByRole('button', { name: /År$/ }).click()
  await page.getByRole('option', { name: String(year) }).click()
}

/** Every tile as the page shows it: its place in the grid, its state and its word or number. */
const shownTiles = () =>
  desktop.page.locator('[data-cell]').evaluateAll((tiles) =>
    tiles.map((tile) => ({
      cell: tile.getAttribute('data-cell'),
      state: tile.getAttribute('data-state'),
      word: tile.querySelector('.tile-word')?.textContent,
    })),
  )

it('shows in the gap grid exactly what the engine answers', async () => {
  const { page } = desktop
  await openView(page, 'Luckor')
  await chooseYear(2018)
  await page.getByRole('heading', { level: 1, name: 'Luckor 2018' }).waitFor()
  const grid = await engineGaps(2018)
  const words = { 'text-only': 'text', nothing: 'lucka', 'no-plan': '–' }
  const judged = grid.cells.filter((cell) => cell.state !== 'no-plan')
  expect(judged.length).toBeGreaterThan(50)
  expect(await shownTiles()).toEqual(
    expect.arrayContaining(
      judged.map((cell) => ({
        cell: `${cell.organisation} ${cell.requirement}`,
        state: cell.state,
        word: cell.state === 'activity' ? String(cell.activities.length) : words[cell.state],
      })),
    ),
  )
  expect(await shownTiles()).toHaveLength(judged.length)
  expect(await page.getByText('Ingen plan inkommen').count()).toBe(grid.expected - grid.received)
})

it('states denominators in words over and under the grid', async () => {
  const { page } = desktop
  const grid = await engineGaps(2018)
  const missing = grid.expected - grid.received
  const lead = await page.locator('.view-lead').textContent()
  expect(lead).toContain(`${grid.received} av ${grid.expected} planer, ${missing} inte inkomna`)
  for (const requirement of grid.requirements) {
    const met = grid.cells.filter((cell) => cell.requirement === requirement && cell.state === 'activity').length
    expect(await page.locator(`[data-met="${requirement}"]`).textContent()).toBe(`${met} av ${grid.received}`)
  }
})

it('opens the rows behind a figure, each with its file and place, and gives the focus back', async () => {
  const { page } = desktop
  const tile = page.locator('[data-state="activity"]').first()
  const count = Number(await tile.locator('.tile-word').textContent())
  await tile.click()
  const panel = page.locator('.panel')
  await panel.getByRole('heading', { level: 3, name: `Aktiviteter ${count}` }).waitFor()
  const sources = await panel.locator('.card-source').allTextContents()
  expect(sources).toHaveLength(count)
  for (const source of sources) expect(source).toMatch(/\.(docx|pdf|xlsx|rtf|ods|odt|csv).*\d/)
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  expect(await tile.evaluate((element) => element === document.activeElement)).toBe(true)
})

it('fits every requirement of nineteen administrations in a window of 1366 pixels', async () => {
  const { page } = desktop
  const overflow = await page.locator('.gap-scroll').evaluate((place) => place.scrollWidth - place.clientWidth)
  expect(overflow).toBe(0)
  const cut = await page
    .locator('.gap-table thead abbr')
    .evaluateAll(
      (names) => names.filter((name) => name.scrollWidth > name.clientWidth + 1 && name.clientWidth > 0).length,
    )
  expect(cut).toBe(0)
})

it('shows in the overlap grid exactly what the engine answers', async () => {
  const { page } = desktop
  await openView(page, 'Överlapp')
  const picture = await engineOverlaps(2018)
  await page.getByRole('heading', { level: 1, name: 'Överlapp 2018' }).waitFor()
  const shown = await page
    .locator('[data-plans]')
    .evaluateAll((cells) =>
      cells.map((cell) => [
        cell.getAttribute('data-plans'),
        Number(cell.textContent),
        [...(cell.parentElement?.querySelectorAll('.overlap-dot') ?? [])].reduce(
          (rows, dot) => rows + Number(dot.textContent || 1),
          0,
        ),
      ]),
    )
  const expected = picture.groups.map(({ id, members }) => [
    id,
    new Set(members.map(({ activity }) => activity.plan)).size,
    members.length,
  ])
  expect(picture.groups.length).toBeGreaterThan(0)
  expect(new Map(shown.map((row) => [row[0], row]))).toEqual(new Map(expected.map((row) => [row[0], row])))
  for (const kind of ['double', 'internal', 'parallel'] as const) {
    const count = picture.groups.filter(({ kinds }) => kinds.includes(kind)).length
    expect(await page.locator(`[data-kind-count="${kind}"]`).textContent()).toBe(String(count))
  }
})

it('opens the rows of a group side by side', async () => {
  const { page } = desktop
  const picture = await engineOverlaps(2018)
  const id = await page.locator('[data-group]').first().getAttribute('data-group')
  const group = picture.groups.find((candidate) => candidate.id === id)
  await page.locator(`[data-group="${id}"]`).click()
  await page.locator('.group-detail .card').first().waitFor()
  expect(await page.locator('.group-detail .card').count()).toBe(group?.members.length)
  await page.keyboard.press('Escape')
  await page.locator('.group-detail').waitFor({ state: 'detached' })
})

it('lists the partners that many plans count on with their figures', async () => {
  const { page } = desktop
  await page.getByRole('tab', { name: 'Partner som många räknar med' }).click()
  const picture = await engineOverlaps(2018)
  const first = [...picture.load].sort((a, b) => b.plans - a.plans || b.activities.length - a.activities.length)[0]
  const row = await page.locator('.load-table tbody tr').first().textContent()
  expect(row).toContain(`${first?.plans} av ${picture.received} planer`)
  expect(row).toContain(String(first?.activities.length))
})

it('lists every activity of the year and finds by any column', async () => {
  const { page } = desktop
  await openView(page, 'Aktiviteter')
  const answer = await page.evaluate(() => window.api.call('activities.list', { year: 2018, includeSuperseded: false }))
  const rows = answer.ok ? answer.value : []
  await page.getByText(`${rows.length} aktiviteter`, { exact: true }).waitFor()
  await page.getByRole('searchbox', { name: 'Sök i alla kolumner' }).fill('Norrmalm åtgärder')
  const found = rows.filter(({ fileName }) => fileName.startsWith('Norrmalm åtgärder')).length
  await page.getByText(`${found} av ${rows.length} aktiviteter`, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Rensa sökning och filter' }).click()
  await page.getByText(`${rows.length} aktiviteter`, { exact: true }).waitFor()
})

it('shows an activity in its own words with its meaning, reasons and source', async () => {
  const { page } = desktop
  await page.locator('.ag-row[row-index="0"] [col-id="text"]').click()
  const panel = page.locator('.panel')
  await panel.waitFor()
  const wording = await page.locator('.ag-row[row-index="0"] [col-id="text"]').textContent()
  expect(await panel.locator('.wording').textContent()).toBe(wording)
  expect(await panel.locator('.source').textContent()).toMatch(/\.(docx|pdf|xlsx|rtf|ods|odt|csv)/)
  expect(await panel.locator('.meaning').textContent()).toMatch(/Område.*Nivå.*Ansvarig.*Samverkan.*Uppföljning/s)
})

it('shows another year in every view when the year is changed', async () => {
  const { page } = desktop
  await chooseYear(2019)
  await page.getByRole('heading', { level: 1, name: 'Aktiviteter 2019' }).waitFor()
  await openView(page, 'Luckor')
  const grid = await engineGaps(2019)
  await page.getByRole('heading', { level: 1, name: 'Luckor 2019' }).waitFor()
  expect(await shownTiles()).toHaveLength(grid.cells.filter((cell) => cell.state !== 'no-plan').length)
})

it('writes the report as Word and Excel where the user says', async () => {
  const { app, page, files } = desktop
  await answerDialogs(app, { open: [files] })
  await page.getByRole('button', { name: 'Skriv rapport' }).click()
  await page.getByRole('button', { name: 'Välj mapp och skriv' }).click()
  await page.getByText(/Rapporten är sparad i mappen/).waitFor()
  const written = readdirSync(join(files)).filter((name) => /\.(docx|xlsx)$/.test(name))
  expect(written.map((name) => name.replace(/.*\./, '')).sort()).toEqual(['docx', 'xlsx'])
  await page.getByRole('button', { name: 'Stäng', exact: true }).click()
})
