/** Where a stretch of columns really begins and ends, once its columns are known. */
import { isInner, type Strip } from './gutters'
import type { TextLine } from './text-lines'

const firstGutterOf = (white: readonly Strip[]): number => white.find(isInner)?.[0] ?? 0

/** Lines above the first split line that are the upper lines of column heads, or of one cell of the first row. */
export function headStart(lines: readonly TextLine[], start: number, floor: number, white: readonly Strip[]): number {
  const gutters = white.filter(isInner)
  const firstGutter = firstGutterOf(white)
  let from = start
  while (from > floor) {
    const line = lines[from - 1]
    const below = lines[from]
    if (line === undefined || below === undefined) break
    const tight = (below.box.top - line.box.bottom) / line.size < 0.55
    const sameStyle = line.bold === below.bold && Math.abs(line.size - below.size) < 0.6
    const open = gutters.every(([a, b]) => line.words.every(({ box }) => box.right <= a + 0.5 || box.left >= b - 0.5))
    const inFirst = line.words.every(({ box }) => box.right <= firstGutter + 0.5)
    if (!tight || !sameStyle || !open || (inFirst && !line.bold)) break
    from -= 1
  }
  return from
}

/** Takes away last lines that only stand under the first column, after white that rows do not have. */
export function tailEnd(lines: readonly TextLine[], start: number, end: number, white: readonly Strip[]): number {
  const firstGutter = firstGutterOf(white)
  const reachesOn = (line: TextLine): boolean => line.words.some(({ box }) => box.right > firstGutter + 0.5)
  const gaps = lines
    .slice(start + 1, end)
    .flatMap((line, offset) => (reachesOn(line) ? [line.box.top - (lines[start + offset]?.box.bottom ?? 0)] : []))
  const usual = Math.max(0, ...gaps)
  let to = end
  for (let index = to - 1; index > start; index -= 1) {
    const line = lines[index]
    const above = lines[index - 1]
    if (line === undefined || above === undefined || reachesOn(line)) break
    if (line.box.top - above.box.bottom > usual + 0.25 * line.size) to = index
  }
  return to
}
