import type { AnalysisJson } from '#shared/analysis-json'
import type { Actors, NormalisedActivity, Reason } from '#shared/domain/normalised-plan'
import type { Place } from '#shared/domain/place'

type ActivityJson = AnalysisJson['plans'][number]['activities'][number]
export type SourceJson = ActivityJson['source']

/** Folds white space, keeping the line breaks that part one name from the next. */
function fold(text: string): string {
  const lines = text.split(/\r?\n/u).map((line) => line.replace(/\s+/gu, ' ').trim())
  return lines.filter((line) => line !== '').join('\n')
}

const foldOrNull = (text: string | null) => (text === null ? null : fold(text))

function actors({ raw, mentions }: Actors): ActivityJson['responsible'] {
  const known = mentions.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]))
  return { raw: foldOrNull(raw), organisations: [...new Set(known)] }
}

const reasonText = ({ rule, wording, matched }: Reason) => `${rule}: ${fold(wording)} = ${matched}`

/** `table` counts from 0 in the plan and from 1 in the analysis. */
export function sourceJson(place: Place, table: number | null, row: number | null): SourceJson {
  return { page: place.page, sheet: place.sheet, table: table === null ? null : table + 1, row }
}

export function activityJson(activity: NormalisedActivity): ActivityJson {
  const { area, level, kind, followUp, ages, place, table, row } = activity
  return {
    text: fold(activity.text),
    area: area.value,
    level: level.value,
    responsible: actors(activity.responsible),
    partners: actors(activity.partners),
    followUp: { raw: foldOrNull(followUp.raw), channels: followUp.channels },
    ages,
    status: activity.status.value,
    source: sourceJson(place, table, row),
    confidence: { area: area.confidence, level: level.confidence },
    reasons: [...new Set([...area.reasons, ...level.reasons, ...kind.reasons].map(reasonText))],
    targetGroup: foldOrNull(activity.targetGroup),
    timeframe: foldOrNull(activity.timeframe),
  }
}
