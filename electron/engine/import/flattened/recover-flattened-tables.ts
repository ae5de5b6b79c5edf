/**
 * Finds tables whose grid was lost on the way to plain text, and gives them back as tables.
 *
 * Such a text has the columns' headings on lines of their own, and below them the cells, row by row or column by column.
 * What a line is shows in its words: names of actors, ways of following up, and everything else is the work itself.
 * The grid is a guess from words, so every cell carries a confidence.
 */
import type { Catalogue } from '#shared/domain/catalogue'
import type { Block, DocumentTable, PlanDocument, TableCell } from '#shared/domain/document'
import type { ColumnRole } from '#shared/domain/plan-reading'
import { finding } from '#shared/findings'
import { dealColumnByColumn } from './column-major'
import { cellOf, type FlatRow, fairlySure, piecesByCell, plausibility } from './flat-row'
import { type TextLine, textLines, zonePieces } from './flat-zone'
import { type FlatHeader, findFlatHeaders } from './header-search'
import { createPieceJudge, type PieceJudge } from './piece-evidence'
import { dealRowByRow } from './row-major'
import { splitActors } from './split-actors'
import type { TextPiece } from './text-piece'

/** Share of the rows that must read as rows, for the guess to be worth more than the lines. */
const leastPlausible = 0.7

/** Share of rows that name the sender, from which on a row without it is taken to have it in a merged cell. */
const usualShare = 0.2

interface Recovered {
  readonly header: FlatHeader
  readonly rows: readonly FlatRow[]
  /** Blocks that the table takes the place of. */
  readonly blocks: ReadonlySet<number>
}

/** Gives the document with flattened tables as table blocks (grid `alignment`); unchanged when it has none. */
export function recoverFlattenedTables(document: PlanDocument, catalogue: Catalogue): PlanDocument {
  if (!mayHaveLostTables(document)) return document
  const lines = textLines(document)
  const judge = createPieceJudge(catalogue)
  const headers = findFlatHeaders(
    lines.map(({ text }) => text),
    judge.headings,
  )
  const recovered = headers.flatMap((header, at): Recovered[] => {
    const limit = headers[at + 1]?.first ?? lines.length
    const pieces = zonePieces(lines, header, { limit, document, judge })
    const rows = dealRows(pieces, header, judge)
    if (!rows) return []
    const headingBlocks = [...header.lines].flatMap((line) => lines[line]?.block ?? [])
    return [{ header, rows, blocks: new Set([...headingBlocks, ...pieces.map(({ block }) => block)]) }]
  })
  return recovered.length === 0 ? document : withTables(document, lines, recovered)
}

/** Formats with tables of their own lose none; a file of theirs without any may be pasted from text. */
function mayHaveLostTables({ format, blocks }: PlanDocument): boolean {
  const losesTables = format === 'txt' || format === 'doc' || format === 'pdf'
  return losesTables || !blocks.some(({ kind }) => kind === 'table')
}

function dealRows(
  pieces: readonly TextPiece[],
  { columns }: FlatHeader,
  { judge }: PieceJudge,
): readonly FlatRow[] | null {
  const roles = columns.map(({ role }) => role)
  const [best] = [rowsByRow(pieces, roles), dealColumnByColumn(pieces, roles)]
    .filter((rows) => rows !== null)
    .filter((rows) => holdsAll(rows, pieces))
    .map((rows) => ({ rows, share: plausibility(rows, roles, judge) }))
    .sort((a, b) => b.share - a.share)
  return best && best.rows.length >= 2 && best.share >= leastPlausible ? best.rows : null
}

/** A guess that has no place for some piece would lose its words. */
function holdsAll(rows: readonly FlatRow[], pieces: readonly TextPiece[]): boolean {
  const lettersIn = (texts: readonly string[]) => texts.join('').replace(/\s/g, '').length
  const placed = rows.flatMap((row) => [...row.values()].map(({ text }) => text))
  return lettersIn(placed) === lettersIn(pieces.map(({ text }) => text))
}

