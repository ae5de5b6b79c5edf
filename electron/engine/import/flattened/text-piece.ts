import type { Place } from '#shared/domain/place'

/** A line, or the part of a line, that belongs to one cell of a table that lost its grid. */
export interface TextPiece {
  readonly text: string
  /** Index of its block in the document. */
  readonly block: number
  readonly place: Place
  /** What parts it from the piece before: nothing but a blank, a line end, or an empty line. */
  readonly breakBefore: 'same-line' | 'line' | 'blank'
  readonly evidence: PieceEvidence
}

/** What a piece looks like; all 0..1. */
export interface PieceEvidence {
  /** Names actors and nothing else. */
  readonly actors: number
  /** Names the sender or a unit of it. */
  readonly sender: number
  readonly followUp: number
  readonly targetGroup: number
  readonly time: number
  readonly status: number
  readonly number: number
  /** Reads as a description of work. */
  readonly activity: number
}

/** Actors named in the piece, folded, to tell when one comes twice. */
export function actorKeys(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\n,;/]|\s(?:och|samt)\s/)
    .map((part) => part.replace(/[\s.]+/g, ' ').trim())
    .filter((part) => part !== '')
}
