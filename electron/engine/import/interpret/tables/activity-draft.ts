import type { Place } from '#shared/domain/place'
import type { ActivityReading, CellReading, ColumnRole } from '#shared/domain/plan-reading'

/** The text of one role in one activity, while its pieces are still being collected. */
export interface DraftCell {
  readonly lines: readonly string[]
  readonly place: Place
  readonly confidence: number | null
  /** The text with its line breaks, where `lines` no longer has them. */
  readonly source?: string
}

/** An activity under construction; `cells` keeps every role that the table or the blocks have. */
export interface ActivityDraft {
  readonly cells: Partial<Record<ColumnRole, DraftCell>>
  /** Index into the readings of tables; null outside tables. */
  readonly table: number | null
  readonly row: number | null
  /** Rows inside the table that group this one, outermost first. */
  readonly groups: readonly string[]
  readonly layout: ActivityReading['layout']
  readonly place: Place
}

function lower(a: number | null, b: number | null): number | null {
  if (a === null) return b
  return b === null ? a : Math.min(a, b)
}

/** Adds the lines of a continuation to a cell; a text that already stands there is not repeated. */
export function joinCells(cell: DraftCell | undefined, more: DraftCell): DraftCell {
  if (!cell) return more
  const added = more.lines.filter((line) => !cell.lines.includes(line))
  return {
    lines: [...cell.lines, ...added],
    place: cell.lines.length === 0 ? more.place : cell.place,
    confidence: lower(cell.confidence, more.confidence),
  }
}

/** Lower of two confidences, where null means that the file states the text itself. */
export function lowestConfidence(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(lower, null)
}

/** The finished cell: lines joined with `\n`. */
export function toCellReading(cell: DraftCell): CellReading {
  return { raw: cell.lines.join('\n'), place: cell.place, confidence: cell.confidence }
}

/** With this many neighbours, a role that only other groups of activities have is not theirs. */
const wholeTable = 3

/**
 * Gives every activity the roles that its neighbours have, as empty cells: an absent label names nobody.
 *
 * Neighbours share a `region`; a small region takes the roles of all.
 */
export function withAbsentRoles(
  drafts: readonly { readonly draft: ActivityDraft; readonly region: number }[],
): readonly ActivityDraft[] {
  const rolesIn = (region: number | null) =>
    new Set(
      drafts
        .filter((entry) => region === null || entry.region === region)
        .flatMap(({ draft }) => Object.keys(draft.cells) as ColumnRole[]),
    )
  return drafts.map(({ draft, region }) => {
    const neighbours = drafts.filter((entry) => entry.region === region).length
    const roles = rolesIn(neighbours >= wholeTable ? region : null)
    const cells = { ...draft.cells }
    for (const role of roles) cells[role] ??= { lines: [], place: draft.place, confidence: null }
    return { ...draft, cells }
  })
}
