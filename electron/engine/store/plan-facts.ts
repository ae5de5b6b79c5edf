/** What a file says about the plan in it: sender, year, status, record number and decision date. */
import { type Identification, identificationSchema } from '#shared/domain/plan-reading'
import { change, listRows, type ReadDb, type WriteDb } from './database'
import { orNull, placeColumn } from './json-column'

const factFields = ['sender', 'year', 'status', 'recordNumber', 'decidedOn'] as const
export type FactField = (typeof factFields)[number]

interface Row {
  readonly field: FactField
  readonly value: string | null
  readonly raw: string | null
  readonly origin: string
  readonly place: string | null
  readonly confidence: number
}

const place = orNull(placeColumn)

export function insertFacts(db: WriteDb, plan: number, identification: Identification): void {
  for (const field of factFields) {
    const fact = identification[field]
    change(
      db,
      'INSERT INTO plan_facts (plan_id, field, value, raw, origin, place, confidence) VALUES (?, ?, ?, ?, ?, ?, ?)',
      plan,
      field,
      fact.value === null ? null : String(fact.value),
      fact.raw,
      fact.from,
      place.write(fact.place),
      fact.confidence,
    )
  }
}

function rowToFact(row: Row) {
  const value = row.field === 'year' && row.value !== null ? Number(row.value) : row.value
  return { value, raw: row.raw, from: row.origin, place: place.read(row.place), confidence: row.confidence }
}

export function readFacts(db: ReadDb, plan: number): Identification {
  const rows = listRows<Row>(
    db,
    'SELECT field, value, raw, origin, place, confidence FROM plan_facts WHERE plan_id = ?',
    plan,
  )
  return identificationSchema.parse(Object.fromEntries(rows.map((row) => [row.field, rowToFact(row)])))
}
