/** Lists and places are stored as JSON text, and checked against their schema when they come back. */
import { z } from 'zod'
import { reasonSchema } from '#shared/domain/normalised-plan'
import { placeSchema } from '#shared/domain/place'

/** A codec for one kind of JSON column: `write` to text, `read` back; reading throws when the text does not fit. */
export interface JsonColumn<T> {
  readonly write: (value: T) => string
  readonly read: (text: unknown) => T
}

export function jsonColumn<T>(schema: z.ZodType<T>): JsonColumn<T> {
  return {
    write: (value) => JSON.stringify(value),
    read: (text) => schema.parse(JSON.parse(String(text))),
  }
}

export const placeColumn = jsonColumn(placeSchema)
export const stringsColumn = jsonColumn(z.array(z.string()))
export const reasonsColumn = jsonColumn(z.array(reasonSchema))

/** The same column where null means that there is none. */
export function orNull<T>(column: JsonColumn<T>) {
  return {
    write: (value: T | null) => (value === null ? null : column.write(value)),
    read: (text: unknown) => (text === null ? null : column.read(text)),
  }
}

/** Groups child rows by the id of the row they belong to, keeping their order. */
export function groupBy<K, R>(rows: readonly R[], keyOf: (row: R) => K): Map<K, R[]> {
  const groups = new Map<K, R[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
