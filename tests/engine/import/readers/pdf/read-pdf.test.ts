import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdf } from '#engine/import/readers/pdf/read-pdf'
import { planDocumentSchema } from '#shared/domain/document'
import { foldedRows, readPdfFile, tablesOf } from '../../../../support/pdf-files'
import { problemOfAsync } from '../../../../support/problem-of'
import { readerInput } from '../../../../support/reader-input'
import { examplePlansFolder, repositoryFolder } from '../../../../support/repository'

const golden = join(repositoryFolder, 'tests/golden/pdf')
const goldenBytes = (name: string) => new Uint8Array(readFileSync(join(golden, name, 'plan.pdf')))

describe('golden files', () => {
  it.each(readdirSync(golden))('the tables of %s come out as written', { timeout: 120_000 }, async (name) => {
    const document = planDocumentSchema.parse(await readPdfFile(join(golden, name, 'plan.pdf')))
    const { tables } = JSON.parse(readFileSync(join(golden, name, 'expected.json'), 'utf8')) as { tables: string[][][] }
    expect(tablesOf(document).map(foldedRows)).toEqual(tables)
  })

  it('reads columns of prose one after the other, and text beside a table as one paragraph', async () => {
    const { blocks } = await readPdfFile(join(golden, 'columns-and-table-beside-text', 'plan.pdf'))
    const texts = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
    expect(texts.indexOf('Inledning')).toBeLessThan(texts.indexOf('Bakgrund'))
    expect(texts).toContain(
      'Anhöriga märker ofta först att något har hänt. De behöver veta vart de kan vända sig och få stöd snabbt. Stödet ges av vuxna som kan lyssna och som känner till vilka andra vägar som finns för den som behöver mer hjälp.',
    )
  })

  it('gives recognised cells a confidence and names the recognised page', { timeout: 120_000 }, async () => {
    const document = await readPdfFile(join(golden, 'scanned-page', 'plan.pdf'))
    const [table] = tablesOf(document)
    const written = table?.cells.filter((cell) => cell.text !== '') ?? []
    expect(written.every((cell) => cell.confidence !== null && cell.confidence > 0.5)).toBe(true)
    expect(document.findings.map(({ code }) => code)).toContain('reading.page-recognised')
  })

  it('gives every block a page and a box on it', async () => {
    const { blocks } = await readPdfFile(join(golden, 'no-lines-no-repeated-head', 'plan.pdf'))
    expect(blocks.every(({ place }) => place.page !== null && place.box !== null)).toBe(true)
  })

  it('names tables that were put together from text positions', async () => {
    const { findings } = await readPdfFile(join(golden, 'cells-in-the-middle', 'plan.pdf'))
    expect(findings.map(({ code }) => code)).toContain('reading.table-from-alignment')
  })
})

describe('limits and problems', () => {
  it('stops at the page limit and says so', async () => {
    const input = readerInput(goldenBytes('no-lines-no-repeated-head'), 'plan.pdf', { maxPages: 1 })
    const { blocks, findings } = await readPdf(input)
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'reading.truncated', params: { what: 'pages', limit: 1 } }),
    )
    expect(new Set(blocks.map(({ place }) => place.page))).toEqual(new Set([1]))
  })

  it.each([
    ['is no PDF inside', '%PDF-1.7 and nothing more', 'import.unreadable-file'],
    ['asks for a password', lockedPdf(), 'import.encrypted-file'],
  ])('a file that %s is a problem of its own', async (_why, content, code) => {
    expect(await problemOfAsync(() => readPdf(readerInput(content, 'plan.pdf')))).toEqual({
      code,
      params: { fileName: 'plan.pdf' },
    })
  })

  it('stops when the caller cancels', async () => {
    const controller = new AbortController()
    controller.abort()
    const input = { ...readerInput(goldenBytes('horizontal-lines-only'), 'plan.pdf'), signal: controller.signal }
    expect(await problemOfAsync(() => readPdf(input))).toMatchObject({ code: 'import.cancelled' })
  })

  it('leaves the bytes of the caller as they were', async () => {
    const bytes = goldenBytes('horizontal-lines-only')
    const before = bytes.slice()
    await readPdf(readerInput(bytes, 'plan.pdf'))
    expect(bytes).toEqual(before)
  })
})

interface TruthActivity {
  readonly text: string
  readonly responsible: { readonly raw: string }
  readonly partners: { readonly raw: string }
  readonly followUp: { readonly raw: string }
}

describe.skipIf(examplePlansFolder === null)('example plans', () => {
  it.each([
    { file: 'Bilaga 1 Handlingsplan VBE Hässelby-Vällingby.pdf', columns: [0, 1, 2, 3] },
    { file: 'farsta_handlingsplan_2018_slutlig.pdf', columns: [1, 4, 3, 5] },
  ])('every activity row of $file comes out as its writer wrote it', async ({ file, columns }) => {
    const path = join(examplePlansFolder ?? '', file)
    const truth = JSON.parse(readFileSync(`${path}.truth.json`, 'utf8')) as { activities: TruthActivity[] }
    const rows = tablesOf(await readPdfFile(path)).flatMap(foldedRows)
    const found = rows.map((row) => columns.map((column) => row[column] ?? ''))
    for (const { text, responsible, partners, followUp } of truth.activities) {
      const wanted = [text, responsible.raw, partners.raw, followUp.raw]
      expect(found).toContainEqual(wanted.map((cell) => cell.replace(/\s+/g, ' ').trim()))
    }
  })
})

/** The smallest file that the standard security handler locks; its keys fit no empty password. */
function lockedPdf(): string {
  const key = '00'.repeat(32)
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[]/Count 0>>',
    `<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>`,
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const id = `<${'11'.repeat(16)}>`
  const table = `xref\n0 4\n0000000000 65535 f \n${offsets.join('')}`
  return `${file}${table}trailer<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[${id}${id}]>>\nstartxref\n${file.length}\n%%EOF`
}
