/**
 * Reads the lines of one cell or paragraph as its writer wrote them.
 *
 * A program breaks a line only where the next word had no room. So where it had room, the writer began a new line.
 */
import { joinLines } from './join-lines'
import { startsWithBullet } from './list-marker'
import { type TextLine, textOf } from './text-lines'
import type { Vocabulary } from './vocabulary'

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
  const listsEntries = isListOfEntries(lines)
  let text = ''
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const next = textOf(line)
    if (before === undefined) {
      text = next
      return
    }
    const isEntry = listsEntries && !vocabulary.hasPair(lastWord(before), firstWord(line))
    if (isEntry || isWritersBreak(before, line, measure)) text += `\n${next}`
    else {
      const cut = text.lastIndexOf('\n') + 1
      text = text.slice(0, cut) + joinLines(text.slice(cut), next, vocabulary, isFilled(before, line, measure))
    }
  })
  return text
}

/** True where a new line or paragraph was begun on purpose. */
export function isWritersBreak(before: TextLine, after: TextLine, measure: Measure): boolean {
  const pitch = (after.baseline - before.baseline) / Math.max(before.size, after.size, 1)
  if (pitch > measure.leading + paragraphGap) return true
  if (startsWithBullet(textOf(after))) return true
  const endsOpen = /[-\u00ad–/,]$/u.test(lastWord(before))
  const spare = roomAfter(before, measure) - blank * before.size - firstChunkWidth(after)
  if (/^\p{Ll}/u.test(firstWord(after))) {
    return !endsOpen && spare > Math.max(0.12 * (measure.right - measure.left), 1.5 * before.size)
  }
  return !(endsOpen && spare < 2 * before.size) && spare > 0.1 * before.size
}

const firstWord = (line: TextLine): string => line.words[0]?.text ?? ''
const lastWord = (line: TextLine): string => line.words.at(-1)?.text ?? ''

/** Three or more lines that each begin with a capital and end in no comma or joining word: one entry on each. */
function isListOfEntries(lines: readonly TextLine[]): boolean {
  const isEntry = (line: TextLine, index: number): boolean =>
    /^[\p{Lu}\d]/u.test(firstWord(line)) &&
    (index === lines.length - 1 ||
      /(?<!\b(?:och|eller|samt|med|för|på|av|till|i|vid|om))[\p{L}\p{N})]$/u.test(textOf(line)))
  return lines.length >= 3 && lines.every(isEntry)
}

/** One word takes up the whole line: not even one letter of the next line had room. */
function isFilled(before: TextLine, after: TextLine, measure: Measure): boolean {
  const [first] = after.words
  if (before.words.length !== 1 || first === undefined) return false
  const letter = (first.box.right - first.box.left) / Math.max(1, first.text.length)
  const widest = /^[mwMW]/u.test(first.text) ? 0.9 * after.size : 1.2 * letter
  return roomAfter(before, measure) < widest
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
