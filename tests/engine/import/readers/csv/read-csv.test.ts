import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCsv } from '#engine/import/readers/csv/read-csv'
import { blockOutline, tableRows } from '../../../../support/block-outline'
import { problemOfAsync } from '../../../../support/problem-of'
import { readerInput } from '../../../../support/reader-input'
import { examplePlansFolder } from '../../../../support/repository'
import { utf8, windows1252 } from '../../../../support/text-bytes'

const table = [
  ['Aktivitet', 'Ansvarig', 'Uppföljning'],
  ['Läxhjälp på biblioteket, två kvällar i veckan', 'Förvaltningen', 'Enkät'],
  ['Nattvandring', 'Föreningar\nPolisen', '-1234,50'],
]

const files: readonly [string, string | Uint8Array][] = [
  [
    'semicolons',
    'Aktivitet;Ansvarig;Uppföljning\r\nLäxhjälp på biblioteket, två kvällar i veckan;Förvaltningen;Enkät\r\nNattvandring;"Föreningar\r\nPolisen";-1234,50\r\n',
  ],
  [
    'commas and quotes',
    'Aktivitet,Ansvarig,Uppföljning\n"Läxhjälp på biblioteket, två kvällar i veckan",Förvaltningen,Enkät\nNattvandring,"Föreningar\nPolisen","-1234,50"\n',
  ],
  [
    'tabs',
    'Aktivitet\tAnsvarig\tUppföljning\nLäxhjälp på biblioteket, två kvällar i veckan\tFörvaltningen\tEnkät\nNattvandring\t"Föreningar\nPolisen"\t-1234,50',
  ],
  [
    'bars',
    'Aktivitet|Ansvarig|Uppföljning\nLäxhjälp på biblioteket, två kvällar i veckan|Förvaltningen|Enkät\nNattvandring|"Föreningar\nPolisen"|-1234,50',
  ],
  [
    'a separator told on the first line',
    'sep=;\r\nAktivitet;Ansvarig;Uppföljning\r\nLäxhjälp på biblioteket, två kvällar i veckan;Förvaltningen;Enkät\r\nNattvandring;"Föreningar\r\nPolisen";-1234,50',
  ],
  [
    'Windows-1252',
    windows1252(
      'Aktivitet;Ansvarig;Uppföljning\r\nLäxhjälp på biblioteket, två kvällar i veckan;Förvaltningen;Enkät\r\nNattvandring;"Föreningar\r\nPolisen";-1234,50',
    ),
  ],
  [
    'UTF-16 with a byte order mark',
    new Uint8Array(
      Buffer.from(
        '\ufeffAktivitet;Ansvarig;Uppföljning\r\nLäxhjälp på biblioteket, två kvällar i veckan;Förvaltningen;Enkät\r\nNattvandring;"Föreningar\r\nPolisen";-1234,50',
        'utf16le',
      ),
    ),
  ],
]

