/**
 * Deals pieces out to the cells of a table that was written row by row.
 *
 * The cheapest path through the columns wins: each piece goes on in its cell, moves to a later column, or begins the
 * next row, and every step is judged by what the piece looks like and by the white before it.
 */
import type { ColumnRole } from '#shared/domain/plan-reading'
import type { TextPiece } from './text-piece'

export interface DealtPiece {
  readonly piece: TextPiece
  readonly row: number
  readonly column: number
}

interface Step {
  readonly score: number
  /** Column of the piece before; null for the first piece. */
  readonly from: number | null
  readonly startsRow: boolean
}

const skippedColumn = 0.4

export function dealRowByRow(pieces: readonly TextPiece[], roles: readonly ColumnRole[]): DealtPiece[] {
  const table: Step[][] = []
  for (const [at, piece] of pieces.entries()) {
    table.push(
      roles.map((role, column) => bestStep(piece, role, column, at === 0 ? null : (table[at - 1] ?? []), roles)),
    )
  }
  return trace(pieces, table, roles)
}

function bestStep(
  piece: TextPiece,
  role: ColumnRole,
  column: number,
  before: readonly Step[] | null,
  roles: readonly ColumnRole[],
): Step {
  const fit = fitOf(piece, role)
  if (!before) return { score: fit - column * 2, from: null, startsRow: true }
  const steps = before.flatMap((step, from): Step[] => {
    const options: Step[] = [
      { score: step.score + fit + newRowScore(piece, from, column, roles), from, startsRow: true },
    ]
    if (from === column) options.push({ score: step.score + fit + sameCellScore(piece, role), from, startsRow: false })
    if (from < column) {
      const skipped = (column - from - 1) * skippedColumn
      options.push({ score: step.score + fit - skipped + lowerPenalty(piece), from, startsRow: false })
    }
    return options
  })
  return steps.reduce((best, next) => (next.score > best.score ? next : best))
}

const lowerPenalty = ({ text }: TextPiece): number => (/^\p{Ll}/u.test(text) ? -1.5 : 0)

function sameCellScore(piece: TextPiece, role: ColumnRole): number {
  // Two names on one line are two cells, unless a reader joined the lines of one.
  if (piece.breakBefore === 'same-line') return role === 'responsible' || role === 'partners' ? -1.2 : -10
  const isRest = /^[\p{Ll}(]/u.test(piece.text)
  const apart = piece.breakBefore === 'blank' ? -1 : -0.1
  if (role === 'activity') return isRest ? 0.5 : apart - 1.8
  return apart + (isRest ? 0.5 : 0) - (role === 'followUp' || role === 'number' ? 0.8 : 0)
}

function newRowScore(piece: TextPiece, from: number, column: number, roles: readonly ColumnRole[]): number {
  const skippedBefore = roles.slice(0, column)
  const withoutActivity = skippedBefore.includes('activity') ? 2.5 : 0
  // Numbered rows begin with their number and nothing else.
  const unnumbered = skippedBefore.includes('number') ? 3 : 0
  const onSameLine = piece.breakBefore === 'same-line' ? 2 : 0
  const skipped = skippedBefore.length * skippedColumn + rowEndPenalty(from, roles)
  return lowerPenalty(piece) - skipped - withoutActivity - unnumbered - onSameLine
}

/** A row that ends at a column lacks the later ones; one that ends with its work has nothing else. */
function rowEndPenalty(column: number, roles: readonly ColumnRole[]): number {
  return (roles.length - 1 - column) * skippedColumn + (roles[column] === 'activity' ? 1.5 : 0)
}

/** How well a piece fits a column. */
export function fitOf({ evidence }: TextPiece, role: ColumnRole): number {
  switch (role) {
    case 'activity':
      return evidence.activity + 0.4 - evidence.actors * 2 - evidence.number * 3 - evidence.followUp * 0.8
    case 'responsible':
      return evidence.actors > 0 ? 1.5 * evidence.actors + 0.5 * evidence.sender : -0.8
    case 'partners':
      return evidence.actors > 0 ? 1.7 * evidence.actors - 0.7 * evidence.sender : -0.8
    case 'followUp':
      return evidence.followUp > 0 ? 2 * evidence.followUp : -0.4 - evidence.actors
    case 'targetGroup':
      return evidence.targetGroup > 0 ? 2 * evidence.targetGroup - evidence.actors * 0.5 : -0.5
    case 'timeframe':
      return evidence.time > 0 ? 2 * evidence.time : -1
    case 'status':
      return evidence.status > 0 ? 2 * evidence.status : -1
    case 'number':
      return evidence.number > 0 ? 2.5 : -3
    case 'comment':
    case 'goal':
      return 0.2 * evidence.activity
    default:
      return -0.2
  }
}

function trace(
  pieces: readonly TextPiece[],
  table: readonly (readonly Step[])[],
  roles: readonly ColumnRole[],
): DealtPiece[] {
  const path: { column: number; startsRow: boolean }[] = []
  const last = table.at(-1) ?? []
  // The last row ends here, with whatever it lacks.
  const ends = last.map(({ score }, at) => score - rowEndPenalty(at, roles))
  let column: number | null = ends.indexOf(Math.max(...ends))
  for (let at = table.length - 1; at >= 0 && column !== null; at -= 1) {
    const step: Step | undefined = table[at]?.[column]
    if (!step) break
    path.unshift({ column, startsRow: step.startsRow })
    column = step.from
  }
  let row = -1
  return pieces.flatMap((piece, at) => {
    const step = path[at]
    if (!step) return []
    row += step.startsRow ? 1 : 0
    return [{ piece, row, column: step.column }]
  })
}
