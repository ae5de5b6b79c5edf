/** The plans of the analysis: one entry for every file, also those that could not be read or were there already. */
import type { AnalysisJson } from '#shared/analysis-json'
import type { ActivityRow, ImportResult, PlanDetail, PlanSummary } from '#shared/contract/views'
import { type Finding, finding } from '#shared/findings'
import type { Language } from '#shared/language'
import { textOfProblem } from '#shared/texts/errors'
import { textOfFinding } from '#shared/texts/findings'
import { activityJson, type SourceJson, sourceJson } from './analysis-activity'
import type { GatheredAnalysis } from './gathered-analysis'

type PlanJson = AnalysisJson['plans'][number]
type MessageJson = PlanJson['messages'][number]

/** An entry of the analysis and the plan in the workspace that its rows come from; null for a file that was not read. */
export interface PlanEntry {
  readonly json: PlanJson
  readonly plan: number | null
}

/** Plans that were there before this run first, then the files of this run in the order they were read. */
export function planEntries(analysis: GatheredAnalysis, language: Language): PlanEntry[] {
  const { results, plans, details, rows } = analysis
  const entryOf = (plan: PlanSummary): PlanEntry => {
    const detail = details.get(plan.id)
    const own = rows.filter((row) => row.ref.plan === plan.id)
    const supersededBy = plans.find((other) => other.id === plan.supersededBy)?.fileName ?? null
    return { plan: plan.id, json: planJson(plan, supersededBy, detail, own, language) }
  }
  const isOfRun = new Set(results.flatMap((result) => (result.outcome === 'imported' ? [result.plan.id] : [])))
  const before = plans.filter((plan) => !isOfRun.has(plan.id)).map(entryOf)
  const ofRun = results.flatMap((result) => {
    if (result.outcome === 'failed' || result.outcome === 'skipped') return [notRead(result, language)]
    const sha256 = result.outcome === 'imported' ? result.plan.sha256 : result.sha256
    const plan = plans.find((candidate) => candidate.sha256 === sha256)
    if (!plan) return []
    return [result.outcome === 'imported' ? entryOf(plan) : duplicate(result.fileName, entryOf(plan), language)]
  })
  return [...before, ...ofRun]
}

function planJson(
  plan: PlanSummary,
  supersededBy: string | null,
  detail: PlanDetail | undefined,
  rows: readonly ActivityRow[],
  language: Language,
): PlanJson {
  const ofPlan = (detail?.findings ?? []).map((found) =>
    message(found, found.place && sourceJson(found.place, null, null), language),
  )
  const ofRows = rows.flatMap(({ activity }) =>
    activity.findings.map((found) =>
      message(found, sourceJson(found.place ?? activity.place, activity.table, activity.row), language),
    ),
  )
  return {
    file: plan.fileName,
    sha256: plan.sha256,
    format: plan.format,
    organisation: plan.organisation,
    year: plan.year,
    status: plan.status,
    recordNumber: plan.recordNumber,
    decidedOn: plan.decidedOn,
    supersededBy,
    activities: rows.map((row) => activityJson(row.activity)),
    messages: [...ofPlan, ...ofRows],
    ledger: plan.ledger,
  }
}

function message(found: Finding, source: SourceJson | null, language: Language): MessageJson {
  return { severity: found.severity, code: found.code, text: textOfFinding(found, language), source }
}

/** A file with the content of another one says what that one says, and that it is not counted again. */
function duplicate(fileName: string, same: PlanEntry, language: Language): PlanEntry {
  const sameAs = same.json.file
  const told = message(finding('info', 'reading.duplicate-file', { sameAs }), null, language)
  return { plan: same.plan, json: { ...same.json, file: fileName, supersededBy: sameAs, messages: [told] } }
}

function notRead(result: ImportResult & { outcome: 'failed' | 'skipped' }, language: Language): PlanEntry {
  const { error, fileName, outcome, sha256 = '' } = result
  const ending = /\.([^.]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const { format = ending } = error.params
  return {
    plan: null,
    json: {
      file: fileName,
      sha256,
      format: String(format),
      organisation: null,
      year: null,
      status: null,
      recordNumber: null,
      decidedOn: null,
      supersededBy: null,
      activities: [],
      messages: [
        {
          severity: outcome === 'skipped' ? 'info' : 'error',
          code: error.code,
          text: textOfProblem(error, language),
          source: null,
        },
      ],
      ledger: {},
    },
  }
}
