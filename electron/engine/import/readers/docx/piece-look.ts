import type { ParagraphLook } from '#engine/import/flow/flow-items'
import type { TextPiece } from './paragraph-runs'

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
