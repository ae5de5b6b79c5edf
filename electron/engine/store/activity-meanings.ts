/** What activities mean in the catalogue's ids; all of it can be worked out again from their readings. */
import type { NormalisedActivity } from '#shared/domain/normalised-plan'
import { activityToMeaningRow, type MeaningRow, meaningRowToActivity } from './activity-meaning-row'
import { listActivityStandings } from './activity-readings'
import { change, listRows, type ReadDb, type WriteDb } from './database'
import { insertFindings, listActivityFindings } from './findings'
import { groupBy } from './json-column'
import { insertMentions, listMentions } from './mentions'

const lists = { activity_channels: 'channel', activity_further_areas: 'area' } as const

/** Puts new meanings in the place of the old ones; `activities` stand in the order of the plan's own. */
export function replaceMeanings(db: WriteDb, plan: number, activities: readonly NormalisedActivity[]): void {
  for (const table of ['activity_meanings', 'mentions', ...Object.keys(lists)]) {
    change(db, `DELETE FROM ${table} WHERE activity_id IN (SELECT id FROM activities WHERE plan_id = ?)`, plan)
  }
  const rows = listRows<{ id: number }>(db, 'SELECT id FROM activities WHERE plan_id = ? ORDER BY position', plan)
  if (rows.length !== activities.length) throw new Error('Normalising must keep every activity')
  for (const [index, { id }] of rows.entries()) {
    const activity = activities[index]
    if (activity) insertMeaning(db, plan, id, activity)
  }
}

function insertMeaning(db: WriteDb, plan: number, id: number, activity: NormalisedActivity): void {
  const row = activityToMeaningRow(activity)
  const columns = Object.keys(row)
  change(
    db,
    `INSERT INTO activity_meanings (activity_id, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`,
    id,
    ...Object.values(row),
  )
  insertMentions(db, id, 'responsible', activity.responsible.mentions)
  insertMentions(db, id, 'partner', activity.partners.mentions)
  insertList(db, 'activity_channels', id, activity.followUp.channels)
  insertList(db, 'activity_further_areas', id, activity.area.further)
  insertFindings(db, plan, id, 'normalising', activity.findings)
}

function insertList(db: WriteDb, table: keyof typeof lists, activity: number, values: readonly string[]): void {
  for (const [position, value] of values.entries()) {
    change(
      db,
      `INSERT INTO ${table} (activity_id, position, ${lists[table]}) VALUES (?, ?, ?)`,
      activity,
      position,
      value,
    )
  }
}

function listLists(db: ReadDb, table: keyof typeof lists, plan: number): Map<number, string[]> {
  const rows = listRows<{ activity_id: number; value: string }>(
    db,
    `SELECT activity_id, ${lists[table]} AS value FROM ${table} JOIN activities ON activities.id = activity_id
     WHERE plan_id = ? ORDER BY activity_id, ${table}.position`,
    plan,
  )
  return new Map([...groupBy(rows, (row) => row.activity_id)].map(([id, group]) => [id, group.map((row) => row.value)]))
}

/** A plan's activities, normalised, in the order of the file. */
export function listActivities(db: ReadDb, plan: number): NormalisedActivity[] {
  const meanings = listRows<MeaningRow & { activity_id: number }>(
    db,
    `SELECT activity_meanings.* FROM activity_meanings JOIN activities ON activities.id = activity_id
     WHERE plan_id = ?`,
    plan,
  )
  const meaningOf = new Map(meanings.map((row) => [row.activity_id, row]))
  const mentionsOf = listMentions(db, plan)
  const channelsOf = listLists(db, 'activity_channels', plan)
  const furtherOf = listLists(db, 'activity_further_areas', plan)
  const findingsOf = listActivityFindings(db, plan)
  return listActivityStandings(db, plan).map(({ id, standing }) => {
    const row = meaningOf.get(id)
    if (!row) throw new Error(`Activity ${id} has no meaning`)
    return meaningRowToActivity(row, standing, {
      responsible: mentionsOf(id, 'responsible'),
      partners: mentionsOf(id, 'partner'),
      channels: channelsOf.get(id) ?? [],
      furtherAreas: furtherOf.get(id) ?? [],
      findings: findingsOf.get(id) ?? [],
    })
  })
}
