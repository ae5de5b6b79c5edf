import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '#engine/import/readers/docx/read-docx'
import { blockLines } from '../../../../support/block-lines'
import { type DocxParts, docxOf, line, paragraph, run } from '../../../../support/docx-package'
import { readerInput } from '../../../../support/reader-input'

const read = async (body: string, parts: DocxParts = {}) => readDocx(readerInput(docxOf(body, parts), 'plan.docx'))
const lines = async (body: string, parts: DocxParts = {}) => blockLines((await read(body, parts)).blocks)

const style = (id: string, name: string, inside = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe('the text of a paragraph', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['joins runs', paragraph(run('våldsbe') + run('jakande ') + run('extremism')), ['våldsbejakande extremism']],
    [
      'keeps line breaks and tabs',
      paragraph('<w:r><w:t>Ansvarig</w:t><w:tab/><w:t>Polis</w:t><w:br/><w:t>Skola</w:t></w:r>'),
      ['Ansvarig\tPolis\nSkola'],
    ],
    [
      'drops soft hyphens, keeps hard ones',
      paragraph('<w:r><w:t>kommun</w:t><w:softHyphen/><w:t>full­mäktige 18</w:t><w:noBreakHyphen/><w:t>29</w:t></w:r>'),
      ['kommunfullmäktige 18-29'],
    ],
    ['composes letters and folds spaces', line('Ha\u030agsta\u00a0\u00a0 by'), ['Hågsta by']],
    [
      'shows symbols',
      paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t xml:space="preserve"> klart</w:t></w:r>'),
      ['✓ klart'],
    ],
    ['shows letters typed in a symbol font', line('\uf0fe pågår'), ['☑ pågår']],
    ['keeps the result of a field and not its code', paragraph(field('REF plan \\h', run('Bilaga 1'))), ['Bilaga 1']],
    [
      'keeps results of fields inside fields',
      paragraph(field(`IF ${''}`, run('före ') + field('PAGE', run('7')))),
      ['före 7'],
    ],
    [
      'keeps the content of a simple field',
      paragraph(`<w:fldSimple w:instr="TITLE">${run('Handlingsplan')}</w:fldSimple>`),
      ['Handlingsplan'],
    ],
    [
      'survives a field that never ends',
      paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`) + line('Inledning till planen.'),
      ['Inledning till planen.'],
    ],
    [
      'shows tick boxes and choices of old forms',
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' Pågår ')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Ja"/><w:listEntry w:val="Nej"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      ['☒ Pågår Nej'],
    ],
    [
      'reads links, smart tags and content controls',
      paragraph(
        `<w:hyperlink>${run('stockholm.se ')}</w:hyperlink><w:smartTag>${run('Kista ')}</w:smartTag><w:sdt><w:sdtContent>${run('2018')}</w:sdtContent></w:sdt>`,
      ),
      ['stockholm.se Kista 2018'],
    ],
    [
      'sets the prompt of an empty control aside',
      paragraph(
        `${run('Ansvarig:')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Välj ett objekt.')}</w:sdtContent></w:sdt>`,
      ),
      ['Ansvarig:', '(comment) Välj ett objekt.'],
    ],
    ['reads formulas', paragraph('<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>'), ['x+1']],
    ['leaves empty paragraphs out', line('a') + paragraph('') + line(' ') + line('b'), ['a', 'b']],
    [
      'reads elements it does not know',
      `<w:unknown xmlns:x="urn:x"/>${paragraph(`<x:new xmlns:x="urn:x">${run('nytt')}</x:new>`)}`,
      ['nytt'],
    ],
  ]
  it.each(cases)('%s', async (_name, body, expected) => {
    expect(await lines(body)).toEqual(expected)
  })

  it('is the same in a strict file and in one written as UTF-16', async () => {
    const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const strict = `<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>Skärholmen</d:t></d:r></d:p></d:body></d:document>`
    const wide = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="${transitional}"><w:body>${line('Skärholmen')}</w:body></w:document>`
    for (const part of [strToU8(strict), new Uint8Array(Buffer.from(wide, 'utf16le'))]) {
      const document = await readDocx(readerInput(zipSync({ 'word/document.xml': part }), 'plan.docx'))
      expect(blockLines(document.blocks)).toEqual(['Skärholmen'])
    }
  })
})

describe('tracked changes', () => {
  const mark = (kind: string) => `<w:rPr><w:${kind} w:id="1"/></w:rPr>`
  const body =
    paragraph(
      `${run('Stödja ')}<w:del w:id="1"><w:r><w:delText>alla </w:delText></w:r></w:del><w:ins w:id="2">${run('barn')}</w:ins>`,
    ) +
    `<w:del w:id="3">${line('bort')}</w:del><w:ins w:id="4">${line('nytt stycke')}</w:ins>` +
    line('Före ', mark('del')) +
    line('efter.') +
    paragraph(`<w:moveFrom w:id="5">${run('flyttat')}</w:moveFrom><w:moveTo w:id="6">${run('hit')}</w:moveTo>`)

  it('are read as accepted, and counted', async () => {
    const document = await read(body)
    expect(blockLines(document.blocks)).toEqual(['Stödja barn', 'nytt stycke', 'Före efter.', 'hit'])
    expect(document.findings).toEqual([
      { severity: 'info', code: 'reading.tracked-changes', params: { count: 7 }, place: null },
    ])
  })
})

describe('headings', () => {
  const styles =
    style('Rubrik1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
    style('Rubrik2', 'Rubrik 2') +
    style('Egen', 'Stadens rubrik', '<w:basedOn w:val="Rubrik2"/>') +
    style('Brod', 'Brödtext', '<w:basedOn w:val="Rubrik1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
    style('Rubrik', 'Title') +
    style('Ring', 'Ring', '<w:basedOn w:val="Ring"/>')

  it('come from styles, their names and the styles they are based on', async () => {
    const body =
      line('Plan', styled('Rubrik')) +
      line('Ett', styled('Rubrik1')) +
      line('Två', styled('Rubrik2')) +
      line('Tre', styled('Egen')) +
      line('Text som bygger på en rubrik', styled('Brod')) +
      line('Utan slut', styled('Ring')) +
      line('Direkt', '<w:outlineLvl w:val="2"/>')
    expect(await lines(body, { styles })).toEqual([
      '# Plan',
      '# Ett',
      '## Två',
      '## Tre',
      'Text som bygger på en rubrik',
      'Utan slut',
      '### Direkt',
    ])
  })

  it('take a line break for a space and carry their number', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Rubrik1"/><w:lvlText w:val="Fokusområde %1:"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>`
    const numbered = style('Rubrik1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>')
    const body =
      line('Trygg uppväxt', styled('Rubrik1')) +
      paragraph('<w:r><w:t>Fritid</w:t><w:br/><w:t>och kultur</w:t></w:r>', styled('Rubrik1'))
    expect(await lines(body, { styles: numbered, numbering })).toEqual([
      '# Fokusområde 1: Trygg uppväxt',
      '# Fokusområde 2: Fritid och kultur',
    ])
  })
})

