/** Which characters of a story belong to which note, and where in the body its mark stands (MS-DOC 2.8.18 to 2.8.25). */
import { positionsOf } from './bytes-view'

export interface NoteRange {
  /** Position of the mark in the body. */
  readonly mark: number
  /** First and last position in the document, the last one excluded. */
  readonly start: number
  readonly end: number
}

/** `markBytes`: what follows each position among the marks. `storyStart`: where the story of the texts begins. */
export function listNoteRanges(
  marks: Uint8Array,
  markBytes: number,
  texts: Uint8Array,
  storyStart: number,
): readonly NoteRange[] {
  const positions = positionsOf(marks, markBytes).slice(0, -1)
  const bounds = positionsOf(texts, 0)
  return positions.map((mark, index) => ({
    mark,
    start: storyStart + (bounds[index] ?? 0),
    end: storyStart + (bounds[index + 1] ?? 0),
  }))
}
