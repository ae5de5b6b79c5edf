/**
 * Reads the lines of one cell or paragraph as its writer wrote them.
 *
 * A program breaks a line only where the next word had no room. So where it had room, the writer began a new line.
 */

import { joinLines, type Vocabulary } from './join-lines'
import { startsWithBullet } from './list-marker'
import { type TextLine, textOf } from './text-lines'

export interface Measure {
  /** Where the column of text begins and ends. */
  readonly left: number
  readonly right: number
  /** Usual distance between the baselines of one paragraph, in ems. */
  readonly leading: number
}

/** White above a paragraph inside a cell beyond the usual distance of lines, in ems. */
const paragraphGap = 0.17
/** Blank between two words, in ems. */
const blank = 0.25

/** Joins wrapped lines; a line break stays where the writer made one. */
export function wrappedText(lines: readonly TextLine[], measure: Measure, vocabulary: Vocabulary): string {
  let text = ''
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const next = textOf(line)
    if (before === undefined) text = next
    else if (isWritersBreak(before, line, measure)) text += `\n${next}`
    else {
      const cut = text.lastIndexOf('\n') + 1
      text =
        text.slice(0, cut) + joinLines(text.slice(cut), next, vocabulary, roomAfter(before, measure) < 0.6 * line.size)
    }
  })
  return text
}

/** True where a new line or paragraph was begun on purpose. */
export function isWritersBreak(before: TextLine, after: TextLine, measure: Measure): boolean {
  const pitch = (after.baseline - before.baseline) / Math.max(before.size, after.size, 1)
  if (pitch > measure.leading + paragraphGap) return true
  const first = after.words[0]?.text ?? ''
  if (startsWithBullet(textOf(after))) return true
  const endsOpen = /[-\u00ad–/,]$/u.test(before.words.at(-1)?.text ?? '')
  const spare = roomAfter(before, measure) - blank * before.size - firstChunkWidth(after)
  if (/^\p{Ll}/u.test(first))
    return !endsOpen && spare > Math.max(0.12 * (measure.right - measure.left), 1.5 * before.size)
  return !(endsOpen && spare < 2 * before.size) && spare > 0.1 * before.size
}

/** Room left on a line; centred lines have half of it on either side. */
function roomAfter(line: TextLine, measure: Measure): number {
  const onRight = measure.right - line.box.right
  const onLeft = line.box.left - measure.left
  const isCentred = onLeft > 0.8 * line.size && Math.abs(onRight - onLeft) < 0.5 * line.size
  return isCentred ? onRight + onLeft : onRight
}

/** Width of what would have had to fit: the first word up to a place where it may be broken. */
function firstChunkWidth(line: TextLine): number {
  const first = line.words[0]
  if (first === undefined) return 0
  const cut = first.text.search(/(?<=.)[-–/\u00ad]/u)
  const share = cut < 0 ? 1 : (cut + 1) / first.text.length
  return (first.box.right - first.box.left) * share
}
