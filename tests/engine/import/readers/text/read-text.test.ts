import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from '#engine/import/readers/text/read-text'
import type { PlanDocument } from '#shared/domain/document'
import { blockOutline } from '../../../../support/block-outline'
import { problemOfAsync } from '../../../../support/problem-of'
import { readerInput } from '../../../../support/reader-input'
import { examplePlansFolder } from '../../../../support/repository'
import { utf8 } from '../../../../support/text-bytes'

const read = (text: string): Promise<PlanDocument> => readText(readerInput(utf8(text), 'plan.txt'))
const outline = async (text: string) => blockOutline((await read(text)).blocks)

/** Breaks text at 60 letters, as a mail program does. */
function wrapped(text: string): string {
  return text.replace(/(.{1,60})(?:\s+|$)/g, '$1\n').trimEnd()
}
const sentences = [
  'Planen bygger på stadens riktlinjer och gäller för hela förvaltningen under det kommande året.',
  'Arbetet ska vila på det som redan görs och följas upp i ordinarie styrning tillsammans med övriga mål.',
  'Alla medarbetare ska känna till planen och veta vem de kan vända sig till när en fråga uppstår.',
]
const prose = sentences.join(' ')
const other = [...sentences].reverse().join(' ')

describe('plain text', () => {
  test('has paragraphs joined where lines were broken by width, and hyphens at line ends undone', async () => {
    const text = `Inledning\n\n${wrapped(prose)}\n\nI maj beslutade kommun-\nfullmäktige om social- och\nutbildningsnämndens del.\n`
    expect(await outline(text)).toEqual([
      '# Inledning',
      prose,
      'I maj beslutade kommunfullmäktige om social- och utbildningsnämndens del.',
    ])
  })

  test('keeps each line of a file whose paragraphs are single lines', async () => {
    const text = `Inledning\n${prose} ${prose}\nAnsvarig: Förvaltningen\nUppföljning: Löper på\nvid behov\n`
    expect(await outline(text)).toEqual([
      '# Inledning',
      `${prose} ${prose}`,
      'Ansvarig: Förvaltningen',
      'Uppföljning: Löper på',
      'vid behov',
    ])
  })

  test('gives lines of one block the same paragraph number', async () => {
    const { blocks } = await read('Polisen\nSkolan\n\nEnkät\n')
    expect(blocks.map((block) => block.place.paragraph)).toEqual([1, 1, 2])
  })

  test.each<[string, string, string[]]>([
    ['numbers', `2.1 Samverkan\n\n${prose}`, ['## 2.1 Samverkan', prose]],
    ['underlines', `Samverkan\n=========\n${prose}`, ['# Samverkan', prose]],
    ['capitals', `SAMVERKAN\n\nLöpande arbete`, ['# SAMVERKAN', 'Löpande arbete']],
    ['number signs', `### Samverkan\n\n${prose}`, ['### Samverkan', prose]],
    ['a question over its text', `Varför behövs en plan?\n\n${prose}`, ['# Varför behövs en plan?', prose]],
  ])('has headings told by %s', async (_name, text, expected) => {
    expect(await outline(text)).toEqual(expected)
  })

  test('does not take short lines that come back for headings', async () => {
    const text = `Polisen\n\n${prose}\n\nPolisen\n\nPolisen\n\n${prose}`
    expect(await outline(text)).toEqual(['Polisen', prose, 'Polisen', 'Polisen', prose])
  })

  test('has list items with their markers, also when all bullets stand before all texts', async () => {
    const text = `${wrapped(prose)}\n\n- Polisen\n- Skolan\n\n1) Enkät\n2) Rapport\n\n\uf0b7\n\uf0b7\n\nstöd till föräldrar\nstöd till unga\n`
    expect(await outline(text)).toEqual([
      prose,
      '- Polisen',
      '- Skolan',
      '1) Enkät',
      '2) Rapport',
      '• stöd till föräldrar',
      '• stöd till unga',
    ])
  })

  test('sets page headers, footers and page numbers aside, and joins a sentence over the page break', async () => {
    const page = (number: number, body: string) =>
      `Exempelstadens förvaltning\nSida ${number} (3)\n\n${body}\n\nexempel.test`
    const [first, second] = [
      wrapped(prose).split('\n').slice(0, 2).join('\n'),
      wrapped(prose).split('\n').slice(2).join('\n'),
    ]
    const document = await read([page(1, first), page(2, second), page(3, wrapped(other))].join('\n\f'))
    const text = document.blocks.filter((block) => block.kind !== 'furniture')
    expect(blockOutline(text)).toEqual([prose, other])
    const roles = document.blocks.flatMap((block) => (block.kind === 'furniture' ? [block.role] : []))
    expect(roles).toEqual(Array.from({ length: 3 }, () => ['page-header', 'page-number', 'page-footer']).flat())
    expect(document.pageCount).toBe(3)
    expect(text[1]?.place.page).toBe(3)
  })

  test('sets a table of contents aside and knows its titles as headings', async () => {
    const text = `Innehåll\nBakgrund ........ 2\nMål och syfte ...... 3\nUppföljning ........ 4\n\nBakgrund\n${wrapped(prose)}\nMål och syfte\n${wrapped(prose)}\n`
    const contents = (await read(text)).blocks.filter((block) => block.kind === 'furniture')
    expect(contents.map(({ role }) => role)).toEqual(['contents', 'contents', 'contents', 'contents'])
    expect((await outline(text)).slice(4)).toEqual(['# Bakgrund', prose, '## Mål och syfte', prose])
  })

  test('undoes a blank line after every line', async () => {
    const spaced = `${wrapped(prose)}\n \n${wrapped(prose)}\n \n`.replaceAll('\n', '\n\n')
    expect(await outline(spaced)).toEqual([prose, prose])
  })

  const rows = [
    ['Aktivitet', 'Ansvarig', 'Uppföljning'],
    ['Läxhjälp på biblioteket', 'Skolan', 'Enkät'],
    ['Nattvandring', 'Polisen', ''],
  ]
  test.each<[string, string, string]>([
    ['tabs', rows.map((row) => row.join('\t')).join('\n'), 'delimiter'],
    [
      'bars',
      `| ${rows.map((row) => row.join(' | ')).join(' |\n| ')} |`.replace('\n', '\n|---|---|---|\n'),
      'delimiter',
    ],
    [
      'spaces',
      rows
        .map((row) =>
          row
            .map((cell) => cell.padEnd(30))
            .join('')
            .trimEnd(),
        )
        .join('\n\n'),
      'alignment',
    ],
  ])('has tables set with %s', async (_name, table, grid) => {
    const document = await read(`${prose}\n\n${table}\n\n${prose}\n`)
    expect(blockOutline(document.blocks)).toEqual([prose, rows, prose])
    expect(document.blocks[1]).toMatchObject({ kind: 'table', table: { grid } })
    expect(document.findings.map(({ code }) => code)).toEqual(
      grid === 'alignment' ? ['reading.table-from-alignment'] : [],
    )
  })

  test('joins an aligned table over a page break, with the row that the break cut in two', async () => {
    const line = (...cells: string[]) =>
      cells
        .map((cell, at) => cell.padEnd([32, 24, 0][at] ?? 0))
        .join('')
        .trimEnd()
    const first = [
      line('Aktivitet', 'Ansvarig', 'Uppföljning'),
      '',
      line('Läxhjälp på biblioteket två', 'Skolan', 'Enkät'),
      line('kvällar i veckan'),
      '',
      line('Nattvandring i centrum med', 'Polisen', 'Statistik'),
    ].join('\n')
    const second = [
      'föräldrar',
      ` ${line('Stödsamtal till anhöriga', 'Vuxenenheten', 'Rapport')}`,
      ` ${line('varje vecka')}`,
      '',
      ` ${line('Sommarjobb', 'Jobbtorg', 'Antal')}`,
    ].join('\n')
    const { blocks } = await read(`${prose}\n\n${first}\n\f${second}\n\n${prose}`)
    expect(blockOutline(blocks)[1]).toEqual([
      ['Aktivitet', 'Ansvarig', 'Uppföljning'],
      ['Läxhjälp på biblioteket två kvällar i veckan', 'Skolan', 'Enkät'],
      ['Nattvandring i centrum med föräldrar', 'Polisen', 'Statistik'],
      ['Stödsamtal till anhöriga varje vecka', 'Vuxenenheten', 'Rapport'],
      ['Sommarjobb', 'Jobbtorg', 'Antal'],
    ])
  })

  test('without any words is an empty file', async () => {
    expect(await problemOfAsync(() => read('\n \f\n'))).toMatchObject({ code: 'import.empty-file' })
  })

  test('loses no word and gives none twice, whatever the lines', async () => {
    const line = fc.stringMatching(/^[ \t]{0,3}([A-Za-zåäö]{1,9}[ .,:|\t-]{1,3}){0,8}$/)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(line, fc.constant(''), fc.constant('\f')), { minLength: 1, maxLength: 40 }),
        async (lines) => {
          const text = `Plan\n${lines.join('\n')}`
          const { blocks } = await read(text)
          const found = blocks.flatMap((block) =>
            block.kind === 'table'
              ? block.table.cells.map((cell) => cell.text)
              : [block.kind === 'list-item' ? `${block.marker ?? ''} ${block.text}` : block.text],
          )
          // Hyphens at line ends are undone, so letters are compared and not words.
          const letters = (value: string) => value.replace(/\P{L}/gu, '').split('').sort().join('')
          expect(letters(found.join(' '))).toBe(letters(text))
        },
      ),
    )
  })
})

test.skipIf(examplePlansFolder === null)(
  'a real plan gives its sections and sets its page furniture aside',
  async () => {
    const bytes = readFileSync(join(examplePlansFolder ?? '', 'handlingsplan-vbe-hasselby-vallingby.txt'))
    const { blocks, pageCount } = await readText(readerInput(new Uint8Array(bytes), 'plan.txt'))
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(headings).toEqual(expect.arrayContaining(['Lokal lägesbild', 'Avhopparverksamhet', 'Stöd till anhöriga']))
    const footers = blocks.filter((block) => block.kind === 'furniture' && block.role === 'page-footer')
    expect([footers.length, pageCount]).toEqual([9, 9])
  },
)
