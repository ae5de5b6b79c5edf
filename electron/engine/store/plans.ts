/** Plans: what each one is, and which version of a sender's plan for a year counts. */
import type { PlanSummary } from '#shared/contract/views'
import type { PlanReading, PlanStatus } from '#shared/domain/plan-reading'
import { change, findRow, listRows, type ReadDb, type WriteDb } from './database'
import { countLedger } from './ledger'

/** What counts as the plan's identity now: what was read, or the user's word. */
export interface PlanIdentity {
  readonly organisation: string | null
  readonly year: number | null
  readonly status: PlanStatus | null
  readonly recordNumber: string | null
  readonly decidedOn: string | null
}

interface Row {
  readonly id: number
  readonly file_name: string
  readonly format: PlanSummary['format']
  readonly sha256: string
  readonly imported_at: string
  readonly organisation: string | null
  readonly year: number | null
  readonly status: PlanStatus | null
  readonly record_number: string | null
  readonly decided_on: string | null
  readonly state: PlanSummary['state']
  readonly superseded_by: number | null
  readonly to_check: number
  readonly activities: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

const countFindings = (severity: string) =>
  `(SELECT count(*) FROM findings WHERE findings.plan_id = plans.id AND severity = '${severity}')`

const summaries = `
  SELECT plans.*, file_name, format, sha256, imported_at,
    (SELECT count(*) FROM activities WHERE activities.plan_id = plans.id) AS activities,
    ${countFindings('error')} AS errors, ${countFindings('warning')} AS warnings, ${countFindings('info')} AS infos
  FROM plans JOIN files ON files.id = plans.file_id
  WHERE state <> 'removed'`

function rowToSummary(db: ReadDb, row: Row): PlanSummary {
  return {
    id: row.id,
    fileName: row.file_name,
    format: row.format,
    sha256: row.sha256,
    importedAt: row.imported_at,
    organisation: row.organisation,
    year: row.year,
    status: row.status,
    recordNumber: row.record_number,
    decidedOn: row.decided_on,
    state: row.state,
    supersededBy: row.superseded_by,
    activities: row.activities,
    toCheck: row.to_check,
    findings: { error: row.errors, warning: row.warnings, info: row.infos },
    ledger: { activity: 0, section: 0, table: 0, furniture: 0, 'not-placed': 0, ...countLedger(db, row.id) },
  }
}

/** Inserts a plan that waits for its identity and its place among the versions; answers its id. */
export function insertPlan(db: WriteDb, file: number, lineBreaks: PlanReading['lineBreaks']): number {
  return change(
    db,
    `INSERT INTO plans (file_id, line_breaks, state, to_check) VALUES (?, ?, 'unidentified', 0)`,
    file,
    lineBreaks,
  )
}

/** Every plan that is not taken out, in the order of import. */
export function listPlans(db: ReadDb): PlanSummary[] {
  return listRows<Row>(db, `${summaries} ORDER BY plans.id`).map((row) => rowToSummary(db, row))
}

export function findPlan(db: ReadDb, plan: number): PlanSummary | null {
  const row = findRow<Row>(db, `${summaries} AND plans.id = ?`, plan)
  return row && rowToSummary(db, row)
}

export function updateIdentity(db: WriteDb, plan: number, identity: PlanIdentity, toCheck: number): void {
  change(
    db,
    `UPDATE plans SET organisation = ?, year = ?, status = ?, record_number = ?, decided_on = ?, to_check = ?,
       state = 'unidentified', superseded_by = NULL
     WHERE id = ?`,
    identity.organisation,
    identity.year,
    identity.status,
    identity.recordNumber,
    identity.decidedOn,
    toCheck,
    plan,
  )
}

/** Years that have a plan, newest first. */
export function listYears(db: ReadDb): number[] {
  return listRows<{ year: number }>(
    db,
    `SELECT DISTINCT year FROM plans WHERE year IS NOT NULL AND state <> 'removed' ORDER BY year DESC`,
  ).map((row) => row.year)
}
