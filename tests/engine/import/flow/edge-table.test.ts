import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTable, type CellDefinition, type RowContent } from '#engine/import/flow/edge-table'
import { plainLook } from '#engine/import/flow/flow-items'
import { toBlocks } from '#engine/import/flow/to-blocks'
import { nowhere } from '#shared/domain/place'
import { blockLines } from '../../../support/block-lines'

const cellTo = (right: number, merge: Partial<CellDefinition> = {}): CellDefinition => ({
  right,
  verticalMerge: null,
  horizontalMerge: null,
  fill: null,
  ...merge,
})

function row(texts: readonly string[], cells: readonly CellDefinition[], left = 0): RowContent {
  return {
    definition: { left, isHeader: false, cells },
    cells: texts.map((text) => ({
      place: nowhere,
      items:
        text === ''
          ? []
          : [{ kind: 'paragraph', text, place: nowhere, headingLevel: null, look: plainLook, list: null }],
    })),
  }
}
const lines = (...rows: readonly RowContent[]) => blockLines(toBlocks([buildTable(rows, nowhere)]))

describe('rows that know only where their cells end', () => {
  it('share columns when their edges lie close together', () => {
    expect(
      lines(row(['a', 'b'], [cellTo(1000), cellTo(3000)], -108), row(['c', 'd'], [cellTo(1060), cellTo(2990)])),
    ).toEqual(['| a | b |', '| c | d |'])
  })

  it('span the columns of other rows', () => {
    expect(
      lines(
        row(['a', 'b', 'c'], [cellTo(1000), cellTo(2000), cellTo(3000)]),
        row(['x', 'y'], [cellTo(2000), cellTo(3000)]),
        row(['z'], [cellTo(3000)]),
      ),
    ).toEqual(['| a | b | c |', '| x | < | y |', '| z | < | < |'])
  })

  it('keep cells that no definition covers, unless they are empty', () => {
    expect(lines(row(['a', 'b', ''], [cellTo(1000)]))).toEqual(['| a | b |'])
  })

  it('never lay one cell over another', () => {
    const merge = fc.constantFrom(null, 'first', 'continued') as fc.Arbitrary<CellDefinition['verticalMerge']>
    const cell = fc.record({
      right: fc.integer({ min: -500, max: 5000 }),
      verticalMerge: merge,
      horizontalMerge: merge,
      fill: fc.constant(null),
    })
    const anyRow = fc
      .tuple(fc.array(cell, { maxLength: 4 }), fc.nat(5), fc.integer({ min: -500, max: 500 }))
      .map(([cells, count, left]) => row(Array<string>(count).fill('x'), cells, left))
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 5 }), (rows) => {
        const taken = new Set<string>()
        const blocks = toBlocks([buildTable(rows, nowhere)])
        for (const found of blocks.flatMap((block) => (block.kind === 'table' ? block.table.cells : [])))
          for (let line = found.row; line < found.row + found.rowSpan; line += 1)
            for (let column = found.column; column < found.column + found.colSpan; column += 1) {
              expect(taken.has(`${line} ${column}`)).toBe(false)
              taken.add(`${line} ${column}`)
            }
      }),
      { numRuns: 500 },
    )
  })
})
