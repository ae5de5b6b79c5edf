import { randomUUID } from 'node:crypto'
import type { Log } from '#engine/log'
import { problemOfStoreError } from '#engine/store/store-errors'
import { AppError, type Problem } from '#shared/errors'
import type { WorkspaceSession } from './workspace-session'

/**
 * Turns whatever was thrown into a problem for the user.
 *
 * What nobody expected is our defect: it is logged with its stack and a reference, and the user gets the reference.
 */
export function problemOf(
  error: unknown,
  { log, session }: { readonly log: Log; readonly session: WorkspaceSession },
): Problem {
  if (error instanceof AppError) return error.toProblem()
  const ofStore = problemOfStoreError(error, session.current()?.fileName ?? '')
  if (ofStore) return ofStore.toProblem()
  const reference = randomUUID().slice(0, 8)
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  log({ level: 'error', event: 'defect', fields: { reference, stack } })
  return new AppError('internal.unexpected', { reference }).toProblem()
}
