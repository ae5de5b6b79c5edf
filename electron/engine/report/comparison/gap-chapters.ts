import type { GapCell, GapState } from '#shared/domain/comparison'
import { reportTexts } from '#shared/texts/report'
import type { CellTone, Chapter, ReportCell, ReportTable } from '../model'
import { type ComparisonInput, type Names, namesOf } from './comparison-input'

const toneOf: Readonly<Record<GapState, CellTone>> = {
  activity: 'good',
  'text-only': 'warning',
  nothing: 'bad',
  'no-plan': 'absent',
}

const isBlank = (raw: string | null) => (raw ?? '').trim() === ''

const isGap = (cell: GapCell) => cell.state === 'text-only' || cell.state === 'nothing'

const whereOf = (cells: readonly GapCell[], state: GapState) => cells.filter((cell) => cell.state === state).length

/** One sentence per requirement with its denominator. */
export function requirementFigures(input: ComparisonInput): string[] {
  const texts = reportTexts[input.language]
  const names = namesOf(input)
  return input.gaps.requirements.map((requirement) => {
    const cells = input.gaps.cells.filter((cell) => cell.requirement === requirement)
    return texts.requirementFigure(
      names.requirement(requirement),
      whereOf(cells, 'activity'),
      input.gaps.received,
      whereOf(cells, 'text-only'),
      whereOf(cells, 'nothing'),
    )
  })
}

export function gapTotals(input: ComparisonInput): { gaps: number; textOnly: number; judged: number } {
  const { cells } = input.gaps
  return {
    gaps: cells.filter(isGap).length,
    textOnly: whereOf(cells, 'text-only'),
    judged: cells.length - whereOf(cells, 'no-plan'),
  }
}

function matrixCell(cell: GapCell | undefined, input: ComparisonInput): ReportCell {
  if (!cell) return { text: '' }
  const texts = reportTexts[input.language]
  const count = cell.state === 'activity' ? ` (${cell.activities.length})` : ''
  const scope = cell.outsideScope && isGap(cell) ? `, ${texts.outsideScope}` : ''
  return { text: `${texts.gapStates[cell.state]}${count}${scope}`, tone: toneOf[cell.state] }
}

function gapMatrix(input: ComparisonInput, names: Names): ReportTable {
  const texts = reportTexts[input.language]
  const cells = new Map(input.gaps.cells.map((cell) => [`${cell.organisation}/${cell.requirement}`, cell]))
  return {
    caption: texts.gapCaption,
    sheet: texts.sheets.gaps,
    columns: [
      { heading: texts.columns.administration, width: 16 },
      ...input.gaps.requirements.map((requirement) => ({ heading: names.requirement(requirement), width: 9 })),
    ],
    rows: input.gaps.organisations.map(({ organisation, status }) => [
      { text: names.shortOrganisation(organisation) + (status === 'draft' ? ` (${texts.planStatuses.draft})` : '') },
      ...input.gaps.requirements.map((requirement) => matrixCell(cells.get(`${organisation}/${requirement}`), input)),
    ]),
  }
}

function passageText(cell: GapCell, input: ComparisonInput): string {
  const texts = reportTexts[input.language]
  const headings = cell.passages
    .map((ref) => input.sections.get(ref.plan)?.[ref.section]?.heading ?? '')
    .filter((heading) => heading !== '')
  return headings.length === 0 ? texts.noPassage : texts.passages(headings.join('; '))
}

function gapList(input: ComparisonInput, names: Names): ReportTable {
  const texts = reportTexts[input.language]
  return {
    caption: texts.gapListCaption,
    sheet: texts.sheets.gapList,
    only: 'workbook',
    columns: [
      { heading: texts.columns.administration, width: 18 },
      { heading: texts.columns.requirement, width: 20 },
      { heading: texts.columns.gapState, width: 12 },
      { heading: texts.columns.passage, width: 40 },
    ],
    rows: input.gaps.cells
      .filter(isGap)
      .map((cell) => [
        { text: names.organisation(cell.organisation) },
        { text: names.requirement(cell.requirement) },
        matrixCell(cell, input),
        { text: passageText(cell, input) },
      ]),
  }
}

