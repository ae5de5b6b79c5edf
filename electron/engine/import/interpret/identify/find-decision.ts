/**
 * When the committee decided the plan.
 *
 * The word nearest before a date tells what the date is: "Antagen 2018-05-17, utskriven 2018-06-14". Decisions of other
 * bodies, of earlier plans and decisions still to come are none.
 */
import type { Identification } from '#shared/domain/plan-reading'
import { findPhrase, type Phrase, saysAny, wordsOf } from '../words/word-pattern'
import type { EvidenceLine } from './evidence-lines'
import type { IdentifyTools } from './identify-tools'
import { findDates } from './swedish-dates'

type DecisionValue = Identification['decidedOn']

interface Decision {
  readonly iso: string
  readonly line: EvidenceLine
  readonly weight: number
}

const clauseEnd = /[.;!?](?=\s+\p{Lu})|\n/u

/** Where the last (or first) of the phrases stands in the words, or -1. */
function lastWordOf(phrases: readonly Phrase[], text: string): number {
  const words = wordsOf(text)
  return phrases.reduce((latest, phrase) => {
    let at = -1
    for (let from = 0; from < words.length; from += 1) {
      const hit = findPhrase(phrase, words.slice(from))
      if (!hit) break
      at = from + hit.start
      from = at
    }
    return Math.max(latest, at)
  }, -1)
}

function weigh(clause: string, before: string, after: string, line: EvidenceLine, tools: IdentifyTools): number {
  const namesCommittee = saysAny(tools.committee, clause)
  if (saysAny(tools.earlierPlan, clause) || saysAny(tools.planned, clause) || saysAny(tools.draftWords, clause))
    return 0
  if (saysAny(tools.otherBodies, clause) && !(namesCommittee && line.source !== 'body')) return 0
  const decidedAt = lastWordOf(tools.decided, before)
  const otherAt = lastWordOf(tools.notDecisionDates, before)
  const isDecided = decidedAt >= 0 ? decidedAt > otherAt : otherAt < 0 && saysAny(tools.decided, after)
  if (line.source === 'body') return isDecided && namesCommittee ? 0.5 : 0
  if (isDecided) return namesCommittee ? 1 : 0.9
  // "Stadsdelsnämnden 2018-05-17 § 12" on a title page.
  const isBare = otherAt < 0 && namesCommittee && wordsOf(clause).length <= 12
  return isBare ? 0.6 : 0
}

function decisionsIn(line: EvidenceLine, tools: IdentifyTools): readonly Decision[] {
  if (line.source === 'file-name' || line.source === 'table' || line.source === 'sheet-name') return []
  let start = 0
  const clauses = line.text.split(clauseEnd).map((text) => {
    const from = line.text.indexOf(text, start)
    start = from + text.length
    return text
  })
  return clauses.flatMap((clause, index) =>
    findDates(clause).flatMap((date, at, dates) => {
      const floor = at === 0 ? 0 : (dates[at - 1]?.end ?? 0)
      // "Reviderad version. Beslut i nämnden den 24 maj": the sentence before may hold the deciding word.
      const lead = at === 0 && index > 0 ? `${clauses[index - 1] ?? ''} ` : ''
      const own = clause.slice(floor, date.start)
      const before =
        saysAny(tools.decided, own) || saysAny(tools.notDecisionDates, own)
          ? own
          : `${lead}${clause.slice(0, date.start)}`
      const weight = weigh(clause, before, clause.slice(date.end), line, tools)
      return weight > 0 ? [{ iso: date.iso, line, weight }] : []
    }),
  )
}

/** Finds the date of the committee's decision; of several equally clear ones the latest. */
export function findDecision(
  lines: readonly EvidenceLine[],
  planYear: number | null,
  tools: IdentifyTools,
): DecisionValue {
  const decisions = lines
    .flatMap((line) => decisionsIn(line, tools))
    .filter(({ iso, line }) => {
      const year = Number(iso.slice(0, 4))
      return line.source !== 'body' || planYear === null || (year >= planYear - 1 && year <= planYear + 1)
    })
    .sort((a, b) => b.weight - a.weight || (b.iso > a.iso ? 1 : -1))
  const [best] = decisions
  if (!best) return { value: null, raw: null, from: 'none', place: null, confidence: 0 }
  const { line } = best
  const confidence = Math.min(0.97, best.weight)
  return { value: best.iso, raw: line.text, from: 'decision', place: line.place, confidence }
}
