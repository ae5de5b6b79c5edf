/** Joins the lines of a text file that were broken by width, and leaves those that the writer broke. */

import { joinLines } from '../pdf/join-lines'
import { splitMarker } from '../pdf/list-marker'
import { bareWord, type Vocabulary } from '../pdf/vocabulary'
import type { SourceLine } from './source-lines'

/** One paragraph, list item or line that stands alone. */
export interface TextUnit {
  readonly text: string
  readonly lines: readonly SourceLine[]
  readonly marker: string | null
  /** Columns of white before the first line. */
  readonly indent: number
}

/** How wide running text is set, in letters; null when lines are not broken by width. */
export interface WrapWidth {
  /** Length of a usual full line. */
  readonly full: number
  /** Length of the longest lines: a word that would have ended before it had room. */
  readonly room: number
}

const shortestFull = 45
const longestWrapped = 160

/** The width that running text is broken at: where many lines end that others follow directly. */
export function findWrapWidth(lines: readonly SourceLine[]): WrapWidth | null {
  const lengths = lines
    .filter((_line, at) => lines[at + 1]?.blanksBefore === 0)
    .map(({ text }) => text.trim().length)
    .filter((length) => length >= shortestFull)
    .sort((a, b) => a - b)
  const full = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const filled = lengths.filter((length) => length >= full * 0.8).length
  const isWrapped = lengths.length >= 5 && full <= longestWrapped && filled >= lengths.length * 0.4
  return isWrapped ? { full, room: lengths[Math.floor(lengths.length * 0.98)] ?? full } : null
}

/** Words that are not cut by a line end, for deciding about hyphens. */
export function vocabularyOfLines(lines: readonly SourceLine[]): Vocabulary {
  const words = new Set<string>()
  const pairs = new Set<string>()
  for (const { text } of lines) {
    const tokens = text.trim().split(/\s+/).map(bareWord)
    for (const [at, token] of tokens.entries()) {
      if (at > 0 && at < tokens.length - 1) words.add(token)
      const next = tokens[at + 1]
      if (next !== undefined) pairs.add(`${token} ${next}`)
    }
  }
  return {
    has: (word) => words.has(bareWord(word)),
    hasPair: (first, second) => pairs.has(`${bareWord(first)} ${bareWord(second)}`),
  }
}

export interface JoinContext {
  readonly wrap: WrapWidth | null
  /** Paragraphs are single lines, however long. */
  readonly isUnbroken: boolean
  readonly vocabulary: Vocabulary
  /** Some longer or equal word of the text begins like this. */
  readonly isWordStart: (start: string) => boolean
  /** A title known from the table of contents, folded. */
  readonly isTitle: (text: string) => boolean
  /** A line of a block whose bullets stand above it, on lines of their own. */
  readonly isListed: (line: SourceLine) => boolean
  /** Lines between these two were taken out as furniture. */
  readonly isInterrupted: (before: SourceLine, after: SourceLine) => boolean
}

/** Joins lines into units; every line is in one unit. */
export function joinWrappedLines(lines: readonly SourceLine[], context: JoinContext): TextUnit[] {
  const units: { text: string; lines: SourceLine[]; marker: string | null; indent: number }[] = []
  for (const [at, line] of lines.entries()) {
    const text = line.text.trim().replace(/\s+/g, ' ')
    const unit = units.at(-1)
    const last = unit?.lines.at(-1)
    const mark = splitMarker(text)
    if (unit && last && mark === null && goesOn(unit, last, [line, lines[at + 1]], context)) {
      const isCut = /^\S{8,}$/.test(last.text.trim()) && context.isWordStart(last.text.trim() + firstWord(text))
      unit.text = isCut ? unit.text + text : joinLines(unit.text, text, context.vocabulary)
      unit.lines.push(line)
    } else {
      const indent = line.text.length - line.text.trimStart().length
      const marker = mark?.marker ?? (context.isListed(line) ? '•' : null)
      units.push({ text: mark?.rest.trim() ?? text, lines: [line], marker, indent })
    }
  }
  return units
}

function goesOn(
  unit: { text: string; lines: readonly SourceLine[] },
  last: SourceLine,
  [line, following]: readonly [SourceLine, SourceLine | undefined],
  context: JoinContext,
): boolean {
  const { wrap } = context
  const next = line.text.trim()
  if (context.isTitle(unit.text) || context.isTitle(next)) return context.isTitle(`${unit.text} ${next}`)
  const isApart = line.blanksBefore > 0
  const isOverBreak = isApart && (line.page !== last.page || context.isInterrupted(last, line))
  if (isApart && !isOverBreak) return false
  const length = last.text.trim().length
  const ends = /[.!?:;]["”’)]?$/.test(unit.text)
  if (isOverBreak && (ends || (wrap !== null && length < wrap.full * 0.6))) return false
  const hadRoom = wrap === null || length + 1 + firstWord(next).length <= wrap.room
  if (context.isListed(line)) return !hadRoom
  // "Ansvarig: Skolan" begins something new, whatever stood before.
  if (context.isUnbroken || /^\p{Lu}[^.!:]{1,40}:(\s|$)/u.test(next)) return false
  if (/\p{L}[-\u00ad]$/u.test(unit.text) && /^\p{L}/u.test(next)) return true
  const isFull = wrap !== null && length >= wrap.full * 0.8
  if (/^[\p{Ll}(&]/u.test(next)) return !ends || isFull
  if (openEnds.has(unit.text.slice(unit.text.lastIndexOf(' ') + 1))) return true
  // Before a capital, a line goes on only where running text had no more room.
  if (!isFull || unit.text.endsWith(':') || length + 1 + firstWord(next).length <= wrap.full * surelyRoom) return false
  return !ends || !(hadRoom || isNarrow(line, following, wrap))
}

/** Share of a full line below which a word would have fitted whatever the letters' widths. */
const surelyRoom = 0.92

/** The next line already breaks where there was room: it belongs to something set narrower. */
function isNarrow(line: SourceLine, following: SourceLine | undefined, { full }: WrapWidth): boolean {
  if (!following || following.blanksBefore > 0) return false
  const next = following.text.trim()
  return /^\p{Ll}/u.test(next) && line.text.trim().length + 1 + firstWord(next).length < full * 0.8
}

const firstWord = (text: string): string => text.split(' ', 1)[0] ?? ''

/** No line ends with one of these on purpose. */
const openEnds: ReadonlySet<string> = new Set(
  'i på av om för med mot och att till vid från hos inom mellan under genom samt eller en ett den det de som'.split(
    ' ',
  ),
)