/** One row per administration, for reading; the workbook has one row per gap, for sorting. */
function gapsPerAdministration(input: ComparisonInput, names: Names): ReportTable {
  const texts = reportTexts[input.language]
  const rows = input.gaps.organisations.flatMap(({ organisation }) => {
    const own = input.gaps.cells.filter((cell) => cell.organisation === organisation && isGap(cell))
    const inState = (state: GapState) => own.filter((cell) => cell.state === state)
    const scoped = (cell: GapCell) =>
      names.requirement(cell.requirement) + (cell.outsideScope ? ` (${texts.outsideScope})` : '')
    const withText = (cell: GapCell) => `${scoped(cell)}. ${passageText(cell, input)}`
    return own.length === 0
      ? []
      : [
          [
            { text: names.organisation(organisation) },
            { text: String(own.length), number: own.length },
            { text: inState('nothing').map(scoped).join('\n') },
            { text: inState('text-only').map(withText).join('\n') },
          ],
        ]
  })
  return {
    caption: texts.gapListCaption,
    sheet: texts.sheets.gapList,
    only: 'word',
    columns: [
      { heading: texts.columns.administration, width: 26 },
      { heading: texts.columns.gapCount, width: 9 },
      { heading: texts.columns.gapsWithoutText, width: 30 },
      { heading: texts.columns.gapsInTextOnly, width: 35 },
    ],
    rows,
  }
}

function weaknessTable(input: ComparisonInput, names: Names): ReportTable {
  const texts = reportTexts[input.language]
  const counted = input.gaps.organisations.flatMap(({ organisation, plan }) => {
    if (plan === null) return []
    const rows = input.activities.filter((row) => row.ref.plan === plan && !row.activity.isStatusReport)
    const without = (lacks: (row: (typeof rows)[number]) => boolean) => rows.filter(lacks).length
    const figures = [
      rows.length,
      without((row) => isBlank(row.activity.responsible.raw)),
      without((row) => isBlank(row.activity.partners.raw)),
      without((row) => row.activity.followUp.channels.every((channel) => channel === 'none')),
    ]
    return [[{ text: names.organisation(organisation) }, ...figures.map((n) => ({ text: String(n), number: n }))]]
  })
  return {
    caption: texts.weaknessCaption,
    sheet: texts.sheets.gapList,
    columns: [
      { heading: texts.columns.administration, width: 30 },
      { heading: texts.columns.activities, width: 12 },
      { heading: texts.columns.withoutResponsible, width: 12 },
      { heading: texts.columns.withoutPartners, width: 12 },
      { heading: texts.columns.withoutFollowUp, width: 12 },
    ],
    rows: counted,
  }
}

/** The gap matrix, the gaps one by one, and what existing rows lack. */
export function gapChapters(input: ComparisonInput): Chapter[] {
  const texts = reportTexts[input.language]
  const names = namesOf(input)
  const list = gapList(input, names)
  return [
    {
      heading: texts.gapsHeading,
      isWide: true,
      content: [
        { kind: 'list', items: requirementFigures(input) },
        { kind: 'table', table: gapMatrix(input, names) },
      ],
    },
    {
      heading: texts.gapListHeading,
      isWide: false,
      content:
        list.rows.length === 0
          ? [{ kind: 'text', text: texts.noGaps }]
          : [
              { kind: 'table', table: gapsPerAdministration(input, names) },
              { kind: 'table', table: list },
            ],
    },
    {
      heading: texts.weaknessHeading,
      isWide: false,
      content: [{ kind: 'table', table: weaknessTable(input, names) }],
    },
  ]
}
