/** Whether a table holds activities, reports on last year's, or is something else. */
import type { ColumnRole } from '#shared/domain/plan-reading'
import type { InterpretTools } from '../interpret-tools'
import { findPhrase, saysAny, wordsOf } from '../words/word-pattern'
import { latestYear } from '../words/years'
import type { ColumnReading } from './column-reading'

export interface TableKind {
  readonly kind: 'activities' | 'status-report' | 'other'
  readonly reason: string
}

export interface TableSurroundings {
  /** Titles of the table itself, nearest first: in its first row, over it, its caption. */
  readonly titles: readonly string[]
  /** A sentence directly over the table. */
  readonly lead: string | null
  /** The heading of the section it stands in. */
  readonly sectionHeading: string | null
  /** The sheet or every cell is hidden. */
  readonly isHidden: boolean
  readonly planYear: number | null
}

const core: readonly ColumnRole[] = ['responsible', 'partners', 'followUp', 'timeframe', 'status', 'targetGroup']

/** Roles that headings state beyond doubt; "Aktivitet" itself not counted. */
function strongCore(columns: readonly ColumnReading[]): readonly ColumnRole[] {
  return core.filter((role) => columns.some((column) => column.isStrong && column.roles.includes(role)))
}

/** The kind of other table that the column headings tell, when more of them do than are activity columns. */
function otherByHeadings(columns: readonly ColumnReading[], tools: InterpretTools, coreCount: number): string | null {
  const open = columns.filter((column) => !(column.isStrong && column.roles.some((role) => core.includes(role))))
  for (const { kind, headings } of tools.otherTables) {
    const hits = open.filter((column) => {
      const words = wordsOf(column.heading)
      return words.length > 0 && headings.some((phrase) => (findPhrase(phrase, words)?.start ?? 1) === 0)
    })
    if (hits.length >= 2 && hits.length > coreCount) return kind
  }
  return null
}

function otherByTitle(titles: readonly string[], tools: InterpretTools): string | null {
  for (const title of titles) {
    if (title.length > 120 || saysAny(tools.activityTitles, title)) continue
    const found = tools.otherTables.find((other) => saysAny(other.titles, title))
    if (found) return found.kind
  }
  return null
}

/** Most columns hold figures: a survey, a budget, statistics. */
function holdsFigures(columns: readonly ColumnReading[]): boolean {
  const filled = columns.filter((column) => column.profile.filled > 0 && !column.roles.includes('number'))
  const figures = filled.filter((column) => column.profile.figures >= 0.7)
  return figures.length >= 1 && figures.length * 2 >= filled.length
}

/** Whether a heading says that what stands under it reports on an earlier year. */
export function reportsEarlier(heading: string, planYear: number | null, tools: InterpretTools): boolean {
  if (heading === '' || heading.length > 160) return false
  if (saysAny(tools.statusTables, heading)) return true
  const year = latestYear(heading)
  return planYear !== null && year !== null && year < planYear && saysAny(tools.outcomeWords, heading)
}

function reportsOnEarlierYear(columns: readonly ColumnReading[], around: TableSurroundings, tools: InterpretTools) {
  const activity = columns.find((column) => column.roles.includes('activity'))
  const own = [...around.titles, activity?.heading ?? ''].filter((text) => text !== '')
  const section = around.sectionHeading ?? ''
  const said = [...own, section, around.lead ?? ''].find(
    (text) => text.length <= 160 && saysAny(tools.statusTables, text),
  )
  if (said !== undefined) return `title:${said}`
  const tellsOutcome = columns.some(
    (column) => column.roles.includes('status') || (column.roles.includes('comment') && column.isStrong),
  )
  const { planYear } = around
  if (!tellsOutcome || planYear === null) return null
  const earlier = [...own, section].find((text) => {
    const year = latestYear(text)
    return text.length <= 160 && year !== null && year < planYear
  })
  return earlier === undefined ? null : `year:${earlier}`
}

function notActivities(
  columns: readonly ColumnReading[],
  around: TableSurroundings,
  tools: InterpretTools,
): string | null {
  if (around.isHidden) return 'hidden'
  const activity = columns.find((column) => column.roles.includes('activity'))
  const stated = strongCore(columns)
  const byHeadings = otherByHeadings(columns, tools, stated.length + (activity?.isStrong ? 1 : 0))
  if (byHeadings) return `${byHeadings}-headings`
  if (holdsFigures(columns)) return 'figures'
  if (!activity) return 'no-activity-column'
  const byTitle = otherByTitle(around.titles, tools)
  if (byTitle && stated.length <= 1) return `${byTitle}-title`
  const all = core.filter((role) => columns.some((column) => column.roles.includes(role)))
  if (activity.reason.startsWith('heading') && !activity.isStrong && stated.length === 0) return 'only-weak-headings'
  const isReport = all.includes('status') && reportsOnEarlierYear(columns, around, tools) !== null
  if (activity.reason.startsWith('content') && all.length < 2 && !isReport) return 'no-headings'
  if (activity.isStrong && all.length === 0) {
    const reads = activity.profile.filled === 0 || activity.profile.meanWords >= 2
    if (!reads || activity.confidence < 0.75) return 'only-one-heading'
  }
  return null
}

/** Judges a segment from its columns and from what stands around it. */
export function judgeTable(
  columns: readonly ColumnReading[],
  around: TableSurroundings,
  tools: InterpretTools,
): TableKind {
  const refused = notActivities(columns, around, tools)
  if (refused) return { kind: 'other', reason: refused }
  const report = reportsOnEarlierYear(columns, around, tools)
  if (report) return { kind: 'status-report', reason: report }
  const roles = columns.flatMap((column) => column.roles).filter((role) => role !== 'unknown')
  return { kind: 'activities', reason: `columns:${[...new Set(roles)].join(',')}` }
}
