/** How letters look, as far as a reader of plans cares, gathered from the nearest to the farthest place that says so. */
import type { ParagraphLook } from './flow-items'

/** Null means that the place does not say. */
export interface TextLook {
  readonly isBold: boolean | null
  readonly isUnderlined: boolean | null
  readonly isHidden: boolean | null
  readonly sizePoints: number | null
}

export interface TextPiece {
  readonly text: string
  readonly look: TextLook
}

export const unsaidLook: TextLook = { isBold: null, isUnderlined: null, isHidden: null, sizePoints: null }

/** The nearer look where it says something, the farther one elsewhere. */
export function overlay(near: TextLook, far: TextLook): TextLook {
  if (near === unsaidLook) return far
  if (far === unsaidLook) return near
  return {
    isBold: near.isBold ?? far.isBold,
    isUnderlined: near.isUnderlined ?? far.isUnderlined,
    isHidden: near.isHidden ?? far.isHidden,
    sizePoints: near.sizePoints ?? far.sizePoints,
  }
}

/** The look of a whole paragraph: a mark counts when every visible letter has it, the size is that of most letters. */
export function lookOfPieces(pieces: readonly TextPiece[]): ParagraphLook {
  const visible = pieces.filter((piece) => piece.text.trim() !== '')
  const letters = new Map<number, number>()
  for (const { text, look } of visible)
    if (look.sizePoints !== null) letters.set(look.sizePoints, (letters.get(look.sizePoints) ?? 0) + text.length)
  const [most] = [...letters].sort((a, b) => b[1] - a[1])
  return {
    isBold: visible.length > 0 && visible.every((piece) => piece.look.isBold === true),
    isUnderlined: visible.length > 0 && visible.every((piece) => piece.look.isUnderlined === true),
    sizePoints: most?.[0] ?? null,
  }
}
