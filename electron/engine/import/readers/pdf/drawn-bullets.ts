/** Bullets that are drawn as small shapes instead of written. */
import { type Box, heightOf } from './box'
import type { Word } from './page-content'

/** Where a bullet stands before its text, in ems: from the shape to the text, and its middle above the baseline. */
const reach = { nearest: 0.1, farthest: 2.6 }
const rise = { lowest: 0.12, highest: 0.65 }

/** Gives each shape that stands right before a line of text a `•` of its own; other shapes are none. */
export function drawnBullets(dots: readonly Box[], words: readonly Word[]): Word[] {
  const seen = new Set<string>()
  return dots.flatMap((dot) => {
    const key = `${Math.round(dot.left)} ${Math.round(dot.top)}`
    const text = nearestAfter(dot, words)
    if (text === null || seen.has(key) || heightOf(dot) > 0.6 * text.size) return []
    seen.add(key)
    const box = { left: dot.left, right: dot.right, top: text.box.top, bottom: text.box.bottom }
    return [{ ...text, text: '•', box }]
  })
}

/** The first word to the right on the same line, if no word stands close on the left. */
function nearestAfter(dot: Box, words: readonly Word[]): Word | null {
  const middle = (dot.top + dot.bottom) / 2
  const beside = words.filter((word) => {
    const above = (word.baseline - middle) / word.size
    return word.turns === 0 && above >= rise.lowest && above <= rise.highest
  })
  const after = beside
    .filter(
      ({ box, size }) => box.left - dot.right >= reach.nearest * size && box.left - dot.right <= reach.farthest * size,
    )
    .toSorted((a, b) => a.box.left - b.box.left)[0]
  const isCrowded = beside.some(({ box, size }) => box.left < dot.left && dot.left - box.right < 0.3 * size)
  return after === undefined || isCrowded ? null : after
}
