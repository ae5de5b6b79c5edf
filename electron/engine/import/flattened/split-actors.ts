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

/**
 * Parts the pieces of two neighbouring columns.
 *
 * A program that writes a table line by line sets a cell of one line beside the next cell, so two names on one line are
 * two cells, and a name beside the follow-up is a cell of its own. Else empty lines and the names themselves decide.
 */
export function splitActors(
  pieces: readonly TextPiece[],
  roles: readonly [ColumnRole, ColumnRole],
  lastIsBesideNext: boolean,
): ActorSplit {
  let best = { at: 0, score: Number.NEGATIVE_INFINITY }
  for (let at = 0; at <= pieces.length; at += 1) {
    const score = scoreOf(pieces, at, roles, lastIsBesideNext)
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
