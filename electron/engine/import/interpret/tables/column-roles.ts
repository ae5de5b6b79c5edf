/**
 * What each column of a table is: from its heading first, from its content and place where the heading leaves it open.
 *
 * One column holds the activity. A guess from content always has a confidence below `sureFrom` and a reason that says so.
 */
import type { ColumnRole } from '#shared/domain/plan-reading'
import type { InterpretTools } from '../interpret-tools'
import type { ColumnHeading } from './column-headings'
import { type ColumnProfile, profileColumn } from './column-profile'
import type { ColumnReading } from './column-reading'
import type { DenseGrid } from './dense-grid'
import { guessOpenColumns } from './guess-columns'

function fromHeading(heading: ColumnHeading, profile: ColumnProfile): ColumnReading {
  const base = { heading: heading.text, profile, isUnknownHeading: false }
  const [first] = heading.matches
  if (!first) {
    const reason = heading.text === '' ? 'no-heading' : 'unknown-heading'
    return {
      ...base,
      roles: ['unknown'],
      confidence: 0,
      reason,
      isStrong: false,
      isUnknownHeading: heading.text !== '',
    }
  }
  const confidence = !first.isExact ? 0.75 : first.isStrong ? (first.coverage >= 0.8 ? 0.95 : 0.85) : 0.7
  return {
    ...base,
    roles: heading.matches.map((match) => match.role),
    confidence,
    reason: `heading:${heading.text}`,
    isStrong: heading.matches.some((match) => match.isStrong),
  }
}

const withRole = (column: ColumnReading, role: ColumnRole, confidence: number, reason: string): ColumnReading => ({
  ...column,
  roles: [role],
  confidence,
  reason,
})

/** How much a column reads as a list of activities: long, different texts. */
function activityWeight({ profile }: ColumnReading): number {
  if (profile.figures > 0.5 || profile.runningNumbers > 0.5) return 0
  return Math.min(profile.meanLetters, 200) * (0.3 + profile.distinct)
}

function isCandidate(column: ColumnReading, strong: boolean): boolean {
  return column.roles.includes('activity') && column.isStrong === strong
}

/** The one column that holds the activities; -1 when none does. */
function chooseActivity(columns: readonly ColumnReading[]): number {
  const named = columns.flatMap((column, index) => (isCandidate(column, true) ? [index] : []))
  // A heading over two columns, the first of which only holds numbers.
  const worded = named.filter((index) => (columns[index]?.profile.runningNumbers ?? 0) < 0.6)
  const strong = worded.length > 0 ? worded : named
  if (strong.length === 1) return strong[0] ?? -1
  if (strong.length > 1) {
    // "Åtgärd" merged over several rows, each with its own "Aktivitet": the one that differs row by row.
    const fine = strong.filter((index) => (columns[index]?.profile.distinct ?? 0) >= 0.6)
    return (fine.length > 0 ? fine : strong)[0] ?? -1
  }
  const weak = columns.flatMap((column, index) => (isCandidate(column, false) ? [index] : []))
  const fitting = weak.filter((index) => {
    const profile = columns[index]?.profile
    return profile && (profile.filled === 0 || profile.looksLike.organisation < 0.6 || profile.meanWords > 4)
  })
  return heaviest(columns, fitting)
}

function heaviest(columns: readonly ColumnReading[], among: readonly number[]): number {
  const weight = (index: number) => {
    const column = columns[index]
    return column ? activityWeight(column) : 0
  }
  return among.reduce((best, index) => (best < 0 || weight(index) > weight(best) ? index : best), -1)
}

/** Columns that lost: an "Åtgärd" over several activities is a goal, a "Beskrivning" beside one is a comment. */
function demote(column: ColumnReading, index: number, activity: number): ColumnReading {
  if (index === activity || !column.roles.includes('activity')) return column
  const isNumber = column.profile.runningNumbers >= 0.6
  const role = isNumber ? 'number' : index < activity && column.profile.distinct < 0.6 ? 'goal' : 'comment'
  const rest = column.roles.filter((other) => other !== 'activity')
  return { ...column, roles: rest.length > 0 ? rest : [role], confidence: Math.min(column.confidence, 0.7) }
}

/** "Enhet" counts as responsible only where no column says "Ansvarig" and the cells name actors. */
function settleWeak(column: ColumnReading, columns: readonly ColumnReading[]): ColumnReading {
  const [role] = column.roles
  if (column.isStrong || role === undefined || role === 'unknown' || role === 'activity') return column
  const taken = columns.some((other) => other.isStrong && other.roles.includes(role))
  const isActor = role === 'responsible' || role === 'partners'
  if (isActor && (taken || (column.profile.filled > 0 && column.profile.looksLike.organisation < 0.5))) {
    return withRole(column, taken && role === 'responsible' ? 'comment' : 'unknown', 0.5, `heading:${column.heading}`)
  }
  return column
}

/** In a report on last year a column "Uppföljning" whose cells say "Pågår" holds the status. */
function settleStatus(column: ColumnReading, columns: readonly ColumnReading[]): ColumnReading {
  const { looksLike, filled } = column.profile
  const hasStatus = columns.some((other) => other !== column && other.roles.includes('status') && other.isStrong)
  if (hasStatus || filled === 0 || looksLike.status < 0.7 || looksLike.followUp > 0.3) return column
  const [role] = column.roles
  if (column.roles.length !== 1 || (role !== 'followUp' && role !== 'comment')) return column
  return withRole(column, 'status', 0.75, `content:status under ${column.heading}`)
}

/** Reads the columns of a segment; columns without heading are filled in from content where it speaks clearly. */
export function readColumns(
  grid: DenseGrid,
  headings: readonly ColumnHeading[],
  dataRows: readonly number[],
  tools: InterpretTools,
): readonly ColumnReading[] {
  const raw = headings.map((heading, column) => fromHeading(heading, profileColumn(grid, dataRows, column, tools)))
  const activity = chooseActivity(raw)
  const chosen = activity < 0 ? raw : raw.map((column, index) => demote(column, index, activity))
  const settled = chosen.map((column) => settleWeak(column, chosen)).map((column, _, all) => settleStatus(column, all))
  return guessOpenColumns(settled)
}
