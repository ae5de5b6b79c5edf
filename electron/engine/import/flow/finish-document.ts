import type { ReaderInput } from '#engine/import/reader'
import type { Block, Format, PlanDocument } from '#shared/domain/document'
import { AppError } from '#shared/errors'
import { type Finding, finding } from '#shared/findings'
import { cleanOneLine } from './clean-text'
import type { FlowItem } from './flow-items'
import { toBlocks } from './to-blocks'

export interface FlowDocument {
  readonly format: Format
  readonly items: readonly FlowItem[]
  readonly properties: PlanDocument['properties']
  readonly trackedChanges: number
  /** Text that the file hides; it stands among the items as furniture. */
  readonly hiddenTexts: readonly string[]
  /** Names of pictures on the pages. */
  readonly images: readonly string[]
  readonly findings: readonly Finding[]
}

/** Fewer letters than this beside pictures: the plan itself is probably in the pictures. */
const fewLetters = 400
const quotedCharacters = 60

/** Puts a flow document together. Throws `import.cancelled` when the caller has given up. */
export function finishDocument(input: ReaderInput, flow: FlowDocument): PlanDocument {
  if (input.signal.aborted) throw new AppError('import.cancelled', { fileName: input.fileName })
  const blocks = [...toBlocks(flow.items)]
  input.report({ stage: 'reading', fraction: 1 })
  return {
    format: flow.format,
    blocks,
    properties: flow.properties,
    pageCount: null,
    lineBreaks: 'authored',
    findings: [...flow.findings, ...listFindings(flow, blocks)],
  }
}

/** Names for pictures that the file gives none. */
export function numberedPictures(count: number): readonly string[] {
  return Array.from({ length: Math.min(count, 9) }, (_, index) => `picture ${index + 1}`)
}

function listFindings(flow: FlowDocument, blocks: readonly Block[]): readonly Finding[] {
  const found: Finding[] = []
  if (flow.trackedChanges > 0) found.push(finding('info', 'reading.tracked-changes', { count: flow.trackedChanges }))
  const hidden = cleanOneLine([...flow.hiddenTexts, ...hiddenCellTexts(blocks)].join(' '))
  if (hidden !== '') found.push(finding('warning', 'reading.hidden-content', { where: shorten(hidden) }))
  if (flow.images.length > 0 && lettersOf(blocks) < fewLetters)
    found.push(finding('warning', 'reading.content-loss', { what: shorten(flow.images.join(', ')) }))
  return found
}

function hiddenCellTexts(blocks: readonly Block[]): readonly string[] {
  return blocks
    .flatMap((block) => (block.kind === 'table' ? block.table.cells : []))
    .filter((cell) => cell.hidden)
    .map((cell) => cell.text)
}

function shorten(text: string): string {
  return text.length <= quotedCharacters ? text : `${text.slice(0, quotedCharacters).trimEnd()}…`
}

function lettersOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'table') return sum + block.table.cells.reduce((cells, cell) => cells + cell.text.length, 0)
    return block.kind === 'furniture' ? sum : sum + block.text.length
  }, 0)
}
