import { describe, expect, it } from 'vitest'
import { readRtf } from '#engine/import/readers/rtf/read-rtf'
import { blockLines } from '../../../../support/block-lines'
import { problemOfAsync } from '../../../../support/problem-of'
import { readerInput } from '../../../../support/reader-input'

const head = String.raw`{\fonttbl{\f0\fcharset0 Times New Roman{\*\falt Tinos};}{\f1\fnil\fcharset2 Symbol;}{\f2\fcharset2 Wingdings;}{\f3\fcharset238 Arial CE;}}{\colortbl;\red255\green255\blue255;\red198\green217\blue241;}{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\s2\outlinelevel1 Egen;}{\s3 toc 1;}{\s4 Rubrik 3;}{\*\cs10 heading 2;}}`
const rtf = (body: string) =>
  new Uint8Array(Buffer.from(String.raw`{\rtf1\ansi\ansicpg1252\deff0${head}${body}}`, 'latin1'))
const read = async (body: string) => readRtf(readerInput(rtf(body), 'plan.rtf'))
const lines = async (body: string) => blockLines((await read(body)).blocks)

const cases: readonly [string, string, readonly string[]][] = [
  ['paragraphs', String.raw`\pard ett\par tv\'e5\par`, ['ett', 'två']],
  ['a last paragraph without its mark', String.raw`\pard ett`, ['ett']],
  [
    'Unicode with and without its fallback',
    String.raw`{\uc1 f\u246\'f6re} {\uc2 \u8211--x} {\uc0 \u-3913 y}`,
    ['före –x •y'],
  ],
  ['Unicode beyond the first plane', String.raw`{\uc1 \u-10179?\u-8704?}`, ['😀']],
  ['the Unicode half of a pair', String.raw`{\upr{Hasselby}{\*\ud{H\u228?sselby}}}`, ['Hässelby']],
  ['bytes by their font', String.raw`{\f3 \'b3\'f3d\'9f} {\f0 \'e5}`, ['łódź å']],
  ['symbols', String.raw`{\f2 \'fc} klart {\f1 \'b7}`, ['✓ klart •']],
  ['raw bytes', 'Hägersten', ['Hägersten']],
  [
    'special characters',
    String.raw`18\_29\~år\emdash\ldblquote a\rdblquote\tab b\line c \{d\} full\-mäktige`,
    ['18-29 år—“a”\tb\nc {d} fullmäktige'],
  ],
  ['line ends of the file as nothing', 'a\r\nb\\\nc', ['ab', 'c']],
  [
    'headings by style, by outline and not by character style',
    String.raw`\pard\s1 Ett\par\pard\s2 Tv\'e5\par\pard\s4 Tre\par\pard\outlinelevel3 Fyra\par\pard\cs10 Text\par`,
    ['# Ett', '## Två', '### Tre', '#### Fyra', 'Text'],
  ],
  [
    'headings by look, but not the text round them',
    String.raw`\pard{\b Insatser}\par\pard Text som är {\b delvis} fet\par`,
    ['# Insatser', 'Text som är delvis fet'],
  ],
  ['larger letters', String.raw`\pard{\fs36 Stor}\par\pard\fs24 Vanlig text\par`, ['# Stor', 'Vanlig text']],
  [
    'lists with their printed markers',
    String.raw`\pard{\listtext\f1\'b7\tab}\ls1\ilvl0 a\par\pard{\listtext 1.\tab}\ls2\ilvl1 b\par\pard{\pntext\f1\'b7\tab}{\*\pn\pnlvlblt}c\par\pard\ls3 d\par`,
    ['- [•] a', '  - [1.] b', '- [•] c', '- [] d'],
  ],
  [
    'groups that are not printed',
    String.raw`{\info{\author x}}{\pict\pngblip 89504e47}{\*\unknown nej}{\*\bkmkstart a}ja{\*\bkmkend a}{\object{\*\objclass X}{\result res}}`,
    ['jares'],
  ],
  ['binary data', 'a{\\pict\\bin4 }}}}}b', ['ab']],
  [
    'field results and no codes',
    String.raw`{\field{\*\fldinst{ HYPERLINK "x" }}{\fldrslt{\ul l\'e4nk}}} efter`,
    ['länk efter'],
  ],
  [
    'a table of contents by field',
    String.raw`{\field{\*\fldinst TOC \\o "1-3"}{\fldrslt \pard Inledning\tab 2\par\pard Syfte\tab 3\par}}\pard Text\par`,
    ['(contents) Inledning\t2\nSyfte\t3', 'Text'],
  ],
  [
    'a table of contents by style',
    String.raw`\pard\s3 Inledning 2\par\pard Text\par`,
    ['(contents) Inledning 2', 'Text'],
  ],
  [
    'headers and footers once, after the text',
    String.raw`{\headerl\pard topp\par}{\headerr\pard topp\par}{\footer\pard bot{\field{\*\fldinst PAGE}{\fldrslt 3}}\par}\pard Text\par`,
    ['Text', '(page-header) topp', '(page-footer) bot3'],
  ],
  [
    'notes and comments after their paragraph',
    String.raw`\pard L\'e4ge{\footnote\pard Not\par}{\*\atnid x}{\*\annotation{\*\atndate 1}\pard Fr\'e5ga\par} slut\par`,
    ['Läge slut', '(footnote) Not', '(comment) Fråga'],
  ],
  [
    'text boxes once',
    String.raw`\pard a{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt\pard ruta\par}}{\shprslt{\pard ruta\par}}} b\par`,
    ['a b', '(text-box) ruta'],
  ],
  [
    'a table',
    String.raw`\trowd\trhdr\cellx1000\cellx2000\pard\intbl Insats\cell Ansvarig\cell\row\trowd\cellx1000\cellx2000\pard\intbl a\par b\cell\cell\row\pard Efter\par`,
    ['| Insats | Ansvarig |', '| a\nb |  |', 'Efter'],
  ],
  [
    'merged cells, said or shown by their edges',
    String.raw`\trowd\clvmgf\cellx1000\clmgf\cellx2000\clmrg\cellx3000\pard\intbl a\cell b\cell\cell\row\trowd\clvmrg\cellx1000\cellx2000\cellx3000\pard\intbl\cell c\cell d\cell\row\trowd\cellx1010\cellx3000\pard\intbl e\cell f\cell\row\pard`,
    ['| a | b | < |', '| ^ | c | d |', '| e | f | < |'],
  ],
  [
    'a table whose paragraphs do not say that they are in one',
    String.raw`\trowd\cellx1000\cellx2000\pard a\cell b\cell\row\pard Efter\par`,
    ['| a | b |', 'Efter'],
  ],
  [
    'tables inside cells',
    String.raw`\trowd\cellx1000\cellx4000\pard\intbl v\cell\pard\intbl\itap2 a\nestcell b\nestcell{\*\nesttableprops\trowd\cellx2000\cellx4000\nestrow}{\nonesttables\par}\pard\intbl\itap2 c\nestcell d\nestcell{\*\nesttableprops\trowd\cellx2000\cellx4000\nestrow}\pard\intbl h\cell\row\pard`,
    ['| v | h |', '| a | b |', '| c | d |'],
  ],
  [
    'lists inside cells',
    String.raw`\trowd\cellx1000\cellx2000\pard\intbl{\listtext\f1\'b7\tab}\ls1 a\par{\listtext\f1\'b7\tab}\ls1 b\cell c\cell\row\pard`,
    ['| • a\n• b | c |'],
  ],
]

