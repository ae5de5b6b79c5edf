/** How large and how heavy recognised letters are, judged from their ink. */
import type { PixelBox } from './bitmap'
import type { Mask } from './dark-mask'

/** Height of a word's ink in ems, by what letters it has; means of common text faces. */
const heights = { both: 0.92, rising: 0.71, falling: 0.68, neither: 0.48, capitals: 0.7 }
const rising = /[A-ZÅÄÖÉÜbdfhkltåäöij0-9()!?/[\]”"']/u
const falling = /[gjpqyQ,;()/]/u

/** Font size in pixels that a word of this text and height would have; null for mere punctuation. */
export function emOf(text: string, box: PixelBox): number | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return null
  const height = box.bottom - box.top
  const share =
    rising.test(text) && falling.test(text)
      ? heights.both
      : rising.test(text)
        ? heights.rising
        : falling.test(text)
          ? heights.falling
          : heights.neither
  return height / share
}

/** The middle value; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/**
 * Mean thickness of the strokes in a box, in pixels.
 *
 * A stroke of some length has two edges of that length, so its ink is half its thickness times its edges.
 */
export function strokeWidth({ width, ink }: Mask, box: PixelBox): number {
  let area = 0
  let edges = 0
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1) {
      const at = y * width + x
      const here = ink[at] ?? 0
      area += here
      if (here !== (ink[at + 1] ?? 0)) edges += 1
      if (here !== (ink[at + width] ?? 0)) edges += 1
    }
  }
  // Edges are counted along rows and columns, which makes slanting ones longer than they are.
  return edges === 0 ? 0 : (2.5 * area) / edges
}
