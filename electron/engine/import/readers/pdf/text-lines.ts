/** Words side by side on one baseline. */
import { around, type Box, rangeOverlap } from './box'
import type { Word } from './page-content'

export interface TextLine {
  /** From left to right. */
  readonly words: readonly Word[]
  readonly box: Box
  readonly baseline: number
  /** Size of most of its characters. */
  readonly size: number
  readonly bold: boolean
}

/** Same-size words may differ by this share of the size, for recognised text and rounding. */
const baselineSlack = 0.25

/** Groups words into lines, from top to bottom. */
export function linesOf(words: readonly Word[]): TextLine[] {
  const groups: Word[][] = []
  for (const word of words.toSorted((a, b) => a.baseline - b.baseline || a.box.left - b.box.left)) {
    const group = groups.findLast((candidate) => candidate.some((other) => sameLine(other, word)))
    if (group === undefined) groups.push([word])
    else group.push(word)
  }
  return groups.map(toLine).toSorted((a, b) => a.baseline - b.baseline || a.box.left - b.box.left)
}

/** True for words on one baseline, and for raised or lowered small print beside them. */
function sameLine(a: Word, b: Word): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (Math.abs(a.baseline - b.baseline) <= baselineSlack * small.size) return true
  if (small.size > 0.8 * large.size) return false
  const gap = Math.max(small.box.left - large.box.right, large.box.left - small.box.right)
  const shared = rangeOverlap(small.box.top, small.box.bottom, large.box.top, large.box.bottom)
  return gap < 0.3 * large.size && shared >= 0.5 * (small.box.bottom - small.box.top)
}

/** Makes one line of words already known to stand side by side. */
export function toLine(words: readonly Word[]): TextLine {
  const sorted = words.toSorted((a, b) => a.box.left - b.box.left)
  const length = (word: Word): number => word.text.length
  const total = sorted.reduce((sum, word) => sum + length(word), 0)
  const largest = mainSize(sorted)
  const main = sorted.filter((word) => Math.abs(word.size - largest) < 0.5)
  const boldLength = sorted.reduce((sum, word) => sum + (word.bold ? length(word) : 0), 0)
  return {
    words: sorted,
    box: around(sorted.map((word) => word.box)),
    baseline: main[0]?.baseline ?? 0,
    size: largest,
    bold: total > 0 && boldLength >= 0.9 * total,
  }
}

function mainSize(words: readonly Word[]): number {
  const lengths = new Map<number, number>()
  for (const word of words) {
    const key = Math.round(word.size * 2) / 2
    lengths.set(key, (lengths.get(key) ?? 0) + word.text.length)
  }
  const [main] = [...lengths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
  return main?.[0] ?? 0
}

/** The text of a line with one blank between words. */
export const textOf = (line: TextLine): string => line.words.map((word) => word.text).join(' ')
