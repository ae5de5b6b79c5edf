/** The plan's tables as they stand in the file, every row of them, with what each column was taken to hold. */
import { z } from 'zod'
import { type TableReading, tableReadingSchema } from '#shared/domain/plan-reading'
import { change, listRows, type ReadDb, type WriteDb } from './database'
import { jsonColumn, placeColumn } from './json-column'

interface Row {
  readonly kind: TableReading['kind']
  readonly title: string | null
  readonly columns: string
  readonly rows: string
  readonly header_row_count: number
  readonly reason: string
  readonly place: string
}

const columnsColumn = jsonColumn(tableReadingSchema.shape.columns)
const rowsColumn = jsonColumn(z.array(z.array(z.string())))

const rowToTable = (row: Row): TableReading => ({
  kind: row.kind,
  title: row.title,
  columns: columnsColumn.read(row.columns),
  rows: rowsColumn.read(row.rows),
  headerRowCount: row.header_row_count,
  reason: row.reason,
  place: placeColumn.read(row.place),
})

export function insertTables(db: WriteDb, plan: number, tables: readonly TableReading[]): void {
  for (const [position, table] of tables.entries()) {
    change(
      db,
      `INSERT INTO plan_tables (plan_id, position, kind, title, columns, rows, header_row_count, reason, place)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      plan,
      position,
      table.kind,
      table.title,
      columnsColumn.write(table.columns),
      rowsColumn.write(table.rows),
      table.headerRowCount,
      table.reason,
      placeColumn.write(table.place),
    )
  }
}

export function listTables(db: ReadDb, plan: number): TableReading[] {
  return listRows<Row>(
    db,
    `SELECT kind, title, columns, rows, header_row_count, reason, place FROM plan_tables
     WHERE plan_id = ? ORDER BY position`,
    plan,
  ).map(rowToTable)
}
