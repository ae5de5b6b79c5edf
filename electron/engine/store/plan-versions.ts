/** The versions of one sender's plan for one year, of which exactly one counts. */
import type { PlanStatus } from '#shared/domain/plan-reading'
import { change, listRows, type ReadDb, type WriteDb } from './database'

export interface PlanVersion {
  readonly plan: number
  readonly status: PlanStatus | null
  readonly decidedOn: string | null
  /** Some of its pages are pictures whose text was recognised. */
  readonly isRecognised: boolean
  /** Some of its activities were put together from text that a copy had flattened. */
  readonly isFlattened: boolean
}

interface Row {
  readonly id: number
  readonly status: PlanStatus | null
  readonly decided_on: string | null
  readonly is_recognised: number
  readonly is_flattened: number
}

/**
 * In the order of import.
 *
 * A table that was put together from flattened text has a warning; one whose columns stand apart has only a note.
 */
export function listVersions(db: ReadDb, organisation: string, year: number): PlanVersion[] {
  const rows = listRows<Row>(
    db,
    `SELECT id, status, decided_on,
       EXISTS (SELECT 1 FROM findings WHERE plan_id = plans.id AND code = 'reading.page-recognised') AS is_recognised,
       EXISTS (SELECT 1 FROM findings WHERE plan_id = plans.id AND code = 'reading.table-from-alignment'
         AND severity = 'warning') AS is_flattened
     FROM plans WHERE organisation = ? AND year = ? AND state <> 'removed' ORDER BY id`,
    organisation,
    year,
  )
  return rows.map((row) => ({
    plan: row.id,
    status: row.status,
    decidedOn: row.decided_on,
    isRecognised: row.is_recognised === 1,
    isFlattened: row.is_flattened === 1,
  }))
}

/** Makes one plan the current one of its sender and year, and every other version point to it. */
export function setCurrentVersion(db: WriteDb, organisation: string, year: number, current: number): void {
  const others = `organisation = ? AND year = ? AND id <> ? AND state <> 'removed'`
  // Twice over the others: while two plans change places, neither may be current.
  change(
    db,
    `UPDATE plans SET state = 'unidentified', superseded_by = NULL WHERE ${others}`,
    organisation,
    year,
    current,
  )
  change(db, `UPDATE plans SET state = 'current', superseded_by = NULL WHERE id = ?`, current)
  change(
    db,
    `UPDATE plans SET state = 'superseded', superseded_by = ? WHERE ${others}`,
    current,
    organisation,
    year,
    current,
  )
}
