/** Where the actors of one row stop being responsible and begin to be partners, when the two columns are neighbours. */
import type { ColumnRole } from '#shared/domain/plan-reading'
import { fairlySure, unsure } from './flat-row'
import { fitOf } from './row-major'
import type { TextPiece } from './text-piece'

export interface ActorSplit {
  readonly left: readonly TextPiece[]
  readonly right: readonly TextPiece[]
  readonly confidence: number
}

export interface ActorContext {
  /** The last name stands on one line with the next column's text. */
  readonly lastIsBesideNext: boolean
  /** In most rows the sender or a unit of it is responsible; a row that names neither may have it in a merged cell. */
  readonly isSenderUsual: boolean
  /** Cells follow each other on lines without white between; an empty line is an empty cell. */
  readonly isBlankEmpty: boolean
}

/**
 * Parts the pieces of two neighbouring columns.
 *
 * A program that writes a table line by line sets a cell of one line beside the next cell, so two names on one line are
 * two cells, and a name beside the follow-up is a cell of its own. Else empty lines and the names themselves decide.
 */
export function splitActors(
  pieces: readonly TextPiece[],
  roles: readonly [ColumnRole, ColumnRole],
  { lastIsBesideNext, isSenderUsual, isBlankEmpty }: ActorContext,
): ActorSplit {
  const startsBelowBlank = isBlankEmpty && pieces[0]?.breakBefore === 'blank'
  let best = { at: 0, score: Number.NEGATIVE_INFINITY }
  for (let at = 0; at <= pieces.length; at += 1) {
    const strangers = (roles[0] === 'responsible' ? pieces.slice(0, at) : pieces.slice(at)).filter(
      ({ evidence }) => evidence.sender === 0,
    )
    const penalty = isSenderUsual && strangers.length > 0 && !pieces.some(({ evidence }) => evidence.sender > 0) ? 1 : 0
    const score = scoreOf(pieces, at, roles, lastIsBesideNext) - penalty + (at === 0 && startsBelowBlank ? 1.5 : 0)
    if (score > best.score) best = { at, score }
  }
  const boundary = pieces[best.at]?.breakBefore
  const isBesideOnly = lastIsBesideNext && best.at === pieces.length - 1
  const isClear = pieces.length === 1 || boundary === 'same-line' || boundary === 'blank' || isBesideOnly
  return {
    left: pieces.slice(0, best.at),
    right: pieces.slice(best.at),
    confidence: isClear ? fairlySure : unsure,
  }
}

function scoreOf(
  pieces: readonly TextPiece[],
  at: number,
  [left, right]: readonly [ColumnRole, ColumnRole],
  lastIsBesideNext: boolean,
): number {
  let score = at === 0 || at === pieces.length ? -0.6 : 0
  for (const [index, piece] of pieces.entries()) {
    score += fitOf(piece, index < at ? left : right)
    if (index === 0) continue
    if (index === at) score += piece.breakBefore === 'same-line' ? 2 : piece.breakBefore === 'blank' ? 1.5 : 0
    else score -= piece.breakBefore === 'same-line' ? 1.5 : piece.breakBefore === 'blank' ? 1 : 0
  }
  return score + (lastIsBesideNext && pieces.length > 1 && at === pieces.length - 1 ? 1 : 0)
}
