/** The row that holds one activity's meaning, to and from the activity. */
import type { NormalisedActivity, OrganisationMention } from '#shared/domain/normalised-plan'
import type { Finding } from '#shared/findings'
import type { ActivityStanding } from './activity-readings'
import { reasonsColumn } from './json-column'

export type MeaningRow = ReturnType<typeof activityToMeaningRow>

/** Parts of an activity that stand in tables of their own. */
export interface MeaningLists {
  readonly responsible: OrganisationMention[]
  readonly partners: OrganisationMention[]
  readonly channels: string[]
  readonly furtherAreas: string[]
  readonly findings: Finding[]
}

export function activityToMeaningRow(activity: NormalisedActivity) {
  return {
    text: activity.text,
    area: activity.area.value,
    area_confidence: activity.area.confidence,
    area_reasons: reasonsColumn.write(activity.area.reasons),
    runner_up_area: activity.area.runnerUp?.area ?? null,
    runner_up_confidence: activity.area.runnerUp?.confidence ?? null,
    level: activity.level.value,
    level_confidence: activity.level.confidence,
    level_reasons: reasonsColumn.write(activity.level.reasons),
    kind: activity.kind.value,
    kind_confidence: activity.kind.confidence,
    kind_reasons: reasonsColumn.write(activity.kind.reasons),
    responsible_raw: activity.responsible.raw,
    partners_raw: activity.partners.raw,
    follow_up_raw: activity.followUp.raw,
    follow_up_confidence: activity.followUp.confidence,
    follow_up_reasons: reasonsColumn.write(activity.followUp.reasons),
    target_group: activity.targetGroup,
    has_ages: activity.ages ? 1 : 0,
    age_min_years: activity.ages?.min ?? null,
    age_max_years: activity.ages?.max ?? null,
    timeframe: activity.timeframe,
    status: activity.status.value,
    status_raw: activity.status.raw,
    status_reasons: reasonsColumn.write(activity.status.reasons),
    comment: activity.comment,
  }
}

export function meaningRowToActivity(
  row: MeaningRow,
  standing: ActivityStanding,
  lists: MeaningLists,
): NormalisedActivity {
  return {
    text: row.text,
    area: {
      value: row.area,
      confidence: row.area_confidence,
      reasons: reasonsColumn.read(row.area_reasons),
      runnerUp:
        row.runner_up_area !== null && row.runner_up_confidence !== null
          ? { area: row.runner_up_area, confidence: row.runner_up_confidence }
          : null,
      further: lists.furtherAreas,
    },
    level: { value: row.level, confidence: row.level_confidence, reasons: reasonsColumn.read(row.level_reasons) },
    kind: { value: row.kind, confidence: row.kind_confidence, reasons: reasonsColumn.read(row.kind_reasons) },
    responsible: { raw: row.responsible_raw, mentions: lists.responsible },
    partners: { raw: row.partners_raw, mentions: lists.partners },
    followUp: {
      raw: row.follow_up_raw,
      channels: lists.channels,
      confidence: row.follow_up_confidence,
      reasons: reasonsColumn.read(row.follow_up_reasons),
    },
    targetGroup: row.target_group,
    ages: row.has_ages === 1 ? { min: row.age_min_years, max: row.age_max_years } : null,
    timeframe: row.timeframe,
    status: { value: row.status, raw: row.status_raw, reasons: reasonsColumn.read(row.status_reasons) },
    comment: row.comment,
    isStatusReport: standing.isStatusReport,
    table: standing.table,
    row: standing.row,
    sectionPath: standing.sectionPath,
    place: standing.place,
    findings: lists.findings,
  }
}
