/** Brings recognised words back to where they stand on the page, in points. */
import type { Word } from '../readers/pdf/page-content'
import type { PixelBox } from './bitmap'
import type { Mask } from './dark-mask'
import { emOf, median, strokeWidth } from './letter-size'
import type { Montage, Placed } from './montage'
import { isDebris, mendDashes, mendWord } from './recognised-text'
import type { RecognisedWord } from './recogniser'

/** A word on the page, in pixels. */
export interface PageWord {
  readonly text: string
  readonly confidence: number
  readonly box: PixelBox
  readonly baseline: number
  readonly region: PixelBox
  /** Words of one line of one region share a number. */
  readonly line: string
  readonly widths: readonly number[]
}

/** Strokes this much thicker than is usual are bold: the middle of a line, and a single word in a line. */
const boldLineShare = 1.17
const boldWordShare = 1.28
/** Words of one size that tell what is usual for it. */
const fewestAlike = 25
/** A mark no larger than this (ems) and between the lines is a bullet, whatever it was read as. */
const bullet = { side: 0.5, lowest: 0.12, highest: 0.55 }

/** Places the words of one sheet on the page; marks that are no words are left out. */
export function onPage(words: readonly RecognisedWord[], montage: Montage, sheet: number): PageWord[] {
  return words.flatMap((word) => {
    const middle = (word.box.top + word.box.bottom) / 2
    const placed = regionAt(montage.placed, middle)
    const { text } = word
    if (placed === null || isDebris(text, word.confidence)) return []
    const [dx, dy] = [placed.region.left - placed.left, placed.region.top - placed.top]
    const box = {
      left: word.box.left + dx,
      right: word.box.right + dx,
      top: word.box.top + dy,
      bottom: word.box.bottom + dy,
    }
    const line = `${sheet} ${word.line}`
    return [
      {
        text,
        confidence: word.confidence,
        box,
        baseline: word.baseline + dy,
        region: placed.region,
        line,
        widths: word.widths,
      },
    ]
  })
}

/** The region whose stretch of the sheet is nearest to a height. */
function regionAt(placed: readonly Placed[], y: number): Placed | null {
  const distance = ({ top, region }: Placed): number => Math.max(top - y, y - (top + region.bottom - region.top), 0)
  return placed.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

/** Words in points, with the size and weight that their ink tells. */
export function toWords(words: readonly PageWord[], mask: Mask, scale: number): Word[] {
  const lines = linesOf(words)
  const sizes = lineSizes(lines)
  const bold = boldWords(lines, sizes, mask)
  return [...lines].flatMap(([line, group]) => {
    const em = sizes.get(line) ?? 1
    const size = Math.round((em / scale) * 2) / 2
    const left = Math.min(...group.map((word) => word.box.left))
    return group.map((word) => {
      const baseline = word.baseline / scale
      const isMark = looksLikeBullet(word, em)
      return {
        text: !isMark ? mendWord(mendDashes(word.text, word.widths, em)) : word.box.left === left ? '•' : '·',
        box: {
          left: word.box.left / scale,
          right: word.box.right / scale,
          top: baseline - 0.8 * size,
          bottom: baseline + 0.2 * size,
        },
        baseline,
        size,
        bold: bold.has(word),
        confidence: isMark ? Math.max(word.confidence, 0.8) : word.confidence,
        turns: 0,
      }
    })
  })
}

function linesOf(words: readonly PageWord[]): Map<string, PageWord[]> {
  const lines = new Map<string, PageWord[]>()
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word])
  return lines
}

/** Words whose strokes are clearly thicker than is usual for their size; short words go with their line. */
function boldWords(
  lines: ReadonlyMap<string, readonly PageWord[]>,
  sizes: ReadonlyMap<string, number>,
  mask: Mask,
): Set<PageWord> {
  const weights = new Map<PageWord, number>()
  const bySize = new Map<number, number[]>()
  for (const [line, group] of lines) {
    const em = sizes.get(line) ?? 1
    for (const word of group.filter(isLong)) {
      const weight = strokeWidth(mask, clipped(word.box, mask)) / em
      weights.set(word, weight)
      bySize.set(em, [...(bySize.get(em) ?? []), weight])
    }
  }
  const overall = median([...weights.values()])
  const bold = new Set<PageWord>()
  for (const [line, group] of lines) {
    const alike = bySize.get(sizes.get(line) ?? 1) ?? []
    const usual = alike.length >= fewestAlike ? median(alike) : overall
    const own = group.flatMap((word) => weights.get(word) ?? [])
    const isBoldLine = own.length > 0 && median(own) > boldLineShare * usual
    for (const word of group) {
      if (isBoldLine || (weights.get(word) ?? 0) > boldWordShare * usual) bold.add(word)
    }
  }
  return bold
}

/** Short words have too little ink to judge their strokes by. */
const isLong = (word: PageWord): boolean => word.text.length > 3

const clipped = (box: PixelBox, mask: Mask): PixelBox => ({
  left: Math.max(0, box.left),
  top: Math.max(0, box.top),
  right: Math.min(mask.width - 1, box.right),
  bottom: Math.min(mask.height, box.bottom),
})

/** One size for each line: the middle of its words' sizes, or the page's usual size where that is near. */
function lineSizes(byLine: ReadonlyMap<string, readonly PageWord[]>): Map<string, number> {
  const own = new Map<string, number>()
  for (const [line, group] of byLine) {
    const sizes = group.flatMap((word) => emOf(word.text, word.box) ?? [])
    if (sizes.length > 0) own.set(line, median(sizes))
  }
  const page = median([...own.values()])
  const settled = new Map<string, number>()
  for (const line of byLine.keys()) {
    const size = own.get(line) ?? page
    settled.set(line, Math.abs(size - page) <= 0.14 * page ? page : size)
  }
  return settled
}

function looksLikeBullet(word: PageWord, em: number): boolean {
  const { left, right, top, bottom } = word.box
  const middle = word.baseline - (top + bottom) / 2
  const isSmall = right - left <= bullet.side * em && bottom - top <= bullet.side * em
  const isSquare = Math.abs(right - left - (bottom - top)) <= 0.45 * Math.max(right - left, bottom - top)
  return (
    /^[^\p{L}\p{N}]$/u.test(word.text) &&
    isSmall &&
    isSquare &&
    middle > bullet.lowest * em &&
    middle < bullet.highest * em
  )
}
