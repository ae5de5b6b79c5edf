import type { ActivityRow } from '#shared/contract/views'
import type { ActivityRef } from '#shared/domain/comparison'
import type { WindowTexts } from '#shared/texts/window'
import type { Names } from '../../state/names'
import { activityPlace, actorNames, agesText, countUnsure, findUnsure, type Unsure } from './activity-words'

/** A row as the grid shows, sorts and searches it. */
export interface GridRow {
  readonly id: string
  readonly row: ActivityRow
  readonly administration: string
  readonly level: string
  readonly area: string
  readonly text: string
  readonly responsible: string
  readonly responsibleRaw: string
  readonly partners: string
  readonly partnersRaw: string
  readonly followUp: string
  readonly followUpRaw: string
  readonly ages: string
  readonly targetGroup: string
  readonly timeframe: string
  readonly status: string
  readonly place: string
  readonly file: string
  readonly toCheck: number
  readonly unsure: Unsure
}

export const rowId = ({ plan, index }: ActivityRef) => `${plan}-${index}`

export function toGridRow(row: ActivityRow, names: Names, texts: WindowTexts): GridRow {
  const { activity, organisation, ref, fileName } = row
  const channels = activity.followUp.channels.filter((channel) => channel !== 'none')
  return {
    id: rowId(ref),
    row,
    administration: organisation === null ? '' : names.shortOrganisation(organisation),
    level: activity.level.value === null ? '' : texts.common.levels[activity.level.value],
    area: activity.area.value === null ? '' : names.area(activity.area.value),
    text: activity.text,
    responsible: actorNames(activity.responsible, names).join(', '),
    responsibleRaw: activity.responsible.raw ?? '',
    partners: actorNames(activity.partners, names).join(', '),
    partnersRaw: activity.partners.raw ?? '',
    followUp: channels.map((channel) => names.shortChannel(channel)).join(', '),
    followUpRaw: activity.followUp.raw ?? '',
    ages: agesText(activity.ages, texts.activities),
    targetGroup: activity.targetGroup ?? '',
    timeframe: activity.timeframe ?? '',
    status: activity.status.value === 'unknown' ? '' : texts.common.activityStatuses[activity.status.value],
    place: activityPlace(row, texts.common),
    file: fileName,
    toCheck: countUnsure(activity),
    unsure: findUnsure(activity),
  }
}
