/** Where each piece of a file's text ended up. */
import type { LedgerEntry } from '#shared/domain/plan-reading'
import { change, listRows, type ReadDb, type WriteDb } from './database'
import { placeColumn } from './json-column'

interface Row {
  readonly use: LedgerEntry['use']
  readonly text: string
  readonly place: string
}

const rowToEntry = (row: Row): LedgerEntry => ({ use: row.use, text: row.text, place: placeColumn.read(row.place) })

export function insertLedger(db: WriteDb, plan: number, ledger: readonly LedgerEntry[]): void {
  for (const [position, entry] of ledger.entries()) {
    change(
      db,
      'INSERT INTO ledger_entries (plan_id, position, use, text, place) VALUES (?, ?, ?, ?, ?)',
      plan,
      position,
      entry.use,
      entry.text,
      placeColumn.write(entry.place),
    )
  }
}

export function listLedger(db: ReadDb, plan: number): LedgerEntry[] {
  return listRows<Row>(db, 'SELECT use, text, place FROM ledger_entries WHERE plan_id = ? ORDER BY position', plan).map(
    rowToEntry,
  )
}

/** Text that found no place in the plan's structure. */
export function listNotPlaced(db: ReadDb, plan: number): Pick<LedgerEntry, 'text' | 'place'>[] {
  return listRows<Row>(
    db,
    `SELECT use, text, place FROM ledger_entries WHERE plan_id = ? AND use = 'not-placed' ORDER BY position`,
    plan,
  ).map((row) => ({ text: row.text, place: placeColumn.read(row.place) }))
}

/** Number of pieces per use, uses without any left out. */
export function countLedger(db: ReadDb, plan: number): Partial<Record<LedgerEntry['use'], number>> {
  const rows = listRows<{ use: LedgerEntry['use']; count: number }>(
    db,
    'SELECT use, count(*) AS count FROM ledger_entries WHERE plan_id = ? GROUP BY use ORDER BY use',
    plan,
  )
  return Object.fromEntries(rows.map((row) => [row.use, row.count]))
}
