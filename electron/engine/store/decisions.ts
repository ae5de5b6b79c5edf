/** The user's word on what a plan is; the latest one per field counts, the earlier ones stay to be seen. */
import { change, listRows, type ReadDb, type WriteDb } from './database'
import type { FactField } from './plan-facts'

export interface Decision {
  readonly field: FactField
  readonly oldValue: string | null
  readonly newValue: string | null
  readonly reason: string | null
  /** ISO date and time. */
  readonly decidedAt: string
}

interface Row {
  readonly field: FactField
  readonly old_value: string | null
  readonly new_value: string | null
  readonly reason: string | null
  readonly decided_at: string
}

export function insertIdentityDecision(db: WriteDb, sha256: string, decision: Decision): void {
  change(
    db,
    `INSERT INTO decisions (kind, file_sha256, field, old_value, new_value, reason, decided_at)
     VALUES ('plan-identity', ?, ?, ?, ?, ?, ?)`,
    sha256,
    decision.field,
    decision.oldValue,
    decision.newValue,
    decision.reason,
    decision.decidedAt,
  )
}

/** Every decision on a file's plan, oldest first. */
export function listIdentityDecisions(db: ReadDb, sha256: string): Decision[] {
  const rows = listRows<Row>(
    db,
    `SELECT field, old_value, new_value, reason, decided_at FROM decisions
     WHERE kind = 'plan-identity' AND file_sha256 = ? ORDER BY id`,
    sha256,
  )
  return rows.map((row) => ({
    field: row.field,
    oldValue: row.old_value,
    newValue: row.new_value,
    reason: row.reason,
    decidedAt: row.decided_at,
  }))
}
