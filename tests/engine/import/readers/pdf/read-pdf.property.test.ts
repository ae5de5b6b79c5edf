import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { documentBlocks } from '#engine/import/readers/pdf/document-blocks'
import type { Word } from '#engine/import/readers/pdf/page-content'
import { layoutPage } from '#engine/import/readers/pdf/page-layout'
import { readPdf } from '#engine/import/readers/pdf/read-pdf'
import type { Block } from '#shared/domain/document'
import { pageOf, wordsAt } from '../../../../support/page-words'
import { problemOfAsync } from '../../../../support/problem-of'
import { readerInput } from '../../../../support/reader-input'
import { repositoryFolder } from '../../../../support/repository'

/** All text of the blocks, list markers included, without white space. */
function everything(blocks: readonly Block[]): string {
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'table') return block.table.cells.map((cell) => cell.text)
    return block.kind === 'list-item' ? [block.marker ?? '', block.text] : [block.text]
  })
  return texts.join(' ').replace(/\s+/g, '')
}

const token = (index: number): string => `Q${String(index).padStart(4, '0')}`
const places = fc.array(
  fc.record({
    left: fc.integer({ min: 20, max: 540 }),
    baseline: fc.integer({ min: 20, max: 820 }),
    size: fc.constantFrom(8, 10, 11, 16),
    bold: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
)
const rule = fc.record({
  at: fc.integer({ min: 20, max: 560 }),
  start: fc.integer({ min: 20, max: 300 }),
  end: fc.integer({ min: 310, max: 570 }),
  thickness: fc.constant(1),
})

it('every word of a random page is in exactly one block', () => {
  fc.assert(
    fc.property(
      places,
      fc.array(rule, { maxLength: 5 }),
      fc.array(rule, { maxLength: 5 }),
      (found, horizontal, vertical) => {
        const words = found.flatMap(({ left, baseline, size, bold }, index) =>
          wordsAt(token(index), left, baseline, { size, bold }),
        )
        const text = everything(blocksOf(words, horizontal, vertical))
        for (let index = 0; index < words.length; index += 1) expect(text.split(token(index)).length - 1).toBe(1)
      },
    ),
    { numRuns: 150 },
  )
})

it('every word of a random table without lines is in exactly one block', () => {
  const rows = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 12,
  })
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 12 }), (counts, gap) => {
      let index = 0
      let y = 60
      const words: Word[] = []
      for (const row of counts) {
        row.forEach((lines, column) => {
          for (let line = 0; line < lines; line += 1)
            words.push(...wordsAt(token(index++), 60 + column * 160, y + line * 12))
        })
        y += Math.max(1, ...row) * 12 + gap
      }
      const text = everything(blocksOf(words, [], []))
      for (let at = 0; at < index; at += 1) expect(text.split(token(at)).length - 1).toBe(1)
    }),
    { numRuns: 150 },
  )
})

function blocksOf(words: readonly Word[], horizontal: readonly RuleLike[], vertical: readonly RuleLike[]): Block[] {
  const page = pageOf(words, { rules: { horizontal, vertical } })
  return documentBlocks([{ page: 1, items: layoutPage(page, words, null), furniture: [], aslant: [] }])
}
type RuleLike = { readonly at: number; readonly start: number; readonly end: number; readonly thickness: number }

it('random bytes give a document or a problem, never another error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, isDressed) => {
      const head = new TextEncoder().encode(isDressed ? '%PDF-1.5\n1 0 obj\n' : '')
      await problemOfAsync(() => readPdf(readerInput(Uint8Array.from([...head, ...bytes]), 'x.pdf')))
    }),
    { numRuns: 40 },
  )
}, 120_000)

it('a damaged file gives a document or a problem, never another error', async () => {
  const whole = new Uint8Array(readFileSync(join(repositoryFolder, 'tests/golden/pdf/horizontal-lines-only/plan.pdf')))
  const damage = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
    minLength: 1,
    maxLength: 40,
  })
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const bytes = whole.slice()
      for (const [at, value] of changes) bytes[at] = value
      await problemOfAsync(() => readPdf(readerInput(bytes, 'x.pdf')))
    }),
    { numRuns: 15 },
  )
}, 240_000)
