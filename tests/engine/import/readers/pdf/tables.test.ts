import { describe, expect, it } from 'vitest'
import { documentBlocks, type PageFlow } from '#engine/import/readers/pdf/document-blocks'
import { mendNumbers } from '#engine/import/readers/pdf/mend-numbers'
import type { Word } from '#engine/import/readers/pdf/page-content'
import { layoutPage, openColumns } from '#engine/import/readers/pdf/page-layout'
import type { DocumentTable, TableCell } from '#shared/domain/document'
import { nowhere } from '#shared/domain/place'
import { pageOf, wordsAt } from '../../../../support/page-words'
import { foldedRows } from '../../../../support/pdf-files'

/** Tables of pages, each given as lines: text by column, at 60, 220 and 400, and white above in points. */
type Line = readonly [...columns: (string | null)[]]
function tablesOf(...pages: readonly (readonly Line[])[]): string[][][] {
  const flows: PageFlow[] = []
  pages.forEach((lines, index) => {
    const words = lines.flatMap((line, row): Word[] =>
      line.flatMap((text, column) =>
        text === null ? [] : wordsAt(text, [60, 220, 400][column] ?? 0, 100 + row * 12, { bold: text.startsWith('*') }),
      ),
    )
    const page = pageOf(words, { number: index + 1 })
    const items = layoutPage(page, words, openColumns(flows.at(-1)?.items ?? []))
    flows.push({ page: index + 1, items, furniture: [], aslant: [] })
  })
  return documentBlocks(flows).flatMap((block) => (block.kind === 'table' ? [foldedRows(block.table)] : []))
}
const head: Line = ['*Insats', '*Ansvar', '*Stöd']

describe('tables kept apart by white', () => {
  it('begin a row where text stands beside a blank, and join the lines of a cell', () => {
    expect(
      tablesOf([
        head,
        ['Läxhjälp varje tisdag i', 'Biblioteket', 'Skola'],
        ['läsåret', null, null],
        ['Samtal med unga', 'Enheten', 'Polis'],
      ]),
    ).toEqual([
      [
        ['*Insats', '*Ansvar', '*Stöd'],
        ['Läxhjälp varje tisdag i läsåret', 'Biblioteket', 'Skola'],
        ['Samtal med unga', 'Enheten', 'Polis'],
      ],
    ])
  })

  it('go on over the page, with the broken row joined and a repeated head once', () => {
    const [table] = tablesOf(
      [head, ['Läxhjälp varje tisdag i', 'Biblioteket', 'Skola']],
      [head, ['läsåret', null, null], ['Samtal med unga', 'Enheten', 'Polis']],
    )
    expect(table).toEqual([
      ['*Insats', '*Ansvar', '*Stöd'],
      ['Läxhjälp varje tisdag i läsåret', 'Biblioteket', 'Skola'],
      ['Samtal med unga', 'Enheten', 'Polis'],
    ])
  })

  it('are not made of a list', () => {
    expect(tablesOf([['• Samtal'], ['• Läxhjälp'], ['• Öppen hall']])).toEqual([])
  })
})

describe('misread numbers', () => {
  const cell = (row: number, text: string, confidence: number | null = 0.9): TableCell => ({
    row,
    column: 0,
    rowSpan: 1,
    colSpan: 1,
    text,
    place: nowhere,
    bold: false,
    fill: null,
    hidden: false,
    confidence,
  })
  const table = (cells: readonly TableCell[]): DocumentTable => ({
    rowCount: cells.length,
    columnCount: 1,
    cells: [...cells],
    headerRowCount: 0,
    caption: null,
    grid: 'lines',
  })
  const keys = (cells: readonly TableCell[]) => mendNumbers(table(cells)).cells.map(({ text }) => text)

  it('are filled in where the others count up, and marked as doubtful', () => {
    const mended = mendNumbers(table(['Nr', '1', '2', 'å', '4', '5'].map((text, row) => cell(row, text))))
    expect(mended.cells[3]).toMatchObject({ text: '3', confidence: 0.5 })
  })

  it('are left alone when the file states them, or when nothing counts up', () => {
    expect(keys(['1', '2', 'å', '4'].map((text, row) => cell(row, text, null)))).toEqual(['1', '2', 'å', '4'])
    expect(keys(['7', 'å', 'b', '3'].map((text, row) => cell(row, text)))).toEqual(['7', 'å', 'b', '3'])
  })
})
