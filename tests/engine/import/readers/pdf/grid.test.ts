import { describe, expect, it } from 'vitest'
import { findGrids } from '#engine/import/readers/pdf/grid'
import type { Rule } from '#engine/import/readers/pdf/page-content'
import { joinRules, tidyRules } from '#engine/import/readers/pdf/rules'
import { wordsAt } from '../../../../support/page-words'

const rule = (at: number, start: number, end: number): Rule => ({ at, start, end, thickness: 0.5 })
const spans = (horizontal: readonly Rule[], vertical: readonly Rule[]) =>
  findGrids({ horizontal, vertical }, []).map(({ cells }) =>
    cells.map(({ row, column, rowSpan, colSpan }) => [row, column, rowSpan, colSpan]),
  )
const square = [
  [0, 0, 1, 1],
  [0, 1, 1, 1],
  [1, 0, 1, 1],
  [1, 1, 1, 1],
]

describe('grids of touching lines', () => {
  it('finds the cells of a full grid', () => {
    const lines = [rule(0, 0, 100), rule(20, 0, 100), rule(40, 0, 100)]
    expect(spans(lines, [rule(0, 0, 40), rule(50, 0, 40), rule(100, 0, 40)])).toEqual([square])
  })

  it('adds outer borders that are not drawn', () => {
    expect(spans([rule(20, 0, 100)], [rule(50, 0, 40)])).toEqual([square])
  })

  it('joins cells that have no line between them', () => {
    const lines = [rule(0, 0, 100), rule(20, 50, 100), rule(40, 0, 100)]
    expect(spans(lines, [rule(0, 0, 40), rule(50, 0, 40), rule(100, 0, 40)])).toEqual([
      [
        [0, 0, 2, 1],
        [0, 1, 1, 1],
        [1, 1, 1, 1],
      ],
    ])
  })

  it('takes column lines a few points apart from row to row as one', () => {
    const lines = [rule(0, 0, 100), rule(20, 0, 100), rule(40, 0, 100)]
    const columns = [rule(0, 0, 40), rule(50, 0, 20), rule(54, 20, 40), rule(100, 0, 40)]
    expect(spans(lines, columns)).toEqual([square])
  })

  it('keeps tables that do not touch apart', () => {
    const box = (top: number) => [rule(top, 0, 100), rule(top + 20, 0, 100)]
    expect(spans([...box(0), ...box(60)], [rule(50, 0, 20), rule(50, 60, 80)])).toHaveLength(2)
  })
})

describe('lines before they are read', () => {
  it('joins dashes of one line and drops ornaments', () => {
    expect(joinRules([rule(10, 0, 30), rule(10.5, 32, 60), rule(80, 0, 3)])).toMatchObject([{ start: 0, end: 60 }])
  })

  it('takes away underlining but keeps a line under a whole row', () => {
    const words = wordsAt('Syfte', 10, 100)
    const rules = { horizontal: [rule(101.5, 10, 35), rule(120, 0, 300)], vertical: [] }
    expect(tidyRules(rules, words).horizontal).toMatchObject([{ at: 120 }])
  })
})
