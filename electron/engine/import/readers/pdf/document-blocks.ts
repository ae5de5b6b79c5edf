/** Puts the pages together: tables and paragraphs that run over page breaks become whole again. */
import type { Block } from '#shared/domain/document'
import { nowhere } from '#shared/domain/place'
import { around, toTuple } from './box'
import { joinTables } from './continued-tables'
import { joinCutParagraphs } from './cut-paragraphs'
import type { FurnitureLine } from './furniture'
import type { PageContent } from './page-content'
import type { FlowItem } from './page-layout'
import { prosePieces } from './prose'
import { listDepths, proseBlock, typographyOf } from './prose-blocks'
import { tableBlock } from './table-block'
import { linesOfCell, type RowDraft } from './table-draft'
import { type TextLine, textOf } from './text-lines'
import { vocabularyOf } from './vocabulary'
import { zoneTables } from './zone-chains'

/** Characters of prose from which the size of body text can be told. */
const enoughProse = 200

export interface PageFlow {
  readonly page: number
  readonly items: readonly FlowItem[]
  readonly furniture: readonly FurnitureLine[]
  readonly aslant: PageContent['aslant']
}

/** All blocks of a document in reading order. */
export function documentBlocks(pages: readonly PageFlow[]): Block[] {
  const furniture = pages.flatMap(({ page, furniture: lines }) => lines.map((line) => furnitureBlock(page, line)))
  const stamps = pages.flatMap(({ page, aslant }) =>
    aslant.map(({ text, box }): Block => {
      return { kind: 'furniture', role: 'text-box', text, place: { ...nowhere, page, box: toTuple(box) } }
    }),
  )
  const { items, repeated } = joinOverPages(pages)
  const vocabulary = vocabularyOf(items.flatMap(lineGroups))
  const right = columnRight(items)
  const texts = items.flatMap((item) => (item.kind === 'text' ? [item] : []))
  const stretches = joinCutParagraphs(
    texts.map((item) => ({ page: item.page, pieces: prosePieces(item.lines, item.right ?? right, vocabulary) })),
    vocabulary,
  )
  const piecesOf = new Map(texts.map((item, index) => [item, stretches[index]?.pieces ?? []]))
  const typography = typographyOf(
    stretches.flatMap((stretch) => stretch.pieces),
    enoughLines(texts, items),
  )
  const body = items.flatMap((item): Block[] => {
    if (item.kind === 'table') {
      const place = { ...nowhere, page: item.table.page, box: toTuple(item.table.box) }
      return [{ kind: 'table', table: tableBlock(item.table, vocabulary), place }]
    }
    const pieces = piecesOf.get(item) ?? []
    const depths = listDepths(pieces)
    return pieces.map((piece, index) => proseBlock(piece, item.page, typography, depths[index] ?? 0))
  })
  return [...body, ...repeated, ...furniture, ...stamps].toSorted((a, b) => (a.place.page ?? 0) - (b.place.page ?? 0))
}

/** The lines of prose, which tell the size of body text; tables are often smaller, and asked only without prose. */
function enoughLines(
  texts: readonly { readonly lines: readonly TextLine[] }[],
  items: readonly PlacedItem[],
): TextLine[] {
  const prose = texts.flatMap((item) => item.lines)
  const length = prose.reduce((sum, line) => sum + textOf(line).length, 0)
  return length >= enoughProse ? prose : [...prose, ...items.flatMap((item) => lineGroups(item).flat())]
}

/** Lines that belong together: each cell, each column of prose. */
function lineGroups(item: PlacedItem): (readonly TextLine[])[] {
  return item.kind === 'text' ? [item.lines] : item.table.rows.flatMap((row) => row.cells.map(linesOfCell))
}

function furnitureBlock(page: number, { line, role }: FurnitureLine): Block {
  return { kind: 'furniture', role, text: textOf(line), place: { ...nowhere, page, box: toTuple(line.box) } }
}

type PlacedItem = Exclude<FlowItem, { readonly kind: 'zone' }>

/** Joins a table at the foot of one page with one at the head of the next. */
function joinOverPages(pages: readonly PageFlow[]): { items: PlacedItem[]; repeated: Block[] } {
  const items: PlacedItem[] = []
  const repeated: Block[] = []
  const tables = zoneTables(pages.flatMap((page) => page.items))
  for (const page of pages) {
    page.items.forEach((item, index) => {
      const zone = item.kind === 'zone' ? tables.get(item) : undefined
      const placed: PlacedItem | null =
        item.kind !== 'zone' ? item : zone === undefined ? null : { kind: 'table', table: zone.table }
      if (placed === null) return
      const last = items.at(-1)
      const isFirst =
        index === 0 && placed.kind === 'table' && last?.kind === 'table' && last.table.lastPage === page.page - 1
      const joined = isFirst && zone?.follows !== false ? joinTables(last.table, placed.table) : null
      if (joined === null) {
        items.push(placed)
        return
      }
      items[items.length - 1] = { kind: 'table', table: joined.table }
      repeated.push(...joined.repeatedHead.flatMap(repeatedHeadBlock))
    })
  }
  return { items, repeated }
}

/** A repeated heading row is there for layout's sake, like a running head. */
function repeatedHeadBlock(row: RowDraft): Block[] {
  const parts = row.cells.flatMap((cell) => cell.parts)
  const [first] = parts
  if (first === undefined) return []
  const text = row.cells
    .map((cell) => linesOfCell(cell).map(textOf).join(' '))
    .filter((part) => part !== '')
    .join(' ')
  const box = toTuple(around(parts.map((part) => part.box)))
  return [{ kind: 'furniture', role: 'page-header', text, place: { ...nowhere, page: first.page, box } }]
}

/** Where the main column of prose ends: the edge that many lines reach. */
function columnRight(items: readonly PlacedItem[]): number {
  const rights = items
    .flatMap((item) => (item.kind === 'text' ? item.lines.map((line) => line.box.right) : []))
    .toSorted((a, b) => a - b)
  return rights[Math.floor(rights.length * 0.98)] ?? 0
}
