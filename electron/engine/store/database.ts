/**
 * The handles that store functions take.
 *
 * A function that takes `ReadDb` cannot write by accident; `WriteDb` can do both. Only `open-workspace.ts` makes
 * them. Statements are prepared once per connection.
 */
import type Database from 'better-sqlite3'

declare const readable: unique symbol
declare const writable: unique symbol

export type ReadDb = Database.Database & { readonly [readable]: true }
export type WriteDb = ReadDb & { readonly [writable]: true }

type Value = string | number | null | Uint8Array
const prepared = new WeakMap<Database.Database, Map<string, Database.Statement>>()

function statement(db: ReadDb, sql: string): Database.Statement {
  const ofConnection = prepared.get(db) ?? new Map<string, Database.Statement>()
  prepared.set(db, ofConnection)
  const known = ofConnection.get(sql)
  if (known) return known
  const made = db.prepare(sql)
  ofConnection.set(sql, made)
  return made
}

/** First row of a query, or null. The caller names the row's shape, which strict tables keep. */
export function findRow<Row>(db: ReadDb, sql: string, ...values: Value[]): Row | null {
  return (statement(db, sql).get(...values) as Row | undefined) ?? null
}

export function listRows<Row>(db: ReadDb, sql: string, ...values: Value[]): Row[] {
  return statement(db, sql).all(...values) as Row[]
}

/** Runs a change and answers the id of the row it inserted. */
export function change(db: WriteDb, sql: string, ...values: Value[]): number {
  return Number(statement(db, sql).run(...values).lastInsertRowid)
}

/**
 * Runs one user action: all of it is stored, or nothing.
 *
 * The action must not wait for anything: a transaction over an `await` would hold other actions' changes too.
 */
export function inTransaction<T>(db: WriteDb, action: () => T): T {
  return db.transaction(action).immediate()
}

/** Differs after every change to the file, by this connection or another one. */
export function changeCount(db: ReadDb): string {
  const own = findRow<{ changes: number }>(db, 'SELECT total_changes() AS changes')
  return `${own?.changes} ${String(db.pragma('data_version', { simple: true }))}`
}