function rowsByRow(pieces: readonly TextPiece[], roles: readonly ColumnRole[]): FlatRow[] {
  const dealt = piecesByCell(dealRowByRow(pieces, roles))
  const withSender = dealt.filter((cells) => [...cells.values()].flat().some(({ evidence }) => evidence.sender > 0))
  const isSenderUsual = withSender.length >= Math.max(2, dealt.length * usualShare)
  const isBlankEmpty = pieces.filter(({ breakBefore }) => breakBefore === 'line').length >= pieces.length * 0.6
  return dealt.map((cells) => {
    const row = new Map(
      [...cells].flatMap(([column, own]) => {
        const isActors = roles[column] === 'responsible' || roles[column] === 'partners'
        const cell = cellOf(own, fairlySure, isActors || roles[column] === 'followUp' ? '\n' : ' ')
        return cell ? [[column, cell] as const] : []
      }),
    )
    const left = roles.findIndex((role, column) => isActorPair(role, roles[column + 1]))
    const [first, second] = [roles[left], roles[left + 1]]
    const actors = [...(cells.get(left) ?? []), ...(cells.get(left + 1) ?? [])]
    if (!first || !second || actors.length === 0) return row
    const next = pieces[pieces.indexOf(actors.at(-1) ?? (actors[0] as TextPiece)) + 1]
    const lastIsBesideNext = next?.breakBefore === 'same-line'
    const split = splitActors(actors, [first, second], { lastIsBesideNext, isSenderUsual, isBlankEmpty })
    for (const [column, own] of [split.left, split.right].entries()) {
      const cell = cellOf(own, split.confidence, '\n')
      if (cell) row.set(left + column, cell)
      else row.delete(left + column)
    }
    return row
  })
}

function isActorPair(a: ColumnRole, b: ColumnRole | undefined): boolean {
  return (a === 'responsible' && b === 'partners') || (a === 'partners' && b === 'responsible')
}

function withTables(document: PlanDocument, lines: readonly TextLine[], recovered: readonly Recovered[]): PlanDocument {
  const taken = new Set(recovered.flatMap(({ blocks }) => [...blocks]))
  const starts = new Map(recovered.map((table) => [Math.min(...table.blocks), table]))
  const ends = new Set(recovered.map(({ blocks }) => Math.max(...blocks)))
  const blocks: Block[] = []
  const findings = [...document.findings]
  let tables = 0
  for (const [at, block] of document.blocks.entries()) {
    const table = starts.get(at)
    if (table) {
      const place = block.place
      findings.push(finding('warning', 'reading.table-from-alignment', { table: tables + 1 }, place))
      blocks.push({ kind: 'table', table: toTable(table, lines), place })
    }
    if (!taken.has(at)) blocks.push(followsTable(document, at, ends) ? asHeading(block) : block)
    if (blocks.at(-1)?.kind === 'table' && (table || block.kind === 'table')) tables += 1
  }
  return { ...document, blocks, findings }
}

/** The first text after a table, short and above running text: the heading that the last cell hid. */
function followsTable(document: PlanDocument, at: number, ends: ReadonlySet<number>): boolean {
  const isText = (block: Block | undefined) => block?.kind === 'paragraph'
  const block = document.blocks[at]
  if (block?.kind !== 'paragraph' || block.text.length > 80 || /[.,:;!?]$/.test(block.text)) return false
  const before = document.blocks.slice(0, at).findLastIndex(({ kind }) => kind !== 'furniture')
  const after = document.blocks.slice(at + 1).find(({ kind }) => kind !== 'furniture')
  return ends.has(before) && isText(after) && after?.kind === 'paragraph' && after.text.length > 80
}

function asHeading(block: Block): Block {
  return block.kind === 'paragraph' ? { kind: 'heading', level: 1, text: block.text, place: block.place } : block
}

function toTable({ header, rows }: Recovered, lines: readonly TextLine[]): DocumentTable {
  const firstLine = lines[[...header.lines][0] ?? header.first]
  const place = firstLine?.source.place ?? { page: null, box: null, sheet: null, range: null, paragraph: null }
  const plain = { rowSpan: 1, colSpan: 1, bold: false, fill: null, hidden: false }
  const heads = header.columns.map(
    ({ heading }, column): TableCell => ({ ...plain, row: 0, column, text: heading, place, confidence: fairlySure }),
  )
  const cells = rows.flatMap((row, at) => {
    const rowPlace = [...row.values()][0]?.place ?? place
    return header.columns.map((_column, column): TableCell => {
      const {
        text,
        place: own,
        confidence,
      } = row.get(column) ?? { text: '', place: rowPlace, confidence: emptyConfidence(row) }
      return { ...plain, row: at + 1, column, text, place: own, confidence }
    })
  })
  return {
    rowCount: rows.length + 1,
    columnCount: header.columns.length,
    cells: [...heads, ...cells],
    headerRowCount: 1,
    caption: null,
    grid: 'alignment',
  }
}

/** An empty cell is as sure as the least sure of its neighbours, which its text could have gone to. */
function emptyConfidence(row: FlatRow): number {
  return Math.min(fairlySure, ...[...row.values()].map(({ confidence }) => confidence))
}
