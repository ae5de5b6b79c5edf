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

const rowToActivity = (row: Row, cells: readonly CellRow[]): ActivityReading => ({
  cells: Object.fromEntries(cells.map((cell) => [cell.role, rowToCell(cell)])),
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

/** A plan's activities in order, each with its row id. */
export function listActivityReadings(db: ReadDb, plan: number): { id: number; reading: ActivityReading }[] {
  const cells = listRows<CellRow>(
    db,
    `SELECT activity_id, role, raw, activity_cells.place, confidence FROM activity_cells
     JOIN activities ON activities.id = activity_id WHERE plan_id = ?`,
    plan,
  )
  const cellsOf = groupBy(cells, (cell) => cell.activity_id)
  const rows = listRows<Row>(
    db,
    `SELECT id, table_position, table_row, section_path, table_title, is_status_report, layout, place
     FROM activities WHERE plan_id = ? ORDER BY position`,
    plan,
  )
  return rows.map((row) => ({ id: row.id, reading: rowToActivity(row, cellsOf.get(row.id) ?? []) }))
}
