import { z } from 'zod'
import { problemSchema } from '../errors'

/** One call of a contract: its input and output shapes. */
export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I
  readonly output: O
}

export function method<I extends z.ZodType, O extends z.ZodType>(shapes: { input: I; output: O }): Method<I, O> {
  return shapes
}

export const nothing = z.strictObject({})

/** How every call answers: it never rejects for a problem that the user can act on. */
export const answerSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: problemSchema }),
])
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: z.infer<typeof problemSchema> }

export type Contract = Readonly<Record<string, Method>>
export type InputOf<C extends Contract, M extends keyof C> = z.input<C[M]['input']>
export type OutputOf<C extends Contract, M extends keyof C> = z.output<C[M]['output']>
