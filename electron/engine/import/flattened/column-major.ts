/**
 * Puts rows together where a program wrote the table column by column, or in blocks that jump between the columns.
 *
 * Within each column the cells come in the order of the rows; so the activities make one queue, and every follow-up
 * closes one row. Actors that are the sender or a unit of it are taken for responsible, others for partners. Everything
 * rests on counting, so no cell is sure.
 */
import type { ColumnRole } from '#shared/domain/plan-reading'
import { cellOf, type FlatCell, type FlatRow, unsure } from './flat-row'
import { actorKeys, type TextPiece } from './text-piece'

/** What one follow-up closes; actors may have more cells than one when the next rows' came early. */
interface Stretch {
  readonly responsible: TextPiece[][]
  readonly partners: TextPiece[][]
  readonly followUp: TextPiece[]
  readonly page: number | null
}

const possibleRoles: ReadonlySet<ColumnRole> = new Set(['activity', 'responsible', 'partners', 'followUp'])
/** For cells that were moved to another row than their place in the text says. */
const moved = 0.5

/** The rows, or null when the pieces do not add up to as many activities as follow-ups. */
export function dealColumnByColumn(pieces: readonly TextPiece[], roles: readonly ColumnRole[]): FlatRow[] | null {
  if (!roles.every((role) => possibleRoles.has(role)) || !roles.includes('followUp')) return null
  const { activities, cells: rest } = activityQueue(pieces)
  const inText = stretchesOf(rest)
  const stretches = placeLeftovers(inText)
  if (stretches.length !== activities.length) return null
  const places = new Map(roles.map((role, column) => [role, column]))
  const [responsible, partners]: TextPiece[][][] = [[], []]
  return stretches.map((stretch, at) => {
    responsible?.push(...stretch.responsible)
    partners?.push(...stretch.partners)
    const isMoved = inText[at] !== stretch || stretch.responsible.length > 1 || stretch.partners.length > 1
    const confidence = isMoved ? moved : unsure
    const row: [ColumnRole, FlatCell | null][] = [
      ['activity', cellOf(activities[at] ?? [], unsure, ' ')],
      ['responsible', cellOf(responsible?.shift() ?? [], confidence, '\n')],
      ['partners', cellOf(partners?.shift() ?? [], confidence, '\n')],
      ['followUp', cellOf(stretch.followUp, confidence, '\n')],
    ]
    return new Map(
      row.flatMap(([role, cell]) => {
        const column = places.get(role)
        return cell && column !== undefined ? [[column, cell] as const] : []
      }),
    )
  })
}

function isActivity({ evidence }: TextPiece): boolean {
  return evidence.actors < 1 && evidence.followUp < 1
}

/** The activities in order, and all other pieces. A small letter goes on with an activity that was left open. */
function activityQueue(pieces: readonly TextPiece[]): { activities: TextPiece[][]; cells: TextPiece[] } {
  const activities: TextPiece[][] = []
  const cells: TextPiece[] = []
  for (const piece of pieces) {
    const last = activities.at(-1)
    const isRest = /^\p{Ll}/u.test(piece.text) && !/[.!?]$/.test(last?.at(-1)?.text ?? '.')
    if (last && isRest) last.push(piece)
    else if (isActivity(piece)) activities.push([piece])
    else cells.push(piece)
  }
  return { activities, cells }
}

function stretchesOf(pieces: readonly TextPiece[]): Stretch[] {
  const stretches: Stretch[] = []
  let [responsible, partners]: [TextPiece[][], TextPiece[][]] = [[], []]
  let cell: TextPiece[] | null = null
  for (const piece of pieces) {
    if (piece.evidence.followUp === 1) {
      stretches.push({ responsible, partners, followUp: [piece], page: piece.place.page })
      responsible = []
      partners = []
      cell = null
      continue
    }
    const isNewCell =
      cell === null || piece.breakBefore !== 'line' || piece.evidence.sender === 1 || isRepeated(piece, cell)
    if (!isNewCell) cell?.push(piece)
    else {
      cell = [piece]
      if (piece.evidence.sender === 1) responsible.push(cell)
      else partners.push(cell)
    }
  }
  return stretches
}

/** No cell names the same actor twice: the second time belongs to the next row. */
function isRepeated(piece: TextPiece, cell: readonly TextPiece[] | null): boolean {
  const named = new Set((cell ?? []).flatMap(({ text }) => actorKeys(text)))
  return actorKeys(piece.text).some((key) => named.has(key))
}

/**
 * A follow-up that is left over at the end of a page belongs to the row that had none: right after the first stretch of
 * the page with more responsible cells than one.
 */
function placeLeftovers(stretches: readonly Stretch[]): Stretch[] {
  const placed = [...stretches]
  for (const [at, stretch] of stretches.entries()) {
    const isLast = stretches[at + 1]?.page !== stretch.page
    if (!isLast || stretch.responsible.length + stretch.partners.length > 0) continue
    const crowded = placed.findIndex(({ page, responsible }) => page === stretch.page && responsible.length > 1)
    if (crowded < 0) continue
    placed.splice(placed.indexOf(stretch), 1)
    placed.splice(crowded + 1, 0, stretch)
  }
  return placed
}