describe('delimited files', () => {
  test.each(files)('are read with %s', async (_name, content) => {
    const document = await readCsv(readerInput(typeof content === 'string' ? utf8(content) : content, 'plan.csv'))
    expect(blockOutline(document.blocks)).toEqual([table])
  })

  test('hold several tables, each with its own headings, under titles and section names', async () => {
    const content = [
      'Kulturförvaltningens plan 2018, dnr 1.1/5/2018;;;',
      'Antal;Typ;;',
      '14;Bibliotek;;',
      '3;Museer;;',
      ';;;',
      '5. Barn och unga;;;',
      'Ansvarig;Aktivitet;Samverkan;Uppföljning',
      'Biblioteken;Läsgrupper på lov med högläsning och samtal;Skolor;Statistik',
      ';;;',
      '7. Internt arbete;;;',
      'Ansvarig;Internt arbete;Klart senast;',
      'Samordnaren;Halvdag för chefer om värvning och bemötande;Oktober 2018;',
    ].join('\r\n')
    const document = await readCsv(readerInput(utf8(content), 'plan.csv'))
    expect(blockOutline(document.blocks)).toEqual([
      'Kulturförvaltningens plan 2018, dnr 1.1/5/2018',
      [
        ['Antal', 'Typ'],
        ['14', 'Bibliotek'],
        ['3', 'Museer'],
      ],
      '# 5. Barn och unga',
      [
        ['Ansvarig', 'Aktivitet', 'Samverkan', 'Uppföljning'],
        ['Biblioteken', 'Läsgrupper på lov med högläsning och samtal', 'Skolor', 'Statistik'],
      ],
      '# 7. Internt arbete',
      [
        ['Ansvarig', 'Internt arbete', 'Klart senast'],
        ['Samordnaren', 'Halvdag för chefer om värvning och bemötande', 'Oktober 2018'],
      ],
    ])
  })

  test('go on with a table after an empty line and a section name without headings', async () => {
    const content = [
      'Aktivitet;Ansvarig;Samverkan',
      'Öppen förskola söker upp familjer som saknar plats;Förskolan;BVC',
      ';;',
      '2. Förhindrande;;',
      'Stödsamtal för den som vill lämna en extremistisk miljö;Vuxenenheten;Polisen',
      'Orosanmälningar utreds samma dag som de kommer in;Barn och unga;Skolan',
    ].join('\n')
    const document = await readCsv(readerInput(utf8(content), 'plan.csv'))
    expect(blockOutline(document.blocks)).toEqual([
      [
        ['Aktivitet', 'Ansvarig', 'Samverkan'],
        ['Öppen förskola söker upp familjer som saknar plats', 'Förskolan', 'BVC'],
        ['2. Förhindrande', null, null],
        ['Stödsamtal för den som vill lämna en extremistisk miljö', 'Vuxenenheten', 'Polisen'],
        ['Orosanmälningar utreds samma dag som de kommer in', 'Barn och unga', 'Skolan'],
      ],
    ])
  })

  test('keep the rest of the file when a quote is never closed', async () => {
    const document = await readCsv(
      readerInput(utf8('Aktivitet;Ansvarig\n"Läxhjälp;Skolan\nNattvandring;Föreningar\n'), 'plan.csv'),
    )
    expect(blockOutline(document.blocks)).toEqual([
      [
        ['Aktivitet', 'Ansvarig'],
        ['"Läxhjälp', 'Skolan'],
        ['Nattvandring', 'Föreningar'],
      ],
    ])
  })

  test('stop at the limit of cells and say so', async () => {
    const content = `Aktivitet;Ansvarig\n${'Läxhjälp på biblioteket;Skolan\n'.repeat(50)}`
    const document = await readCsv(readerInput(utf8(content), 'plan.csv', { maxTableCells: 20 }))
    expect(document.findings).toContainEqual(
      expect.objectContaining({ code: 'reading.truncated', params: { what: '1:10', limit: 20 } }),
    )
  })

  test('say which encoding was guessed', async () => {
    const document = await readCsv(readerInput(windows1252('Aktivitet;Ansvarig\nLäxhjälp;Förvaltningen'), 'plan.csv'))
    expect(document.findings.map(({ code, params }) => [code, params])).toEqual([
      ['reading.encoding-guessed', { encoding: 'Windows-1252' }],
    ])
  })

  test('without text are empty files', async () => {
    expect(await problemOfAsync(() => readCsv(readerInput(utf8(' \r\n'), 'plan.csv')))).toEqual({
      code: 'import.empty-file',
      params: { fileName: 'plan.csv' },
    })
  })

  test.skipIf(examplePlansFolder === null)('give every row of a real list of activities', async () => {
    const bytes = readFileSync(join(examplePlansFolder ?? '', 'Aktiviteter Idrottsförvaltningen.csv'))
    const document = await readCsv(readerInput(new Uint8Array(bytes), 'plan.csv'))
    const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [tableRows(block.table)] : []))
    expect(tables.map((rows) => rows.length)).toEqual([6, 8, 7, 5])
    expect(tables[3]?.[1]?.[0]).toBe('Förvaltningens samordnare\nCentral samordnare')
  })
})
