/**
 * Whether the plan is a draft, adopted or revised, by its own words first and by its file name last.
 *
 * A dated decision makes a plan adopted; "ej beslutad" makes it a draft. Words in running text do not count ("planen
 * revideras årligen").
 */
import type { Identification, PlanStatus } from '#shared/domain/plan-reading'
import { type Finding, finding } from '#shared/findings'
import { phraseAt, wordsOf } from '../words/word-pattern'
import type { EvidenceLine } from './evidence-lines'
import type { IdentifyTools } from './identify-tools'
import { findDates } from './swedish-dates'

type StatusValue = Identification['status']

interface StatusHit {
  readonly status: PlanStatus
  readonly line: EvidenceLine
}

const longestLine = 200
/** In plain lines the word stands early, or beside a date: "en omarbetad plan läggs fram" is an activity. */
const earlyWords = 5

/** Status words of a line; a longer phrase hides the words inside it ("ej beslutad" hides "beslutad"). */
function statusesIn(line: EvidenceLine, tools: IdentifyTools): readonly PlanStatus[] {
  const words = wordsOf(line.text)
  const isTitleLike = line.source !== 'text' || findDates(line.text).length > 0
  // "Senast ändrad 2019-01-15" dates a web page or a printout and says nothing of the plan.
  const neutral = tools.notDecisionDates
    .filter((phrase) => phrase.words.length > 1)
    .map((phrase) => ({ status: null, phrases: [phrase] }))
  const hits = [...tools.statuses, ...neutral].flatMap(({ status, phrases }) =>
    phrases.flatMap((phrase) =>
      words.flatMap((_, start) =>
        phraseAt(phrase, words, start) && (isTitleLike || start <= earlyWords)
          ? [{ status, start, end: start + phrase.words.length }]
          : [],
      ),
    ),
  )
  return hits
    .filter(
      (hit) =>
        !hits.some(
          (other) => other.start <= hit.start && other.end >= hit.end && other.end - other.start > hit.end - hit.start,
        ),
    )
    .flatMap((hit) => hit.status ?? [])
}

function collect(lines: readonly EvidenceLine[], tools: IdentifyTools): readonly StatusHit[] {
  return lines
    .filter((line) => line.text.length <= longestLine)
    .flatMap((line) => statusesIn(line, tools).map((status) => ({ status, line })))
}

function answer(status: PlanStatus, hit: StatusHit | undefined, confidence: number): StatusValue {
  const line = hit?.line
  const from = !line ? 'decision' : line.source === 'body' || line.source === 'table' ? 'text' : line.source
  return { value: status, raw: line?.text ?? null, from, place: line?.place ?? null, confidence }
}

/** Finds the status; `decision` is the committee's decision as found before. */
export function findStatus(
  lines: readonly EvidenceLine[],
  decision: Identification['decidedOn'],
  tools: IdentifyTools,
): { readonly status: StatusValue; readonly findings: readonly Finding[] } {
  const own = collect(
    lines.filter((line) => ['title', 'text', 'header'].includes(line.source)),
    tools,
  )
  const of = (status: PlanStatus) => own.find((hit) => hit.status === status)
  const [draft, adopted, revised] = [of('draft'), of('adopted'), of('revised')]
  const isDecided = decision.value !== null
  const assumed = (status: StatusValue) => ({
    status,
    findings: [finding('warning', 'identify.status-assumed', { status: status.value ?? '' }, status.place)],
  })
  if (draft && !isDecided) {
    const status = answer('draft', draft, adopted ? 0.6 : 0.95)
    return adopted ? assumed(status) : { status, findings: [] }
  }
  if (draft) return assumed(answer(revised ? 'revised' : 'adopted', revised ?? adopted, 0.55))
  if (revised) return { status: answer('revised', revised, adopted || isDecided ? 0.95 : 0.8), findings: [] }
  if (adopted) return { status: answer('adopted', adopted, isDecided ? 0.97 : 0.85), findings: [] }
  if (isDecided) {
    const status: StatusValue = {
      value: 'adopted',
      raw: decision.raw,
      from: 'decision',
      place: decision.place,
      confidence: 0.85,
    }
    return { status, findings: [] }
  }
  const named = collect(
    lines.filter((line) => ['file-name', 'properties', 'sheet-name'].includes(line.source)),
    tools,
  )
  const hit =
    named.find(({ status }) => status === 'draft') ?? named.find(({ status }) => status === 'revised') ?? named[0]
  if (!hit) return { status: { value: null, raw: null, from: 'none', place: null, confidence: 0 }, findings: [] }
  return assumed(answer(hit.status, hit, 0.5))
}
