/** Text that stands aslant: stamps and watermarks, which belong to no line of the page. */
import { around, type Box } from './box'
import type { Glyph } from './drawing'
import { cleanGlyphs, isBlank } from './glyph-text'
import { turnsOf } from './glyph-words'

export interface AslantText {
  readonly text: string
  readonly box: Box
}

/** Letters farther apart than this (ems) belong to different texts, and from this on to different words. */
const textGap = 1.5
const wordGap = 0.2

/** Texts of letters that follow each other aslant, whichever operators wrote them. */
export function aslantTexts(glyphs: readonly Glyph[]): AslantText[] {
  const groups: Glyph[][] = []
  for (const glyph of glyphs) {
    const hasWidth = glyph.start[0] !== glyph.end[0] || glyph.start[1] !== glyph.end[1]
    if (!hasWidth || turnsOf(glyph) !== null) continue
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group !== undefined && last !== undefined && gapBetween(last, glyph) <= textGap) group.push(glyph)
    else groups.push([glyph])
  }
  return groups.flatMap((group) => {
    const text = cleanGlyphs(spelled(group)).trim()
    const points = group.flatMap((glyph) => [glyph.start, glyph.end])
    const box = around(points.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })))
    return text === '' ? [] : [{ text, box }]
  })
}

const gapBetween = (before: Glyph, after: Glyph): number =>
  Math.hypot(after.start[0] - before.end[0], after.start[1] - before.end[1]) / Math.max(before.size, 1)

function spelled(group: readonly Glyph[]): string {
  return group.reduce((text, glyph, index) => {
    const before = group[index - 1]
    const isApart = before !== undefined && gapBetween(before, glyph) > wordGap && !isBlank(before.text)
    return text + (isApart || isBlank(glyph.text) ? ' ' : '') + (isBlank(glyph.text) ? '' : glyph.text)
  }, '')
}
