/** Tables with their spans, repeated cells and declared header rows (ODF 1.2 part 1, 9). */
import type { FlowCell, FlowItem } from '#engine/import/flow/flow-items'
import { attribute, childElements, findChild, textContent, type XmlElement } from '#engine/import/markup/xml-element'
import type { StoryContext } from './story-context'

type ReadCell = (cell: XmlElement) => readonly FlowItem[]

const maxColumns = 1000
const maxRepeatedRows = 1000
const charactersPerCell = 100

type DraftCell = FlowCell & { items: readonly FlowItem[] }

interface TableDraft {
  readonly context: StoryContext
  readonly readCell: ReadCell
  readonly cells: DraftCell[]
  /** Per column, the merged cell that reaches down over it. */
  readonly covers: Map<number, DraftCell>
  row: number
  headerRowCount: number
  isTruncated: boolean
}

/** Reads a `table:table`; nothing when it has no cells. */
export function readTable(context: StoryContext, node: XmlElement, readCell: ReadCell): readonly FlowItem[] {
  const here = context.here()
  const place = { ...here, paragraph: (here.paragraph ?? 0) + 1 }
  const draft: TableDraft = {
    context,
    readCell,
    cells: [],
    covers: new Map(),
    row: 0,
    headerRowCount: 0,
    isTruncated: false,
  }
  readRows(draft, node, false)
  if (draft.cells.length === 0) return []
  const caption = textContent(findChild(node, 'table:title')) || null
  return [{ kind: 'table', cells: draft.cells, headerRowCount: draft.headerRowCount, caption, place }]
}

function readRows(draft: TableDraft, container: XmlElement, isHeader: boolean): void {
  for (const child of childElements(container)) {
    if (draft.isTruncated) return
    if (child.name === 'table:table-row') readRepeatedRow(draft, child, isHeader)
    else if (child.name === 'text:soft-page-break') draft.context.turnPage()
    else if (child.name === 'table:table-header-rows') readRows(draft, child, true)
    else if (child.name === 'table:table-rows' || child.name === 'table:table-row-group')
      readRows(draft, child, isHeader)
  }
}

function readRepeatedRow(draft: TableDraft, row: XmlElement, isHeader: boolean): void {
  const repeated = countOf(row, 'table:number-rows-repeated', maxRepeatedRows)
  for (let time = 0; time < repeated; time += 1) {
    if (time > 0) chargeCopy(draft.context, row)
    if (isFull(draft.context)) {
      draft.context.reportTruncation()
      draft.isTruncated = true
      return
    }
    if (isHeader && draft.headerRowCount === draft.row) draft.headerRowCount += 1
    readRow(draft, row)
    draft.row += 1
  }
}

const isFull = (context: StoryContext): boolean => context.tableCells >= context.limits.maxTableCells

/** A repeated cell or row is written once and read many times, so its text counts against the limit of cells. */
function chargeCopy(context: StoryContext, node: XmlElement): void {
  context.tableCells += Math.floor(textContent(node).length / charactersPerCell)
}

function readRow(draft: TableDraft, row: XmlElement): void {
  const { context } = draft
  const startPage = context.page
  let lastPage = startPage
  let column = 0
  for (const node of childElements(row)) {
    if (node.name !== 'table:table-cell' && node.name !== 'table:covered-table-cell') continue
    const repeated = countOf(node, 'table:number-columns-repeated', Math.max(1, maxColumns - column))
    for (let time = 0; time < repeated && column < maxColumns && !isFull(context); time += 1) {
      context.page = startPage
      if (time > 0) chargeCopy(context, node)
      readPosition(draft, row, node, column)
      lastPage = Math.max(lastPage ?? 0, context.page ?? 0) || null
      column += 1
    }
  }
  context.page = lastPage
}

function readPosition(draft: TableDraft, row: XmlElement, node: XmlElement, column: number): void {
  const { context, cells, covers } = draft
  const before = context.here()
  const items = draft.readCell(node)
  context.tableCells += 1
  const cover = covers.get(column)
  if (node.name === 'table:covered-table-cell' && cover !== undefined && draft.row < cover.row + cover.rowSpan) {
    // Text under a merged cell is unusual but must not be lost.
    cover.items = [...cover.items, ...items]
    return
  }
  const cell: DraftCell = {
    row: draft.row,
    column,
    rowSpan: countOf(node, 'table:number-rows-spanned', maxRepeatedRows),
    colSpan: countOf(node, 'table:number-columns-spanned', maxColumns - column),
    items,
    place: items[0]?.place ?? before,
    fill: fillOf(context, row, node),
    isHidden: ['collapse', 'filter'].includes(attribute(row, 'table:visibility') ?? ''),
  }
  cells.push(cell)
  for (let covered = column; covered < column + cell.colSpan; covered += 1) covers.set(covered, cell)
}

function fillOf({ styles }: StoryContext, row: XmlElement, cell: XmlElement): string | null {
  return (
    styles.fill('table-cell', attribute(cell, 'table:style-name') ?? attribute(row, 'table:default-cell-style-name')) ??
    styles.fill('table-row', attribute(row, 'table:style-name'))
  )
}

function countOf(element: XmlElement, name: string, most: number): number {
  const value = Number(attribute(element, name) ?? 1)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : 1
}
