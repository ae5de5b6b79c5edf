import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readOdt } from '#engine/import/readers/odt/read-odt'
import { blockLines } from '../../../../support/block-lines'
import { cell, covered, fodtOf, h, type OdtParts, odtOf, p, row, rowOf, table } from '../../../../support/odt-package'
import { problemOfAsync } from '../../../../support/problem-of'
import { readerInput } from '../../../../support/reader-input'

const read = async (body: string, parts: OdtParts = {}) => readOdt(readerInput(odtOf(body, parts), 'plan.odt'))
const lines = async (body: string, parts: OdtParts = {}) => blockLines((await read(body, parts)).blocks)

const style = (name: string, family: string, inside: string, parent = '') =>
  `<style:style style:name="${name}" style:family="${family}"${parent === '' ? '' : ` style:parent-style-name="${parent}"`}>${inside}</style:style>`
const bold = '<style:text-properties fo:font-weight="bold"/>'

describe('the text of a paragraph', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['joins spans', p('våldsbe<text:span>jakande </text:span>extremism'), ['våldsbejakande extremism']],
    [
      'folds white space of the markup and keeps that of elements',
      p('a\n   b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e'),
      ['a b c\td\ne'],
    ],
    [
      'reads input fields, links and other fields',
      p(
        '<text:text-input text:description="x">Kista&#x0d;</text:text-input> <text:a>länk</text:a> <text:date>2018</text:date>',
      ),
      ['Kista länk 2018'],
    ],
    [
      'keeps ruby text out and drops soft hyphens',
      p(
        'kommun\u00adfull<text:ruby><text:ruby-base>mäktige</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>',
      ),
      ['kommunfullmäktige'],
    ],
    ['leaves empty paragraphs out', p('a') + p('') + p(' ') + p('b'), ['a', 'b']],
    ['goes through sections', `<text:section>${p('i avsnitt')}</text:section>`, ['i avsnitt']],
  ]
  it.each(cases)('%s', async (_name, body, expected) => {
    expect(await lines(body)).toEqual(expected)
  })
})

describe('headings', () => {
  it('come from the markup, from styles and from the look', async () => {
    const styles =
      style('Heading', 'paragraph', '') +
      style('Title', 'paragraph', '', 'Heading') +
      style('Subtitle', 'paragraph', '', 'Heading') +
      style('Rubrik_20_2', 'paragraph', '', 'Heading') +
      style('Standard', 'paragraph', '<style:text-properties fo:font-size="12pt"/>')
    const automatic =
      style('P1', 'paragraph', '', 'Rubrik_20_2') +
      style('P2', 'paragraph', bold, 'Standard') +
      style('P3', 'paragraph', '', 'Title') +
      style('T1', 'text', '<style:text-properties fo:font-size="18pt"/>')
    const body =
      p('Plan', 'P3') +
      p('Förvaltningen', 'Subtitle') +
      h(1, 'Inledning') +
      p('Brödtext som är lång nog.', 'Standard') +
      p('Två', 'P1') +
      p('Fet rad', 'P2') +
      p('<text:span text:style-name="T1">Stor rad</text:span>', 'Standard') +
      h(12, 'Djup')
    expect(await lines(body, { styles, automatic })).toEqual([
      '# Plan',
      'Förvaltningen',
      '# Inledning',
      'Brödtext som är lång nog.',
      '## Två',
      '#### Fet rad',
      '### Stor rad',
      '######### Djup',
    ])
  })

  it('carry the number of the outline', async () => {
    const level = (index: number, shown: number) =>
      `<text:outline-level-style text:level="${index}" style:num-format="1" text:display-levels="${shown}"/>`
    const styles = `<text:outline-style>${level(1, 1)}${level(2, 2)}<text:outline-level-style text:level="3" style:num-format=""/></text:outline-style>`
    const body = h(1, 'Ett') + h(2, 'Ett ett') + h(1, 'Två') + h(2, 'Två ett') + h(3, 'Utan')
    expect(await lines(body, { styles })).toEqual([
      '# 1 Ett',
      '## 1.1 Ett ett',
      '# 2 Två',
      '## 2.1 Två ett',
      '### Utan',
    ])
  })
})

describe('lists', () => {
  const automatic = `<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="\uf0b7"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>`
  const list = (name: string, ...items: readonly string[]) =>
    `<text:list${name === '' ? '' : ` text:style-name="${name}"`}>${items.map((item) => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`

  it('carry the markers that are printed, nested and continued', async () => {
    const body =
      list('L1', p('polis'), p('skola') + list('', p('rektor'))) +
      list('L2', p('ett') + list('', p('a'), p('b')), p('två') + p('fortsättning')) +
      '<text:list text:style-name="L2" text:continue-numbering="true"><text:list-item><text:p>tre</text:p></text:list-item></text:list>' +
      '<text:list text:style-name="L2"><text:list-item text:start-value="7"><text:p>sju</text:p></text:list-item></text:list>' +
      list('', p('utan stil'))
    expect(await lines(body, { automatic })).toEqual([
      '- [•] polis',
      '- [•] skola',
      '  - [•] rektor',
      '- [1.] ett',
      '  - [a)] a',
      '  - [b)] b',
      '- [2.] två',
      'fortsättning',
      '- [3.] tre',
      '- [7.] sju',
      '- [] utan stil',
    ])
  })

  it('stay in the cells of a table', async () => {
    const body = table(rowOf(cell(p('Aktörer')), cell(list('L1', p('Polis'), p('Skola')))))
    expect(await lines(body, { automatic })).toEqual(['| Aktörer | • Polis\n• Skola |'])
  })
})

