import type { ColumnRole } from '#shared/domain/plan-reading'
import type { ColumnProfile } from './column-profile'

/** One column of a table with what it was taken for. */
export interface ColumnReading {
  readonly heading: string
  readonly roles: readonly ColumnRole[]
  readonly confidence: number
  readonly reason: string
  readonly profile: ColumnProfile
  /** The heading itself tells the role beyond doubt. */
  readonly isStrong: boolean
  /** The heading is in words that the catalogue does not know. */
  readonly isUnknownHeading: boolean
}
