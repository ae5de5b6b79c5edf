/** The stretch of a document that a flattened table takes up. */
import type { Block, PlanDocument } from '#shared/domain/document'
import type { ColumnRole } from '#shared/domain/plan-reading'
import type { FlatHeader } from './header-search'
import type { PieceJudge } from './piece-evidence'
import type { TextPiece } from './text-piece'

/** A block of running text that may be part of a table. */
export interface TextLine {
  readonly block: number
  readonly text: string
  readonly source: Extract<Block, { text: string }>
}

const longestCell = 300
const longestSentences = 150

/** Paragraphs, headings and list items in reading order; page furniture between them does not count. */
export function textLines(document: PlanDocument): TextLine[] {
  return document.blocks.flatMap((source, block) => {
    if (source.kind === 'table' || source.kind === 'furniture') return []
    return [{ block, text: source.text, source }]
  })
}

/** The pieces of a table below its header, up to where running text begins or `limit`, its last cells last. */
export function zonePieces(
  lines: readonly TextLine[],
  header: FlatHeader,
  { limit, document, judge }: { readonly limit: number; readonly document: PlanDocument; readonly judge: PieceJudge },
): TextPiece[] {
  const pieces: TextPiece[] = []
  let paragraph: number | null = null
  let isBelowHeading = true
  for (let at = header.start; at < limit; at += 1) {
    const line = lines[at]
    if (!line) break
    const before = lines[at - 1]
    if (before && at > header.start && hasTableBetween(document, before.block, line.block)) break
    if (!header.lines.has(at) && (isRunningText(line, judge) || endsTable(line, lines[at + 1], pieces.at(-1), judge)))
      break
    const { place } = line.source
    if (!header.lines.has(at)) {
      const isOtherKind =
        before !== undefined && (before.source.kind === 'list-item') !== (line.source.kind === 'list-item')
      const isNewParagraph = place.paragraph !== null && place.paragraph !== paragraph
      const isApart = isBelowHeading || isOtherKind || isNewParagraph
      for (const [part, text] of judge.splitLine(line.text).entries()) {
        const breakBefore = part > 0 ? 'same-line' : isApart ? 'blank' : 'line'
        pieces.push({ text, block: line.block, place, breakBefore, evidence: judge.judge(text) })
      }
    }
    paragraph = place.paragraph
    isBelowHeading = header.lines.has(at)
  }
  return pieces.slice(0, endOf(pieces, header))
}

/** The last row ends with a cell; whatever follows it is the heading of the next section. */
function endOf(pieces: readonly TextPiece[], { columns }: FlatHeader): number {
  const has = (...roles: readonly ColumnRole[]) => columns.some(({ role }) => roles.includes(role))
  const end = pieces.findLastIndex(
    ({ evidence }) =>
      (has('responsible', 'partners') && evidence.actors === 1) ||
      (has('followUp') && evidence.followUp === 1) ||
      (has('status') && evidence.status > 0),
  )
  const [last, next] = [columns.at(-1)?.role, pieces[end + 1]]
  const endsWithComment = last === 'comment' && next?.breakBefore === 'line' && /[.!]$/.test(next.text)
  return end + (endsWithComment ? 2 : 1)
}

function hasTableBetween(document: PlanDocument, from: number, to: number): boolean {
  return document.blocks.slice(from + 1, to).some((block) => block.kind === 'table')
}

/** A heading over running text, right after a cell that can end a row. */
function endsTable(
  { source, text }: TextLine,
  next: TextLine | undefined,
  last: TextPiece | undefined,
  judge: PieceJudge,
): boolean {
  if (source.kind !== 'heading' || !last || !next || judge.judge(text).followUp === 1) return false
  const { actors, followUp, status, time } = last.evidence
  return Math.max(actors, followUp, status, time) === 1 && next.text.length > 80 && /[.:]$/.test(next.text)
}

function isRunningText({ text, source }: TextLine, judge: PieceJudge): boolean {
  if (text.length > longestCell) return true
  if (source.kind === 'list-item' && judge.judge(text).actors < 1) return true
  return text.length > longestSentences && /[.!?]\s+\p{Lu}/u.test(text)
}