describe('a table', () => {
  const spans = (columns: number, rows = 1) =>
    `table:number-columns-spanned="${columns}" table:number-rows-spanned="${rows}"`
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'has its cells in rows',
      table(row('Insats', 'Ansvarig'), row('Föräldrastöd', '')),
      ['| Insats | Ansvarig |', '| Föräldrastöd |  |'],
    ],
    [
      'spans columns and rows',
      table(rowOf(cell(p('Allt'), spans(2, 2)), covered, cell(p('a'))), rowOf(covered, covered, cell(p('b')))),
      ['| Allt | < | a |', '| ^ | < | b |'],
    ],
    [
      'keeps text under a merged cell',
      table(
        rowOf(cell(p('Alla'), spans(2)), '<table:covered-table-cell><text:p>dold</text:p></table:covered-table-cell>'),
        row('a', 'b'),
      ),
      ['| Alla\ndold | < |', '| a | b |'],
    ],
    [
      'repeats cells and rows',
      table(
        `<table:table-row table:number-rows-repeated="2">${cell(p('x'), 'table:number-columns-repeated="2"')}</table:table-row>`,
      ),
      ['| x | x |', '| x | x |'],
    ],
    [
      'reads row groups',
      table(`<table:table-row-group><table:table-rows>${row('a', 'b')}</table:table-rows></table:table-row-group>`),
      ['| a | b |'],
    ],
    [
      'gives a real table inside a cell after it',
      table(rowOf(cell(p('Vänster')), cell(p('Höger') + table(row('a', 'b'), row('c', 'd'))))),
      ['| Vänster | Höger |', '| a | b |', '| c | d |'],
    ],
    ['lets a single cell go as the frame it is', table(rowOf(cell(p('Ruta')))), ['Ruta']],
  ]
  it.each(cases)('%s', async (_name, body, expected) => {
    expect(await lines(body)).toEqual(expected)
  })

  it('tells header rows, fills, bold and hidden rows', async () => {
    const automatic =
      style('C1', 'table-cell', '<style:table-cell-properties fo:background-color="#C6D9F1"/>') +
      style('C2', 'table-cell', '<style:table-cell-properties fo:background-color="transparent"/>') +
      style('R1', 'table-row', '<style:table-row-properties fo:background-color="#d9d9d9"/>') +
      style('T1', 'text', bold)
    const head = `<table:table-header-rows>${rowOf(cell(p('<text:span text:style-name="T1">Insats</text:span>'), 'table:style-name="C1"'), cell(p('Ansvarig')))}</table:table-header-rows>`
    const hidden = `<table:table-row table:visibility="collapse" table:style-name="R1">${cell(p('a'), 'table:style-name="C2"')}${cell(p('b'))}</table:table-row>`
    const document = await read(table(head, hidden), { automatic })
    const [block] = document.blocks
    if (block?.kind !== 'table') throw new Error('there is no table')
    expect(block.table.headerRowCount).toBe(1)
    expect(block.table.cells.map((found) => [found.bold, found.fill, found.hidden])).toEqual([
      [true, '#c6d9f1', false],
      [false, null, false],
      [false, '#d9d9d9', true],
      [false, '#d9d9d9', true],
    ])
  })

  it('bounds repetition and says what it left', async () => {
    const endless = `<table:table-row table:number-rows-repeated="1048576">${cell(p('x'), 'table:number-columns-repeated="16384"')}</table:table-row>`
    const document = await readOdt(readerInput(odtOf(table(endless)), 'plan.odt', { maxTableCells: 2500 }))
    const [block] = document.blocks
    expect(block?.kind === 'table' && block.table.cells.length).toBe(2500)
    expect(document.findings.map(({ code }) => code)).toEqual(['reading.truncated'])
  })
})

