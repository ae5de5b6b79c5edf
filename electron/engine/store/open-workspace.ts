/**
 * Opens, creates, copies and closes a workspace: one SQLite file that holds a city's plans.
 *
 * While it is open for writing SQLite keeps two more files beside it; closing folds them in and leaves one file, in a
 * form that can also be opened from a folder where nobody may write.
 */
import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '#shared/errors'
import type { ReadDb, WriteDb } from './database'
import { migrate, newestVersion, schemaVersion } from './migrate'
import { allMigrations } from './migrations/all-migrations'
import type { Migration } from './migrations/migration'
import { purgeRemovedPlans } from './plan-removal'
import { insertSettings, type NewSettings } from './settings'
import { problemOfStoreError } from './store-errors'
import {
  applicationId,
  isWritable,
  removeWithSideFiles,
  replaceWorkspaceFile,
  requireDatabaseFile,
} from './workspace-file'

export interface Workspace {
  readonly path: string
  readonly fileName: string
  readonly read: ReadDb
  /** Null when the file may only be read. */
  readonly write: WriteDb | null
}

/**
 * Opens an existing workspace, copying the file first when its schema must be brought up to date.
 *
 * Throws `workspace.not-found`, `.not-a-workspace`, `.newer-than-app`, `.damaged` or `.cannot-write`.
 */
export function openWorkspace(path: string, migrations: readonly Migration[] = allMigrations): Workspace {
  const stats = requireDatabaseFile(path)
  const fileName = basename(path)
  const canWrite = isWritable(path, stats)
  try {
    const db = connect(path, canWrite)
    try {
      check(db, fileName, migrations)
      return prepare(db, path, canWrite, migrations)
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    throw problemOfStoreError(error, fileName) ?? error
  }
}

/** Makes a new workspace; a file already there is replaced once the new one is whole. */
export function createWorkspace(path: string, settings: NewSettings): Workspace {
  const draft = `${path}.new`
  try {
    removeWithSideFiles(draft)
    const db = new Database(draft)
    try {
      db.pragma(`application_id = ${applicationId}`)
      migrate(db, allMigrations)
      insertSettings(db as WriteDb, settings)
    } finally {
      db.close()
    }
    replaceWorkspaceFile(draft, path)
  } catch (cause) {
    removeQuietly(draft)
    throw new AppError('workspace.cannot-write', { fileName: basename(path) }, { cause })
  }
  return openWorkspace(path)
}

/** Writes the whole workspace to another file, without plans that were taken out. */
export function saveWorkspaceCopy(workspace: Workspace, path: string): void {
  const draft = `${path}.new`
  try {
    if (path === workspace.path) throw new Error('A workspace cannot be copied over itself')
    removeWithSideFiles(draft)
    workspace.read.prepare('VACUUM INTO ?').run(draft)
    const copy = new Database(draft)
    try {
      copy.pragma('foreign_keys = ON')
      if (purgeRemovedPlans(copy as WriteDb) > 0) copy.exec('VACUUM')
    } finally {
      copy.close()
    }
    replaceWorkspaceFile(draft, path)
  } catch (cause) {
    removeQuietly(draft)
    throw new AppError('workspace.cannot-write', { fileName: basename(path) }, { cause })
  }
}

/** Closes the workspace for good: plans that were taken out are erased, and one file remains. */
export function closeWorkspace(workspace: Workspace): void {
  const { read, write } = workspace
  try {
    if (write) {
      purgeRemovedPlans(write)
      write.pragma('wal_checkpoint(TRUNCATE)')
      write.pragma('journal_mode = DELETE')
    }
  } catch (error) {
    // Another program has the file open, or its disk is gone. What was committed stays readable all the same.
    if (!problemOfStoreError(error, workspace.fileName)) throw error
  } finally {
    read.close()
  }
}

function connect(path: string, canWrite: boolean): Database.Database {
  const db = new Database(path, { fileMustExist: true, readonly: !canWrite })
  db.pragma('trusted_schema = OFF')
  return db
}

function check(db: Database.Database, fileName: string, migrations: readonly Migration[]): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) {
    throw new AppError('workspace.not-a-workspace', { fileName })
  }
  const fileVersion = schemaVersion(db)
  const appVersion = newestVersion(migrations)
  if (fileVersion > appVersion) {
    throw new AppError('workspace.newer-than-app', { fileName, fileVersion, appVersion })
  }
  if (fileVersion < 1 || db.pragma('quick_check', { simple: true }) !== 'ok') {
    throw new AppError('workspace.damaged', { fileName })
  }
}

function prepare(db: Database.Database, path: string, canWrite: boolean, migrations: readonly Migration[]): Workspace {
  const fileName = basename(path)
  const isOld = schemaVersion(db) < newestVersion(migrations)
  if (!canWrite) {
    return { path, fileName, read: (isOld ? migratedInMemory(db, migrations) : db) as ReadDb, write: null }
  }
  if (isOld) {
    db.prepare('VACUUM INTO ?').run(freeCopyName(path, schemaVersion(db)))
    migrate(db, migrations)
  }
  db.pragma('foreign_keys = ON')
  db.pragma('secure_delete = ON')
  db.pragma('journal_mode = WAL')
  purgeRemovedPlans(db as WriteDb)
  return { path, fileName, read: db as WriteDb, write: db as WriteDb }
}

/** An older file that may not be written is brought up to date in memory alone. */
function migratedInMemory(db: Database.Database, migrations: readonly Migration[]): Database.Database {
  const copy = new Database(db.serialize())
  db.close()
  migrate(copy, migrations)
  return copy
}

/** `Stockholm (version 1).samplan`, numbered further when that name is taken. */
function freeCopyName(path: string, version: number): string {
  const ending = extname(path)
  const base = join(dirname(path), basename(path, ending))
  const names = [...Array(100).keys()].map(
    (number) => `${base} (version ${version}${number === 0 ? '' : `, ${number + 1}`})${ending}`,
  )
  const free = names.find((name) => !existsSync(name))
  if (!free) throw new AppError('workspace.cannot-write', { fileName: basename(path) })
  return free
}

function removeQuietly(path: string): void {
  try {
    removeWithSideFiles(path)
  } catch {
    // The problem that is about to be reported says more than this one.
    return
  }
}
