import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disjointCells } from '#engine/import/flow/disjoint-cells'
import type { TableCell } from '#shared/domain/document'
import { nowhere } from '#shared/domain/place'

const cellAt = (row: number, column: number, rowSpan: number, colSpan: number, text = 'x'): TableCell => ({
  row,
  column,
  rowSpan,
  colSpan,
  text,
  place: nowhere,
  bold: false,
  fill: null,
  hidden: false,
  confidence: null,
})
const spans = (cells: readonly TableCell[]) => cells.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.colSpan])

describe('disjointCells', () => {
  it('leaves cells that keep apart as they are', () => {
    const cells = [cellAt(0, 0, 2, 1), cellAt(0, 1, 1, 2), cellAt(1, 1, 1, 1), cellAt(1, 2, 1, 1)]
    expect(disjointCells(cells)).toEqual(cells)
  })

  it('cuts spans that run into later cells', () => {
    expect(spans(disjointCells([cellAt(0, 0, 1, 3), cellAt(0, 1, 1, 1)]))).toEqual([
      [0, 0, 1, 1],
      [0, 1, 1, 1],
    ])
    expect(spans(disjointCells([cellAt(0, 0, 3, 1), cellAt(1, 0, 1, 1)]))).toEqual([
      [0, 0, 1, 1],
      [1, 0, 1, 1],
    ])
    expect(spans(disjointCells([cellAt(0, 1, 2, 1), cellAt(1, 0, 1, 3)]))).toEqual([
      [0, 1, 2, 1],
      [1, 0, 1, 1],
    ])
  })

  it('joins cells at one place', () => {
    expect(disjointCells([cellAt(0, 0, 1, 1, 'a'), cellAt(0, 0, 1, 1, 'b')]).map(({ text }) => text)).toEqual(['a\nb'])
  })

  it('never leaves two cells over one position, and loses no text', () => {
    const size = fc.integer({ min: 1, max: 4 })
    const cell = fc.tuple(fc.nat(4), fc.nat(4), size, size).map((said) => cellAt(...said))
    const inOrder = (a: TableCell, b: TableCell) => a.row - b.row || a.column - b.column
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 10 }), (cells) => {
        const found = disjointCells([...cells].sort(inOrder))
        const taken = found.flatMap((one) =>
          Array.from({ length: one.rowSpan * one.colSpan }, (_, index) =>
            [one.row + Math.floor(index / one.colSpan), one.column + (index % one.colSpan)].join(' '),
          ),
        )
        expect(new Set(taken).size).toBe(taken.length)
        expect(found.flatMap(({ text }) => text.split('\n'))).toHaveLength(cells.length)
      }),
      { numRuns: 1000 },
    )
  })
})
