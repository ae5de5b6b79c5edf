/** Upright strips of white between columns of text. */
import { isBulletMark } from './list-marker'
import type { TextLine } from './text-lines'

/** From and to along x; the outermost reach to infinity. */
export type Strip = readonly [number, number]

/** Narrowest white between two columns, in ems: wider than a blank, which is about a quarter. */
const narrowest = 0.42

/** Between columns already known the white may be this narrow (points), if a word begins right where a column does. */
const narrowestKnown = 0.6

export const minimumGutter = (line: Pick<TextLine, 'size'>): number => Math.max(3.2, narrowest * line.size)

/** Right edge of what a word takes up: a bullet owns the white up to its text. */
function reach(line: TextLine, index: number): number {
  const word = line.words[index]
  const next = line.words[index + 1]
  if (word === undefined) return Number.NEGATIVE_INFINITY
  const isBullet = next !== undefined && isBulletMark(word.text) && next.box.left - word.box.right < 3.5 * line.size
  return isBullet ? next.box.left : word.box.right
}

/** The white of one line: both margins and every gap that is wide enough, or that ends at a known column. */
export function whiteOf(line: TextLine, starts: readonly number[] = []): Strip[] {
  const least = minimumGutter(line)
  const strips: Strip[] = []
  let edge = Number.NEGATIVE_INFINITY
  line.words.forEach(({ box }, index) => {
    if (isGutter(edge, box.left, least, starts)) strips.push([edge, box.left])
    edge = Math.max(edge, reach(line, index))
  })
  strips.push([edge, Number.POSITIVE_INFINITY])
  return strips
}

function isGutter(from: number, to: number, least: number, starts: readonly number[]): boolean {
  return to - from >= least || (to - from >= narrowestKnown && starts.some((start) => Math.abs(start - to) <= 1))
}

/** White that two sets of lines have in common. */
export function commonWhite(
  a: readonly Strip[],
  b: readonly Strip[],
  least: number,
  starts: readonly number[] = [],
): Strip[] {
  return a.flatMap(([from, to]) =>
    b.flatMap(([otherFrom, otherTo]): Strip[] => {
      const start = Math.max(from, otherFrom)
      const end = Math.min(to, otherTo)
      return isGutter(start, end, least, starts) ? [[start, end]] : []
    }),
  )
}

export const isInner = ([from, to]: Strip): boolean => Number.isFinite(from) && Number.isFinite(to)

/** Runs of words with no more than `gap` points between them. */
export function segmentsOf(line: TextLine, gap: number): { left: number; right: number; words: TextLine['words'] }[] {
  const segments: { left: number; right: number; words: TextLine['words'][number][] }[] = []
  line.words.forEach((word, index) => {
    const last = segments.at(-1)
    const right = reach(line, index)
    if (last !== undefined && word.box.left - last.right < gap) {
      last.words.push(word)
      last.right = Math.max(last.right, right)
    } else segments.push({ left: word.box.left, right, words: [word] })
  })
  return segments
}
