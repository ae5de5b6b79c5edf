import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { utils, write } from 'xlsx'
import type { ReaderLimits } from '#engine/import/reader'
import { readSpreadsheet } from '#engine/import/readers/spreadsheet/read-spreadsheet'
import type { PlanDocument, TableCell } from '#shared/domain/document'
import { blockOutline } from '../../../../support/block-outline'
import { problemOfAsync } from '../../../../support/problem-of'
import { readerInput } from '../../../../support/reader-input'
import { examplePlansFolder } from '../../../../support/repository'
import { type CellSpec, odsFile, type SheetSpec, style, xlsxFile } from '../../../../support/spreadsheet-files'

const heads = (...texts: string[]): CellSpec[] => texts.map((value) => ({ value, style: style.header }))
const plan: SheetSpec = {
  name: 'Plan',
  rows: [heads('Insats', 'Ansvarig', 'Tidplan'), ['Läxhjälp', 'Skolan', 'Löpande']],
}

function read(bytes: Uint8Array, limits: Partial<ReaderLimits> = {}): Promise<PlanDocument> {
  return readSpreadsheet(readerInput(bytes, 'plan.xlsx', limits))
}
function cellsOf(document: PlanDocument): TableCell[] {
  return document.blocks.flatMap((block) => (block.kind === 'table' ? block.table.cells : []))
}
const codesOf = (document: PlanDocument) => document.findings.map(({ code, params }) => [code, params])

