/** The closed set of problems that a user can meet and act on, with the parameters of each text. */
import { z } from 'zod'

export interface ErrorParams {
  'import.unreadable-file': { fileName: string }
  'import.empty-file': { fileName: string }
  'import.encrypted-file': { fileName: string }
  'import.oversized-file': { fileName: string; limit: string }
  'import.unsupported-format': { fileName: string; format: string }
  'import.suspicious-archive': { fileName: string }
  'import.timed-out': { fileName: string; seconds: number }
  'import.reader-crashed': { fileName: string }
  'import.cancelled': { fileName: string }
  'import.not-a-file': { fileName: string }
  'import.cannot-open': { fileName: string }
  'workspace.not-found': { fileName: string }
  'workspace.not-a-workspace': { fileName: string }
  'workspace.newer-than-app': { fileName: string; fileVersion: number; appVersion: number }
  'workspace.damaged': { fileName: string }
  'workspace.read-only': { fileName: string }
  'workspace.cannot-write': { fileName: string }
  'workspace.none-open': Record<string, never>
  'catalogue.invalid': { fileName: string; detail: string }
  'report.cannot-write': { fileName: string }
  'report.nothing-to-report': { year: number }
  'call.invalid': { method: string; detail: string }
  'call.not-found': { what: string }
  'engine.unavailable': Record<string, never>
  'internal.unexpected': { reference: string }
}
export type ErrorCode = keyof ErrorParams

/** A problem as plain data, the form in which it crosses every boundary. */
export const problemSchema = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export interface Problem<C extends ErrorCode = ErrorCode> {
  readonly code: C
  readonly params: ErrorParams[C]
}

/** An expected problem on its way up to a boundary, where it becomes a Problem. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'AppError'
  readonly code: C
  readonly params: ErrorParams[C]

  constructor(code: C, params: ErrorParams[C], options?: { cause?: unknown }) {
    super(code, options)
    this.code = code
    this.params = params
  }

  toProblem(): Problem<C> {
    return { code: this.code, params: this.params }
  }
}
