/** The plan's own record number (*diarienummer*), in the shapes of domain.md 8.7. */
import type { Identification } from '#shared/domain/plan-reading'
import { saysAny } from '../words/word-pattern'
import type { EvidenceLine } from './evidence-lines'
import type { IdentifyTools } from './identify-tools'
import { findDates } from './swedish-dates'

type RecordValue = Identification['recordNumber']

/** Shapes that are record numbers without a label: 1.1/342/2018, 155-1015/2017, 3.1.3-81/2017, AMN 2017/123. */
const shaped =
  /(?<![\p{L}\d/.-])(?:\d{1,3}(?:\.\d{1,3}){0,3}[/-]\d{1,5}\/(?:19|20)\d{2}(?:[-/]\d{1,4})?|\p{Lu}{2,5}[\s/-]?(?:19|20)\d{2}[/:]\d{1,5}(?:[.-]\d{1,4})*)(?![\d/])/gu
function cleaned(number: string): string {
  return number
    .trim()
    .replace(/[.,:;/-]+$/u, '')
    .replace(/\s+/gu, ' ')
}

function isDate(number: string): boolean {
  return findDates(number).some((date) => date.end - date.start >= number.length - 1)
}

type Hit = { readonly number: string; readonly weight: number } | null

/** Each sentence is judged by itself: the next one may speak of another body's case. */
function inLine(line: EvidenceLine, tools: IdentifyTools): Hit {
  const isRunning = line.text.length > 230
  const hits = line.text
    .split(/(?<=\p{L}{3}|\d|\))\.\s+(?=\p{Lu})/u)
    .map((text) => inSentence({ ...line, text }, isRunning, tools))
  return hits.reduce((best, hit) => (hit && (!best || hit.weight > best.weight) ? hit : best), null)
}

function inSentence(line: EvidenceLine, isRunning: boolean, tools: IdentifyTools): Hit {
  const foreign = saysAny(tools.otherBodies, line.text)
  for (const match of line.text.matchAll(tools.recordNumber)) {
    const number = cleaned(match[1] ?? '')
    if (number.length < 4 || isDate(number)) continue
    return { number, weight: foreign ? 0.35 : isRunning || line.source === 'body' ? 0.7 : 0.97 }
  }
  if (isRunning || foreign || line.source === 'body' || tools.publication.test(line.text)) return null
  for (const match of line.text.matchAll(shaped)) {
    const number = cleaned(match[0])
    if (!isDate(number)) return { number, weight: 0.75 }
  }
  return null
}

const preference: readonly EvidenceLine['source'][] = ['title', 'text', 'header', 'body', 'properties', 'file-name']

/** Finds the record number; a number beside the name of another body is not the sender's. */
export function findRecordNumber(lines: readonly EvidenceLine[], tools: IdentifyTools): RecordValue {
  const found = lines
    .filter((line) => preference.includes(line.source))
    .flatMap((line) => {
      const hit = inLine(line, tools)
      return hit && hit.weight >= 0.5 ? [{ ...hit, line }] : []
    })
    .sort((a, b) => b.weight - a.weight || preference.indexOf(a.line.source) - preference.indexOf(b.line.source))
  const [best] = found
  if (!best) return { value: null, raw: null, from: 'none', place: null, confidence: 0 }
  const { line } = best
  const from = line.source === 'body' || line.source === 'table' ? 'text' : line.source
  return { value: best.number, raw: line.text, from, place: line.place, confidence: best.weight }
}
