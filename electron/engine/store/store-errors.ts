import Database from 'better-sqlite3'
import { AppError } from '#shared/errors'

const damaged = ['SQLITE_CORRUPT', 'SQLITE_NOTADB']
const notWritable = [
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_READONLY',
  'SQLITE_BUSY',
  'SQLITE_CANTOPEN',
  'SQLITE_LOCKED',
]

/**
 * Says what a database error means for the person whose workspace it is; null when it is no such error.
 *
 * A broken constraint is our own defect and stays one.
 */
export function problemOfStoreError(error: unknown, fileName: string): AppError | null {
  if (!(error instanceof Database.SqliteError)) return null
  const isOneOf = (codes: readonly string[]) => codes.some((code) => error.code.startsWith(code))
  if (isOneOf(damaged)) return new AppError('workspace.damaged', { fileName }, { cause: error })
  if (isOneOf(notWritable)) return new AppError('workspace.cannot-write', { fileName }, { cause: error })
  return null
}
