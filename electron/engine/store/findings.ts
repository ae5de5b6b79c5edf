/** Findings of a plan, those about one activity tied to its row. */
import { z } from 'zod'
import type { Finding } from '#shared/findings'
import { change, listRows, type ReadDb, type WriteDb } from './database'
import { groupBy, jsonColumn, orNull, placeColumn } from './json-column'

/** Which stage noticed it; findings of `normalising` go when a plan is normalised again. */
export type FindingStage = 'reading' | 'normalising'

interface Row {
  readonly activity_id: number | null
  readonly severity: Finding['severity']
  readonly code: Finding['code']
  readonly params: string
  readonly place: string | null
}

const place = orNull(placeColumn)
const params = jsonColumn<Finding['params']>(z.record(z.string(), z.union([z.string(), z.number()])))

const rowToFinding = (row: Row): Finding => ({
  severity: row.severity,
  code: row.code,
  params: params.read(row.params),
  place: place.read(row.place),
})

export function insertFindings(
  db: WriteDb,
  plan: number,
  activity: number | null,
  stage: FindingStage,
  findings: readonly Finding[],
): void {
  for (const finding of findings) {
    change(
      db,
      `INSERT INTO findings (plan_id, activity_id, stage, severity, code, params, place)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      plan,
      activity,
      stage,
      finding.severity,
      finding.code,
      params.write(finding.params),
      place.write(finding.place),
    )
  }
}

export function removeNormalisingFindings(db: WriteDb, plan: number): void {
  change(db, `DELETE FROM findings WHERE plan_id = ? AND stage = 'normalising'`, plan)
}

/** Findings about the plan as a whole or a place outside its activities; one stage's, or all. */
export function listPlanFindings(db: ReadDb, plan: number, stage: FindingStage | null): Finding[] {
  return listRows<Row>(
    db,
    `SELECT activity_id, severity, code, params, place FROM findings
     WHERE plan_id = ? AND activity_id IS NULL AND stage = coalesce(?, stage) ORDER BY id`,
    plan,
    stage,
  ).map(rowToFinding)
}

/** Findings about activities, by the activity's row id. */
export function listActivityFindings(db: ReadDb, plan: number): Map<number, Finding[]> {
  const rows = listRows<Row & { activity_id: number }>(
    db,
    `SELECT activity_id, severity, code, params, place FROM findings
     WHERE plan_id = ? AND activity_id IS NOT NULL ORDER BY id`,
    plan,
  )
  return new Map([...groupBy(rows, (row) => row.activity_id)].map(([id, group]) => [id, group.map(rowToFinding)]))
}
