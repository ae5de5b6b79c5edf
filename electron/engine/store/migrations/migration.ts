import type Database from 'better-sqlite3'

/**
 * One step of the schema.
 *
 * A released migration is never edited and imports nothing from the rest of the program: it must still work when
 * today's types are gone.
 */
export interface Migration {
  /** From 1, without holes; the file's `user_version` after it. */
  readonly version: number
  readonly run: (db: Database.Database) => void
}
