import { reportTexts } from '#shared/texts/report'
import type { Chapter, Content, ReportModel, ReportTable } from '../model'
import { annexChapters } from './annex-chapters'
import { type ComparisonInput, namesOf } from './comparison-input'
import { gapChapters, gapTotals } from './gap-chapters'
import { groupsByKind, overlapChapters } from './overlap-chapters'

function plansTable(input: ComparisonInput): ReportTable {
  const texts = reportTexts[input.language]
  const names = namesOf(input)
  return {
    caption: texts.plansCaption,
    sheet: texts.sheets.plans,
    columns: [
      { heading: texts.columns.administration, width: 20 },
      { heading: texts.columns.file, width: 26 },
      { heading: texts.columns.status, width: 10 },
      { heading: texts.columns.decidedOn, width: 14 },
      { heading: texts.columns.recordNumber, width: 16 },
      { heading: texts.columns.state, width: 14 },
      { heading: texts.columns.activities, width: 12 },
    ],
    rows: input.plans.map((plan) => [
      { text: plan.organisation === null ? texts.missing : names.organisation(plan.organisation) },
      { text: plan.fileName },
      { text: plan.status === null ? texts.missing : texts.planStatuses[plan.status] },
      { text: plan.decidedOn ?? texts.missing },
      { text: plan.recordNumber ?? texts.missing },
      { text: texts.planStates[plan.state] },
      { text: String(plan.activities), number: plan.activities },
    ]),
  }
}

/** The figures of the summary as sentences, each with its denominator. */
function summarySentences(input: ComparisonInput): string[] {
  const texts = reportTexts[input.language]
  const names = namesOf(input)
  const { gaps } = input
  const missing = gaps.organisations.filter(({ plan }) => plan === null)
  const drafts = gaps.organisations.filter(({ status }) => status === 'draft').length
  const unidentified = input.plans.filter(({ state }) => state === 'unidentified').length
  const totals = gapTotals(input)
  return [
    texts.received(gaps.received, gaps.expected),
    ...(missing.length === 0
      ? []
      : [texts.notReceived(missing.map(({ organisation }) => names.shortOrganisation(organisation)).join(', '))]),
    ...(unidentified === 0 ? [] : [texts.unidentified(unidentified)]),
    ...(drafts === 0 ? [] : [texts.drafts(drafts, gaps.received)]),
    texts.gapFigure(totals.gaps, totals.textOnly, totals.judged),
    texts.overlapFigure(input.overlaps.groups.length, groupsByKind(input.overlaps.groups)),
  ]
}

/**
 * The first city-wide comparison of a year: summary, plans, gaps, overlaps, partners, every activity with its source.
 *
 * Facts only; judgements are marked places for the coordinator (domain.md section 12). Same input, same model.
 */
export function buildComparisonReport(input: ComparisonInput): ReportModel {
  const texts = reportTexts[input.language]
  const summary: Content[] = [
    { kind: 'list', items: summarySentences(input) },
    { kind: 'judgement', text: texts.judgement },
    { kind: 'text', text: texts.method },
  ]
  const chapters: Chapter[] = [
    { heading: texts.summary, isWide: false, content: summary },
    { heading: texts.plansHeading, isWide: false, content: [{ kind: 'table', table: plansTable(input) }] },
    ...gapChapters(input),
    ...overlapChapters(input),
    ...annexChapters(input),
  ]
  return {
    language: input.language,
    title: texts.title(input.city, input.year),
    subtitle: texts.subtitle(input.topic),
    chapters,
  }
}
