/**
 * Decides at which lines of a table without row lines a new row begins.
 *
 * Cells are set from the top of their row, so text that begins beside a blank is the start of a row, and text that
 * goes on in the middle of a sentence is not. Each line is weighed by such signs; where the white between lines
 * tells the same story as the signs, the white decides, since it is the more regular of the two.
 */
import { middleRowStarts } from './middle-rows'
import { headLineCount, linesBelowSeparators, type RowCandidate, type RowGrid, whiteAbove } from './row-grid'
import { always, never, signsAt } from './row-signs'
import type { RowStyle } from './row-style'

/** Lines that overlap the one above by more than this (ems) stand beside it, not below. */
const overlap = -0.12

/** Indexes of the lines that begin a row; the first line always does. */
export function findRowStarts(grid: RowGrid, style: RowStyle): number[] {
  const surroundings = { style, headEnd: headLineCount(grid), separated: linesBelowSeparators(grid) }
  const candidates = grid.lines.flatMap((_, index): RowCandidate[] => {
    const white = whiteAbove(grid, index)
    if (index === 0 || (white < overlap && !grid.across.has(index))) return []
    return [{ index, white, signs: signsAt(grid, index, surroundings) }]
  })
  const isFree = style.isMiddle && !style.isRuled
  return [0, ...(isFree ? middleRowStarts(grid, candidates, style.isNumbered) : chooseStarts(candidates))]
}

/** The white decides when one threshold agrees well enough with the signs; otherwise each line for itself. */
function chooseStarts(candidates: readonly RowCandidate[]): number[] {
  const free = candidates.filter(({ signs }) => signs < always && signs > never)
  const whole = free.reduce((sum, { signs }) => sum + Math.abs(signs), 0)
  const best = thresholds(free)
    .map((least) => ({
      least,
      score: free.reduce((sum, { white, signs }) => sum + (white >= least ? signs : -signs), 0),
    }))
    .toSorted((a, b) => b.score - a.score)[0]
  const isTrusted = free.length >= 2 && best !== undefined && best.score >= 0.75 * whole
  return candidates
    .filter(({ white, signs }) => {
      if (signs >= always || signs <= never) return signs > 0
      return isTrusted ? white >= best.least : signs > 0
    })
    .map(({ index }) => index)
}

/** Values that part the whites into two clearly different groups. */
function thresholds(candidates: readonly RowCandidate[]): number[] {
  const whites = candidates.map(({ white }) => white).toSorted((a, b) => a - b)
  return whites.flatMap((white, index) => {
    const below = whites[index - 1]
    if (below === undefined) return [Number.NEGATIVE_INFINITY]
    return white - below >= 0.15 ? [(white + below) / 2] : []
  })
}