describe('reading Rich Text Format', () => {
  it.each(cases)('understands %s', async (_name, body, expected) => {
    expect(await lines(body)).toEqual(expected)
  })

  it('tells header rows, fills and bold cells', async () => {
    const body = String.raw`\trowd\trhdr\clcbpat2\cellx1000\clcbpat1\cellx2000\pard\intbl{\b a}\cell b\cell\row\trowd\cellx1000\cellx2000\pard\intbl c\cell d\cell\row\pard`
    const [block] = (await read(body)).blocks
    if (block?.kind !== 'table') throw new Error('there is no table')
    expect(block.table.headerRowCount).toBe(1)
    expect(block.table.cells.map(({ bold, fill }) => [bold, fill])).toEqual([
      [true, '#c6d9f1'],
      [false, null],
      [false, null],
      [false, null],
    ])
  })

  it('reads tracked changes as accepted and keeps hidden text aside', async () => {
    const document = await read(String.raw`\pard st\'f6dja {\deleted alla }{\revised barn}{\v dolt}\par`)
    expect(blockLines(document.blocks)).toEqual(['stödja barn', '(comment) dolt'])
    expect(document.findings.map(({ code, params }) => [code, params])).toEqual([
      ['reading.tracked-changes', { count: 2 }],
      ['reading.hidden-content', { where: 'dolt' }],
    ])
  })

  it('gives its properties and paragraph numbers', async () => {
    const document = await read(
      String.raw`{\info{\title Plan}{\author x}{\creatim\yr2018\mo5\dy7\hr3}}\pard a\par b\par`,
    )
    expect(document.properties).toMatchObject({ title: 'Plan', created: '2018-05-07', modified: null })
    expect(document.blocks.map(({ place }) => place.paragraph)).toEqual([1, 2])
  })

  it('reads a file that is cut off as far as it goes, and says so', async () => {
    const bytes = rtf(String.raw`\pard Inledning\par\pard{\b Ins`).slice(0, -1)
    const document = await readRtf(readerInput(bytes, 'plan.rtf'))
    expect(blockLines(document.blocks)).toEqual(['Inledning', '# Ins'])
    expect(document.findings.map(({ code }) => code)).toEqual(['reading.content-loss'])
  })

  it('bounds the cells of its tables and says so', async () => {
    const row = String.raw`\trowd\cellx1000\cellx2000\pard\intbl a\cell b\cell\row`
    const document = await readRtf(readerInput(rtf(row.repeat(9)), 'plan.rtf', { maxTableCells: 4 }))
    expect(blockLines(document.blocks)).toEqual(['| a | b |', '| a | b |'])
    expect(document.findings.map(({ code, params }) => [code, params])).toEqual([
      ['reading.truncated', { what: '\\cell', limit: 4 }],
    ])
  })

  it.each([
    ['another kind of file', 'Handlingsplan', 'import.unreadable-file'],
    ['nothing', '', 'import.empty-file'],
    ['groups nested absurdly', `{\\rtf1${'{'.repeat(5000)}`, 'import.unreadable-file'],
  ])('refuses %s', async (_name, text, code) => {
    const problem = await problemOfAsync(() => readRtf(readerInput(text, 'plan.rtf')))
    expect(problem).toEqual({ code, params: { fileName: 'plan.rtf' } })
  })
})
