import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanDocument } from '#shared/domain/document'
import { planReadingSchema } from '#shared/domain/plan-reading'
import {
  type CellSpec,
  documentOf,
  furniture,
  heading,
  item,
  paragraph,
  table,
} from '../../../support/document-builder'
import { interpret } from './layout-case'

const headings = [
  'Aktivitet',
  'Ansvarig',
  'Samverkan',
  'Uppföljning',
  'Vem?',
  'När?',
  'Status',
  'Åtgärd',
  'Enhet',
  'Antal svar',
  'Del av planen',
]
const texts = [
  'Öppna hallar på lördagar för unga 13–19 år',
  'Vem?: Fritidsenheten',
  'Ansvarig: HR; Samverkan: Polisen',
  'Vi ska:',
  'Fokusområde 1: Skola',
  'Handlingsplan mot våldsbejakande extremism 2018',
  'Beslutad av Farsta stadsdelsnämnd 2018-05-17',
  'Polisen\nFöreningar',
  '1. Utbildning för personal',
  'Pågår',
  'ILS',
  '12',
  '',
]
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...headings, ...texts) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
)
const cell: fc.Arbitrary<CellSpec> = fc.oneof(
  { weight: 5, arbitrary: word },
  {
    weight: 1,
    arbitrary: fc.record({
      text: word,
      rowSpan: fc.integer({ min: 1, max: 3 }),
      colSpan: fc.integer({ min: 1, max: 4 }),
      bold: fc.boolean(),
      hidden: fc.boolean(),
    }),
  },
)
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 7 })
const block = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 3 }), word).map(([level, text]) => heading(level, text)),
  fc.tuple(word, fc.boolean()).map(([text, emphasised]) => paragraph(text, emphasised)),
  fc.tuple(word, fc.integer({ min: 0, max: 2 })).map(([text, depth]) => item(text, depth)),
  rows.map((cells) => table(cells)),
  word.map((text) => furniture('page-header', text)),
)
const documents = fc.array(block, { maxLength: 14 }).map((blocks) => documentOf(blocks))

const wordsIn = (text: readonly string[]) =>
  text
    .flatMap((part) => part.split(/\s+/u))
    .filter((part) => part !== '')
    .sort()

function documentWords(document: PlanDocument): string[] {
  return wordsIn(
    document.blocks.flatMap((part) => (part.kind === 'table' ? part.table.cells.map(({ text }) => text) : [part.text])),
  )
}

describe('the ledger', () => {
  it('holds every word of the document once', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(wordsIn(interpret(document).ledger.map(({ text }) => text))).toEqual(documentWords(document))
      }),
      { numRuns: 150 },
    )
  })

  it('stands in a reading that fits its schema and is the same each time', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const reading = interpret(document)
        planReadingSchema.parse(reading)
        expect(interpret(document)).toEqual(reading)
      }),
      { numRuns: 150 },
    )
  })

  it('counts as activity no word that stands in no activity', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const reading = interpret(document)
        const used = reading.ledger.some(({ use }) => use === 'activity')
        expect(used).toBe(reading.activities.length > 0)
      }),
      { numRuns: 150 },
    )
  })
})
