/** A whole plan in and out of the store: the reading it came from, and what normalising made of it. */
import type { Format } from '#shared/domain/document'
import type { NormalisedActivity, NormalisedSection } from '#shared/domain/normalised-plan'
import type { PlanReading } from '#shared/domain/plan-reading'
import type { Finding } from '#shared/findings'
import { replaceMeanings } from './activity-meanings'
import { insertActivityReadings, listActivityReadings } from './activity-readings'
import { findRow, type ReadDb, type WriteDb } from './database'
import { insertFindings, listPlanFindings, removeNormalisingFindings } from './findings'
import { insertLedger, listLedger } from './ledger'
import { insertFacts, readFacts } from './plan-facts'
import { insertTables, listTables } from './plan-tables'
import { insertSections, listSectionReadings, replaceSectionAreas } from './sections'

/** What normalising makes of a reading; activities and sections in the reading's order, none left out. */
export interface Normalisation {
  readonly activities: readonly NormalisedActivity[]
  readonly sections: readonly NormalisedSection[]
  /** About the plan as a whole; findings about an activity stand in it. */
  readonly findings: readonly Finding[]
}

export function insertReading(db: WriteDb, plan: number, reading: PlanReading): void {
  insertFacts(db, plan, reading.identification)
  insertSections(db, plan, reading.sections)
  insertTables(db, plan, reading.tables)
  insertActivityReadings(db, plan, reading.activities)
  insertLedger(db, plan, reading.ledger)
  insertFindings(db, plan, null, 'reading', reading.findings)
}

/** The reading as it was inserted, so that a plan can be normalised again without its file. */
export function readReading(db: ReadDb, plan: number): PlanReading {
  const row = findRow<{ format: Format; line_breaks: PlanReading['lineBreaks'] }>(
    db,
    'SELECT format, line_breaks FROM plans JOIN files ON files.id = file_id WHERE plans.id = ?',
    plan,
  )
  if (!row) throw new Error(`Plan ${plan} is not in the workspace`)
  return {
    format: row.format,
    identification: readFacts(db, plan),
    sections: listSectionReadings(db, plan),
    tables: listTables(db, plan),
    activities: listActivityReadings(db, plan),
    ledger: listLedger(db, plan),
    lineBreaks: row.line_breaks,
    findings: listPlanFindings(db, plan, 'reading'),
  }
}

/** Puts a new normalisation in the place of the plan's old one. */
export function replaceNormalisation(db: WriteDb, plan: number, normalisation: Normalisation): void {
  removeNormalisingFindings(db, plan)
  replaceMeanings(db, plan, normalisation.activities)
  replaceSectionAreas(db, plan, normalisation.sections)
  insertFindings(db, plan, null, 'normalising', normalisation.findings)
}
