import type { ActivityRow } from '#shared/contract/views'
import type { Actors } from '#shared/domain/normalised-plan'
import { textOfFinding } from '#shared/texts/findings'
import { reportTexts } from '#shared/texts/report'
import { textOfSource } from '#shared/texts/source'
import { activityStatusTexts, levelTexts } from '#shared/texts/terms'
import type { Chapter, ReportCell, ReportTable } from '../model'
import { type ComparisonInput, type Names, namesOf } from './comparison-input'

const folded = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

/** Short names, each once; a group is told in the plan's words and not by its many members. */
function actorText(actors: Actors, names: Names): string {
  const told = actors.mentions.flatMap(({ organisation, asGroup, raw }) => {
    if (asGroup) return [folded(raw)]
    return organisation === null ? [] : [names.shortOrganisation(organisation)]
  })
  return [...new Set(told)].join('; ')
}

function agesText(ages: ActivityRow['activity']['ages']): string {
  if (ages === null) return ''
  return `${ages.min ?? ''}–${ages.max ?? ''}`
}

function activityCells(row: ActivityRow, input: ComparisonInput, names: Names): ReportCell[] {
  const { activity } = row
  const { language } = input
  return [
    row.organisation === null ? '' : names.shortOrganisation(row.organisation),
    folded(activity.text),
    activity.area.value === null ? '' : names.area(activity.area.value),
    activity.level.value === null ? '' : levelTexts[language][activity.level.value],
    actorText(activity.responsible, names),
    folded(activity.responsible.raw),
    actorText(activity.partners, names),
    folded(activity.partners.raw),
    activity.followUp.channels
      .filter((channel) => channel !== 'none')
      .map(names.channel)
      .join('; '),
    folded(activity.followUp.raw),
    agesText(activity.ages),
    activity.status.value === 'unknown' ? '' : activityStatusTexts[language][activity.status.value],
    `${row.fileName}, ${textOfSource(activity, language)}`,
  ].map((text) => ({ text }))
}

function activityTable(input: ComparisonInput): ReportTable {
  const texts = reportTexts[input.language]
  const names = namesOf(input)
  const columns = [
    ['administration', 14, false],
    ['activity', 32, false],
    ['area', 14, false],
    ['level', 10, true],
    ['responsible', 16, false],
    ['responsibleRaw', 14, true],
    ['partners', 18, false],
    ['partnersRaw', 14, true],
    ['followUp', 14, true],
    ['followUpRaw', 16, false],
    ['ages', 7, false],
    ['activityStatus', 9, false],
    ['source', 20, false],
  ] as const
  return {
    caption: texts.activitiesCaption,
    sheet: texts.sheets.activities,
    columns: columns.map(([column, width, isDetail]) => ({ heading: texts.columns[column], width, isDetail })),
    rows: input.activities.map((row) => activityCells(row, input, names)),
  }
}

function toCheckTable(input: ComparisonInput): ReportTable {
  const texts = reportTexts[input.language]
  return {
    caption: texts.toCheckCaption,
    sheet: texts.sheets.toCheck,
    columns: [
      { heading: texts.columns.file, width: 22 },
      { heading: texts.columns.source, width: 16 },
      { heading: texts.columns.finding, width: 50 },
    ],
    rows: input.plans.flatMap((plan) =>
      (input.findings.get(plan.id) ?? [])
        .filter((finding) => finding.severity !== 'info')
        .map((finding) => [
          { text: plan.fileName },
          {
            text:
              finding.place === null
                ? ''
                : textOfSource({ place: finding.place, table: null, row: null }, input.language),
          },
          { text: textOfFinding(finding, input.language) },
        ]),
    ),
  }
}

/** Every activity with its source, and what the reader should check. */
export function annexChapters(input: ComparisonInput): Chapter[] {
  const texts = reportTexts[input.language]
  const toCheck = toCheckTable(input)
  return [
    {
      heading: texts.activitiesHeading,
      isWide: true,
      content: [{ kind: 'table', table: activityTable(input) }],
    },
    {
      heading: texts.toCheckHeading,
      isWide: false,
      content:
        toCheck.rows.length === 0
          ? [{ kind: 'text', text: texts.nothingToCheck }]
          : [{ kind: 'table', table: toCheck }],
    },
  ]
}
