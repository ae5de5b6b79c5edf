/** What the engine and the reader process say to each other; checked on arrival, as a crafted file may steer a reader. */
import { z } from 'zod'
import { planDocumentSchema } from '#shared/domain/document'
import type { ReaderLimits } from '../reader'

/** To the reader process: one file at a time. */
export interface ReadRequest {
  readonly kind: 'read'
  readonly id: number
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly limits: ReaderLimits
}

export const readRequestSchema: z.ZodType<ReadRequest> = z.strictObject({
  kind: z.literal('read'),
  id: z.int(),
  bytes: z.instanceof(Uint8Array),
  fileName: z.string(),
  limits: z.strictObject({
    maxFileBytes: z.number(),
    maxUnpackedBytes: z.number(),
    maxPages: z.number(),
    maxTableCells: z.number(),
    maxNesting: z.number(),
  }),
})

export const readProgressSchema = z.strictObject({
  stage: z.enum(['reading', 'recognising']),
  fraction: z.number().min(0).max(1).nullable(),
})
export type ReadProgress = z.infer<typeof readProgressSchema>

const fileName = z.string()
const onlyFile = z.strictObject({ fileName })

/** The problems that a reader may report. */
export const readProblemSchema = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('import.unreadable-file'), params: onlyFile }),
  z.strictObject({ code: z.literal('import.empty-file'), params: onlyFile }),
  z.strictObject({ code: z.literal('import.encrypted-file'), params: onlyFile }),
  z.strictObject({ code: z.literal('import.suspicious-archive'), params: onlyFile }),
  z.strictObject({ code: z.literal('import.cancelled'), params: onlyFile }),
  z.strictObject({
    code: z.literal('import.oversized-file'),
    params: z.strictObject({ fileName, limit: z.string() }),
  }),
  z.strictObject({
    code: z.literal('import.unsupported-format'),
    params: z.strictObject({ fileName, format: z.string() }),
  }),
])

/** From the reader process. */
export const readReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('progress'), id: z.int(), progress: readProgressSchema }),
  z.strictObject({ kind: z.literal('document'), id: z.int(), document: planDocumentSchema }),
  z.strictObject({ kind: z.literal('problem'), id: z.int(), problem: readProblemSchema }),
])
export type ReadReply = z.infer<typeof readReplySchema>
