import { type Identification, identificationSchema } from '#shared/domain/plan-reading'

/** One thing that the user has said about what a plan is. */
export interface IdentityDecision {
  readonly field: keyof Identification
  /** Null: the user says that there is none. */
  readonly newValue: string | null
}

/**
 * Lays the user's word over what was read; the last decision on a field wins.
 *
 * The wording and place that the file had stay, so that both can be shown side by side.
 */
export function withUserWord(read: Identification, decisions: readonly IdentityDecision[]): Identification {
  const decided = decisions.map(({ field, newValue }) => {
    const value = field === 'year' && newValue !== null ? Number(newValue) : newValue
    return [field, { ...read[field], value, from: 'user', confidence: 1 }] as const
  })
  return identificationSchema.parse({ ...read, ...Object.fromEntries(decided) })
}
