/** Activities as they were read: the writer's own words cell by cell, and where they stand. */
import type { ActivityReading, CellReading, ColumnRole } from '#shared/domain/plan-reading'
import { change, listRows, type ReadDb, type WriteDb } from './database'
import { groupBy, placeColumn, stringsColumn } from './json-column'

interface Row {
  readonly id: number
  readonly table_position: number | null
  readonly table_row: number | null
  readonly section_path: string
  readonly table_title: string | null
  readonly is_status_report: number
  readonly layout: ActivityReading['layout']
  readonly place: string
}
interface CellRow {
  readonly activity_id: number
  readonly role: ColumnRole
  readonly raw: string
  readonly place: string
  readonly confidence: number | null
}

const rowToCell = (row: CellRow): CellReading => ({
  raw: row.raw,
  place: placeColumn.read(row.place),
  confidence: row.confidence,
})

/** Where an activity stands, without its words. */
export type ActivityStanding = Omit<ActivityReading, 'cells'>

const rowToStanding = (row: Row): ActivityStanding => ({
  table: row.table_position,
  row: row.table_row,
  sectionPath: stringsColumn.read(row.section_path),
  tableTitle: row.table_title,
  isStatusReport: row.is_status_report === 1,
  layout: row.layout,
  place: placeColumn.read(row.place),
})

export function insertActivityReadings(db: WriteDb, plan: number, activities: readonly ActivityReading[]): void {
  for (const [position, activity] of activities.entries()) {
    const id = change(
      db,
      `INSERT INTO activities (plan_id, position, table_position, table_row, section_path, table_title,
         is_status_report, layout, place)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      plan,
      position,
      activity.table,
      activity.row,
      stringsColumn.write(activity.sectionPath),
      activity.tableTitle,
      activity.isStatusReport ? 1 : 0,
      activity.layout,
      placeColumn.write(activity.place),
    )
    insertCells(db, id, activity.cells)
  }
}

function insertCells(db: WriteDb, activity: number, cells: ActivityReading['cells']): void {
  for (const [role, cell] of Object.entries(cells)) {
    change(
      db,
      'INSERT INTO activity_cells (activity_id, role, raw, place, confidence) VALUES (?, ?, ?, ?, ?)',
      activity,
      role,
      cell.raw,
      placeColumn.write(cell.place),
      cell.confidence,
    )
  }
}

const listActivityRows = (db: ReadDb, plan: number) =>
  listRows<Row>(
    db,
    `SELECT id, table_position, table_row, section_path, table_title, is_status_report, layout, place
     FROM activities WHERE plan_id = ? ORDER BY position`,
    plan,
  )

/** Where a plan's activities stand, in order, each with its row id. */
export function listActivityStandings(db: ReadDb, plan: number): { id: number; standing: ActivityStanding }[] {
  return listActivityRows(db, plan).map((row) => ({ id: row.id, standing: rowToStanding(row) }))
}

/** A plan's activities as they were read, in order. */
export function listActivityReadings(db: ReadDb, plan: number): ActivityReading[] {
  const cells = listRows<CellRow>(
    db,
    `SELECT activity_id, role, raw, activity_cells.place, confidence FROM activity_cells
     JOIN activities ON activities.id = activity_id WHERE plan_id = ?`,
    plan,
  )
  const cellsOf = groupBy(cells, (cell) => cell.activity_id)
  return listActivityRows(db, plan).map((row) => ({
    cells: Object.fromEntries((cellsOf.get(row.id) ?? []).map((cell) => [cell.role, rowToCell(cell)])),
    ...rowToStanding(row),
  }))
}