describe('lists', () => {
  const level = (index: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = [
    `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', 'o')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'decimal', '%1.%2.%3')}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>',
  ].join('')
  const item = (text: string, id: number, depth = 0) =>
    line(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`)

  it('carry the markers that are printed', async () => {
    const body =
      item('polis', 1) +
      item('närpolis', 1, 1) +
      item('ett', 2) +
      item('a', 2, 1) +
      item('b', 2, 1) +
      item('djup', 2, 2) +
      item('två', 2) +
      item('c', 2, 1) +
      item('sju', 3) +
      line('Text.') +
      item('ingen lista', 0) +
      item('okänd', 99)
    expect(await lines(body, { numbering })).toEqual([
      '- [•] polis',
      '  - [◦] närpolis',
      '- [1.] ett',
      '  - [a)] a',
      '  - [b)] b',
      '    - [1.b.1] djup',
      '- [2.] två',
      '  - [a)] c',
      '- [7.] sju',
      'Text.',
      'ingen lista',
      'okänd',
    ])
  })
})

describe('what stands outside the flow', () => {
  it('notes and comments follow the paragraph that refers to them, once', async () => {
    const body =
      paragraph(
        `${run('Lägesbild')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>`,
      ) + line('Nästa.')
    const note = (name: string, id: number, text: string, type = '') =>
      `<w:${name} w:id="${id}"${type}>${line(text)}</w:${name}>`
    const parts = {
      footnotes:
        note('footnote', 0, 'streck', ' w:type="separator"') +
        note('footnote', 2, 'Enkät 2018.') +
        note('footnote', 3, 'Utan hänvisning.'),
      endnotes: note('endnote', 2, 'Slutnot.'),
      comments: note('comment', 0, 'Stämmer detta?', ' w:author="x"'),
    }
    expect(await lines(body, parts)).toEqual([
      'Lägesbild',
      '(footnote) Enkät 2018.',
      '(footnote) Slutnot.',
      '(comment) Stämmer detta?',
      'Nästa.',
      '(footnote) Utan hänvisning.',
    ])
  })

  const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`
  const twice = (content: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box(content)}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(content)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

  it('a text box is read once, beside its paragraph', async () => {
    expect(await lines(paragraph(run('Text') + twice(line('Ruta ett') + line('rad två'))))).toEqual([
      'Text',
      '(text-box) Ruta ett\nrad två',
    ])
  })

  it('a text box with a table is part of the flow', async () => {
    const inside =
      line('Insatser') +
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    expect(await lines(paragraph(twice(inside)))).toEqual(['Insatser', '| a | b |'])
  })

  it('the fallback is read when the newer form has no text', async () => {
    const content = `<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(line('Gammal ruta'))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(await lines(paragraph(content))).toEqual(['(text-box) Gammal ruta'])
  })

  it('headers and footers come once each, a draft mark across the page too', async () => {
    const header = line('Stadsdelsförvaltningen')
    const mark = paragraph('<w:r><w:pict><v:shape><v:textpath string="UTKAST"/></v:shape></w:pict></w:r>')
    const parts = {
      headers: [header, header, header + mark],
      footers: [paragraph(run('Sida ') + field('PAGE', run('3')))],
    }
    expect(await lines(line('Text'), parts)).toEqual([
      'Text',
      '(page-header) Stadsdelsförvaltningen',
      '(page-header) Stadsdelsförvaltningen\nUTKAST',
      '(page-footer) Sida 3',
    ])
  })

  it('text of SmartArt is kept', async () => {
    const diagram = '<a:p><a:r><a:t>Steg </a:t></a:r><a:r><a:t>ett</a:t></a:r></a:p><a:p/>'
    expect(await lines(line('Text'), { diagram })).toEqual(['Text', '(text-box) Steg ett'])
  })

  it('hidden text is kept aside and reported', async () => {
    const document = await read(
      paragraph(run('Synligt') + run(' dolt', '<w:vanish/>') + run(' slut', '<w:vanish w:val="0"/>')),
    )
    expect(blockLines(document.blocks)).toEqual(['Synligt slut', '(comment) dolt'])
    expect(document.findings.map((finding) => [finding.code, finding.params])).toEqual([
      ['reading.hidden-content', { where: 'dolt' }],
    ])
  })
})

