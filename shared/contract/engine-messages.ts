/**
 * What passes between the main process and the engine process, over `process.parentPort` (utility process) or
 * `process.send` (forked Node).
 *
 * The engine is started with one argument, `--resources=<folder>`. It sends `ready` first, then one `answer` for each
 * call, in any order, and `event` whenever something happens. It exits when the other side goes away.
 */
import { z } from 'zod'
import { answerSchema } from './method'

export const toEngineSchema = z.strictObject({ id: z.int(), method: z.string(), params: z.unknown() })
export type ToEngine = z.infer<typeof toEngineSchema>

export const fromEngineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('answer'), id: z.int(), answer: answerSchema }),
  z.strictObject({ kind: z.literal('event'), event: z.string(), payload: z.unknown() }),
])
export type FromEngine = z.infer<typeof fromEngineSchema>