describe('xlsx', () => {
  test('gives titles, a table with places and looks, and the sheet name of a named sheet', async () => {
    const document = await read(
      xlsxFile([
        { ...plan, rows: [[{ value: 'Handlingsplan 2018', style: style.title }], [], ...plan.rows] },
        { name: 'Tom', rows: [] },
      ]),
    )
    expect(blockOutline(document.blocks)).toEqual([
      '# Plan',
      '## Handlingsplan 2018',
      [
        ['Insats', 'Ansvarig', 'Tidplan'],
        ['Läxhjälp', 'Skolan', 'Löpande'],
      ],
    ])
    expect(cellsOf(document)[0]).toMatchObject({
      text: 'Insats',
      bold: true,
      fill: '#c6e0b4',
      place: { sheet: 'Plan', range: 'A3' },
    })
  })

  test.each<[string, CellSpec, string]>([
    ['a date', { value: 43_209, style: style.date }, '2018-04-19'],
    ['a date shown as a month', { value: 43_221, style: style.month }, 'maj 2018'],
    ['a time', { value: 0.75, style: style.time }, '18:00'],
    ['a share', { value: 0.125, style: style.percent }, '12,50%'],
    ['a large number', { value: 1_234_567.5, style: style.thousands }, '1 234 567,50'],
    ['a plain year', 2018, '2018'],
    ['a stored formula result', { value: 12, formula: 'SUM(A1:A9)' }, '12'],
    ['a formula result in text', { value: 'Skolan', formula: 'B1', type: 'str' }, 'Skolan'],
    ['an error', { value: '#REF!', type: 'e' }, '#REF!'],
    ['an escaped line break', 'Polisen_x000D_\nSkolan', 'Polisen\nSkolan'],
    ['a soft hyphen', 'kommun\u00adfullmäktige', 'kommunfullmäktige'],
  ])('shows %s as the writer sees it', async (_name, cell, expected) => {
    const document = await read(xlsxFile([{ ...plan, rows: [...plan.rows, ['Nattvandring', 'Polisen', cell]] }]))
    expect(cellsOf(document).at(-1)?.text).toBe(expected)
  })

  test('never works out a formula, and reports one without a stored result', async () => {
    const document = await read(
      xlsxFile([{ ...plan, rows: [...plan.rows, ['Antal', 'Alla', { formula: 'COUNTA(A2:A3)' }]] }]),
    )
    expect(cellsOf(document).at(-1)?.text).toBe('')
    expect(codesOf(document)).toEqual([['reading.content-loss', { what: 'Plan!C3 =COUNTA(A2:A3)' }]])
  })

  test('keeps hidden columns, rows and sheets, marked and reported', async () => {
    const document = await read(
      xlsxFile([
        {
          ...plan,
          before: '<cols><col min="2" max="2" hidden="1"/></cols>',
          rows: [...plan.rows, ['Nattvandring', 'Polisen', '2018'], ['Stödsamtal', 'Vuxenenheten', '2019']],
          rowAttributes: { 2: 'hidden="1"' },
        },
        { name: 'Listor', rows: [['Pågår'], ['Klar']], state: 'veryHidden' },
      ]),
    )
    const hidden = cellsOf(document).filter((cell) => cell.hidden)
    expect(hidden.map(({ text }) => text)).toEqual([
      'Ansvarig',
      'Skolan',
      'Nattvandring',
      'Polisen',
      '2018',
      'Vuxenenheten',
      'Pågår',
      'Klar',
    ])
    expect(codesOf(document)).toEqual([
      ['reading.hidden-content', { where: 'Plan!B:B' }],
      ['reading.hidden-content', { where: 'Plan!3:3' }],
      ['reading.hidden-content', { where: 'Listor' }],
    ])
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'table', table: { caption: 'Listor' } })
  })

  test('gives merges as spans, and text beneath a merge as hidden cells', async () => {
    const document = await read(
      xlsxFile([
        {
          ...plan,
          rows: [...plan.rows, ['Nattvandring', 'Gamla bolaget', 'Löpande']],
          after: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>',
        },
      ]),
    )
    expect(cellsOf(document).find(({ text }) => text === 'Skolan')).toMatchObject({
      rowSpan: 2,
      place: { range: 'B2:B3' },
    })
    expect(cellsOf(document).find(({ text }) => text === 'Gamla bolaget')).toMatchObject({ hidden: true })
  })

  test('takes the heading row from a filter', async () => {
    const rows = [
      ['Insats', 'Ansvarig', 'Tidplan'],
      ['Läxhjälp', 'Skolan', 'Löpande'],
    ]
    const document = await read(xlsxFile([{ name: 'Plan', rows, after: '<autoFilter ref="A1:C2"/>' }]))
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'table', table: { headerRowCount: 1 } })
  })

  test('gives comments without their author, drawn texts and print headers as furniture', async () => {
    const document = await read(
      xlsxFile(
        [
          {
            ...plan,
            after:
              '<headerFooter><oddHeader>&amp;LBromma&amp;R&amp;"Arial,Bold"&amp;8Dnr 1.1/2/2018</oddHeader><oddFooter>&amp;CSida &amp;P</oddFooter></headerFooter>',
            relations: [
              ['comments', '../comments1.xml'],
              ['drawing', '../drawings/drawing1.xml'],
            ],
          },
        ],
        {
          'xl/comments1.xml':
            '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Någon</author></authors><commentList><comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>Någon:</t></r><r><t>\nStäm av med rektor</t></r></text></comment></commentList></comments>',
          'xl/drawings/drawing1.xml':
            '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>Arbets</a:t></a:r><a:r><a:t>material</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>',
        },
      ),
    )
    const furniture = document.blocks.filter((block) => block.kind === 'furniture')
    expect(furniture.map(({ role, text, place }) => [role, text, place.range])).toEqual([
      ['text-box', 'Arbetsmaterial', 'E2'],
      ['comment', 'Stäm av med rektor', 'B2'],
      ['page-header', 'Bromma', null],
      ['page-header', 'Dnr 1.1/2/2018', null],
      ['page-footer', 'Sida', null],
    ])
  })

  test('is not troubled by ranges that are declared and empty', async () => {
    const after = '<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>'
    const before = '<dimension ref="A1:XFD1048576"/>'
    const document = await read(xlsxFile([{ ...plan, before, after }]))
    expect(cellsOf(document).find(({ text }) => text === 'Läxhjälp')).toMatchObject({ rowSpan: 1 })
  })

  test('stops at the limit of cells and says so', async () => {
    const rows = [...plan.rows, ...Array.from({ length: 50 }, () => ['a', 'b', 'c'])]
    const document = await read(xlsxFile([{ ...plan, rows }]), { maxTableCells: 30 })
    expect(cellsOf(document)).toHaveLength(30)
    expect(codesOf(document)).toContainEqual(['reading.truncated', { what: 'xlsx', limit: 30 }])
  })

  test('is refused when a part is not well-formed or brings a document type', async () => {
    for (const part of ['<worksheet><sheetData>', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>']) {
      expect(await problemOfAsync(() => read(xlsxFile([plan], { 'xl/worksheets/sheet1.xml': part })))).toMatchObject({
        code: 'import.unreadable-file',
      })
    }
  })

  test('without any text is an empty file', async () => {
    expect(await problemOfAsync(() => read(xlsxFile([{ name: 'Blad1', rows: [] }])))).toMatchObject({
      code: 'import.empty-file',
    })
  })
})

