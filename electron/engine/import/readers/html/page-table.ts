/** Tables of a page (HTML standard, 4.9.12: forming a table). */
import type { FlowCell, FlowItem } from '#engine/import/flow/flow-items'
import { linesOf } from '#engine/import/flow/furniture'
import { TableGrid } from '#engine/import/flow/table-grid'
import { attribute, childElements, type XmlElement } from '#engine/import/markup/xml-element'
import { fillOf, lookInside } from './element-look'
import type { PageContext, Surroundings } from './page-context'

type ReadPart = (context: PageContext, parent: XmlElement, around: Surroundings) => readonly FlowItem[]

const maxColumns = 1000

interface Row {
  readonly element: XmlElement
  readonly isInHead: boolean
}

/** Reads a `table`; its caption belongs to it, everything else that strays inside was moved out by the parser. */
export function readTable(
  context: PageContext,
  table: XmlElement,
  around: Surroundings,
  readPart: ReadPart,
): readonly FlowItem[] {
  const rows = listRows(table)
  const grid = new TableGrid()
  const cells: FlowCell[] = []
  const place = context.ahead()
  let row = 0
  for (const { element } of rows) {
    if (context.tableCells >= context.limits.maxTableCells) {
      context.reportTruncation()
      break
    }
    readRow({ context, grid, cells, around, readPart, rowCount: rows.length }, element, row)
    row += 1
  }
  const captions = childElements(table, 'caption').flatMap((caption) => readPart(context, caption, around))
  // A single cell is a frame and loses its table, so its caption must stand on its own.
  if (cells.length < 2) return [...captions, { kind: 'table', cells, headerRowCount: 0, caption: null, place }]
  const caption = linesOf(captions) || null
  return [{ kind: 'table', cells, headerRowCount: countHeaderRows(rows), caption, place }]
}

interface TableDraft {
  readonly context: PageContext
  readonly grid: TableGrid
  readonly cells: FlowCell[]
  readonly around: Surroundings
  readonly readPart: ReadPart
  readonly rowCount: number
}

function readRow(draft: TableDraft, row: XmlElement, rowIndex: number): void {
  const { context, grid, cells, around } = draft
  const rowSaid = context.styles.declarationsOf(row)
  const rowLook = lookInside(row, rowSaid, around.look)
  let column = 0
  for (const element of childElements(row)) {
    if (element.name !== 'td' && element.name !== 'th') continue
    const said = context.styles.declarationsOf(element)
    const look = lookInside(element, said, rowLook)
    const isHidden = look.isHidden === true && around.look.isHidden !== true
    column = grid.next(rowIndex, column)
    const span = spansOf(element, rowIndex, column, draft.rowCount)
    grid.occupy({ row: rowIndex, column }, span.rowSpan, span.colSpan)
    const place = context.ahead()
    // A hidden cell keeps its text and is marked; only inside it would the text be set aside.
    const inside = { ...around, list: null, look: { ...look, isHidden: around.look.isHidden } }
    cells.push({
      row: rowIndex,
      column,
      ...span,
      items: draft.readPart(context, element, inside),
      place,
      fill: fillOf(element, said) ?? fillOf(row, rowSaid),
      isHidden,
    })
    context.tableCells += 1
    column += span.colSpan
  }
}

function spansOf(
  cell: XmlElement,
  row: number,
  column: number,
  rowCount: number,
): { readonly rowSpan: number; readonly colSpan: number } {
  const below = rowCount - row
  const rows = Number(attribute(cell, 'rowspan') ?? 1)
  const columns = Number(attribute(cell, 'colspan') ?? 1)
  return {
    // Nought means down to the end.
    rowSpan: rows === 0 ? below : Number.isInteger(rows) && rows > 0 ? Math.min(rows, below) : 1,
    colSpan: Number.isInteger(columns) && columns > 0 ? Math.max(1, Math.min(columns, maxColumns - column)) : 1,
  }
}

function listRows(table: XmlElement): readonly Row[] {
  return childElements(table).flatMap((child): readonly Row[] => {
    if (child.name === 'tr') return [{ element: child, isInHead: false }]
    if (!['thead', 'tbody', 'tfoot'].includes(child.name)) return []
    return childElements(child, 'tr').map((element) => ({ element, isInHead: child.name === 'thead' }))
  })
}

/** Rows in `thead`, or, without one, the first rows that hold header cells only. */
function countHeaderRows(rows: readonly Row[]): number {
  const firstBody = rows.findIndex((row) => !row.isInHead)
  if (firstBody !== 0) return Math.max(0, firstBody)
  const isHeader = ({ element }: Row) => {
    const cells = childElements(element)
    return cells.length > 0 && cells.every((cell) => cell.name === 'th')
  }
  const firstData = rows.findIndex((row) => !isHeader(row))
  return Math.max(0, firstData)
}
