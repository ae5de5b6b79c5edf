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
  log({ level: 'error', event: 'defect', fields: { reference, ...traceOf(error) } })
  return new AppError('internal.unexpected', { reference }).toProblem()
}

/** Where it happened, without the message: messages may quote what stands in a plan. */
function traceOf(error: unknown): { readonly name: string; readonly code: string; readonly stack: string } {
  if (!(error instanceof Error)) return { name: typeof error, code: '', stack: '' }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { name: error.name, code: 'code' in error ? String(error.code) : '', stack: frames.join('\n') }
}
