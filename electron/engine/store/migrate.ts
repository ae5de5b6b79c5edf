/**
 * Brings a workspace file to the newest schema.
 *
 * The version stands in the file's `user_version`. All pending steps run in one transaction, with foreign keys off
 * (SQLite cannot rebuild a table otherwise, and the setting has no effect inside a transaction); the keys are checked
 * before the commit. See https://www.sqlite.org/lang_altertable.html#otheralter.
 */
import type Database from 'better-sqlite3'
import type { Migration } from './migrations/migration'

export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

export function schemaVersion(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

export function migrate(db: Database.Database, migrations: readonly Migration[]): void {
  const from = schemaVersion(db)
  const pending = migrations.filter((migration) => migration.version > from)
  if (pending.length === 0) return
  db.pragma('foreign_keys = OFF')
  db.transaction(() => {
    for (const migration of pending) {
      migration.run(db)
      db.pragma(`user_version = ${migration.version}`)
    }
    const broken = db.pragma('foreign_key_check')
    if (Array.isArray(broken) && broken.length > 0) {
      throw new Error(`Migrating from version ${from} leaves ${broken.length} rows without the row they point to`)
    }
  }).exclusive()
  db.pragma('foreign_keys = ON')
}
