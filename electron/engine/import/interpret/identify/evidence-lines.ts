/**
 * The lines that may tell who sent a plan, for which year and whether it is decided.
 *
 * That is the title page, running headers, labelled facts in small tables, decision sentences wherever they stand, the
 * file's name and properties. Running text is left out: who is mentioned there did not send the plan.
 */
import type { PlanDocument } from '#shared/domain/document'
import type { Place } from '#shared/domain/place'
import type { FlowItem } from '../flow/flow'
import { foldLines } from '../tables/cell-text'
import { findPhrase, saysAny, wordsOf } from '../words/word-pattern'
import type { IdentifyTools } from './identify-tools'

export type EvidenceSource = 'title' | 'header' | 'text' | 'file-name' | 'properties' | 'sheet-name' | 'body' | 'table'

export interface EvidenceLine {
  readonly source: EvidenceSource
  readonly text: string
  readonly place: Place | null
}

/** A paragraph this long is running text. */
const runningText = 170
const longestFront = 40
const longestTitle = 220
/** Words of a title row or a stated fact in a table. */
const longestFact = 22

/** Index in the flow of the first item after the title page. */
export function frontLength(flow: readonly FlowItem[]): number {
  let end = 0
  for (const item of flow.slice(0, longestFront)) {
    const isRunning = item.kind === 'text' && item.text.length > runningText
    if (isRunning || (item.kind === 'table' && item.table.rowCount > 12)) break
    end += 1
  }
  // The heading over the first running text belongs to the text.
  if (end > 1 && end < flow.length && flow[end - 1]?.kind === 'heading') end -= 1
  return Math.max(end, Math.min(1, flow.length))
}

function splitLines(text: string): readonly string[] {
  return foldLines(text)
    .split('\n')
    .filter((line) => line !== '')
}

function frontLines(flow: readonly FlowItem[], tools: IdentifyTools): readonly EvidenceLine[] {
  const front = flow.slice(0, frontLength(flow))
  const bodyHeading = front.findIndex(
    (item, index) =>
      item.kind === 'heading' && index > 0 && !saysAny(tools.planWords, item.text) && hasTextBefore(front, index),
  )
  return front.flatMap((item, index): readonly EvidenceLine[] => {
    if (item.kind === 'table') return []
    const isEarly = bodyHeading < 0 || index < bodyHeading
    const isSet = item.kind === 'heading' || item.emphasised || index < 2
    const whole = splitLines(item.text)
    const isTitle = isEarly && item.text.length <= longestTitle && (isSet || saysAny(tools.planWords, item.text))
    return whole.map((text) => ({ source: isTitle ? 'title' : 'text', text, place: item.place }))
  })
}

function hasTextBefore(items: readonly FlowItem[], index: number): boolean {
  return items.slice(0, index).some((item) => item.kind === 'text')
}

/** Rows that state facts about the document: "Diarienummer | 1.1/2/2018", or a title over a table. */
function tableLines(document: PlanDocument, tools: IdentifyTools): readonly EvidenceLine[] {
  return document.blocks.flatMap((block, index) => {
    if (block.kind !== 'table') return []
    const rows = new Map<number, (typeof block.table.cells)[number][]>()
    for (const cell of block.table.cells) {
      if (cell.text.trim() !== '' && !cell.hidden) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
    }
    return [...rows].flatMap(([row, cells]): readonly EvidenceLine[] => {
      const text = cells.map((cell) => foldLines(cell.text).replaceAll('\n', ' ')).join(': ')
      if (cells.length > 4 || text.length > longestTitle) return []
      // A sentence in a cell is an activity or a note, not a line of facts about the document.
      const isTop = row < 8 && index < 12 && cells.length === 1 && wordsOf(text).length <= longestFact
      const isFact = cells.length <= 3 && statesFact(text, tools)
      return isTop || isFact ? [{ source: 'text', text, place: cells[0]?.place ?? block.place }] : []
    })
  })
}

function statesFact(text: string, tools: IdentifyTools): boolean {
  const words = wordsOf(text)
  return tools.facts.some((phrase) => findPhrase(phrase, words)?.start === 0)
}

function headerLines(document: PlanDocument): readonly EvidenceLine[] {
  const seen = new Set<string>()
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'furniture' || !['page-header', 'page-footer', 'text-box'].includes(block.role)) return []
    return splitLines(block.text).flatMap((text): readonly EvidenceLine[] => {
      if (seen.has(text)) return []
      seen.add(text)
      return [{ source: 'header', text, place: block.place }]
    })
  })
}

/** Sentences outside the title page that speak of a decision. */
function decisionSentences(flow: readonly FlowItem[], tools: IdentifyTools): readonly EvidenceLine[] {
  return flow.slice(frontLength(flow)).flatMap((item) => {
    if (item.kind !== 'text') return []
    return foldLines(item.text)
      .split(/(?<=[.!?])\s+(?=\p{Lu})|\n/u)
      .filter((sentence) => sentence.length <= 400 && /\d/u.test(sentence) && saysAny(tools.decided, sentence))
      .map((text): EvidenceLine => ({ source: 'body', text, place: item.place }))
  })
}

/** Titles and headings of tables and sections, which may carry the plan's year. */
function headingLines(flow: readonly FlowItem[]): readonly EvidenceLine[] {
  return flow.slice(frontLength(flow)).flatMap((item): readonly EvidenceLine[] => {
    if (item.kind === 'heading') return [{ source: 'table', text: item.text, place: item.place }]
    if (item.kind !== 'table') return []
    return item.table.cells
      .filter((cell) => cell.row <= 1 && cell.text.length <= 120 && cell.text.trim() !== '')
      .map((cell) => ({ source: 'table', text: foldLines(cell.text).replaceAll('\n', ' '), place: cell.place }))
  })
}

/** The words of a file name: underscores and dots as spaces, extension and copy number gone. */
export function fileNameWords(fileName: string): string {
  return fileName
    .normalize('NFC')
    .replace(/\.\p{L}{2,4}\d?$/u, '')
    .replace(/\s*\(\d+\)$/u, '')
    .replace(/[_.+~]+/gu, ' ')
    .replace(/(\p{Ll}{3})(?=\p{Lu}\p{Ll}{2})/gu, '$1 ')
    .replace(/(\p{L})((?:19|20)\d{2})(?!\d)/gu, '$1 $2')
    .replace(/((?:19|20)\d{2})(\p{L})/gu, '$1 $2')
    .trim()
}

/** All lines of evidence, strongest sources first. */
export function evidenceLines(
  document: PlanDocument,
  flow: readonly FlowItem[],
  fileName: string,
  tools: IdentifyTools,
): readonly EvidenceLine[] {
  const sheets = [...new Set(document.blocks.flatMap(({ place }) => (place.sheet === null ? [] : [place.sheet])))]
  const { title, subject } = document.properties
  return [
    ...frontLines(flow, tools),
    ...tableLines(document, tools),
    ...headerLines(document),
    ...decisionSentences(flow, tools),
    { source: 'file-name', text: fileNameWords(fileName), place: null },
    ...[title, subject].flatMap((text): EvidenceLine[] =>
      text === null || text.trim() === '' ? [] : [{ source: 'properties', text, place: null }],
    ),
    ...sheets.map((text): EvidenceLine => ({ source: 'sheet-name', text, place: null })),
    ...headingLines(flow),
  ]
}
