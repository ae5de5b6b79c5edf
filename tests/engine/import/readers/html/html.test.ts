import { describe, expect, it } from 'vitest'
import { readHtml } from '#engine/import/readers/html/read-html'
import { blockLines } from '../../../../support/block-lines'
import { problemOfAsync } from '../../../../support/problem-of'
import { readerInput, windows1252 } from '../../../../support/reader-input'

const read = async (page: string | Uint8Array) => readHtml(readerInput(page, 'plan.html'))
const lines = async (page: string | Uint8Array) => blockLines((await read(page)).blocks)

describe('a page', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'gives paragraphs and headings',
      '<h1>Plan</h1><p>Text <b>fet</b> här</p><h2>Syfte</h2>Lös text',
      ['# Plan', 'Text fet här', '## Syfte', 'Lös text'],
    ],
    ['ends paragraphs at blocks, not at inline elements', '<div>a<span>b</span><div>c</div>d</div>', ['ab', 'c', 'd']],
    ['folds space and keeps line breaks', '<p>a\n  b&nbsp; c<br>d</p><pre>x  \n y</pre>', ['a b c\nd', 'x\ny']],
    [
      'drops what is never shown',
      '<script>var a = "<p>nej</p>"</script><style>p{}</style><!-- nej --><template>nej</template><p>ja</p>',
      ['ja'],
    ],
    [
      'reads lists with their markers',
      '<ul><li>a<ul><li>b</ul><li>c</ul><ol start=3><li>d<li value=7><p>e</p><p>f</p></ol><ol type=a><li>g</ol><ul style="list-style-type:none"><li>h</ul>',
      ['- [•] a', '  - [•] b', '- [•] c', '- [3.] d', '- [7.] e', 'f', '- [a.] g', '- [] h'],
    ],
    [
      'takes bold lines for headings',
      '<p><b>Insatser</b></p><p>Brödtext som följer.</p><p style="font-weight:700">Mål</p>',
      ['# Insatser', 'Brödtext som följer.', '# Mål'],
    ],
    [
      'reads looks from classes',
      '<style>.c1{font-size:20pt} p.c2 {font-weight : bold !important}@media print{.c3{display:none}}</style><p class=c1>Stor</p><p class=c3>Text på sidan.</p><p class="c9 c2">Fet</p>',
      ['Stor', 'Text på sidan.', '# Fet'],
    ],
    [
      'keeps what stands round the text apart',
      '<nav><a>Hem</a><a>Plan</a></nav><header>Stockholms stad</header><main><p>Text</p></main><footer>Kontakt</footer>',
      ['(contents) HemPlan', '(page-header) Stockholms stad', 'Text', '(page-footer) Kontakt'],
    ],
    ['keeps a header that holds the title', '<header><h1>Handlingsplan</h1></header>', ['# Handlingsplan']],
    [
      'shows form fields as filled in',
      '<p>Status: <select><option>Ej<option selected>Pågår</select> <input type=checkbox checked> <input type=hidden value=x><input value="2018"></p>',
      ['Status: Pågår ☒ 2018'],
    ],
    ['reads headings by role', '<div role=heading aria-level=3>Mål</div>', ['### Mål']],
  ]
  it.each(cases)('%s', async (_name, page, expected) => {
    expect(await lines(page)).toEqual(expected)
  })

  it('keeps hidden text aside and reports it', async () => {
    const document = await read(
      '<style>.x{display:none}</style><p>Synlig<span hidden> dold</span></p><p class=x>göm</p>',
    )
    expect(blockLines(document.blocks)).toEqual(['Synlig', '(comment) dold', '(comment) göm'])
    expect(document.findings.map(({ code, params }) => [code, params])).toEqual([
      ['reading.hidden-content', { where: 'dold göm' }],
    ])
  })

  it('reads deleted text as deleted, and counts changes', async () => {
    const document = await read('<p>Stödja <del>alla</del><ins>barn</ins></p>')
    expect(blockLines(document.blocks)).toEqual(['Stödja barn'])
    expect(document.findings.map(({ code, params }) => [code, params])).toEqual([
      ['reading.tracked-changes', { count: 2 }],
    ])
  })

  it('reports what lies in other files', async () => {
    const document = await read('<p><img src="a/sida.png"><iframe src="tabell.html"></iframe></p>')
    expect(document.findings.map(({ code, params }) => [code, params])).toEqual([
      ['reading.content-loss', { what: '<iframe> tabell.html' }],
      ['reading.content-loss', { what: 'sida.png' }],
    ])
  })

  it('gives its properties and paragraph numbers', async () => {
    const document = await read(
      '<title>Plan &ndash; 2018</title><meta name=keywords content="a, b"><meta name=created content="2018-05-20T10:00"><p>a<p>b<table><tr><td>c<td>d</table>',
    )
    expect(document.properties).toEqual({
      title: 'Plan – 2018',
      subject: null,
      keywords: 'a, b',
      created: '2018-05-20',
      modified: null,
    })
    expect(document.blocks.map(({ place }) => place.paragraph)).toEqual([1, 2, 3])
  })
})