describe('ods', () => {
  const styles = `
    <style:style style:name="gömd" style:family="table"><style:table-properties table:display="false"/></style:style>
    <style:style style:name="fet" style:family="table-cell"><style:text-properties fo:font-weight="bold"/><style:table-cell-properties fo:background-color="#C6E0B4"/></style:style>
    <number:date-style style:name="N1"><number:month number:textual="true"/><number:year/></number:date-style>
    <style:style style:name="månad" style:family="table-cell" style:data-style-name="N1"/>`
  const text = (value: string, attributes = '') =>
    `<table:table-cell office:value-type="string" ${attributes}><text:p>${value}</text:p></table:table-cell>`
  const head = (value: string) => text(value, 'table:style-name="fet"')
  const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`

  test('gives looks, dates as their format shows them, spans, comments and what the file hides', async () => {
    const document = await read(
      odsFile(
        `<table:table table:name="Plan">
          <table:table-column/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="2"/>
          ${row(head('Insats') + head('id') + head('Ansvarig') + head('Tidplan'))}
          ${row(`${text('Läxhjälp<text:line-break/>på biblioteket', 'table:number-rows-spanned="2"')}${text('7')}${text('Skolan</text:p><text:p>Polisen')}<table:table-cell table:style-name="månad" office:value-type="date" office:date-value="2018-05-01"><office:annotation><dc:creator>Någon</dc:creator><text:p>Stäm av</text:p></office:annotation><text:p>maj 18</text:p></table:table-cell>`)}
          ${row(`<table:covered-table-cell/>${text('8')}${text('Föreningar')}${text('2018')}`, 'table:visibility="filter"')}
          ${row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048000"')}
        </table:table>
        <table:table table:name="Listor" table:style-name="gömd">${row(text('Pågår'))}</table:table>`,
        styles,
      ),
    )
    expect(blockOutline(document.blocks)).toEqual([
      '# Plan',
      [
        ['Insats', 'id', 'Ansvarig', 'Tidplan'],
        ['Läxhjälp\npå biblioteket', '7', 'Skolan\nPolisen', 'maj 2018'],
        [null, '8', 'Föreningar', '2018'],
      ],
      '[comment] Stäm av',
      [['Pågår']],
    ])
    expect(cellsOf(document).find(({ text }) => text === 'Insats')).toMatchObject({ bold: true, fill: '#c6e0b4' })
    expect(codesOf(document)).toEqual([
      ['reading.hidden-content', { where: 'Plan!B:B' }],
      ['reading.hidden-content', { where: 'Plan!3:3' }],
      ['reading.hidden-content', { where: 'Listor' }],
    ])
  })

  test('bounds text that is declared to repeat without end', async () => {
    const endless = row(text('x', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"')
    const document = await read(odsFile(`<table:table table:name="Plan">${endless}</table:table>`), {
      maxTableCells: 1000,
    })
    expect(cellsOf(document).length).toBeLessThanOrEqual(1000)
    expect(codesOf(document)).toEqual([['reading.truncated', { what: 'ods', limit: 1000 }]])
  })
})

describe('xls', () => {
  test('gives cells with places, dates and merges', async () => {
    const sheet = utils.aoa_to_sheet(
      [
        ['Insats', 'Ansvarig', 'Tidplan'],
        ['Läxhjälp – även på lov', 'Skolan', new Date(Date.UTC(2018, 3, 19))],
        ['Nattvandring', '', 'Löpande'],
      ],
      { cellDates: true, UTC: true },
    )
    sheet['!merges'] = [utils.decode_range('B2:B3')]
    const book = utils.book_new(sheet, 'Plan')
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8', cellDates: true }))
    const document = await readSpreadsheet(readerInput(bytes, 'plan.xls'))
    expect(document.format).toBe('xls')
    expect(blockOutline(document.blocks)).toEqual([
      '# Plan',
      [
        ['Insats', 'Ansvarig', 'Tidplan'],
        ['Läxhjälp – även på lov', 'Skolan', '2018-04-19'],
        ['Nattvandring', null, 'Löpande'],
      ],
    ])
    expect(cellsOf(document)[0]?.place).toMatchObject({ sheet: 'Plan', range: 'A1' })
  })

  test('that is no workbook is unreadable', async () => {
    const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(7)])
    expect(await problemOfAsync(() => readSpreadsheet(readerInput(bytes, 'plan.xls')))).toMatchObject({
      code: 'import.unreadable-file',
    })
  })
})

test.skipIf(examplePlansFolder === null)(
  'a real workbook gives its title, its table of activities and its prose',
  async () => {
    const bytes = new Uint8Array(
      readFileSync(join(examplePlansFolder ?? '', 'Handlingsplan Bromma (arbetsmaterial).xlsx')),
    )
    const { blocks } = await read(bytes)
    const table = blocks.find((block) => block.kind === 'table')
    expect(table).toMatchObject({
      table: { rowCount: 23, columnCount: 7 },
      place: { sheet: 'Handlingsplan', range: 'A5:G27' },
    })
    expect(blocks).toContainEqual(expect.objectContaining({ kind: 'paragraph', text: 'Antagen: 2018-04-19' }))
    expect(blocks).toContainEqual(expect.objectContaining({ kind: 'heading', text: 'Lokal lägesbild' }))
  },
)
