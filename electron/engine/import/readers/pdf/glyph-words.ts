/**
 * Puts glyphs together into words by where they stand.
 *
 * Programs write a line in pieces of any size, so pieces that touch are one word, and a wide gap parts words even
 * where no blank was written.
 */
import type { Box } from './box'
import type { Glyph, Point } from './drawing'
import { cleanGlyphs, isBlank } from './glyph-text'
import type { Word } from './page-content'

/** Gap in ems above which two glyphs belong to different words; a narrow blank is about 0.2, kerning below 0.1. */
const wordGap = 0.16
/** Ascent and descent in ems of the box drawn around a word. */
const ascent = 0.8
const descent = 0.2

export type Turns = Word['turns']

interface Piece {
  text: string
  left: number
  right: number
  /** Where the next glyph is due. */
  next: number
  baseline: number
  size: number
  bold: boolean
  /** A blank was written right after it. */
  closed: boolean
  readonly run: number
}

/** Turns a point of the page so that text with so many quarter turns clockwise becomes upright, around the origin. */
function upright([x, y]: Point, turns: Turns): Point {
  if (turns === 1) return [y, -x]
  if (turns === 2) return [-x, -y]
  if (turns === 3) return [-y, x]
  return [x, y]
}

/** Quarter turns of a glyph; null when it stands aslant (a stamp or watermark). */
export function turnsOf(glyph: Glyph): Turns | null {
  const dx = glyph.end[0] - glyph.start[0]
  const dy = glyph.end[1] - glyph.start[1]
  const [small, large] = [Math.min(Math.abs(dx), Math.abs(dy)), Math.max(Math.abs(dx), Math.abs(dy))]
  if (large > 0 && small / large > 0.12) return null
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2
  return dy > 0 ? 1 : 3
}

/** Words of the upright and quarter-turned glyphs, in no particular order. */
export function wordsFromGlyphs(glyphs: readonly Glyph[]): Word[] {
  const byTurns = new Map<Turns, Glyph[]>()
  let last: Turns = 0
  for (const glyph of glyphs) {
    const hasWidth = glyph.start[0] !== glyph.end[0] || glyph.start[1] !== glyph.end[1]
    const turns: Turns | null = hasWidth ? turnsOf(glyph) : last
    if (turns === null) continue
    last = turns
    const group = byTurns.get(turns) ?? []
    group.push(glyph)
    byTurns.set(turns, group)
  }
  return [...byTurns].flatMap(([turns, group]) => {
    const pieces = mergePieces(dropDoubles(cutPieces(group, turns)))
    return pieces.flatMap((piece) => toWord(piece, turns))
  })
}

/** Cuts the stream at blanks, gaps, jumps and changes of line. */
function cutPieces(glyphs: readonly Glyph[], turns: Turns): Piece[] {
  const pieces: Piece[] = []
  let open: Piece | null = null
  for (const glyph of glyphs) {
    const [x, y] = upright(glyph.start, turns)
    const [end] = upright(glyph.end, turns)
    const [next] = upright(glyph.next, turns)
    if (isBlank(glyph.text)) {
      if (open !== null && open.run === glyph.run) open.closed = true
      open = null
      continue
    }
    const follows: boolean = open !== null && open.run === glyph.run && continues(open, x, y, glyph.size)
    if (open !== null && follows) {
      open.text += glyph.text
      open.right = Math.max(open.right, end)
      open.next = next
      open.bold &&= glyph.bold
    } else {
      open = {
        text: glyph.text,
        left: x,
        right: Math.max(x, end),
        next,
        baseline: y,
        size: glyph.size,
        bold: glyph.bold,
        closed: false,
        run: glyph.run,
      }
      pieces.push(open)
    }
  }
  return pieces
}

function continues(piece: Piece, x: number, y: number, size: number): boolean {
  const em = Math.max(piece.size, size, 1)
  const gap = Math.min(x - piece.next, x - piece.right)
  return Math.abs(y - piece.baseline) <= 0.12 * em && gap <= wordGap * em && x - piece.right > -0.6 * em
}

/** Bold is sometimes made by drawing the same text twice, a hair apart. */
function dropDoubles(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>()
  return pieces.filter((piece) => {
    const alike = seen.get(piece.text) ?? []
    const reach = 0.12 * piece.size
    const twin = alike.find(
      (other) => Math.abs(other.left - piece.left) <= reach && Math.abs(other.baseline - piece.baseline) <= reach,
    )
    if (twin !== undefined) {
      twin.bold = true
      return false
    }
    seen.set(piece.text, [...alike, piece])
    return true
  })
}

/** Joins pieces that touch on one baseline, whichever operator drew them. */
function mergePieces(pieces: readonly Piece[]): Piece[] {
  const sorted = pieces.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)
  const merged: Piece[] = []
  for (const piece of sorted) {
    const target = merged.findLast(
      (other) =>
        Math.abs(other.baseline - piece.baseline) <= 0.12 * Math.max(other.size, piece.size) && touches(other, piece),
    )
    if (target === undefined) {
      merged.push({ ...piece })
      continue
    }
    target.text += piece.text
    target.right = Math.max(target.right, piece.right)
    target.next = piece.next
    target.bold &&= piece.bold
    target.closed = piece.closed
  }
  return merged
}

function touches(left: Piece, right: Piece): boolean {
  const em = Math.max(left.size, right.size)
  const gap = Math.min(right.left - left.right, Math.abs(right.left - left.next))
  return !left.closed && gap <= 0.1 * em && right.left - left.right >= -0.2 * em && right.left > left.left
}

function toWord(piece: Piece, turns: Turns): Word[] {
  const text = cleanGlyphs(piece.text)
  if (text === '') return []
  const frame: Box = {
    left: piece.left,
    right: piece.right,
    top: piece.baseline - ascent * piece.size,
    bottom: piece.baseline + descent * piece.size,
  }
  const box = turnBack(frame, turns)
  return [
    {
      text,
      box,
      baseline: turns === 0 ? piece.baseline : box.bottom,
      size: piece.size,
      bold: piece.bold,
      confidence: null,
      turns,
    },
  ]
}

function turnBack(box: Box, turns: Turns): Box {
  const back = ((4 - turns) % 4) as Turns
  const [x0, y0] = upright([box.left, box.top], back)
  const [x1, y1] = upright([box.right, box.bottom], back)
  return { left: Math.min(x0, x1), top: Math.min(y0, y1), right: Math.max(x0, x1), bottom: Math.max(y0, y1) }
}
