/**
 * Findings: what was noticed about one place in one plan file. They are values in the result, never thrown.
 * (A problem that stops a file is an AppError, see errors.ts.)
 */
import { z } from 'zod'
import { placeSchema } from './domain/place'

/** The closed set of finding codes with their parameters; each has a text in every language (texts/). */
export interface FindingParams {
  'reading.page-recognised': { page: number; confidence: number }
  'reading.page-without-text': { page: number }
  'reading.low-confidence': { text: string; confidence: number }
  'reading.table-from-alignment': { table: number }
  'reading.encoding-guessed': { encoding: string }
  'reading.hidden-content': { where: string }
  'reading.tracked-changes': { count: number }
  'reading.truncated': { what: string; limit: number }
  'reading.content-loss': { what: string }
  'reading.extension-differs': { extension: string; format: string }
  'reading.duplicate-file': { sameAs: string }
  'interpret.no-activities': Record<string, never>
  'interpret.unknown-heading': { heading: string; table: number }
  'interpret.table-not-activities': { table: number; reason: string }
  'interpret.row-uncertain': { reason: string }
  'interpret.not-placed': { text: string }
  'identify.sender-unknown': Record<string, never>
  'identify.sender-uncertain': { candidate: string }
  'identify.year-unknown': Record<string, never>
  'identify.year-uncertain': { candidate: number }
  'identify.status-assumed': { status: string }
  'normalise.unknown-organisation': { raw: string }
  'normalise.uncertain-organisation': { raw: string; candidate: string }
  'normalise.area-uncertain': { text: string }
  'normalise.area-unknown': { text: string }
  'normalise.unknown-status': { raw: string }
  'normalise.unknown-follow-up': { raw: string }
}
export type FindingCode = keyof FindingParams

export const findingCodes = [
  'reading.page-recognised',
  'reading.page-without-text',
  'reading.low-confidence',
  'reading.table-from-alignment',
  'reading.encoding-guessed',
  'reading.hidden-content',
  'reading.tracked-changes',
  'reading.truncated',
  'reading.content-loss',
  'reading.extension-differs',
  'reading.duplicate-file',
  'interpret.no-activities',
  'interpret.unknown-heading',
  'interpret.table-not-activities',
  'interpret.row-uncertain',
  'interpret.not-placed',
  'identify.sender-unknown',
  'identify.sender-uncertain',
  'identify.year-unknown',
  'identify.year-uncertain',
  'identify.status-assumed',
  'normalise.unknown-organisation',
  'normalise.uncertain-organisation',
  'normalise.area-uncertain',
  'normalise.area-unknown',
  'normalise.unknown-status',
  'normalise.unknown-follow-up',
] as const satisfies readonly FindingCode[]

export const findingSchema = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  code: z.enum(findingCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  place: placeSchema.nullable(),
})
export type Finding = z.infer<typeof findingSchema>

/** Builds a finding whose parameters fit its code. */
export function finding<C extends FindingCode>(
  severity: Finding['severity'],
  code: C,
  params: FindingParams[C],
  place: Finding['place'] = null,
): Finding {
  return { severity, code, params: { ...params }, place }
}
