/**
 * The data rows of an activity table as activities.
 *
 * A cell merged over several rows counts in each of them; an empty cell stays empty. An activity cell merged over
 * several rows, or followed by rows that only add partners, is one activity.
 */
import type { ColumnRole } from '#shared/domain/plan-reading'
import type { InterpretTools } from '../interpret-tools'
import { unionPlaces } from '../places'
import { phraseAt, wordsOf } from '../words/word-pattern'
import { type ActivityDraft, type DraftCell, joinCells, lowestConfidence } from './activity-draft'
import { activityText, cellText, foldToLine } from './cell-text'
import type { ColumnReading } from './column-reading'
import { type DenseGrid, filledIn, type GridPosition } from './dense-grid'
import { findGroups } from './group-rows'
import { spreadInnerLabels } from './inner-labels'
import { noteRow } from './note-rows'
import { splitTwoRoles } from './split-roles'

export interface RowsReading {
  readonly activities: readonly ActivityDraft[]
  /** Indexes of cells whose text is part of an activity. */
  readonly used: ReadonlySet<number>
  /** Cells in data rows that belong to no activity. */
  readonly left: readonly GridPosition[]
  /** Rows (0-based in the grid) that were joined to the activity above by judgement. */
  readonly joined: readonly number[]
}

interface Reader {
  readonly grid: DenseGrid
  readonly columns: readonly ColumnReading[]
  readonly activityColumn: number
  readonly tools: InterpretTools
  /** First row of the table; rows are counted from it. */
  readonly firstRow: number
  readonly table: number
}

function columnsOf(columns: readonly ColumnReading[], role: ColumnRole): readonly number[] {
  return columns.flatMap((column, index) => (column.roles.includes(role) ? [index] : []))
}

/** The cells that state a role in a row; a cell that spans in from the activity column does not. */
function positionsFor({ grid, columns }: Reader, row: number, role: ColumnRole): readonly GridPosition[] {
  const seen = new Set<number>()
  return columnsOf(columns, role).flatMap((column) => {
    const position = grid.at(row, column)
    if (!position || seen.has(position.index)) return []
    seen.add(position.index)
    const anchor = columns[position.cell.column]
    const foreign = position.cell.column !== column && (anchor?.roles.includes('activity') ?? false)
    return foreign && role !== 'activity' ? [] : [position]
  })
}

function linesOf(reader: Reader, position: GridPosition, role: ColumnRole): readonly string[] {
  const { columns, tools } = reader
  if (role === 'activity') {
    const text = activityText(position.cell.text)
    return text === '' ? [] : [text]
  }
  const text = cellText(position.cell.text)
  const roles = columns[position.cell.column]?.roles ?? [role]
  if (roles.length === 2 && roles.includes(role)) return splitTwoRoles(text, roles, tools)[role] ?? []
  return text === '' ? [] : text.split('\n')
}

function draftCell(reader: Reader, row: number, role: ColumnRole): DraftCell {
  const positions = positionsFor(reader, row, role)
  const rowPlaces = reader.grid.row(row).map(({ cell }) => cell.place)
  const source = role === 'activity' ? positions.map(({ cell }) => cell.text).join('\n') : null
  return {
    ...(source === null ? {} : { source }),
    lines: positions.flatMap((position) => linesOf(reader, position, role)),
    place: unionPlaces(positions.length > 0 ? positions.map(({ cell }) => cell.place) : rowPlaces.slice(0, 1)),
    confidence: lowestConfidence(positions.map(({ cell }) => cell.confidence)),
  }
}

function rolesOf(columns: readonly ColumnReading[]): readonly ColumnRole[] {
  return [...new Set(columns.flatMap((column) => column.roles))].filter((role) => role !== 'unknown')
}

function newActivity(reader: Reader, row: number, groups: readonly string[]): ActivityDraft {
  const cells = rolesOf(reader.columns).map((role) => [role, draftCell(reader, row, role)] as const)
  return {
    cells: Object.fromEntries(cells),
    table: reader.table,
    row: row - reader.firstRow + 1,
    groups,
    layout: 'table-row',
    place: unionPlaces(filledIn(reader.grid, row).map(({ cell }) => cell.place)),
  }
}

/** Adds what a continuation row says; cells merged down from the row above say nothing new. */
function continued(reader: Reader, activity: ActivityDraft, row: number): ActivityDraft {
  const cells = { ...activity.cells }
  for (const role of rolesOf(reader.columns)) {
    const fresh = positionsFor(reader, row, role).filter(({ beginsInRow }) => beginsInRow)
    if (fresh.length === 0) continue
    const more = {
      ...draftCell(reader, row, role),
      lines: fresh.flatMap((position) => linesOf(reader, position, role)),
    }
    if (role === 'activity') {
      const lines = [...(cells.activity?.lines ?? []), ...more.lines]
      cells.activity = { ...(cells.activity ?? more), lines: [foldToLine(lines.join('\n'))] }
    } else {
      cells[role] = joinCells(cells[role], more)
    }
  }
  return { ...activity, cells }
}

