import type { OverlapGroup, OverlapKind } from '#shared/domain/comparison'
import { overlapKinds } from '#shared/domain/comparison'
import { reportTexts } from '#shared/texts/report'
import { textOfSource } from '#shared/texts/source'
import type { Chapter, Content, ReportTable } from '../model'
import { type ComparisonInput, namesOf, rowLookup } from './comparison-input'

export function groupsByKind(groups: readonly OverlapGroup[]): Record<OverlapKind, number> {
  const count = (kind: OverlapKind) => groups.filter((group) => group.kinds.includes(kind)).length
  return { parallel: count('parallel'), double: count('double'), internal: count('internal') }
}

const asPercent = (degree: number) => `${Math.round(degree * 100)} %`

function kindWords(group: OverlapGroup, input: ComparisonInput): string {
  const texts = reportTexts[input.language]
  return overlapKinds
    .filter((kind) => group.kinds.includes(kind))
    .map((kind) => texts.overlapKinds[kind])
    .join(', ')
}

function groupTable(group: OverlapGroup, input: ComparisonInput): ReportTable {
  const texts = reportTexts[input.language]
  const names = namesOf(input)
  const rowOf = rowLookup(input.activities)
  return {
    caption: group.label,
    sheet: texts.sheets.overlaps,
    columns: [
      { heading: texts.columns.group, width: 18 },
      { heading: texts.columns.kinds, width: 10 },
      { heading: texts.columns.administration, width: 16 },
      { heading: texts.columns.activity, width: 34 },
      { heading: texts.columns.reasons, width: 16 },
      { heading: texts.columns.source, width: 20 },
    ],
    rows: group.members.map(({ activity, organisation, reasons }) => {
      const row = rowOf(activity)
      return [
        { text: group.label },
        { text: kindWords(group, input) },
        { text: organisation === null ? '' : names.shortOrganisation(organisation) },
        { text: row?.activity.text ?? '' },
        { text: reasons.join(', ') },
        { text: row === null ? '' : `${row.fileName}, ${textOfSource(row.activity, input.language)}` },
      ]
    }),
  }
}

function loadTable(input: ComparisonInput): ReportTable {
  const texts = reportTexts[input.language]
  const names = namesOf(input)
  return {
    caption: texts.loadCaption,
    sheet: texts.sheets.load,
    columns: [
      { heading: texts.columns.partner, width: 30 },
      { heading: texts.columns.plans, width: 12 },
      { heading: texts.columns.activities, width: 12 },
    ],
    rows: input.overlaps.load.map((load) => [
      { text: names.organisation(load.organisation) },
      { text: String(load.plans), number: load.plans },
      { text: String(load.activities.length), number: load.activities.length },
    ]),
  }
}

/** The overlap groups with their rows, and the partners that many plans count on. */
export function overlapChapters(input: ComparisonInput): Chapter[] {
  const texts = reportTexts[input.language]
  const groups = input.overlaps.groups.flatMap((group): Content[] => [
    { kind: 'heading', text: group.label },
    { kind: 'text', text: texts.groupIntro(kindWords(group, input), asPercent(group.degree), group.members.length) },
    { kind: 'table', table: groupTable(group, input) },
  ])
  const load = loadTable(input)
  return [
    {
      heading: texts.overlapsHeading,
      isWide: true,
      content: groups.length === 0 ? [{ kind: 'text', text: texts.noOverlaps }] : groups,
    },
    {
      heading: texts.loadHeading,
      isWide: false,
      content: load.rows.length === 0 ? [{ kind: 'text', text: texts.noLoad }] : [{ kind: 'table', table: load }],
    },
  ]
}
