/**
 * Rows of a table whose cells stand in the middle of their row's height.
 *
 * A row reaches as far below the middle of its cells as above it. With a number in each row, every boundary therefore
 * follows from the one before; without, only the white between rows is left to go by.
 */
import { cellText, numberMark, type RowCandidate, type RowGrid } from './row-grid'
import { always } from './row-signs'

/** Whites must part by this much (ems) before the larger ones count as row gaps. */
const clearStep = 0.2

/** Indexes of the lines that begin a row, but for the first. */
export function middleRowStarts(grid: RowGrid, candidates: readonly RowCandidate[], isNumbered: boolean): number[] {
  const settled = candidates.filter(({ signs }) => signs >= always).map(({ index }) => index)
  const free = candidates.filter(({ signs }) => Math.abs(signs) < always)
  const found = isNumbered ? boundariesByNumbers(grid, free, settled) : byWhite(free)
  return [...new Set([...settled, ...found])].toSorted((a, b) => a - b)
}

/** The largest step between the sizes of whites tells row gaps from line gaps. */
function byWhite(candidates: readonly RowCandidate[]): number[] {
  const sorted = candidates.map(({ white }) => white).toSorted((a, b) => a - b)
  let least = Number.POSITIVE_INFINITY
  let step = clearStep
  sorted.slice(1).forEach((white, index) => {
    const before = sorted[index] ?? white
    if (white - before > step) {
      step = white - before
      least = (white + before) / 2
    }
  })
  return candidates.filter(({ white }) => white >= least).map(({ index }) => index)
}

function boundariesByNumbers(grid: RowGrid, candidates: readonly RowCandidate[], settled: readonly number[]): number[] {
  const numbers = grid.lines.flatMap((_, index) => (numberMark.test(cellText(grid, index, 0)) ? [index] : []))
  const starts: number[] = []
  let top = topOf(grid, settled.findLast((index) => index <= (numbers[0] ?? 0)) ?? 0)
  numbers.slice(0, -1).forEach((number, at) => {
    const next = numbers[at + 1] ?? number
    const expected = 2 * middleOf(grid, number) - top
    const between = candidates.filter(({ index }) => index > number && index <= next)
    const costs = between.map(({ index, white }) => Math.abs(gapMiddle(grid, index, white) - expected) - 3 * white)
    const chosen = between[costs.indexOf(Math.min(...costs))]
    if (chosen === undefined) return
    starts.push(chosen.index)
    top = gapMiddle(grid, chosen.index, chosen.white)
  })
  return starts
}

const topOf = (grid: RowGrid, index: number): number => grid.lines[index]?.box.top ?? 0

function middleOf(grid: RowGrid, index: number): number {
  const box = grid.cells[index]?.[0]?.box ?? grid.lines[index]?.box
  return box === undefined ? 0 : (box.top + box.bottom) / 2
}

/** Height halfway through the white above a line. */
function gapMiddle(grid: RowGrid, index: number, white: number): number {
  const line = grid.lines[index]
  return line === undefined ? 0 : line.box.top - (white * line.size) / 2
}
