import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { recoverFlattenedTables } from '#engine/import/flattened/recover-flattened-tables'
import { readText } from '#engine/import/readers/text/read-text'
import type { DocumentTable, PlanDocument } from '#shared/domain/document'
import { blockOutline, tableRows } from '../../../support/block-outline'
import { readerInput } from '../../../support/reader-input'
import { examplePlansFolder, resourcesFolder } from '../../../support/repository'
import { utf8 } from '../../../support/text-bytes'

const catalogue = loadCatalogue(resourcesFolder)
const prose =
  'Planen bygger på stadens riktlinjer och gäller för hela förvaltningen under det kommande året. Arbetet ska vila på det som redan görs och följas upp i ordinarie styrning.'

async function recover(text: string): Promise<PlanDocument> {
  return recoverFlattenedTables(await readText(readerInput(utf8(text), 'plan.txt')), catalogue)
}
const tablesOf = ({ blocks }: PlanDocument): DocumentTable[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))

const head = ['Aktiviteter för förebyggande arbete', 'Ansvarig aktör', 'Samverkan', 'Uppföljning']
const rows = [
  [
    'Ge barn och unga en trygg och meningsfull fritid',
    'Stadsdelsförvaltningen',
    'Polis\nFöreningar',
    'Uppföljning i ILS',
  ],
  ['Stärka elevernas närvaro i skolan', 'Stadsdelsförvaltningen', 'Utbildningsförvaltningen', 'Uppföljning i ILS'],
  ['Informera om stödet till anhöriga', 'Stadsdelsförvaltningen', '', 'Enligt samverkansavtal med polisen'],
]

