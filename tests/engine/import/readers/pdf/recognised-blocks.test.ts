import { describe, expect, it } from 'vitest'
import { doubtfulText } from '#engine/import/readers/pdf/recognised-blocks'
import type { Block } from '#shared/domain/document'
import { nowhere } from '#shared/domain/place'

const place = { ...nowhere, page: 3 }

function tableOf(cells: readonly { readonly text: string; readonly confidence: number | null }[]): Block {
  return {
    kind: 'table',
    place,
    table: {
      rowCount: 1,
      columnCount: cells.length,
      headerRowCount: 0,
      caption: null,
      grid: 'lines',
      cells: cells.map(({ text, confidence }, column) => ({
        row: 0,
        column,
        rowSpan: 1,
        colSpan: 1,
        text,
        place,
        bold: false,
        fill: null,
        hidden: false,
        confidence,
      })),
    },
  }
}

describe('doubtfulText', () => {
  it('names each recognised cell that may be misread, with its place', () => {
    const cells = [
      { text: 'P0lisen', confidence: 0.42 },
      { text: 'Stadsdelsförvaltningen', confidence: 0.95 },
      { text: '', confidence: 0.1 },
      { text: 'Ur textlagret', confidence: null },
    ]
    expect(doubtfulText([tableOf(cells)])).toEqual([
      { severity: 'warning', code: 'reading.low-confidence', params: { text: 'P0lisen', confidence: 0.42 }, place },
    ])
  })
})
