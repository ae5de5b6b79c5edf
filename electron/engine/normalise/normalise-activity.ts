import type { Catalogue } from '#shared/domain/catalogue'
import { type NormalisedActivity, sureFrom } from '#shared/domain/normalised-plan'
import type { ActivityReading, CellReading, ColumnRole } from '#shared/domain/plan-reading'
import { type Finding, finding } from '#shared/findings'
import { parseAges } from './ages/parse-ages'
import { judgeActivity } from './areas/judge-activity'
import { normaliseFollowUp } from './follow-up/normalise-follow-up'
import { actorFindings } from './organisations/actor-findings'
import { normaliseActors, organisationIds, type PlanContext } from './organisations/normalise-actors'
import { normaliseStatus, type StatusReading } from './status/normalise-status'

const onOneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

const rawOf = (cell: CellReading | undefined) => cell?.raw ?? null

/** A cell's words on one line; null when the cell is absent or empty. */
function saidIn(cell: CellReading | undefined): string | null {
  const text = onOneLine(cell?.raw ?? '')
  return text === '' ? null : text
}

/** The actors of one column, with what the user should check about them. */
function actorsOf(
  cell: CellReading | undefined,
  catalogue: Catalogue,
  context: PlanContext,
): { readonly actors: NormalisedActivity['responsible']; readonly findings: readonly Finding[] } {
  if (cell === undefined) return { actors: { raw: null, mentions: [] }, findings: [] }
  const mentions = normaliseActors(cell.raw, catalogue, context)
  return {
    actors: { raw: cell.raw, mentions: [...mentions] },
    findings: actorFindings(cell, mentions, catalogue, context),
  }
}

/** The status column's word; in a report on last year the comment may state it when there is no such column. */
function statusOf(activity: ActivityReading, catalogue: Catalogue): StatusReading {
  const { status, comment } = activity.cells
  if (status !== undefined || !activity.isStatusReport || comment === undefined) {
    return normaliseStatus(rawOf(status), catalogue)
  }
  const fromComment = normaliseStatus(comment.raw, catalogue)
  return fromComment.status.value === 'unknown' ? normaliseStatus(null, catalogue) : fromComment
}

function areaFindings(area: NormalisedActivity['area'], text: string, activity: ActivityReading): readonly Finding[] {
  if (area.value === null) return [finding('warning', 'normalise.area-unknown', { text }, activity.place)]
  if (area.confidence >= sureFrom) return []
  return [finding('info', 'normalise.area-uncertain', { text }, activity.place)]
}

function wordingFinding(
  isUnknown: boolean,
  code: 'normalise.unknown-status' | 'normalise.unknown-follow-up',
  cell: CellReading | undefined,
): readonly Finding[] {
  if (!isUnknown || cell === undefined) return []
  return [finding('warning', code, { raw: onOneLine(cell.raw) }, cell.place)]
}

/** One activity in canonical ids, with findings for everything that is unknown or unsure. */
export function normaliseActivity(
  activity: ActivityReading,
  catalogue: Catalogue,
  context: PlanContext,
): NormalisedActivity {
  const { cells } = activity
  const said = (role: ColumnRole) => saidIn(cells[role])
  const text = said('activity') ?? ''
  const responsible = actorsOf(cells.responsible, catalogue, context)
  const partners = actorsOf(cells.partners, catalogue, context)
  const { followUp, isUnknown: isFollowUpUnknown } = normaliseFollowUp(rawOf(cells.followUp), catalogue)
  const { status, isUnknown: isStatusUnknown } = statusOf(activity, catalogue)
  const judged = judgeActivity(
    {
      text,
      comment: said('comment'),
      areaCell: said('area'),
      levelCell: said('level'),
      goalCell: said('goal'),
      targetGroup: said('targetGroup'),
      tableTitle: activity.tableTitle,
      sectionPath: activity.sectionPath,
      partners: organisationIds(partners.actors.mentions),
    },
    catalogue,
  )
  return {
    text,
    ...judged,
    responsible: responsible.actors,
    partners: partners.actors,
    followUp,
    targetGroup: said('targetGroup'),
    ages: parseAges(said('targetGroup'), text),
    timeframe: said('timeframe'),
    status,
    comment: said('comment'),
    isStatusReport: activity.isStatusReport,
    table: activity.table,
    row: activity.row,
    sectionPath: activity.sectionPath,
    place: activity.place,
    findings: [
      ...areaFindings(judged.area, text, activity),
      ...responsible.findings,
      ...partners.findings,
      ...wordingFinding(isFollowUpUnknown, 'normalise.unknown-follow-up', cells.followUp),
      ...wordingFinding(isStatusUnknown, 'normalise.unknown-status', cells.status),
    ],
  }
}
