import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import { buildComparisonReport } from '#engine/report/comparison/build-comparison-report'
import { writeReport } from '#engine/report/write-report'
import { writeDocx } from '#engine/report/writers/docx/write-docx'
import { writeXlsx } from '#engine/report/writers/xlsx/write-xlsx'
import { comparisonInput } from '../../support/comparison-input'

const newFolder = () => mkdtempSync(join(tmpdir(), 'samplan-report-'))

describe('the Word report', async () => {
  const parts = unzipSync(await writeDocx(buildComparisonReport(comparisonInput())))
  const partOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const body = partOf('word/document.xml')

  it('has real headings, Swedish as its language and a title', () => {
    expect(body).toContain('w:val="Heading1"')
    expect(partOf('word/styles.xml')).toContain('w:val="sv-SE"')
    expect(partOf('docProps/core.xml')).toContain('Lokala handlingsplaner 2018: jämförelse för Exempelstaden')
  })

  it('marks the first row of every table as header and merges no cells', () => {
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(body.match(/<w:tbl>/g)?.length ?? -1)
    expect(body).not.toMatch(/w:gridSpan|w:vMerge/)
  })

  it('sets wide chapters in landscape', () => {
    expect(body).toContain('w:orient="landscape"')
  })

  it('carries the words of every cell of the model', () => {
    const text = body.replace(/<[^>]+>/g, '').replaceAll('&quot;', '"')
    for (const wording of ['Utbildning för medarbetare', '=SUM(A1:A9) är ingen formel', 'plan-2.docx, s. 9']) {
      expect(text).toContain(wording)
    }
  })
})

describe('the Excel report', async () => {
  const book = read(await writeXlsx(buildComparisonReport(comparisonInput()), 'Om rapporten'))
  const rowsOf = (sheet: string) => utils.sheet_to_json<string[]>(book.Sheets[sheet] ?? {}, { header: 1 })

  it('has a sheet for each kind of figure', () => {
    expect(book.SheetNames).toEqual([
      'Om rapporten',
      'Planer',
      'Luckor',
      'Lucklista',
      'Överlapp',
      'Aktörer',
      'Aktiviteter',
      'Att kontrollera',
    ])
  })

  it('holds the gap matrix with words for each state', () => {
    expect(rowsOf('Luckor')[0]).toEqual([
      'Förvaltning',
      'Utbildning och kompetens',
      'Avhopparverksamhet',
      'Uppföljning',
    ])
    expect(rowsOf('Luckor')[2]).toEqual(['Farsta (utkast)', 'ja (1)', 'endast text', 'lucka'])
  })

  it('never writes a formula, whatever a plan says', () => {
    const cells = book.SheetNames.flatMap((name) => Object.entries(book.Sheets[name] ?? {}))
    expect(cells.filter(([, cell]) => typeof cell === 'object' && cell !== null && 'f' in cell)).toEqual([])
    expect(rowsOf('Aktiviteter').flat()).toContain('=SUM(A1:A9) är ingen formel')
  })
})

describe('writeReport', () => {
  it('writes one file per format and leaves nothing unfinished behind', async () => {
    const folder = newFolder()
    const files = await writeReport(comparisonInput(), folder, ['docx', 'xlsx'])
    expect(files).toEqual([join(folder, 'Jämförelse 2018.docx'), join(folder, 'Jämförelse 2018.xlsx')])
    expect(readdirSync(folder).toSorted()).toEqual(['Jämförelse 2018.docx', 'Jämförelse 2018.xlsx'])
  })

  it('refuses a year without plans', async () => {
    const input = comparisonInput()
    const empty = { ...input, gaps: { ...input.gaps, received: 0 } }
    await expect(writeReport(empty, newFolder(), ['docx'])).rejects.toMatchObject({ code: 'report.nothing-to-report' })
  })

  it('says so when the target cannot be written, and keeps what was there', async () => {
    const folder = newFolder()
    const notAFolder = join(folder, 'upptagen')
    writeFileSync(notAFolder, 'redan här')
    chmodSync(notAFolder, 0o444)
    await expect(writeReport(comparisonInput(), notAFolder, ['xlsx'])).rejects.toMatchObject({
      code: 'report.cannot-write',
    })
    expect(readFileSync(notAFolder, 'utf8')).toBe('redan här')
  })
})
