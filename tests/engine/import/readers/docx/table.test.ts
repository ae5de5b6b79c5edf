import { describe, expect, it } from 'vitest'
import { readDocx } from '#engine/import/readers/docx/read-docx'
import type { DocumentTable } from '#shared/domain/document'
import { blockLines } from '../../../../support/block-lines'
import { cell, type DocxParts, docxOf, line, paragraph, row, run, table } from '../../../../support/docx-package'
import { readerInput } from '../../../../support/reader-input'

const read = async (body: string, parts: DocxParts = {}) => readDocx(readerInput(docxOf(body, parts), 'plan.docx'))
const lines = async (body: string, parts: DocxParts = {}) => blockLines((await read(body, parts)).blocks)

async function onlyTable(body: string, parts: DocxParts = {}): Promise<DocumentTable> {
  const [block, ...rest] = (await read(body, parts)).blocks
  expect(rest).toEqual([])
  if (block?.kind !== 'table') throw new Error('there is no table')
  return block.table
}

const tr = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
const text = (content: string, properties = '') => cell(line(content), properties)
const down = '<w:vMerge w:val="restart"/>'
const across = (count: number) => `<w:gridSpan w:val="${count}"/>`

describe('a table', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'has its cells in rows',
      table(row(['Insats', 'Ansvarig']), row(['Föräldrastöd', ''])),
      ['| Insats | Ansvarig |', '| Föräldrastöd |  |'],
    ],
    [
      'joins the paragraphs of a cell by line breaks',
      table(tr(cell(line('Polis') + line('') + line('Samfund')), text('x'))),
      ['| Polis\nSamfund | x |'],
    ],
    [
      'spans columns',
      table(tr(text('Förebyggande', across(2))), row(['a', 'b'])),
      ['| Förebyggande | < |', '| a | b |'],
    ],
    [
      'spans rows',
      table(tr(text('Alla', down), text('a')), tr(text('', '<w:vMerge/>'), text('b'))),
      ['| Alla | a |', '| ^ | b |'],
    ],
    [
      'spans both ways',
      table(tr(text('Allt', across(2) + down), text('a')), tr(text('', `${across(2)}<w:vMerge/>`), text('b'))),
      ['| Allt | < | a |', '| ^ | < | b |'],
    ],
    [
      'keeps text under a merged cell',
      table(tr(text('Alla', down), text('a')), tr(text('dold', '<w:vMerge/>'), text('b'))),
      ['| Alla\ndold | a |', '| ^ | b |'],
    ],
    [
      'takes a continued merge with nothing above for a cell',
      table(tr(text('a', '<w:vMerge/>'), text('b'))),
      ['| a | b |'],
    ],
    [
      'merges to the left as old files do',
      table(tr(text('Rubrik', '<w:hMerge w:val="restart"/>'), text('', '<w:hMerge/>')), row(['a', 'b'])),
      ['| Rubrik | < |', '| a | b |'],
    ],
    [
      'shifts rows that begin later',
      table(row(['a', 'b', 'c']), row(['x', 'y'], '<w:gridBefore w:val="1"/>')),
      ['| a | b | c |', '| . | x | y |'],
    ],
    [
      'reads rows and cells inside content controls',
      table(
        `<w:sdt><w:sdtContent>${row(['a', 'b'])}</w:sdtContent></w:sdt>`,
        tr(`<w:sdt><w:sdtContent>${text('c')}</w:sdtContent></w:sdt>`, text('d')),
      ),
      ['| a | b |', '| c | d |'],
    ],
    [
      'takes an unfilled control for an empty cell',
      table(
        tr(
          text('Ansvarig'),
          cell(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${line('Ange text')}</w:sdtContent></w:sdt>`),
        ),
      ),
      ['| Ansvarig |  |', '(comment) Ange text'],
    ],
    [
      'leaves deleted rows out',
      table(row(['a', 'b']), row(['bort', 'bort'], '<w:del w:id="1"/>'), row(['c', 'd'], '<w:ins w:id="2"/>')),
      ['| a | b |', '| c | d |'],
    ],
    ['is nothing when all its rows are deleted', table(row(['a'], '<w:del w:id="1"/>')), []],
    [
      'lets a single cell go as the frame it is',
      table(tr(cell(line('Ruta') + table(row(['a', 'b']), row(['c', 'd']))))),
      ['Ruta', '| a | b |', '| c | d |'],
    ],
    [
      'keeps a small table inside a cell as lines',
      table(tr(text('Aktörer'), cell(table(row(['Polis', 'ja'])) + line('')))),
      ['| Aktörer | Polis\tja |'],
    ],
    [
      'gives a real table inside a cell after it',
      table(tr(text('Vänster'), cell(line('Höger') + table(row(['a', 'b']), row(['c', 'd']))))),
      ['| Vänster | Höger |', '| a | b |', '| c | d |'],
    ],
  ]
  it.each(cases)('%s', async (_name, body, expected) => {
    expect(await lines(body)).toEqual(expected)
  })

  it('sends notes out of its cells', async () => {
    const noted = cell(paragraph(`${run('Polis')}<w:r><w:footnoteReference w:id="1"/></w:r>`))
    const footnotes = `<w:footnote w:id="1">${line('Lokalpolisområdet.')}</w:footnote>`
    expect(await lines(table(tr(noted, text('b'))), { footnotes })).toEqual([
      '| Polis | b |',
      '(footnote) Lokalpolisområdet.',
    ])
  })

  it('numbers the cells of a column that Word numbers', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    const number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const bullet = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    const body = table(
      tr(cell(paragraph('', number)), text('Föräldrastöd')),
      tr(cell(paragraph('', number)), cell(line('Polis', bullet) + paragraph('', bullet))),
    )
    expect(await lines(body, { numbering })).toEqual(['| 1. | Föräldrastöd |', '| 2. | - Polis |'])
  })

  it('tells its header rows, but only those at the top', async () => {
    const header = '<w:tblHeader/>'
    const body = table(row(['a', 'b'], header), row(['c', 'd'], header), row(['e', 'f']), row(['g', 'h'], header))
    expect((await onlyTable(body)).headerRowCount).toBe(2)
    expect((await onlyTable(table(row(['a', 'b'], '<w:tblHeader w:val="0"/>'), row(['c', 'd'])))).headerRowCount).toBe(
      0,
    )
  })

  it('tells bold cells, fills and hidden rows', async () => {
    const bold = paragraph(run('Insats ', '<w:b/>') + run('fet', '<w:b/>'))
    const mixed = paragraph(run('Insats ', '<w:b/>') + run('mager', '<w:b w:val="0"/>'))
    const body = table(
      tr(cell(bold, '<w:shd w:val="clear" w:fill="C6D9F1"/>'), cell(mixed, '<w:shd w:val="clear" w:fill="FFFFFF"/>')),
      `<w:tr><w:trPr><w:hidden/></w:trPr>${text('dold', '<w:shd w:val="pct50" w:color="000000" w:fill="auto"/>')}${text('', '<w:shd w:val="clear" w:fill="auto"/>')}</w:tr>`,
    )
    expect((await onlyTable(body)).cells.map(({ bold, fill, hidden }) => [bold, fill, hidden])).toEqual([
      [true, '#c6d9f1', false],
      [false, null, false],
      [false, '#808080', true],
      [false, null, true],
    ])
  })

  it('takes bold and fill of its first row from the table style', async () => {
    const styles =
      '<w:style w:type="table" w:styleId="Ljus"><w:name w:val="Ljus"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="D9D9D9"/></w:tcPr></w:tblStylePr></w:style>'
    const rows = row(['Insats', 'Ansvarig']) + row(['a', 'b'])
    const styled = (look: string) =>
      `<w:tbl><w:tblPr><w:tblStyle w:val="Ljus"/><w:tblLook ${look}/></w:tblPr>${rows}</w:tbl>`
    const marks = async (look: string) =>
      (await onlyTable(styled(look), { styles })).cells.map(({ bold, fill }) => [bold, fill])
    const [on, off] = [
      [true, '#d9d9d9'],
      [false, null],
    ]
    expect(await marks('w:val="04A0" w:firstRow="1"')).toEqual([on, on, off, off])
    expect(await marks('w:val="0020"')).toEqual([on, on, off, off])
    expect(await marks('w:val="04A0" w:firstRow="0"')).toEqual([off, off, off, off])
  })

  it('gives each cell its place, and counts a page once in a row that crosses it', async () => {
    const turned = cell(paragraph('<w:r><w:t>a</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r>'))
    const document = await read(table(tr(turned, turned), row(['c', 'd'])) + line('efter'))
    const [block, after] = document.blocks
    if (block?.kind !== 'table') throw new Error('there is no table')
    expect(block.table.cells.map(({ place }) => [place.paragraph, place.page])).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
      [4, 2],
    ])
    expect([after?.place.paragraph, after?.place.page]).toEqual([5, 2])
  })

  it('has the caption that the file ties to it', async () => {
    const body = `<w:tbl><w:tblPr><w:tblCaption w:val="Aktiviteter 2018"/></w:tblPr>${row(['a', 'b'])}</w:tbl>`
    expect((await onlyTable(body)).caption).toBe('Aktiviteter 2018')
  })

  it('stops at the limit of cells and says so', async () => {
    const body = table(...Array.from({ length: 10 }, (_, index) => row([`a${index}`, 'b'])))
    const document = await readDocx(readerInput(docxOf(body), 'plan.docx', { maxTableCells: 6 }))
    expect(blockLines(document.blocks)).toHaveLength(3)
    expect(document.findings.map(({ code, params }) => [code, params])).toEqual([
      ['reading.truncated', { what: 'w:tbl', limit: 6 }],
    ])
  })
})
