/** Joins paragraphs that a page break, a column's end or a table set beside the text has cut in two. */
import { joinLines } from './join-lines'
import type { ProsePiece } from './prose'
import type { Vocabulary } from './vocabulary'

export interface PiecesOfPage {
  readonly page: number
  readonly pieces: readonly ProsePiece[]
}

/** The same stretches with the rest of a cut paragraph moved to where it began; the order is kept. */
export function joinCutParagraphs(stretches: readonly PiecesOfPage[], vocabulary: Vocabulary): PiecesOfPage[] {
  const joined: { page: number; pieces: ProsePiece[] }[] = []
  for (const { page, pieces } of stretches) {
    const before = joined.findLast((stretch) => stretch.pieces.length > 0)
    const last = before?.pieces.at(-1)
    const [first, ...rest] = pieces
    if (before !== undefined && last !== undefined && first !== undefined && goesOn(last, first)) {
      const text = joinLines(last.text, first.text, vocabulary)
      before.pieces[before.pieces.length - 1] = { ...last, text, lines: [...last.lines, ...first.lines] }
      joined.push({ page, pieces: rest })
    } else joined.push({ page, pieces: [...pieces] })
  }
  return joined
}

/** Running text that stops in the middle of a sentence, and text of the same type that starts in one. */
function goesOn(last: ProsePiece, first: ProsePiece): boolean {
  const isProse = last.kind !== 'contents' && first.kind === 'paragraph'
  const isAlike = Math.abs(last.size - first.size) < 0.6 && last.bold === first.bold
  return isProse && isAlike && !/[.!?:;]["”’)]?$/u.test(last.text) && /^\p{Ll}/u.test(first.text)
}
