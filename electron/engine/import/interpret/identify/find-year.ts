/** Which year the plan is for. */
import type { Identification } from '#shared/domain/plan-reading'
import { type Finding, finding } from '#shared/findings'
import { saysAny } from '../words/word-pattern'
import type { EvidenceLine, EvidenceSource } from './evidence-lines'
import type { IdentifyTools } from './identify-tools'
import { findDates, withoutDates } from './swedish-dates'

type YearValue = Identification['year']

const weights: Readonly<Record<EvidenceSource, number>> = {
  title: 1,
  text: 0.5,
  header: 0.45,
  'file-name': 0.6,
  properties: 0.45,
  'sheet-name': 0.5,
  table: 0.3,
  body: 0,
}

interface YearHit {
  readonly year: number
  readonly weight: number
  readonly line: EvidenceLine
}

const span =
  /(?<![\d/:.-])((?:19|20)\d{2})\s*(?:[–/-]|till och med|t\.?o\.?m\.?|till|och)\s*((?:19|20)?\d{2})(?![\d/])/gu
const single = /(?<![\d/:.-])((?:19|20)\d{2})(?![\d/:]|-\d)/gu

/** The years of a line; of a period the first counts most, since the plan is sent for it. */
function yearsOf(text: string): readonly { readonly year: number; readonly share: number }[] {
  const years: { year: number; share: number }[] = []
  const rest = withoutDates(text).replace(span, (whole, from: string, to: string) => {
    const last = to.length === 2 ? `${from.slice(0, 2)}${to}` : to
    if (Number(last) <= Number(from) || Number(last) - Number(from) > 6) return whole
    years.push({ year: Number(from), share: 1 })
    for (let year = Number(from) + 1; year <= Number(last); year += 1) years.push({ year, share: 0.4 })
    return ' '
  })
  for (const match of rest.matchAll(single)) years.push({ year: Number(match[1]), share: 1 })
  return years.filter(({ year }) => year >= 1990 && year <= 2100)
}

function lineWeight(line: EvidenceLine, tools: IdentifyTools): number {
  const { source, text } = line
  if (source === 'table' && !saysAny(tools.yearLabels, text)) return 0
  const isStated = saysAny(tools.yearLabels, text) || saysAny(tools.planWords, text)
  const isOther = saysAny(tools.notPlanYear, text)
  if (source === 'title' || source === 'text') {
    if (isOther && !isStated) return 0.15
    return (isStated ? Math.max(weights[source], 0.9) : weights[source]) * (isOther ? 0.5 : 1)
  }
  return weights[source] * (isOther ? 0.3 : 1)
}

function collectHits(lines: readonly EvidenceLine[], tools: IdentifyTools): readonly YearHit[] {
  return lines.flatMap((line) => {
    const weight = lineWeight(line, tools)
    if (weight === 0) return []
    return yearsOf(line.text).map(({ year, share }) => ({ year, weight: weight * share, line }))
  })
}

/** Years of dates on the title page and of the record number: weak, but there when nothing else is. */
function weakHits(lines: readonly EvidenceLine[]): readonly YearHit[] {
  return lines.flatMap((line) => {
    if (!['title', 'text', 'header'].includes(line.source) || line.text.length > 250) return []
    const dated = findDates(line.text).map(({ iso }) => ({ year: Number(iso.slice(0, 4)), weight: 0.3, line }))
    const numbered = [...line.text.matchAll(/\/((?:20)\d{2})(?!\d)/gu)].map((match) => ({
      year: Number(match[1]),
      weight: 0.25,
      line,
    }))
    return [...dated, ...numbered]
  })
}

/** Finds the plan's year from the lines of evidence. */
export function findYear(
  lines: readonly EvidenceLine[],
  tools: IdentifyTools,
): { readonly year: YearValue; readonly findings: readonly Finding[] } {
  const hits = [...collectHits(lines, tools), ...weakHits(lines)]
  const scores = new Map<number, { readonly bySource: Map<string, number>; best: YearHit }>()
  for (const hit of hits) {
    const score = scores.get(hit.year) ?? { bySource: new Map<string, number>(), best: hit }
    const { source } = hit.line
    score.bySource.set(source, Math.max(score.bySource.get(source) ?? 0, hit.weight))
    if (hit.weight > score.best.weight) score.best = hit
    scores.set(hit.year, score)
  }
  const ranked = [...scores]
    .map(([year, { bySource, best }]) => ({
      year,
      best,
      total: [...bySource.values()].reduce((sum, value) => sum + value, 0),
    }))
    .sort((a, b) => b.total - a.total || b.year - a.year)
  const [first, second] = ranked
  if (!first) {
    const year: YearValue = { value: null, raw: null, from: 'none', place: null, confidence: 0 }
    return { year, findings: [finding('warning', 'identify.year-unknown', {})] }
  }
  const isContested = second !== undefined && second.total >= first.total * 0.65
  const confidence = isContested ? 0.5 : Math.min(0.98, 0.35 + first.total * 0.4)
  const { line } = first.best
  const from = line.source === 'body' || line.source === 'table' ? 'text' : line.source
  const year: YearValue = { value: first.year, raw: line.text, from, place: line.place, confidence }
  const candidate = isContested ? second.year : first.year
  return { year, findings: confidence < 0.6 ? [finding('warning', 'identify.year-uncertain', { candidate })] : [] }
}
