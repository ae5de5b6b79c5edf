import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryFolder } from '../../support/repository'
import { dumpSchema, newWorkspace } from '../../support/workspace'

const golden = join(repositoryFolder, 'tests/golden/schema.sql')

describe('the schema', () => {
  it('is the one that was reviewed (SAMPLAN_UPDATE_GOLDEN=1 writes it anew)', () => {
    const schema = dumpSchema(newWorkspace().read)
    const { SAMPLAN_UPDATE_GOLDEN } = process.env
    if (SAMPLAN_UPDATE_GOLDEN === '1') writeFileSync(golden, schema)
    expect(schema).toBe(readFileSync(golden, 'utf8'))
  })

  it('keeps every table strict and every foreign key indexed', () => {
    const db = newWorkspace().read
    const tables = db
      .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
      .all()
    const own = (tables as { name: string; strict: number }[]).filter((table) => !table.name.startsWith('sqlite_'))
    expect(own.filter((table) => table.strict === 0)).toEqual([])
    for (const { name } of own) {
      const keys = db
        .prepare('SELECT "from" AS column, on_delete FROM pragma_foreign_key_list(?) WHERE seq = 0')
        .all(name)
      for (const key of keys as { column: string; on_delete: string }[]) {
        expect(['CASCADE', 'RESTRICT']).toContain(key.on_delete)
        const leading = db
          .prepare(
            `SELECT info.name FROM pragma_index_list(@name) AS list, pragma_index_info(list.name) AS info WHERE seqno = 0
             UNION SELECT name FROM pragma_table_info(@name) WHERE pk = 1`,
          )
          .pluck()
          .all({ name })
        expect(leading, `${name}.${key.column}`).toContain(key.column)
      }
    }
  })

  it('finds the plans of a sender and year, and the rows of an area or organisation, by index', () => {
    const db = newWorkspace().read
    const queries = [
      "SELECT id FROM plans WHERE organisation = 'bromma' AND year = 2018",
      "SELECT activity_id FROM mentions WHERE organisation = 'polisen'",
      "SELECT activity_id FROM activity_meanings WHERE area = 'training'",
    ]
    for (const query of queries) {
      const plan = db.prepare(`EXPLAIN QUERY PLAN ${query}`).all() as { detail: string }[]
      expect(plan.map((step) => step.detail).join()).toMatch(/SEARCH .* USING (COVERING )?INDEX/)
    }
  })
})
