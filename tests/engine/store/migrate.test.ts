import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, schemaVersion } from '#engine/store/migrate'
import { allMigrations } from '#engine/store/migrations/all-migrations'
import type { Migration } from '#engine/store/migrations/migration'
import { closeWorkspace, openWorkspace } from '#engine/store/open-workspace'
import { planReading } from '../../support/plan-reading'
import { temporaryFolder } from '../../support/temporary-folder'
import { newWorkspace, storePlan } from '../../support/workspace'

/** A step that a later release might take: it rebuilds a table that others point to. */
const nextVersion: Migration = {
  version: allMigrations.length + 1,
  run: (db) => {
    db.exec('CREATE TABLE files_new AS SELECT * FROM files; DROP TABLE files; ALTER TABLE files_new RENAME TO files;')
    db.exec('CREATE UNIQUE INDEX files_id ON files (id)')
  },
}

describe('the list of migrations', () => {
  it('numbers its steps from 1 without holes', () => {
    expect(allMigrations.map((migration) => migration.version)).toEqual(allMigrations.map((_, index) => index + 1))
  })
})

describe('migrate', () => {
  it('brings an empty file to the newest version', () => {
    const db = new Database(':memory:')
    migrate(db, allMigrations)
    expect(schemaVersion(db)).toBe(allMigrations.length)
  })

  it('keeps the rows of the version before', () => {
    const { write } = newWorkspace()
    storePlan(write, planReading(), 'en')
    const before = write.prepare('SELECT * FROM files').all()
    migrate(write, [...allMigrations, nextVersion])
    expect(write.prepare('SELECT * FROM files').all()).toEqual(before)
    expect(schemaVersion(write)).toBe(nextVersion.version)
    expect(write.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  it('changes nothing when a step fails or leaves a row without the row it points to', () => {
    const { write } = newWorkspace()
    storePlan(write, planReading(), 'en')
    const orphaning: Migration = { version: nextVersion.version, run: (db) => void db.exec('DELETE FROM files') }
    expect(() => migrate(write, [...allMigrations, orphaning])).toThrow(/rows without/)
    expect(schemaVersion(write)).toBe(allMigrations.length)
    expect(write.prepare('SELECT count(*) FROM files').pluck().get()).toBe(1)
  })
})

describe('opening a file of an older version', () => {
  const later = [...allMigrations, nextVersion]

  it('copies the file before changing it', () => {
    const folder = temporaryFolder()
    const workspace = newWorkspace(folder)
    storePlan(workspace.write, planReading(), 'en')
    closeWorkspace(workspace)
    const opened = openWorkspace(workspace.path, later)
    expect(schemaVersion(opened.read)).toBe(nextVersion.version)
    closeWorkspace(opened)
    expect(readdirSync(folder).sort()).toEqual([`Stad (version ${allMigrations.length}).samplan`, 'Stad.samplan'])
    const copy = openWorkspace(join(folder, `Stad (version ${allMigrations.length}).samplan`))
    expect(schemaVersion(copy.read)).toBe(allMigrations.length)
    closeWorkspace(copy)
  })

  it('reads a write-protected one without touching it', () => {
    const folder = temporaryFolder()
    const workspace = newWorkspace(folder)
    storePlan(workspace.write, planReading(), 'en')
    closeWorkspace(workspace)
    chmodSync(workspace.path, 0o444)
    const before = readFileSync(workspace.path)
    const opened = openWorkspace(workspace.path, later)
    expect(opened.write).toBeNull()
    expect(schemaVersion(opened.read)).toBe(nextVersion.version)
    closeWorkspace(opened)
    expect(readFileSync(workspace.path).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(['Stad.samplan'])
  })
})
