import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOdt } from '#engine/import/readers/odt/read-odt'
import { planDocumentSchema } from '#shared/domain/document'
import { wordsOf } from '../../../../support/block-lines'
import { misplacedMarkup, NumberedWords, survivesDamage } from '../../../../support/damage'
import { cell, h, odtOf, p, row, rowOf, table } from '../../../../support/odt-package'
import { readerInput } from '../../../../support/reader-input'

type Shape =
  | { readonly kind: 'paragraph' | 'heading' | 'note' | 'comment' | 'frame' | 'input' | 'index' }
  | { readonly kind: 'section' | 'list'; readonly inside: readonly Shape[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Shape[])[])[] }

const { shape } = fc.letrec<{ shape: Shape; leaf: Shape }>((tie) => ({
  leaf: fc.record({
    kind: fc.constantFrom('paragraph', 'heading', 'note', 'comment', 'frame', 'input', 'index'),
  }),
  shape: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('leaf'),
    fc.record({ kind: fc.constantFrom('section', 'list'), inside: fc.array(tie('shape'), { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('table'),
      rows: fc.array(fc.array(fc.array(tie('shape'), { maxLength: 2 }), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  ),
}))

function write(shape: Shape, words: NumberedWords): string {
  const text = () => `${words.next()} ${words.next()}`
  const all = (shapes: readonly Shape[]) => shapes.map((inner) => write(inner, words)).join('')
  switch (shape.kind) {
    case 'section':
      return `<text:section>${all(shape.inside)}</text:section>`
    case 'list':
      return `<text:list>${shape.inside.map((inner) => `<text:list-item>${write(inner, words)}</text:list-item>`).join('')}</text:list>`
    case 'table':
      return table(...shape.rows.map((cells) => rowOf(...cells.map((items) => cell(all(items))))))
    case 'heading':
      return h(2, text())
    case 'note':
      return p(
        `${text()}<text:note><text:note-citation>9</text:note-citation><text:note-body>${p(text())}</text:note-body></text:note>`,
      )
    case 'comment':
      return p(`${text()}<office:annotation><dc:creator>bort</dc:creator>${p(text())}</office:annotation>`)
    case 'frame':
      return p(`${text()}<draw:frame><draw:text-box>${p(text())}</draw:text-box></draw:frame>`)
    case 'input':
      return p(`<text:text-input>${text()}</text:text-input>`)
    case 'index':
      return `<text:table-of-content><text:index-body>${p(text())}</text:index-body></text:table-of-content>`
    case 'paragraph':
      return p(`<text:span>${text()}</text:span>`)
  }
}

describe('reading OpenDocument texts', () => {
  it('keeps every word, once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(shape, { maxLength: 6 }), async (shapes) => {
        const words = new NumberedWords()
        const body = shapes.map((item) => write(item, words)).join('')
        const found = wordsOf(await readOdt(readerInput(odtOf(body), 'plan.odt')))
        expect([...found].sort()).toEqual([...words.all].sort())
      }),
      { numRuns: 150 },
    )
  })

  it('answers damaged files with a problem or a document, never with a defect', async () => {
    const body = h(1, 'Insatser') + table(row('Insats', 'Ansvarig'), row('Föräldrastöd', 'Förvaltningen'))
    await survivesDamage(readOdt, odtOf(body), 'plan.odt')
  })

  it('makes a document of elements that stand in the wrong places', async () => {
    const elements =
      'text:p text:h text:span text:list text:list-item text:section text:note text:note-body text:s text:tab text:soft-page-break table:table table:table-row table:table-cell table:covered-table-cell table:table-header-rows draw:frame draw:text-box draw:custom-shape office:annotation text:table-of-content text:index-body style:style text:list-style text:list-level-style-number'
    const attributes =
      'text:outline-level text:style-name table:number-columns-spanned table:number-rows-spanned table:number-columns-repeated table:number-rows-repeated text:c text:start-value style:name text:level style:num-format text:display-levels'
    await fc.assert(
      fc.asyncProperty(misplacedMarkup(elements.split(' '), attributes.split(' ')), async (xml) => {
        const bytes = odtOf(xml, { automatic: xml, styles: xml, masters: xml, meta: xml })
        const input = readerInput(bytes, 'plan.odt', { maxTableCells: 500 })
        planDocumentSchema.parse(await readOdt(input))
      }),
      { numRuns: 300 },
    )
  })
})
