/** The analysis as tables for a person at a terminal. */
import type { CatalogueView } from '#shared/contract/views'
import type { GapGrid, OverlapPicture } from '#shared/domain/comparison'
import type { Language } from '#shared/language'
import { commandLineTexts } from '#shared/texts/command-line'
import { textOfProblem } from '#shared/texts/errors'
import type { GatheredAnalysis } from './gathered-analysis'
import { textLines, textTable } from './text-table'

interface Page {
  readonly language: Language
  /** Characters across. */
  readonly width: number
}

/** Partners shown of the list of those that many plans count on. */
const loadShown = 5

export function printAnalysis(analysis: GatheredAnalysis, onlyYear: number | null, page: Page): string {
  const texts = commandLineTexts[page.language]
  const years = analysis.years.flatMap(({ gaps, overlaps }) => [
    printGaps(gaps, analysis.catalogue, page),
    printOverlaps(overlaps, analysis.catalogue, page),
  ])
  const noYear = onlyYear !== null && years.length === 0 ? [`${texts.noPlansFor(onlyYear)}\n`] : []
  return [printPlans(analysis, page), ...printNotRead(analysis, page), ...noYear, ...years].join('\n')
}

function printPlans({ plans, results, catalogue }: GatheredAnalysis, { language, width }: Page): string {
  const { plans: texts } = commandLineTexts[language]
  if (plans.length === 0 && results.length === 0) return `${texts.noFiles}\n`
  const nameOf = shortNames(catalogue)
  const rows = plans.map((plan) => [
    plan.fileName,
    plan.organisation === null ? texts.unknown : nameOf(plan.organisation),
    plan.year === null ? texts.unknown : String(plan.year),
    plan.status === null ? texts.unknown : texts.statuses[plan.status],
    String(plan.activities),
    String(plan.toCheck),
    texts.states[plan.state],
  ])
  const columns = texts.columns.map((heading, index) => ({ heading, isNumber: index === 4 || index === 5 }))
  const unclear = plans.filter((plan) => plan.state === 'unidentified').length
  const copies = results.flatMap((result) =>
    result.outcome === 'duplicate' ? [texts.duplicate(result.fileName, result.sameAs)] : [],
  )
  const notes = [...(unclear === 0 ? [] : [texts.unclear(unclear)]), ...copies]
  return `${title(texts.title)}${textTable(columns, rows, width)}${notes.map((note) => textLines(note, width)).join('')}`
}

function printNotRead({ results }: GatheredAnalysis, { language, width }: Page): string[] {
  const { plans: texts } = commandLineTexts[language]
  const failed = results.flatMap((result) =>
    result.outcome === 'failed' ? [textLines(`- ${textOfProblem(result.error, language)}`, width)] : [],
  )
  const skipped = results.flatMap((result) => (result.outcome === 'skipped' ? [result.fileName] : []))
  return [
    ...(failed.length === 0 ? [] : [`${texts.notRead(failed.length)}\n${failed.join('')}`]),
    ...(skipped.length === 0 ? [] : [textLines(texts.skipped(skipped.length, skipped.join(', ')), width)]),
  ]
}

function printGaps(grid: GapGrid, catalogue: CatalogueView, { language, width }: Page): string {
  const { gaps: texts } = commandLineTexts[language]
  const nameOf = shortNames(catalogue)
  const requirements = new Map(
    catalogue.requirements.map((entry) => [entry.id, (entry.shortName ?? entry.name)[language]]),
  )
  const cellsOf = (organisation: string, state: string) =>
    grid.cells
      .filter((cell) => cell.organisation === organisation && cell.state === state)
      .map((cell) => requirements.get(cell.requirement) ?? cell.requirement)
  const received = grid.organisations.filter(({ plan }) => plan !== null).map(({ organisation }) => organisation)
  const rows = received.map((organisation) => [
    nameOf(organisation),
    cellsOf(organisation, 'nothing').join(', ') || '–',
    cellsOf(organisation, 'text-only').join(', ') || '–',
  ])
  const count = (state: string) => grid.cells.filter((cell) => cell.state === state).length
  const missing = grid.organisations.filter(({ plan }) => plan === null).map(({ organisation }) => nameOf(organisation))
  const columns = texts.columns.map((heading) => ({ heading }))
  return [
    title(texts.title(grid.year, grid.received, grid.expected)),
    textTable(columns, rows, width),
    `${texts.count(count('nothing'), count('text-only'))}\n`,
    missing.length === 0 ? '' : textLines(texts.notReceived(missing.join(', ')), width),
  ].join('')
}

function printOverlaps(picture: OverlapPicture, catalogue: CatalogueView, { language, width }: Page): string {
  const { overlaps: texts } = commandLineTexts[language]
  const nameOf = shortNames(catalogue)
  const rows = picture.groups.map(({ label, kinds, members, degree }) => {
    const senders = [...new Set(members.flatMap(({ organisation }) => (organisation === null ? [] : [organisation])))]
    const likeness = degree.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    const kindNames = kinds.map((kind) => texts.kinds[kind]).join(', ')
    return [label, kindNames, senders.map(nameOf).join(', '), String(members.length), likeness]
  })
  const load = picture.load.slice(0, loadShown).map(({ organisation, plans }) => `${nameOf(organisation)} (${plans})`)
  const columns = texts.columns.map((heading, index) => ({ heading, isNumber: index > 2 }))
  return [
    title(texts.title(picture.year, picture.received)),
    rows.length === 0 ? `${texts.none}\n` : textTable(columns, rows, width),
    load.length === 0 ? '' : textLines(texts.load(load.join(', ')), width),
  ].join('')
}

function shortNames(catalogue: CatalogueView): (organisation: string) => string {
  const names = new Map(catalogue.organisations.map(({ id, shortName }) => [id, shortName]))
  return (organisation) => names.get(organisation) ?? organisation
}

const title = (text: string) => `${text}\n${'='.repeat(text.length)}\n`
