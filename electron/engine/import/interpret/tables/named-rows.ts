/**
 * Tables without a column for the activity, which stands over the row instead: in a row of its own, merged over the
 * table, or directly over a table with a single row.
 */
import { nowhere } from '#shared/domain/place'
import type { InterpretTools } from '../interpret-tools'
import { itemHeading } from '../words/item-heading'
import type { ActivityDraft } from './activity-draft'
import { activityText, foldToLine } from './cell-text'
import type { ColumnReading } from './column-reading'
import { type DenseGrid, filledIn, type GridPosition } from './dense-grid'
import { type RowsReading, readRow } from './read-rows'
import type { TableSegment } from './split-segments'

interface NamedRow {
  readonly row: number
  readonly name: string
  /** Null when the name stands outside the table. */
  readonly position: GridPosition | null
}

function loneText(grid: DenseGrid, row: number): GridPosition | null {
  const [only, ...rest] = filledIn(grid, row)
  return only && rest.length === 0 && only.beginsInRow ? only : null
}

/** Every row with the text over it; null when any row has none. */
function findNames(grid: DenseGrid, segment: TableSegment, nameAbove: string | null): readonly NamedRow[] | null {
  const named: NamedRow[] = []
  const lastTitle = segment.titleRows.at(-1)
  let open = lastTitle === undefined ? null : loneText(grid, lastTitle)
  const [first] = segment.dataRows
  if (!open && first !== undefined && segment.dataRows.length === 1 && nameAbove !== null) {
    return [{ row: first, name: nameAbove, position: null }]
  }
  for (const row of segment.dataRows) {
    const lone = loneText(grid, row)
    if (lone && lone.cell.colSpan >= grid.columnCount - 1) {
      open = lone
      continue
    }
    if (!open) return null
    named.push({ row, name: foldToLine(open.cell.text), position: open })
    open = null
  }
  return named.length > 0 ? named : null
}

function withName(draft: ActivityDraft, { name, position }: NamedRow, tools: InterpretTools): ActivityDraft {
  const own = itemHeading(name, tools)
  const text = activityText(own === null || own === '' ? name : own)
  const activity = {
    lines: [text],
    place: position?.cell.place ?? draft.place ?? nowhere,
    confidence: position?.cell.confidence ?? null,
  }
  return { ...draft, cells: { ...draft.cells, activity } }
}

/** Reads such a table; null when it has an activity column, or rows over which nothing stands. */
export function readNamedRows(
  grid: DenseGrid,
  columns: readonly ColumnReading[],
  segment: TableSegment,
  nameAbove: string | null,
  table: number,
  tools: InterpretTools,
): RowsReading | null {
  const stated = columns.filter(
    (column) => column.isStrong && ['responsible', 'partners', 'followUp'].includes(column.roles[0] ?? ''),
  )
  if (columns.some((column) => column.roles.includes('activity')) || stated.length < 2) return null
  const named = findNames(grid, segment, nameAbove)
  if (!named) return null
  const used = new Set<number>()
  const activities = named.map((entry) => {
    for (const { index } of filledIn(grid, entry.row)) used.add(index)
    if (entry.position) used.add(entry.position.index)
    return withName(readRow(grid, columns, entry.row, { table, firstRow: segment.firstRow }, tools), entry, tools)
  })
  return { activities, used, left: [], joined: [] }
}
