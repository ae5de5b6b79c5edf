import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '#engine/import/readers/docx/read-docx'
import { planDocumentSchema } from '#shared/domain/document'
import { wordsOf } from '../../../../support/block-lines'
import { misplacedMarkup, NumberedWords, survivesDamage } from '../../../../support/damage'
import { cell, docxOf, line, paragraph, row, run, table } from '../../../../support/docx-package'
import { problemOfAsync } from '../../../../support/problem-of'
import { readerInput } from '../../../../support/reader-input'

/** What a body may hold; leaves become XML with words of their own. */
type Shape =
  | { readonly kind: 'line' | 'bold' | 'list' | 'heading' | 'inserted' | 'deleted' | 'box' | 'note' | 'link' }
  | { readonly kind: 'control'; readonly inside: readonly Shape[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Shape[])[])[] }

const { shape } = fc.letrec<{ shape: Shape; leaf: Shape }>((tie) => ({
  leaf: fc.record({
    kind: fc.constantFrom('line', 'bold', 'list', 'heading', 'inserted', 'deleted', 'box', 'note', 'link'),
  }),
  shape: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('leaf'),
    fc.record({ kind: fc.constant('control'), inside: fc.array(tie('shape'), { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('table'),
      rows: fc.array(fc.array(fc.array(tie('shape'), { maxLength: 2 }), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  ),
}))

class Writer {
  readonly words = new NumberedWords()
  #notes = ''
  #noteCount = 0

  get footnotes(): string {
    return this.#notes
  }

  write(shape: Shape): string {
    switch (shape.kind) {
      case 'control':
        return `<w:sdt><w:sdtContent>${shape.inside.map((inner) => this.write(inner)).join('')}</w:sdtContent></w:sdt>`
      case 'table':
        return table(...shape.rows.map((cells) => `<w:tr>${cells.map((items) => this.#cell(items)).join('')}</w:tr>`))
      case 'deleted':
        return paragraph(`<w:del w:id="1"><w:r><w:delText>bort</w:delText></w:r></w:del>${run(this.#text())}`)
      case 'inserted':
        return paragraph(`<w:ins w:id="1">${run(this.#text())}</w:ins>`)
      case 'bold':
        return paragraph(run(this.#text(), '<w:b/><w:sz w:val="32"/>'))
      case 'heading':
        return line(this.#text(), '<w:outlineLvl w:val="1"/>')
      case 'list':
        return line(this.#text(), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
      case 'link':
        return paragraph(`<w:hyperlink>${run(this.#text())}</w:hyperlink>${run(` ${this.#text()}`)}`)
      case 'box':
        return paragraph(
          `${run(this.#text())}<w:r><w:pict><w:txbxContent>${line(this.#text())}</w:txbxContent></w:pict></w:r>`,
        )
      case 'note':
        return paragraph(run(this.#text()) + this.#note())
      case 'line':
        return line(this.#text())
    }
  }

  #cell(items: readonly Shape[]): string {
    return cell(items.map((item) => this.write(item)).join('') + paragraph(''))
  }

  #text(): string {
    return `${this.words.next()} ${this.words.next()}`
  }

  #note(): string {
    this.#noteCount += 1
    this.#notes += `<w:footnote w:id="${this.#noteCount}">${line(this.#text())}</w:footnote>`
    return `<w:r><w:footnoteReference w:id="${this.#noteCount}"/></w:r>`
  }
}

describe('reading Word documents', () => {
  it('keeps every word that is not deleted, once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(shape, { maxLength: 6 }), async (shapes) => {
        const writer = new Writer()
        const body = shapes.map((item) => writer.write(item)).join('')
        const bytes = docxOf(body, { footnotes: writer.footnotes })
        const words = wordsOf(await readDocx(readerInput(bytes, 'plan.docx')))
        expect([...words].sort()).toEqual([...writer.words.all].sort())
      }),
      { numRuns: 150 },
    )
  })

  it('answers damaged files with a problem or a document, never with a defect', async () => {
    const body = line('Insatser') + table(row(['Insats', 'Ansvarig']), row(['Föräldrastöd', 'Förvaltningen']))
    await survivesDamage(readDocx, docxOf(body, { footnotes: line('not'), headers: [line('topp')] }), 'plan.docx')
  })

  it('makes a document of elements that stand in the wrong places', async () => {
    const elements =
      'p r t pPr rPr tbl tr tc tcPr trPr tblPr vMerge gridSpan gridBefore hMerge numPr ilvl numId sdt sdtContent sdtPr ins del fldChar instrText br tab sym footnoteReference txbxContent pStyle b sz outlineLvl tblHeader lastRenderedPageBreak'
    const body = misplacedMarkup(
      elements.split(' ').map((name) => `w:${name}`),
      ['w:val', 'w:id', 'w:fldCharType', 'w:char'],
    )
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="1"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    await fc.assert(
      fc.asyncProperty(body, async (xml) => {
        const parts = { numbering, footnotes: xml, headers: [xml], styles: xml }
        planDocumentSchema.parse(await readDocx(readerInput(docxOf(xml, parts), 'plan.docx')))
      }),
      { numRuns: 300 },
    )
  })

  const main = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) })
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const deep = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times)
  const entities = Array.from({ length: 9 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`)

  it.each([
    [
      'entities that multiply',
      main(
        `<!DOCTYPE w:document [<!ENTITY e0 "ha">${entities.join('')}]><w:document ${word}><w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>`,
      ),
      'import.unreadable-file',
    ],
    [
      'an entity that names a file',
      main(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document ${word}>&e;</w:document>`),
      'import.unreadable-file',
    ],
    [
      'a hundred thousand nested elements',
      main(`<w:document ${word}><w:body>${deep('<w:sdt>', '</w:sdt>', 100_000)}</w:body></w:document>`),
      'import.suspicious-archive',
    ],
    ['markup that never ends', main(`<w:document ${word}><w:body>`), 'import.unreadable-file'],
    ['another kind of document', main('<html/>'), 'import.unreadable-file'],
    ['no document at all', zipSync({ 'a.txt': strToU8('a') }), 'import.unreadable-file'],
    ['nothing', new Uint8Array(0), 'import.empty-file'],
  ])('refuses %s', async (_name, bytes, code) => {
    const problem = await problemOfAsync(() => readDocx(readerInput(bytes, 'plan.docx')))
    expect(problem).toEqual({ code, params: { fileName: 'plan.docx' } })
  })

  it('ends on tables nested as deep as the limit allows', async () => {
    const times = 45
    const body = deep(
      '<w:tbl><w:tr><w:tc><w:p/><w:p><w:r><w:t>x</w:t></w:r></w:p>',
      '</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>',
      times,
    )
    const document = await readDocx(readerInput(docxOf(body), 'plan.docx'))
    expect(wordsOf(document)).toHaveLength(times)
  })

  it('stops when the caller has given up', async () => {
    const input = { ...readerInput(docxOf(line('a')), 'plan.docx'), signal: AbortSignal.abort() }
    expect((await problemOfAsync(() => readDocx(input)))?.code).toBe('import.cancelled')
  })
})
