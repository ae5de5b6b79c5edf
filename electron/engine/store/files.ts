/** Plan files as they came: name, format and the bytes themselves. */
import type { Format } from '#shared/domain/document'
import { change, findRow, type ReadDb, type WriteDb } from './database'

export interface NewFile {
  readonly fileName: string
  readonly format: Format
  /** SHA-256 of the bytes, in lower-case hex. */
  readonly sha256: string
  readonly bytes: Uint8Array
  /** ISO date and time. */
  readonly importedAt: string
}

export function insertFile(db: WriteDb, file: NewFile): number {
  const id = change(
    db,
    'INSERT INTO files (sha256, file_name, format, size_bytes, imported_at) VALUES (?, ?, ?, ?, ?)',
    file.sha256,
    file.fileName,
    file.format,
    file.bytes.byteLength,
    file.importedAt,
  )
  change(db, 'INSERT INTO file_contents (file_id, bytes) VALUES (?, ?)', id, file.bytes)
  return id
}

/** The plan, removed or not, that was read from a file with exactly this content. */
export function findPlanOfContent(
  db: ReadDb,
  sha256: string,
): { readonly plan: number; readonly fileName: string; readonly isRemoved: boolean } | null {
  const row = findRow<{ id: number; file_name: string; state: string }>(
    db,
    'SELECT plans.id, file_name, state FROM files JOIN plans ON plans.file_id = files.id WHERE sha256 = ?',
    sha256,
  )
  return row && { plan: row.id, fileName: row.file_name, isRemoved: row.state === 'removed' }
}

/** The bytes of a plan's file, as they were imported. */
export function readFileBytes(db: ReadDb, plan: number): Uint8Array | null {
  const row = findRow<{ bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM plans JOIN file_contents USING (file_id) WHERE plans.id = ?',
    plan,
  )
  return row?.bytes ?? null
}
