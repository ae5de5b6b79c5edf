/** Organisations named as responsible for an activity or as partners in it. */
import type { OrganisationMention, Reason } from '#shared/domain/normalised-plan'
import { change, listRows, type ReadDb, type WriteDb } from './database'
import { groupBy } from './json-column'

export type MentionRole = 'responsible' | 'partner'

interface Row {
  readonly activity_id: number
  readonly role: MentionRole
  readonly organisation: string | null
  readonly raw: string
  readonly unit: string | null
  readonly as_group: number
  readonly confidence: number
  readonly rule: Reason['rule']
  readonly wording: string
  readonly matched: string
}

const rowToMention = (row: Row): OrganisationMention => ({
  organisation: row.organisation,
  raw: row.raw,
  unit: row.unit,
  asGroup: row.as_group === 1,
  confidence: row.confidence,
  reason: { rule: row.rule, wording: row.wording, matched: row.matched },
})

export function insertMentions(
  db: WriteDb,
  activity: number,
  role: MentionRole,
  mentions: readonly OrganisationMention[],
): void {
  for (const [position, mention] of mentions.entries()) {
    change(
      db,
      `INSERT INTO mentions (activity_id, role, position, organisation, raw, unit, as_group, confidence, rule, wording,
         matched)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      activity,
      role,
      position,
      mention.organisation,
      mention.raw,
      mention.unit,
      mention.asGroup ? 1 : 0,
      mention.confidence,
      mention.reason.rule,
      mention.reason.wording,
      mention.reason.matched,
    )
  }
}

/** A plan's mentions by activity row id and role. */
export function listMentions(db: ReadDb, plan: number): (activity: number, role: MentionRole) => OrganisationMention[] {
  const rows = listRows<Row>(
    db,
    `SELECT activity_id, role, organisation, raw, unit, as_group, confidence, rule, wording, matched
     FROM mentions JOIN activities ON activities.id = activity_id
     WHERE plan_id = ? ORDER BY activity_id, role, mentions.position`,
    plan,
  )
  const groups = groupBy(rows, (row) => `${row.activity_id} ${row.role}`)
  return (activity, role) => (groups.get(`${activity} ${role}`) ?? []).map(rowToMention)
}
