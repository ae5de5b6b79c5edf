import type { Place } from '#shared/domain/place'
import type { ColumnRole } from '#shared/domain/plan-reading'
import type { DealtPiece } from './row-major'
import type { PieceEvidence, TextPiece } from './text-piece'

export interface FlatCell {
  readonly text: string
  readonly place: Place
  readonly confidence: number
  /** Pieces that begin anew, with a capital. */
  readonly starts: number
}

/** A recovered row; columns without a cell are empty. */
export type FlatRow = ReadonlyMap<number, FlatCell>

/** Below this, what the text alone says leaves more than one way to fill the cell. */
export const unsure = 0.6
export const fairlySure = 0.85

/** One cell of the pieces dealt to it; a piece that begins with a small letter goes on with the line before. */
export function cellOf(pieces: readonly TextPiece[], confidence: number, between: string): FlatCell | null {
  const [first] = pieces
  if (!first) return null
  const text = pieces.reduce((sum, piece) => {
    if (sum === '') return piece.text
    return `${sum}${/^[\p{Ll}(]/u.test(piece.text) ? ' ' : between}${piece.text}`
  }, '')
  const starts = pieces.filter((piece) => !/^[\p{Ll}(]/u.test(piece.text)).length
  return { text, place: first.place, confidence, starts }
}

/** Share of the rows that read as rows: work with one cell more at least, and every cell of its column's kind. */
export function plausibility(
  rows: readonly FlatRow[],
  roles: readonly ColumnRole[],
  judge: (text: string) => PieceEvidence,
): number {
  const plausible = rows.filter((row) => {
    const fits = [...row].map(([column, cell]) => isPlausible(cell, roles[column] ?? 'unknown', judge))
    return row.size > 1 && row.has(roles.indexOf('activity')) && fits.every((fit) => fit)
  })
  return rows.length === 0 ? 0 : plausible.length / rows.length
}

function isPlausible({ text, starts }: FlatCell, role: ColumnRole, judge: (text: string) => PieceEvidence): boolean {
  const evidence = judge(text)
  if (role === 'status') return evidence.status > 0 && starts === 1
  if (role === 'activity' && starts > 1) return false
  if (role === 'activity') return evidence.actors < 1 && evidence.number === 0 && !isFollowUpOnly(text, evidence)
  if (role === 'responsible' || role === 'partners') return text.split('\n').some((line) => judge(line).actors > 0)
  if (role === 'followUp') return evidence.followUp > 0 || evidence.activity < 1
  return true
}

function isFollowUpOnly(text: string, { followUp }: PieceEvidence): boolean {
  return followUp === 1 && text.split(/\s+/).length <= 4
}

/** The pieces of each row and column. */
export function piecesByCell(dealt: readonly DealtPiece[]): Map<number, TextPiece[]>[] {
  const rows: Map<number, TextPiece[]>[] = []
  for (const { piece, row, column } of dealt) {
    while (rows.length <= row) rows.push(new Map())
    const cells = rows[row]
    cells?.set(column, [...(cells.get(column) ?? []), piece])
  }
  return rows
}