describe('tables of contents', () => {
  const toc = style('Innehll1', 'toc 1')

  it.each([
    ['by style', line('Inledning\t2', styled('Innehll1')) + line('Syfte\t3', styled('Innehll1'))],
    [
      'by field',
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Inledning\t2')}`,
      ) + paragraph(`${run('Syfte\t3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
    ],
    [
      'by gallery',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${line('Inledning\t2')}${line('Syfte\t3')}</w:sdtContent></w:sdt>`,
    ],
  ])('are furniture: %s', async (_name, body) => {
    expect(await lines(`${body}${line('Inledning')}`, { styles: toc })).toEqual([
      '(contents) Inledning\t2\nSyfte\t3',
      'Inledning',
    ])
  })

  it('are furniture when typed by hand', async () => {
    const body = line('Innehåll') + line('Inledning 2') + line('Syfte 3') + line('Text som börjar här.')
    expect(await lines(body)).toEqual(['(contents) Innehåll\nInledning 2\nSyfte 3', 'Text som börjar här.'])
    const dotted = ['Inledning......2', 'Syfte......3', 'Mål . . . . 4'].map((text) => line(text)).join('')
    expect(await lines(line('Före') + dotted)).toEqual([
      'Före',
      '(contents) Inledning......2\nSyfte......3\nMål . . . . 4',
    ])
  })
})

describe('the file itself', () => {
  it('gives its properties, without persons', async () => {
    const core =
      '<dc:title> Handlingsplan </dc:title><dc:creator>x</dc:creator><dc:subject/><cp:keywords>plan, 2018</cp:keywords><dcterms:created>2018-03-08T12:00:00Z</dcterms:created><dcterms:modified>nonsens</dcterms:modified>'
    const document = await read(line('a'), { core })
    expect(document.properties).toEqual({
      title: 'Handlingsplan',
      subject: null,
      keywords: 'plan, 2018',
      created: '2018-03-08',
      modified: null,
    })
    expect(document).toMatchObject({ format: 'docx', pageCount: null, lineBreaks: 'authored' })
  })

  it('numbers paragraphs in reading order, and pages where it tells of them', async () => {
    const turned = paragraph(`<w:r><w:lastRenderedPageBreak/><w:t>Två</w:t></w:r>`)
    const document = await read(line('Ett') + turned + line('Tre'))
    expect(document.blocks.map(({ place }) => [place.paragraph, place.page])).toEqual([
      [1, 1],
      [2, 2],
      [3, 2],
    ])
  })

  it('reports what it cannot read', async () => {
    const relationships =
      '<Relationship Id="c1" Type="x/aFChunk" Target="chunk.htm"/><Relationship Id="e1" Type="x/package" Target="embeddings/blad.xlsx"/><Relationship Id="i1" Type="x/image" Target="media/bild.png"/>'
    const body = `<w:altChunk r:id="c1"/>${paragraph('<w:r><w:object><o:OLEObject r:id="e1"/></w:object></w:r>')}`
    const document = await read(body, { relationships })
    expect(document.findings.map(({ code, params }) => [code, params])).toEqual([
      ['reading.content-loss', { what: 'word/chunk.htm' }],
      ['reading.content-loss', { what: 'word/embeddings/blad.xlsx' }],
      ['reading.content-loss', { what: 'word/media/bild.png' }],
    ])
  })
})
