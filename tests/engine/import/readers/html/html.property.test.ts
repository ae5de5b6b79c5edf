import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from '#engine/import/readers/html/read-html'
import { planDocumentSchema } from '#shared/domain/document'
import { wordsOf } from '../../../../support/block-lines'
import { misplacedMarkup, survivesDamage } from '../../../../support/damage'
import { readerInput } from '../../../../support/reader-input'

const elements =
  'p div span b h1 h2 ul ol li table thead tbody tr td th caption section header footer nav a br pre font blockquote dl dt dd'
const attributes = 'colspan rowspan start value type class size'

describe('reading web pages', () => {
  it('keeps every word, once, however the elements are mixed', async () => {
    await fc.assert(
      fc.asyncProperty(misplacedMarkup(elements.split(' '), attributes.split(' ')), async (markup) => {
        let count = 0
        // Spaces keep words of neighbouring inline elements apart.
        const page = markup.replace(/ord/gu, () => ` ord${count++} `)
        const document = planDocumentSchema.parse(await readHtml(readerInput(page === '' ? ' ' : page, 'plan.html')))
        const captions = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table.caption ?? ''] : []))
        const words = [...wordsOf(document), ...captions.flatMap((caption) => caption.split(' '))]
        const found = words.filter((word) => word.startsWith('ord'))
        expect(found.sort()).toEqual(Array.from({ length: count }, (_, index) => `ord${index}`).sort())
      }),
      { numRuns: 400 },
    )
  })

  it('answers damaged files with a problem or a document, never with a defect', async () => {
    const page =
      '<html><head><meta charset=utf-8><style>p{font-size:2em}</style></head><body><h1>Plan</h1><table><tr><td rowspan=2>a<td>b</table></body></html>'
    await survivesDamage(readHtml, new TextEncoder().encode(page), 'plan.html', 400)
  })
})
