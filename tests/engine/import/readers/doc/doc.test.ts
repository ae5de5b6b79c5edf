import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDoc } from '#engine/import/readers/doc/read-doc'
import { blockLines } from '../../../../support/block-lines'
import { survivesDamage } from '../../../../support/damage'
import { change, type DocOptions, type DocParagraph, docOf } from '../../../../support/doc-file'
import { problemOfAsync } from '../../../../support/problem-of'
import { readerInput } from '../../../../support/reader-input'
import { repositoryFolder } from '../../../../support/repository'

const golden = new Uint8Array(readFileSync(join(repositoryFolder, 'tests/golden/doc/quirks.doc')))
const read = async (paragraphs: readonly DocParagraph[], options: DocOptions = {}) =>
  readDoc(readerInput(docOf(paragraphs, options), 'plan.doc'))

const cell = (text: string): DocParagraph => ({ text: `${text}\x07`, changes: change.inTable })
const rowEnd = (row: readonly number[]): DocParagraph => ({
  text: '\x07',
  changes: [...change.inTable, ...change.rowEnd, ...row],
})

describe('a binary Word file written by an office program', () => {
  it('gives headings, lists, notes, tables and boxes as its docx would', async () => {
    const document = await readDoc(readerInput(golden, 'plan.doc'))
    expect(blockLines(document.blocks)).toEqual([
      '# Handlingsplan 2018',
      '## Insatser',
      'Lägesbild i området efter noten.',
      '(footnote) Enkät våren 2018.',
      'Text med kommentar här.',
      '(comment) Stämmer detta?',
      'Stödja barn och unga.',
      'Synligt slut.',
      '(comment) dolt',
      '- [1.] första',
      '  - [a)] under',
      '- [2.] andra',
      '- [–] streck',
      '| Nr | Insats | Ansvar |',
      '| 3. | Föräldrastöd | – Polis\n– Skola |',
      '| Förebyggande arbete | ^ | c |',
      '| Över alla | < | < |',
      '| x | före\nefter | z |',
      '| n1 | n2 |',
      '| n3 | n4 |',
      'Efter tabellen.',
      'Ruta:',
      '✓ klart\nny rad 18-29 å',
      '(text-box) I rutan',
      '(page-header) Topp',
      '(page-footer) Bot',
    ])
    expect(document.findings.map(({ code }) => code)).toEqual([
      'reading.tracked-changes',
      'reading.hidden-content',
      'reading.content-loss',
    ])
    const [table] = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
    expect(table?.headerRowCount).toBe(1)
    expect(table?.cells.slice(0, 2).map(({ fill }) => fill)).toEqual(['#d9d9d9', null])
  })

  it('answers with a problem or a document when it is damaged, never with a defect', async () => {
    await survivesDamage(readDoc, golden, 'plan.doc', 300)
  })
})

describe('a binary Word file of one byte a character', () => {
  it('has its letters, quotes and dashes, over the seam between its pieces', async () => {
    const document = await read([{ text: 'Hägersten \x96 \x93Älvsjö\x94\r' }, { text: 'Två\r' }])
    expect(blockLines(document.blocks)).toEqual(['Hägersten – “Älvsjö”', 'Två'])
    expect(document.blocks.map(({ place }) => place.paragraph)).toEqual([1, 2])
  })

  it('has headings by outline level, fields by their results and breaks as lines', async () => {
    const document = await read([
      { text: 'Syfte\r', changes: change.outline(1) },
      { text: 'Se \x13 REF x \x14bilaga 1\x15, rad\x0bbrytning 18\x1e29 kommun\x1ffullmäktige\r' },
      { text: '\x13 TOC \x14Inledning\t2\r' },
      { text: 'Syfte\t3\r' },
      { text: '\x15Slut\x0c' },
    ])
    expect(blockLines(document.blocks)).toEqual([
      '## Syfte',
      'Se bilaga 1, rad\nbrytning 18-29 kommunfullmäktige',
      '(contents) Inledning\t2\nSyfte\t3',
      'Slut',
    ])
  })

  it('has tables with merged cells, by flags and by edges', async () => {
    const document = await read([
      cell('Insats'),
      cell('Ansvar'),
      rowEnd([...change.headerRow, ...change.row([0, 1000, 2000])]),
      cell('a'),
      cell('b'),
      rowEnd(change.row([0, 1000, 2000], [0, 0x60])),
      cell('c'),
      cell(''),
      rowEnd(change.row([0, 1000, 2000], [0, 0x20])),
      cell('över båda'),
      rowEnd(change.row([0, 2000])),
      { text: 'Efter\r' },
    ])
    expect(blockLines(document.blocks)).toEqual([
      '| Insats | Ansvar |',
      '| a | b |',
      '| c | ^ |',
      '| över båda | < |',
      'Efter',
    ])
    const [table] = document.blocks
    expect(table?.kind === 'table' && table.table.headerRowCount).toBe(1)
  })

  it('finds the properties of wide rows in the data stream', async () => {
    const row = change.row([0, 1000, 2000])
    const changes = [...change.inTable, ...change.rowEnd, ...row]
    const data = Uint8Array.from([0, 0, changes.length, 0, ...changes])
    const wide: DocParagraph = { text: '\x07', changes: change.elsewhere(2) }
    expect(blockLines((await read([cell('a'), cell('b'), wide], { data })).blocks)).toEqual(['| a | b |'])
  })

  it('bounds the cells of its tables and says so', async () => {
    const row = [cell('a'), cell('b'), rowEnd(change.row([0, 1000, 2000]))]
    const bytes = docOf([...row, ...row, { text: 'Slut\r' }])
    const document = await readDoc(readerInput(bytes, 'plan.doc', { maxTableCells: 2 }))
    expect(blockLines(document.blocks)).toEqual(['| a | b |', 'Slut'])
    expect(document.findings.map(({ code }) => code)).toEqual(['reading.truncated'])
  })

  it.each([
    ['encrypted', docOf([{ text: 'a\r' }], { flags: 0x0100 }), 'import.encrypted-file'],
    ['of Word 95', docOf([{ text: 'a\r' }], { version: 0x0068 }), 'import.unsupported-format'],
    ['no container', new TextEncoder().encode('Handlingsplan'), 'import.unreadable-file'],
    ['cut off', golden.slice(0, 3000), 'import.unreadable-file'],
    ['empty', new Uint8Array(0), 'import.empty-file'],
  ])('is refused when it is %s', async (_name, bytes, code) => {
    expect((await problemOfAsync(() => readDoc(readerInput(bytes, 'plan.doc'))))?.code).toBe(code)
  })
})