describe('what stands outside the flow', () => {
  const changes = `<text:tracked-changes><text:changed-region><text:deletion>${p('borttaget')}</text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>`

  it('deleted text is not text, and changes are counted', async () => {
    const document = await read(changes + p('Kvar<text:change text:change-id="1"/> här'))
    expect(blockLines(document.blocks)).toEqual(['Kvar här'])
    expect(document.findings.map(({ code, params }) => [code, params])).toEqual([
      ['reading.tracked-changes', { count: 2 }],
    ])
  })

  it('notes and comments follow their paragraph', async () => {
    const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('Enkät 2018.')}</text:note-body></text:note>`
    const comment = `<office:annotation><dc:creator>x</dc:creator><dc:date>2018</dc:date>${p('Stämmer det?')}</office:annotation>`
    expect(await lines(p(`Lägesbild${note}${comment} slut`))).toEqual([
      'Lägesbild slut',
      '(footnote) Enkät 2018.',
      '(comment) Stämmer det?',
    ])
  })

  it('frames and shapes are read once, whatever they are anchored to', async () => {
    const frame = `<draw:frame><draw:text-box>${p('Ruta')}</draw:text-box><svg:title>titel</svg:title></draw:frame>`
    const shape = `<draw:custom-shape>${p('Form')}${p('två')}</draw:custom-shape>`
    expect(await lines(frame + p(`Text${shape}`) + p(frame.replace('Ruta', 'I stycke')))).toEqual([
      '(text-box) Ruta',
      'Text',
      '(text-box) Form\ntvå',
      '(text-box) I stycke',
    ])
  })

  it('the table of contents is furniture, without the patterns behind it', async () => {
    const index = `<text:table-of-content><text:table-of-content-source><text:index-title-template>Innehåll</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>${p('Innehåll')}</text:index-title>${p('Inledning<text:tab/>2')}${p('Syfte<text:tab/>3')}</text:index-body></text:table-of-content>`
    expect(await lines(index + h(1, 'Inledning'))).toEqual([
      '(contents) Innehåll\nInledning\t2\nSyfte\t3',
      '# Inledning',
    ])
  })

  it('headers and footers come from the master pages, once each', async () => {
    const master = (inside: string) => `<style:master-page style:name="x">${inside}</style:master-page>`
    const header = `<style:header>${p('Förvaltningen')}</style:header>`
    const footer = `<style:footer>${table(row('Sida', '<text:page-number>3</text:page-number>'))}</style:footer>`
    expect(await lines(p('Text'), { masters: master(header + footer) + master(header) })).toEqual([
      'Text',
      '(page-header) Förvaltningen',
      '(page-footer) Sida\t3',
    ])
  })

  it('hidden text and hidden sections are kept aside and reported', async () => {
    const automatic = style('T9', 'text', '<style:text-properties text:display="none"/>')
    const body =
      p('Synligt<text:span text:style-name="T9"> dolt</text:span>') +
      `<text:section text:display="none">${p('dolt avsnitt')}</text:section>`
    const document = await read(body, { automatic })
    expect(blockLines(document.blocks)).toEqual(['Synligt', '(comment) dolt', '(comment) dolt avsnitt'])
    expect(document.findings.map(({ code, params }) => [code, params])).toEqual([
      ['reading.hidden-content', { where: 'dolt dolt avsnitt' }],
    ])
  })

  it('what cannot be read is reported', async () => {
    const object = '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="bild.png"/></draw:frame>'
    const image = '<draw:frame><draw:image xlink:href="Pictures/sida.png"/></draw:frame>'
    const document = await read(p(object) + p(image))
    expect(document.findings.map(({ code, params }) => [code, params])).toEqual([
      ['reading.content-loss', { what: './Object 1' }],
      ['reading.content-loss', { what: 'Pictures/sida.png' }],
    ])
  })
})

describe('the file itself', () => {
  it('gives its properties and the places of its paragraphs', async () => {
    const meta =
      '<dc:title>Handlingsplan</dc:title><dc:creator>x</dc:creator><meta:keyword>plan</meta:keyword><meta:keyword>2018</meta:keyword><meta:creation-date>2018-05-20T08:00:00</meta:creation-date>'
    const automatic = style('P1', 'paragraph', '<style:paragraph-properties fo:break-before="page"/>')
    const body = p('Ett') + p('Två <text:soft-page-break/>över') + p('<text:soft-page-break/>Tre') + p('Fyra', 'P1')
    const document = await read(body, { meta, automatic })
    expect(document.properties).toEqual({
      title: 'Handlingsplan',
      subject: null,
      keywords: 'plan, 2018',
      created: '2018-05-20',
      modified: null,
    })
    expect(document.blocks.map(({ place }) => [place.paragraph, place.page])).toEqual([
      [1, 1],
      [2, 1],
      [3, 3],
      [4, 4],
    ])
  })

  it('may be one flat file', async () => {
    const document = await readOdt(readerInput(fodtOf(h(1, 'Plan') + p('Text')), 'plan.fodt'))
    expect(blockLines(document.blocks)).toEqual(['# Plan', 'Text'])
  })

  const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'
  it.each([
    [
      'an encrypted file',
      zipSync({ 'META-INF/manifest.xml': strToU8(manifest), 'content.xml': strToU8('?') }),
      'import.encrypted-file',
    ],
    ['a package without content', zipSync({ mimetype: strToU8('x') }), 'import.unreadable-file'],
    ['a spreadsheet', zipSync({ 'content.xml': strToU8('<a><b/></a>') }), 'import.unreadable-file'],
    ['nothing', new Uint8Array(0), 'import.empty-file'],
    [
      'a document type',
      strToU8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
      'import.unreadable-file',
    ],
  ])('is refused when it is %s', async (_name, bytes, code) => {
    const problem = await problemOfAsync(() => readOdt(readerInput(bytes, 'plan.odt')))
    expect(problem).toEqual({ code, params: { fileName: 'plan.odt' } })
  })
})
