/**
 * Taking a plan out of the workspace, and back.
 *
 * A plan that is taken out stays in the file until the workspace is closed, so that the last removals can be undone;
 * then it is erased with everything that was made from it, and its pages are overwritten (`secure_delete`).
 */
import { change, findRow, listRows, type ReadDb, type WriteDb } from './database'

export function removePlan(db: WriteDb, plan: number): void {
  change(
    db,
    `UPDATE plans SET state = 'removed', superseded_by = NULL,
       removal = (SELECT coalesce(max(removal), 0) + 1 FROM plans) WHERE id = ?`,
    plan,
  )
}

/** The plan that was taken out last, or null. */
export function findLastRemoved(db: ReadDb): number | null {
  const row = findRow<{ id: number }>(
    db,
    'SELECT id FROM plans WHERE removal IS NOT NULL ORDER BY removal DESC LIMIT 1',
  )
  return row?.id ?? null
}

/** Puts a removed plan back as one that waits for its place among the versions. */
export function restorePlan(db: WriteDb, plan: number): void {
  change(db, `UPDATE plans SET state = 'unidentified', removal = NULL WHERE id = ?`, plan)
}

/** Erases one plan with its file and everything made from it. */
export function erasePlan(db: WriteDb, plan: number): void {
  change(db, 'DELETE FROM files WHERE id = (SELECT file_id FROM plans WHERE id = ?)', plan)
}

/** Erases every plan that was taken out and answers how many there were. */
export function purgeRemovedPlans(db: WriteDb): number {
  const removed = listRows<{ id: number }>(db, `SELECT id FROM plans WHERE state = 'removed'`)
  for (const { id } of removed) erasePlan(db, id)
  return removed.length
}
