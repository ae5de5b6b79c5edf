import { describe, expect, test } from 'vitest'
import { type GridLayout, gridBlocks } from '#engine/import/readers/grid/grid-blocks'
import { blockOutline, tableRows } from '../../../../support/block-outline'
import { gridOf } from '../../../../support/grids'

const layout = (): GridLayout => ({
  kind: 'markup',
  headingLevel: 2,
  maxTableCells: 10_000,
  caption: null,
  tablesOnly: false,
  knownHeadings: new Set(),
})
const _ = null

const cases: readonly [string, Parameters<typeof gridOf>[0], ReturnType<typeof blockOutline>][] = [
  [
    'takes rows above the headings as title and labelled values',
    [
      ['*Handlingsplan 2018'],
      ['Diarienummer', '1.1/2/2018', _, 'Beslutsdatum', '2018-04-19'],
      ['*Insats', '*Ansvarig', '*Samverkan', '*Tidplan', '*Uppföljning'],
      ['Läxhjälp', 'Förvaltningen', 'Skolan', 'Löpande', 'Enkät'],
    ],
    [
      '## Handlingsplan 2018',
      'Diarienummer: 1.1/2/2018',
      'Beslutsdatum: 2018-04-19',
      [
        ['Insats', 'Ansvarig', 'Samverkan', 'Tidplan', 'Uppföljning'],
        ['Läxhjälp', 'Förvaltningen', 'Skolan', 'Löpande', 'Enkät'],
      ],
    ],
  ],
  [
    'goes on with a table after an empty row when no headings follow',
    [
      ['*Insats', '*Ansvarig', '*Uppföljning'],
      ['Läxhjälp', 'Förvaltningen', 'Enkät'],
      [],
      ['Nattvandring', 'Föreningar', 'Statistik'],
    ],
    [
      [
        ['Insats', 'Ansvarig', 'Uppföljning'],
        ['Läxhjälp', 'Förvaltningen', 'Enkät'],
        ['Nattvandring', 'Föreningar', 'Statistik'],
      ],
    ],
  ],
  [
    'keeps a section row between two groups of rows inside the table',
    [
      ['*Insats', '*Ansvarig', '*Uppföljning'],
      ['Läxhjälp', 'Förvaltningen', 'Enkät'],
      [],
      ['*Förhindrande'],
      ['Stödsamtal', 'Vuxenenheten', 'ILS'],
    ],
    [
      [
        ['Insats', 'Ansvarig', 'Uppföljning'],
        ['Läxhjälp', 'Förvaltningen', 'Enkät'],
        ['Förhindrande', _, _],
        ['Stödsamtal', 'Vuxenenheten', 'ILS'],
      ],
    ],
  ],
  [
    'begins a new table where the headings come again, with the row above them as its heading',
    [
      ['*Insats', '*Ansvarig', '*Uppföljning'],
      ['Läxhjälp', 'Förvaltningen', 'Enkät'],
      ['*Förhindrande arbete'],
      ['*Insats', '*Ansvarig', '*Tidplan'],
      ['Stödsamtal', 'Vuxenenheten', '2018'],
    ],
    [
      [
        ['Insats', 'Ansvarig', 'Uppföljning'],
        ['Läxhjälp', 'Förvaltningen', 'Enkät'],
      ],
      '## Förhindrande arbete',
      [
        ['Insats', 'Ansvarig', 'Tidplan'],
        ['Stödsamtal', 'Vuxenenheten', '2018'],
      ],
    ],
  ],
  [
    'parts tables that stand side by side',
    [
      ['*Insats', '*Ansvarig', _, '*Insats', '*Ansvarig'],
      ['Läxhjälp', 'Skolan', _, 'Stödsamtal', 'Vuxenenheten'],
      ['Nattvandring', 'Föreningar', _, _, _],
    ],
    [
      [
        ['Insats', 'Ansvarig'],
        ['Läxhjälp', 'Skolan'],
        ['Nattvandring', 'Föreningar'],
      ],
      [
        ['Insats', 'Ansvarig'],
        ['Stödsamtal', 'Vuxenenheten'],
      ],
    ],
  ],
  [
    'leaves an empty column in the middle of one table out',
    [
      ['*Insats', '*Ansvarig', _, '*Uppföljning', '*Status'],
      ['Läxhjälp', 'Skolan', _, 'Enkät', 'Klar'],
    ],
    [
      [
        ['Insats', 'Ansvarig', 'Uppföljning', 'Status'],
        ['Läxhjälp', 'Skolan', 'Enkät', 'Klar'],
      ],
    ],
  ],
  [
    'reads a sheet of prose as headings, paragraphs and list items',
    [
      ['*Bakgrund'],
      ['Planen bygger på stadens riktlinjer och gäller hela förvaltningen.'],
      ['- Insatserna ska gå att följa upp.'],
      [],
      ['*Lokal lägesbild'],
      ['Polisen ser få tecken på extremism i området.'],
    ],
    [
      '## Bakgrund',
      'Planen bygger på stadens riktlinjer och gäller hela förvaltningen.',
      '- Insatserna ska gå att följa upp.',
      '## Lokal lägesbild',
      'Polisen ser få tecken på extremism i området.',
    ],
  ],
  [
    'takes a label with a long text beside it as a heading with its text',
    [
      [
        '*Lokal lägesbild',
        `Polisen ser få tecken på extremism i området. ${'Läget följs upp varje vår. '.repeat(9)}`.trim(),
      ],
    ],
    [
      '## Lokal lägesbild',
      `Polisen ser få tecken på extremism i området. ${'Läget följs upp varje vår. '.repeat(9)}`.trim(),
    ],
  ],
  [
    'keeps headings merged over several columns as the first row of the table',
    [
      ['*Insats', '*Ansvarig', { text: 'Uppföljning', bold: true, colSpan: 2 }],
      [_, _, '*Tertial 1', '*Helår'],
      ['Läxhjälp', 'Skolan', 'Antal elever', 'Enkät'],
    ],
    [
      [
        ['Insats', 'Ansvarig', 'Uppföljning', _],
        ['', '', 'Tertial 1', 'Helår'],
        ['Läxhjälp', 'Skolan', 'Antal elever', 'Enkät'],
      ],
    ],
  ],
  [
    'drops a column that only takes part in a merge',
    [
      [{ text: 'Insats', bold: true, colSpan: 2 }, _, '*Ansvarig', '*Uppföljning'],
      [{ text: 'Läxhjälp', colSpan: 2 }, _, 'Skolan', 'Enkät'],
    ],
    [
      [
        ['Insats', 'Ansvarig', 'Uppföljning'],
        ['Läxhjälp', 'Skolan', 'Enkät'],
      ],
    ],
  ],
]