describe('a page saved by Word', () => {
  it('gives lists, headings, notes and headers', async () => {
    const page = `<p class=MsoTitle>Handlingsplan</p>
      <p class=MsoToc1>Inledning<span style='mso-tab-count:1 dotted'>..... </span>2</p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Polis<o:p></o:p></p>
      <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>b)<span>&nbsp;</span></span>Skola</p>
      <div style='mso-element:footnote'><p>[1] Not</p></div><div style='mso-element:header'><p>Sida</p></div>`
    expect(await lines(page)).toEqual([
      '# Handlingsplan',
      '(contents) Inledning\t2',
      '- [•] Polis',
      '  - [b)] Skola',
      '(footnote) [1] Not',
      '(page-header) Sida',
    ])
  })
})

describe('a table', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'has its cells in rows',
      '<table><tr><th>Insats<th>Ansvarig<tr><td>Stöd<td></table>',
      ['| Insats | Ansvarig |', '| Stöd |  |'],
    ],
    [
      'joins paragraphs and items of a cell',
      '<table><tr><td><p>a</p><p>b</p><td><ul><li>c<li>d</ul></table>',
      ['| a\nb | • c\n• d |'],
    ],
    [
      'spans rows and columns',
      '<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>',
      ['| a | b | < |', '| ^ | c | d |'],
    ],
    ['cuts spans that reach too far', '<table><tr><td rowspan=9>a<td>b<tr><td>c</table>', ['| a | b |', '| ^ | c |']],
    [
      'spans down to the end on nought',
      '<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>',
      ['| a | b |', '| ^ | c |', '| ^ | d |'],
    ],
    [
      'gives a real table inside a cell after it',
      '<table><tr><td>x<td>y<table><tr><td>a<td>b<tr><td>c<td>d</table></table>',
      ['| x | y |', '| a | b |', '| c | d |'],
    ],
    ['survives missing end tags', '<table><tbody><tr><td>a<td>b<tr><td>c<td>d', ['| a | b |', '| c | d |']],
  ]
  it.each(cases)('%s', async (_name, page, expected) => {
    expect(await lines(page)).toEqual(expected)
  })

  it('tells headers, caption, bold, fills and hidden rows', async () => {
    const page =
      '<table><caption>Insatser 2018</caption><tr><th>a<th style="background:#C6D9F1">b<tr bgcolor=silver><td>c<td><b>d</b><tr style="display:none"><td style="background-color: rgb(255, 0, 10)">e<td bgcolor="#fff">f</table>'
    const document = await read(page)
    const [block] = document.blocks
    if (block?.kind !== 'table') throw new Error('there is no table')
    expect([block.table.caption, block.table.headerRowCount]).toEqual(['Insatser 2018', 1])
    expect(block.table.cells.map(({ text, bold, fill, hidden }) => [text, bold, fill, hidden])).toEqual([
      ['a', true, null, false],
      ['b', true, '#c6d9f1', false],
      ['c', false, '#c0c0c0', false],
      ['d', true, '#c0c0c0', false],
      ['e', false, '#ff000a', true],
      ['f', false, null, true],
    ])
    expect(document.findings.map(({ code, params }) => [code, params])).toEqual([
      ['reading.hidden-content', { where: 'e f' }],
    ])
  })

  it('counts the rows of a table head', async () => {
    const [block] = (await read('<table><thead><tr><td>a<tr><td>b<tbody><tr><th>c<tr><td>d</table>')).blocks
    expect(block?.kind === 'table' && block.table.headerRowCount).toBe(2)
  })
})

describe('the encoding of a page', () => {
  const page = (meta: string) => `${meta}<p>Hägersten–Älvsjö</p>`
  it.each([
    ['UTF-8 without a word about it', new TextEncoder().encode(page('')), 0],
    ['declared Windows-1252', windows1252(page('<meta charset="windows-1252">')), 0],
    [
      'declared Latin-1, as browsers take it',
      windows1252(page('<meta http-equiv=content-type content="text/html; charset=iso-8859-1">')),
      0,
    ],
    ['declared UTF-8 and not so', windows1252(page('<meta charset=utf-8>')), 1],
    ['declared as something unknown', windows1252(page('<meta charset=klingon>')), 1],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from(`\ufeff${page('<meta charset=utf-16>')}`, 'utf16le')), 0],
  ])('is understood: %s', async (_name, bytes, guesses) => {
    const document = await read(bytes)
    expect(blockLines(document.blocks)).toEqual(['Hägersten–Älvsjö'])
    expect(document.findings.map(({ code }) => code)).toEqual(Array(guesses).fill('reading.encoding-guessed'))
  })
})

describe('a hostile page', () => {
  it.each([
    ['nested too deep', '<div>'.repeat(50_000), 'import.unreadable-file'],
    ['empty', '', 'import.empty-file'],
  ])('is refused when %s', async (_name, page, code) => {
    expect((await problemOfAsync(() => read(page)))?.code).toBe(code)
  })

  it('bounds columns and cells', async () => {
    const wide = `<table>${'<tr><td colspan=1000>a<td colspan=1000>b'.repeat(20)}</table>`
    const document = await readHtml(readerInput(wide, 'plan.html', { maxTableCells: 10 }))
    expect(document.findings.map(({ code }) => code)).toEqual(['reading.truncated'])
    const [block] = document.blocks
    expect(block?.kind === 'table' && [block.table.rowCount, block.table.columnCount]).toEqual([5, 1001])
  })
})