/** One row as an activity, whatever stands above it. */
export function readRow(
  grid: DenseGrid,
  columns: readonly ColumnReading[],
  row: number,
  at: { readonly table: number; readonly firstRow: number },
  tools: InterpretTools,
): ActivityDraft {
  const activityColumn = columns.findIndex((column) => column.roles.includes('activity'))
  return newActivity({ grid, columns, activityColumn, tools, ...at }, row, [])
}

type RowKind = 'activity' | 'same-activity' | 'continuation' | 'stray'

/** The rest of a sentence that began above: lower case first, nothing beside it, the text above still open. */
function continuesText(reader: Reader, row: number, above: ActivityDraft): boolean {
  const text = reader.grid.at(row, reader.activityColumn)?.cell.text.trim() ?? ''
  const before = above.cells.activity?.lines.at(-1) ?? ''
  const alone = filledIn(reader.grid, row).filter(({ beginsInRow }) => beginsInRow).length === 1
  return alone && /^\p{Ll}/u.test(text) && !/[.!?:]$/u.test(before)
}

function judgeRow(reader: Reader, row: number, above: ActivityDraft | null, aboveRow: number): RowKind {
  const position = reader.grid.at(row, reader.activityColumn)
  const text = position?.cell.text.trim() ?? ''
  if (position && text !== '' && position.cell.column === reader.activityColumn) {
    if (!position.beginsInRow && above && position.cell.row <= aboveRow) return 'same-activity'
    return above && continuesText(reader, row, above) ? 'continuation' : 'activity'
  }
  const hasKey = columnsOf(reader.columns, 'number').some((column) => {
    const key = reader.grid.at(row, column)
    return key?.beginsInRow && key.cell.text.trim() !== ''
  })
  return above && !hasKey ? 'continuation' : 'stray'
}

/** Reads the given rows; `firstRow` is where the table's own row numbers begin. */
export function readRows(
  grid: DenseGrid,
  columns: readonly ColumnReading[],
  rows: readonly number[],
  at: { readonly table: number; readonly firstRow: number },
  tools: InterpretTools,
): RowsReading {
  const activityColumn = columns.findIndex((column) => column.roles.includes('activity'))
  const reader: Reader = { grid, columns, activityColumn, tools, ...at }
  const groupRows = findGroups(grid, rows, columns, tools)
  const activities: ActivityDraft[] = []
  const used = new Set<number>()
  const left: GridPosition[] = []
  const joined: number[] = []
  let groups: string[] = []
  let lastWasGroup = false
  let lastRow = -1
  for (const row of rows) {
    const filled = filledIn(grid, row)
    const above = lastRow < 0 ? null : (activities.at(-1) ?? null)
    const note = above ? noteRow(grid, row, tools) : null
    if (above && note) {
      activities[activities.length - 1] = withNote(above, note)
      for (const { index } of filled) used.add(index)
      continue
    }
    const group = groupRows.get(row)
    if (group !== undefined) {
      groups = lastWasGroup ? [...groups, group] : [group]
      lastWasGroup = true
      lastRow = -1
      continue
    }
    const kind = isTotal(reader, row) ? 'stray' : judgeRow(reader, row, above, lastRow)
    if (kind === 'stray') {
      left.push(...filled.filter(({ beginsInRow }) => beginsInRow))
      continue
    }
    lastWasGroup = false
    if (kind === 'activity') activities.push(newActivity(reader, row, groups))
    else if (above) activities[activities.length - 1] = continued(reader, above, row)
    if (kind === 'continuation') joined.push(row)
    if (kind === 'activity') lastRow = row
    for (const { index } of filled) used.add(index)
  }
  return { activities: spreadInnerLabels(withoutBareNumbers(activities), tools), used, left, joined }
}

function withNote(activity: ActivityDraft, note: NonNullable<ReturnType<typeof noteRow>>): ActivityDraft {
  const cells = { ...activity.cells }
  for (const [role, cell] of note) cells[role] = joinCells(cells[role], cell)
  return { ...activity, cells }
}

/** "Summa", "Totalt": a row of sums under the activities. */
function isTotal(reader: Reader, row: number): boolean {
  const words = wordsOf(filledIn(reader.grid, row)[0]?.cell.text ?? '').filter((word) => !/^\d+$/u.test(word.folded))
  return reader.tools.totals.some((phrase) => phrase.words.length === words.length && phraseAt(phrase, words, 0))
}

/** "1 Medborgarvärdar …", "2 Ungdomsråd …": numbers without a point are markers only when every row counts on. */
function withoutBareNumbers(activities: readonly ActivityDraft[]): readonly ActivityDraft[] {
  const numbers = activities.map(({ cells }) => /^(\d{1,3})\s+(?=\p{Lu})/u.exec(cells.activity?.lines[0] ?? ''))
  const first = Number(numbers[0]?.[1] ?? Number.NaN)
  const counts = numbers.every((match, index) => Number(match?.[1] ?? Number.NaN) === first + index)
  if (activities.length < 3 || !counts) return activities
  return activities.map((activity, index) => {
    const cell = activity.cells.activity
    const marker = numbers[index]?.[0] ?? ''
    if (!cell) return activity
    return {
      ...activity,
      cells: { ...activity.cells, activity: { ...cell, lines: [cell.lines.join(' ').slice(marker.length)] } },
    }
  })
}