describe('grid blocks', () => {
  test.each(cases)('%s', (_name, rows, expected) => {
    expect(blockOutline(gridBlocks(gridOf(rows), layout()))).toEqual(expected)
  })

  test('gives every cell its place and clips a merge to the table', () => {
    const grid = gridOf([
      ['*Område', '*Insats', '*Ansvarig'],
      [{ text: 'Förebyggande', rowSpan: 900 }, 'Läxhjälp', 'Skolan'],
      [_, 'Nattvandring', 'Föreningar'],
    ])
    const [block] = gridBlocks(grid, layout())
    const table = block?.kind === 'table' ? block.table : null
    const merged = table?.cells.find((cell) => cell.text === 'Förebyggande')
    expect(merged).toMatchObject({ row: 1, column: 0, rowSpan: 2, place: { sheet: 'Blad1', range: 'A2:A901' } })
    expect(table?.cells.find((cell) => cell.text === 'Föreningar')?.place.range).toBe('C3')
  })

  test('marks hidden columns, and gives hidden title text as a table since only cells carry the mark', () => {
    const grid = gridOf([['Titel', 'x1'], [], ['*Insats', '*id', '*Ansvarig'], ['Läxhjälp', '7', 'Skolan']], [1])
    const blocks = gridBlocks(grid, layout())
    expect(blockOutline(blocks)).toEqual([
      'Titel',
      [['x1']],
      [
        ['Insats', 'id', 'Ansvarig'],
        ['Läxhjälp', '7', 'Skolan'],
      ],
    ])
    const hidden = blocks.flatMap((block) => (block.kind === 'table' ? block.table.cells : [])).filter((c) => c.hidden)
    expect(hidden.map((cell) => cell.text)).toEqual(['x1', 'id', '7'])
  })

  test('leaves empty positions out of a table that would be larger than the limit', () => {
    const sparse = Array.from({ length: 40 }, (_row, at) => [...Array<null>(at).fill(null), `*a${at}`, `*b${at}`])
    const blocks = gridBlocks(gridOf(sparse), { ...layout(), maxTableCells: 500, tablesOnly: true })
    const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.table.cells : []))
    expect(cells).toHaveLength(80)
    expect(blocks.flatMap((block) => (block.kind === 'table' ? tableRows(block.table) : []))).toHaveLength(40)
  })
})