describe('tables that lost their grid', () => {
  test('are found when cells of one line stand beside each other', async () => {
    const document = await recover(
      [
        prose,
        '',
        'Aktiviteter för förebyggande arbete',
        'Ansvarig aktör Samverkan Uppföljning',
        'Ge barn och unga en trygg',
        'och meningsfull fritid',
        'Stadsdelsförvaltningen Polis',
        'Föreningar',
        'Uppföljning i ILS',
        'Stärka elevernas närvaro i skolan Stadsdelsförvaltningen Utbildningsförvaltningen Uppföljning i ILS',
        'Informera om stödet till anhöriga',
        'Stadsdelsförvaltningen Enligt',
        'samverkansavtal med polisen',
        '',
        'Förhindrande arbete',
        prose,
      ].join('\n'),
    )
    expect(blockOutline(document.blocks)).toEqual([prose, [head, ...rows], '# Förhindrande arbete', prose])
    expect(document.findings.map(({ code }) => code)).toEqual(['reading.table-from-alignment'])
  })

  test('are found when every cell has a line of its own', async () => {
    const lines = [head, ...rows].flatMap((row) => row.flatMap((cell) => cell.split('\n')))
    const [table] = tablesOf(await recover(`${prose}\n\n${lines.join('\n')}\n\n${prose}`))
    expect(table && tableRows(table)).toEqual([head, ...rows])
    const unsure = table?.cells.filter(({ confidence }) => (confidence ?? 1) < 0.7).map(({ text }) => text)
    // Where two names follow each other, nothing but their kind tells who is responsible and who takes part.
    expect(unsure).toEqual([
      'Stadsdelsförvaltningen',
      'Polis\nFöreningar',
      'Stadsdelsförvaltningen',
      'Utbildningsförvaltningen',
    ])
  })

  test('are found when a program wrote them column by column, and every cell is unsure', async () => {
    const blocks = [
      'Aktiviteter för förebyggande arbete\nGe barn och unga en trygg och meningsfull fritid\nStärka elevernas närvaro i skolan\nInformera om stödet till',
      'Ansvarig aktör',
      'Samverkan',
      'Uppföljning',
      'Stadsdelsförvaltningen',
      'Polis\nFöreningar',
      'Uppföljning i ILS',
      'Stadsdelsförvaltningen',
      'Utbildningsförvaltningen',
      'Uppföljning i ILS',
      'anhöriga',
      'Stadsdelsförvaltningen',
      'Enligt samverkansavtal med polisen',
    ]
    const [table] = tablesOf(await recover(`${prose}\n\n${blocks.join('\n\n')}\n\n${prose}`))
    expect(table && tableRows(table)).toEqual([head, ...rows])
    expect(table?.cells.filter(({ row, confidence }) => row > 0 && (confidence ?? 1) >= 0.7)).toEqual([])
  })

  test('give a cell that was left over at the end to the row that had none', async () => {
    const blocks = [
      'Aktiviteter för förebyggande arbete\nUtbilda medarbetare om radikalisering\nStärka elevernas närvaro i skolan\nGe barn och unga en trygg fritid',
      'Ansvarig aktör\n\nSamverkan\n\nUppföljning',
      'Stadsdelsförvaltningen\nCentral samordnare\nStadsdelsförvaltningen',
      'Polis',
      'Uppföljning i ILS',
      'Stadsdelsförvaltningen',
      'Föreningar\nSamfund',
      'Enligt samverkansavtal med polisen',
      'Uppföljning i ILS',
    ]
    const [table] = tablesOf(await recover(`${prose}\n\n${blocks.join('\n\n')}\n\n${prose}`))
    expect(table && tableRows(table).slice(1)).toEqual([
      [
        'Utbilda medarbetare om radikalisering',
        'Stadsdelsförvaltningen\nCentral samordnare',
        'Polis',
        'Uppföljning i ILS',
      ],
      ['Stärka elevernas närvaro i skolan', 'Stadsdelsförvaltningen', '', 'Uppföljning i ILS'],
      [
        'Ge barn och unga en trygg fritid',
        'Stadsdelsförvaltningen',
        'Föreningar\nSamfund',
        'Enligt samverkansavtal med polisen',
      ],
    ])
  })

  test('that report on last year have their status and comments', async () => {
    const lines = [
      'Aktivitet i handlingsplanen 2017',
      'Status',
      'Kommentar',
      'Ge barn och unga en trygg fritid',
      'Pågår',
      'Personalen har gått grundkursen.',
      'Stärka elevernas närvaro i skolan',
      'Ej påbörjad',
      'Informera om stödet till anhöriga',
      'Genomförd',
      'Informationen finns på webben.',
    ]
    const [table] = tablesOf(await recover(`${prose}\n\n${lines.join('\n')}\n\n${prose}`))
    expect(table && tableRows(table)).toEqual([
      lines.slice(0, 3),
      ['Ge barn och unga en trygg fritid', 'Pågår', 'Personalen har gått grundkursen.'],
      ['Stärka elevernas närvaro i skolan', 'Ej påbörjad', ''],
      ['Informera om stödet till anhöriga', 'Genomförd', 'Informationen finns på webben.'],
    ])
  })

  test.each<[string, string]>([
    ['sections named like columns', `Samverkan\n\n${prose}\n\nUppföljning\n\n${prose}`],
    ['labels with their values', 'Läxhjälp på biblioteket\nAnsvarig: Skolan\nSamverkan: Polisen\nUppföljning: Enkät'],
    [
      'labels above their values, once for each activity',
      'Läxhjälp\n\nAnsvarig\nSkolan\n\nSamverkan\nPolisen\n\nUppföljning\nEnkät',
    ],
    ['headings with nothing below', 'Aktivitet\nAnsvarig\nSamverkan\nUppföljning'],
  ])('are not seen in %s', async (_name, text) => {
    const document = await readText(readerInput(utf8(text), 'plan.txt'))
    expect(recoverFlattenedTables(document, catalogue)).toBe(document)
  })

  test('keep every word, whatever stands below the headings', async () => {
    const cells = [
      'Stadsdelsförvaltningen',
      'Polis',
      'Uppföljning i ILS',
      'Stärka elevernas närvaro i skolan',
      'och fler',
      'Pågår',
      '',
      '3',
      prose,
    ]
    const words = (document: PlanDocument) =>
      blockOutline(document.blocks)
        .flat(2)
        .join(' ')
        .split(/[\s#]+/)
        .filter((word) => word !== '')
        .sort()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...cells), { maxLength: 25 }), async (lines) => {
        const text = ['Aktivitet', 'Ansvarig', 'Samverkan', 'Uppföljning', ...lines].join('\n')
        const document = await readText(readerInput(utf8(text), 'plan.txt'))
        expect(words(recoverFlattenedTables(document, catalogue))).toEqual(words(document))
      }),
      {
        numRuns: 60,
        // A name after the last follow-up had no row to go to.
        examples: [
          [
            [
              'Uppföljning i ILS',
              'Stärka elevernas närvaro i skolan',
              'Uppföljning i ILS',
              'Stärka elevernas närvaro i skolan',
              'Stadsdelsförvaltningen',
            ],
          ],
        ],
      },
    )
  })
})

const realTexts = ['plans/handlingsplan-vbe-hasselby-vallingby.txt', 'domain/hasselby-vallingby-2017.txt'].map((name) =>
  join(examplePlansFolder ?? '', '..', name),
)

describe.skipIf(examplePlansFolder === null || !realTexts.every((path) => existsSync(path)))(
  'a real plan as text',
  () => {
    const truth: {
      activities: { text: string; responsible: { raw: string }; partners: { raw: string }; followUp: { raw: string } }[]
    } =
      examplePlansFolder === null ? { activities: [] } : JSON.parse(readFileSync(`${realTexts[0]}.truth.json`, 'utf8'))

    test.each(realTexts)('gives all its rows: %s', async (path) => {
      const document = await recover(readFileSync(path, 'utf8'))
      const found = tablesOf(document).flatMap((table) => tableRows(table).slice(1))
      expect(found).toEqual(
        truth.activities.map(({ text, responsible, partners, followUp }) => [
          text,
          responsible.raw,
          partners.raw,
          followUp.raw,
        ]),
      )
    })
  },
)
