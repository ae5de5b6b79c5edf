/** Roles for columns whose heading is missing or unknown, from what their cells hold and which roles are still free. */
import type { ColumnRole } from '#shared/domain/plan-reading'
import type { ColumnReading } from './column-reading'

const core: readonly ColumnRole[] = ['responsible', 'partners', 'followUp', 'timeframe', 'status', 'targetGroup']
/** Share of a column's cells that must look alike before it is said what they are. */
const clearShare = 0.6

function has(columns: readonly ColumnReading[], role: ColumnRole): boolean {
  return columns.some((column) => column.roles.includes(role))
}

function isOpen(column: ColumnReading): boolean {
  return column.roles[0] === 'unknown' && column.profile.filled > 0
}

const guessed = (column: ColumnReading, role: ColumnRole, confidence: number, reason: string): ColumnReading => ({
  ...column,
  roles: [role],
  confidence,
  reason,
})

/** The open column that reads most like activities: sentences that differ from row to row. */
function guessActivity(columns: readonly ColumnReading[]): readonly ColumnReading[] {
  const known = core.filter((role) => columns.some((column) => column.isStrong && column.roles.includes(role)))
  const headless = columns.every((column) => column.heading === '')
  const namesActors = columns.some((column) => isOpen(column) && column.profile.looksLike.organisation >= 0.75)
  if (!headless && !namesActors && known.length === 0) return columns
  const reads = (column: ColumnReading) =>
    column.profile.filled > 0 && column.profile.meanWords >= 3 && column.profile.figures < 0.3
  const open = columns.filter((column) => isOpen(column) && reads(column) && column.profile.distinct >= 0.5)
  const goals = columns.filter(
    (column) => column.roles[0] === 'goal' && reads(column) && column.profile.distinct >= 0.7,
  )
  const from = open.length > 0 ? open : known.length >= 2 ? goals : []
  const longest = from.reduce<ColumnReading | null>(
    (best, column) => (!best || column.profile.meanLetters > best.profile.meanLetters ? column : best),
    null,
  )
  if (!longest) return columns
  const confidence = open.length > 0 ? 0.6 : 0.5
  return columns.map((column) =>
    column === longest ? guessed(column, 'activity', confidence, 'content:longest-text') : column,
  )
}

function contentRole(column: ColumnReading, columns: readonly ColumnReading[]): readonly [ColumnRole, string] | null {
  const { looksLike, runningNumbers, distinct } = column.profile
  if (runningNumbers >= 0.8 && distinct > 0.8 && !has(columns, 'number')) return ['number', 'content:running-numbers']
  if (looksLike.status >= 0.8 && looksLike.status > looksLike.time && !has(columns, 'status')) {
    return ['status', 'content:status']
  }
  if (looksLike.time >= clearShare && !has(columns, 'timeframe')) return ['timeframe', 'content:times']
  if (looksLike.followUp >= clearShare && looksLike.followUp >= looksLike.organisation && !has(columns, 'followUp')) {
    return ['followUp', 'content:follow-up']
  }
  const clearlyActors = looksLike.organisation >= clearShare && looksLike.organisation > looksLike.targetGroup
  if (clearlyActors && !has(columns, 'responsible')) return ['responsible', 'content:organisations']
  if (clearlyActors && !has(columns, 'partners')) return ['partners', 'content:organisations']
  if (looksLike.targetGroup >= clearShare && !has(columns, 'targetGroup')) return ['targetGroup', 'content:groups']
  return null
}

/** Fills in open columns left to right; what stays open keeps the role `unknown`. */
export function guessOpenColumns(columns: readonly ColumnReading[]): readonly ColumnReading[] {
  const withActivity = has(columns, 'activity') ? columns : guessActivity(columns)
  if (!has(withActivity, 'activity')) return withActivity
  return withActivity.reduce<readonly ColumnReading[]>((current, column, index) => {
    if (!isOpen(column)) return current
    const found = contentRole(column, current)
    return found
      ? current.map((other, at) => (at === index ? guessed(column, found[0], 0.55, found[1]) : other))
      : current
  }, withActivity)
}
