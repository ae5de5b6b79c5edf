/** Parts the lines of one column of text into paragraphs, list items and headings. */
import { around, type Box } from './box'
import { usualPitch } from './leading'
import { splitMarker } from './list-marker'
import { type TextLine, textOf } from './text-lines'
import type { Vocabulary } from './vocabulary'
import { isWritersBreak, type Measure, wrappedText } from './wrapped-text'

export interface ProsePiece {
  readonly kind: 'paragraph' | 'list-item' | 'contents'
  readonly text: string
  readonly marker: string | null
  /** Left edge of the first line, for nesting. */
  readonly left: number
  readonly size: number
  readonly bold: boolean
  readonly box: Box
  readonly lines: readonly TextLine[]
}

/** A row of a contents list: dots that lead to a page number. */
const dotLeader = /(?:\.\s?){4,}\s*\d{0,3}\s*$|…{2,}\s*\d{0,3}\s*$|_{4,}\s*\d{1,3}\s*$/u

/** Pieces from top to bottom; `right` is where the column ends if that is known beyond its own lines. */
export function prosePieces(lines: readonly TextLine[], right: number, vocabulary: Vocabulary): ProsePiece[] {
  const box = around(lines.map((line) => line.box))
  const measure: Measure = { left: box.left, right: Math.max(box.right, right), leading: proseLeading(lines) }
  const groups: TextLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group !== undefined && before !== undefined && belongs(group, before, line, measure)) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => toPiece(group, measure, vocabulary))
}

/** The usual distance between lines of prose, in ems. */
function proseLeading(lines: readonly TextLine[]): number {
  return usualPitch(
    lines.slice(1).flatMap((line, index) => {
      const before = lines[index]
      return before === undefined || Math.abs(before.size - line.size) > 0.5
        ? []
        : [(line.baseline - before.baseline) / line.size]
    }),
  )
}

/** True when the line goes on with the paragraph. */
function belongs(group: readonly TextLine[], before: TextLine, line: TextLine, measure: Measure): boolean {
  if (Math.abs(before.size - line.size) > 0.8) return false
  if (before.bold !== line.bold && startsAnew(before, line)) return false
  if (dotLeader.test(textOf(before)) || dotLeader.test(textOf(line))) return false
  if (splitMarker(textOf(line)) !== null && !continuesNumber(before)) return false
  const head = group[0]
  const isItem = head !== undefined && splitMarker(textOf(head)) !== null
  const outdented =
    isItem && line.box.left <= head.box.left + 2 && group.length > 1 && (group[1]?.box.left ?? 0) > head.box.left + 4
  if (outdented) return false
  return !isWritersBreak(before, line, { ...measure, left: Math.min(measure.left, line.box.left) })
}

/** A change of weight inside a sentence is emphasis; at its start it is another paragraph. */
const startsAnew = (before: TextLine, line: TextLine): boolean =>
  /[.!?:]$/u.test(textOf(before)) || !/^[\p{Ll}\d]/u.test(textOf(line))

/** "… se punkt / 3. I övrigt": a number right after an unfinished line that ends in a word is rare but not a list. */
const continuesNumber = (before: TextLine): boolean =>
  /\b(?:punkt|kap|kapitel|avsnitt|bilaga|nr|den|§)$/iu.test(textOf(before))

function toPiece(lines: readonly TextLine[], measure: Measure, vocabulary: Vocabulary): ProsePiece {
  const [head] = lines
  const text = wrappedText(lines, measure, vocabulary).replaceAll('\n', ' ').replaceAll('\u00ad', '')
  const marked = splitMarker(text)
  const kind = dotLeader.test(text) ? 'contents' : marked === null ? 'paragraph' : 'list-item'
  return {
    kind,
    text,
    marker: marked?.marker ?? null,
    left: head?.box.left ?? 0,
    size: head?.size ?? 0,
    bold: lines.every((line) => line.bold),
    box: around(lines.map((line) => line.box)),
    lines,
  }
}
