/**
 * Which administration sent the plan.
 *
 * Every source has a weight, and the best weight per source is added up. A name in running text only counts when the
 * plan keeps naming one administration and no other; then the answer is marked uncertain.
 */
import type { Identification } from '#shared/domain/plan-reading'
import { type Finding, finding } from '#shared/findings'
import { findPhrase, wordsOf } from '../words/word-pattern'
import type { EvidenceLine, EvidenceSource } from './evidence-lines'
import type { IdentifyTools } from './identify-tools'

type SenderValue = Identification['sender']
interface Answer {
  readonly sender: SenderValue
  readonly findings: readonly Finding[]
}

/** Weight of a signed name ("Farsta stadsdelsförvaltning") and of a place alone, per source. */
const weights: Readonly<Record<EvidenceSource, readonly [signed: number, place: number]>> = {
  title: [1, 0.75],
  header: [0.9, 0.5],
  text: [0.8, 0.2],
  body: [0.8, 0],
  'file-name': [0.6, 0.55],
  properties: [0.5, 0.4],
  'sheet-name': [0.5, 0.4],
  table: [0, 0],
}
const longestSignature = 230
/** Mentions in running text that make an administration the likely sender. */
const leastMentions = 3

interface Score {
  total: number
  bestWeight: number
  line: EvidenceLine
  readonly bySource: Map<EvidenceSource, number>
}

function isAddressee(line: EvidenceLine, tools: IdentifyTools): boolean {
  const words = wordsOf(line.text)
  return tools.notSender.some((phrase) => findPhrase(phrase, words)?.start === 0)
}

function scoreLines(lines: readonly EvidenceLine[], tools: IdentifyTools): ReadonlyMap<string, Score> {
  const scores = new Map<string, Score>()
  for (const line of lines) {
    if (line.text.length > longestSignature && line.source !== 'body') continue
    if (isAddressee(line, tools)) continue
    const [signed, place] = weights[line.source]
    const mentions = tools.senders.find(line.text, place > 0)
    const different = new Set(mentions.map((mention) => mention.organisation)).size
    for (const mention of mentions) {
      const weight = (mention.isExplicit ? signed : place) / (different > 1 ? 2 : 1)
      if (weight === 0) continue
      const before = scores.get(mention.organisation)
      const score = before ?? { total: 0, bestWeight: 0, line, bySource: new Map() }
      score.bySource.set(line.source, Math.max(score.bySource.get(line.source) ?? 0, weight))
      if (weight > score.bestWeight) {
        score.bestWeight = weight
        score.line = line
      }
      score.total = [...score.bySource.values()].reduce((sum, value) => sum + value, 0)
      scores.set(mention.organisation, score)
    }
  }
  return scores
}

function fromOf(line: EvidenceLine): SenderValue['from'] {
  if (line.source === 'body') return 'decision'
  return line.source === 'table' ? 'text' : line.source
}

const nobody: SenderValue = { value: null, raw: null, from: 'none', place: null, confidence: 0 }

/** The administration that the running text keeps naming, when it names hardly any other. */
function fromMentions(
  body: readonly string[],
  tools: IdentifyTools,
): { readonly id: string; readonly raw: string } | null {
  const counts = new Map<string, { count: number; raw: string }>()
  for (const text of body) {
    for (const { organisation, isExplicit, wording } of tools.senders.find(text, false)) {
      if (!isExplicit) continue
      const entry = counts.get(organisation) ?? { count: 0, raw: wording }
      entry.count += 1
      counts.set(organisation, entry)
    }
  }
  const ranked = [...counts].sort(([, a], [, b]) => b.count - a.count)
  const [first, second] = ranked
  if (!first || first[1].count < leastMentions || first[1].count < 3 * (second?.[1].count ?? 0)) return null
  return { id: first[0], raw: first[1].raw }
}

/** Whether the organisation existed in the year. */
function isValid(id: string, year: number | null, tools: IdentifyTools): boolean {
  const organisation = tools.catalogue.organisations.organisations.find((other) => other.id === id)
  if (!organisation || year === null) return true
  const from = organisation.validFrom === null || Number(organisation.validFrom.slice(0, 4)) <= year
  return from && (organisation.validTo === null || Number(organisation.validTo.slice(0, 4)) >= year)
}

/** Finds the sender; `body` is the running text, `year` the plan's year when known. */
export function findSender(
  lines: readonly EvidenceLine[],
  body: readonly string[],
  year: number | null,
  tools: IdentifyTools,
): Answer {
  const ranked = [...scoreLines(lines, tools)]
    .map(([id, score]) => ({ id, score, total: score.total * (isValid(id, year, tools) ? 1 : 0.5) }))
    .sort((a, b) => b.total - a.total)
  const [best, second] = ranked
  if (!best || best.score.bestWeight < 0.35) {
    const mentioned = fromMentions(body, tools)
    if (!mentioned) return { sender: nobody, findings: [finding('warning', 'identify.sender-unknown', {})] }
    const sender: SenderValue = { value: mentioned.id, raw: mentioned.raw, from: 'text', place: null, confidence: 0.45 }
    return { sender, findings: [finding('warning', 'identify.sender-uncertain', { candidate: mentioned.raw })] }
  }
  const isContested = second !== undefined && second.total >= best.total * 0.6 && second.score.bestWeight >= 0.5
  const alone = best.score.bySource.size === 1
  const confidence = isContested ? 0.5 : Math.min(0.98, alone ? best.score.bestWeight * 0.95 : 0.6 + best.total * 0.2)
  const { line } = best.score
  const sender: SenderValue = { value: best.id, raw: line.text, from: fromOf(line), place: line.place, confidence }
  const findings =
    isContested || confidence < 0.6
      ? [
          finding('warning', 'identify.sender-uncertain', {
            candidate: isContested ? second.score.line.text : line.text,
          }),
        ]
      : []
  return { sender, findings }
}
