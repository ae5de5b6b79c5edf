import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { allMigrations } from '#engine/store/migrations/all-migrations'
import { closeWorkspace, createWorkspace, openWorkspace, saveWorkspaceCopy } from '#engine/store/open-workspace'
import { removePlan } from '#engine/store/plan-removal'
import { listPlans } from '#engine/store/plans'
import { readSettings } from '#engine/store/settings'
import { planReading } from '../../support/plan-reading'
import { problemOf } from '../../support/problem-of'
import { temporaryFolder } from '../../support/temporary-folder'
import { newWorkspace, settings, storePlan } from '../../support/workspace'

/** A closed workspace with one plan; answers its path. */
function closedWorkspace(folder: string): string {
  const workspace = newWorkspace(folder)
  storePlan(workspace.write, planReading(), 'en')
  closeWorkspace(workspace)
  return workspace.path
}

describe('a workspace', () => {
  it('keeps its settings and plans, in one single file', () => {
    const folder = temporaryFolder()
    const path = closedWorkspace(folder)
    expect(readdirSync(folder)).toEqual(['Stad.samplan'])
    const opened = openWorkspace(path)
    expect(readSettings(opened.read)).toEqual(settings)
    expect(listPlans(opened.read).map((plan) => plan.fileName)).toEqual(['en.docx'])
    closeWorkspace(opened)
    expect(readdirSync(folder)).toEqual(['Stad.samplan'])
  })

  it('replaces the file that the user chose to write over', () => {
    const path = closedWorkspace(temporaryFolder())
    const fresh = createWorkspace(path, { ...settings, city: 'Nystad' })
    expect(readSettings(fresh.read).city).toBe('Nystad')
    expect(listPlans(fresh.read)).toEqual([])
    closeWorkspace(fresh)
  })

  it('leaves nothing behind when it cannot be made', () => {
    const folder = temporaryFolder()
    expect(problemOf(() => createWorkspace(join(folder, 'saknas', 'Stad.samplan'), settings))).toEqual({
      code: 'workspace.cannot-write',
      params: { fileName: 'Stad.samplan' },
    })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('openWorkspace refuses', () => {
  const refused = (path: string) => problemOf(() => closeWorkspace(openWorkspace(path)))

  it('a file that is not there', () => {
    expect(refused(join(temporaryFolder(), 'Borta.samplan'))?.code).toBe('workspace.not-found')
  })

  it('a folder, an empty file, a text file and another database', () => {
    const folder = temporaryFolder()
    const files = { tom: '', text: 'Handlingsplan 2018' }
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    const other = new Database(join(folder, 'annan'))
    other.exec('CREATE TABLE t (x)')
    other.close()
    for (const name of [...Object.keys(files), 'annan']) {
      expect(refused(join(folder, name)), name).toEqual({
        code: 'workspace.not-a-workspace',
        params: { fileName: name },
      })
    }
    expect(refused(folder)?.code).toBe('workspace.not-a-workspace')
  })

  it('a file of a newer version', () => {
    const path = closedWorkspace(temporaryFolder())
    const db = new Database(path)
    db.pragma('user_version = 99')
    db.close()
    expect(refused(path)).toEqual({
      code: 'workspace.newer-than-app',
      params: { fileName: 'Stad.samplan', fileVersion: 99, appVersion: allMigrations.length },
    })
  })

  it.each([
    ['cut off in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['overwritten in the middle', (bytes: Buffer) => Buffer.from(bytes).fill(0x7f, 4096, 4096 * 6)],
    ['with a broken first page', (bytes: Buffer) => Buffer.from(bytes).fill(0xff, 100, 4096)],
  ])('a file %s, and leaves it as it is', (_case, damage) => {
    const path = closedWorkspace(temporaryFolder())
    const damaged = damage(readFileSync(path))
    writeFileSync(path, damaged)
    expect(refused(path)).toEqual({ code: 'workspace.damaged', params: { fileName: 'Stad.samplan' } })
    expect(readFileSync(path).equals(damaged)).toBe(true)
  })
})

describe('a write-protected workspace', () => {
  it('can be read and copied, but not changed', () => {
    const folder = temporaryFolder()
    const path = closedWorkspace(folder)
    chmodSync(path, 0o444)
    const opened = openWorkspace(path)
    expect(opened.write).toBeNull()
    expect(listPlans(opened.read)).toHaveLength(1)
    expect(() => opened.read.exec('DELETE FROM plans')).toThrow(/readonly|read-only/)
    saveWorkspaceCopy(opened, join(folder, 'Kopia.samplan'))
    closeWorkspace(opened)
    const copy = openWorkspace(join(folder, 'Kopia.samplan'))
    expect(copy.write).not.toBeNull()
    expect(listPlans(copy.read)).toHaveLength(1)
    closeWorkspace(copy)
  })
})

describe('saveWorkspaceCopy', () => {
  it('holds what is stored now, without plans that were taken out', () => {
    const folder = temporaryFolder()
    const workspace = newWorkspace(folder)
    const secret = 'Sekretess: denna rad ska bort'
    removePlan(workspace.write, storePlan(workspace.write, planReading([secret]), 'borttagen'))
    storePlan(workspace.write, planReading(), 'kvar')
    saveWorkspaceCopy(workspace, join(folder, 'Kopia.samplan'))
    expect(readFileSync(join(folder, 'Kopia.samplan')).includes(secret)).toBe(false)
    const copy = openWorkspace(join(folder, 'Kopia.samplan'))
    expect(listPlans(copy.read).map((plan) => plan.fileName)).toEqual(['kvar.docx'])
    closeWorkspace(copy)
  })

  it('refuses to write over the open file or into a folder that is not there', () => {
    const workspace = newWorkspace()
    for (const path of [workspace.path, join(workspace.path, 'under.samplan')]) {
      expect(problemOf(() => saveWorkspaceCopy(workspace, path))?.code).toBe('workspace.cannot-write')
    }
    expect(listPlans(workspace.read)).toEqual([])
  })
})
