/** Tables: rows and cells with their spans, shading and declared header rows (ECMA-376 part 1, 17.4). */
import type { FlowCell, FlowItem, FlowTable } from '#engine/import/flow/flow-items'
import { overlay, type TextLook, unsaidLook } from '#engine/import/flow/text-look'
import { attribute, findChild, findPath, isElement, type XmlElement } from '#engine/import/markup/xml-element'
import { readFill } from './shading'
import type { StoryContext } from './story-context'
import type { TableStyle } from './styles'
import { switchOf } from './text-look'

/** Reads the content of a cell; handed in, since a cell is a story that may hold tables. */
type ReadStory = (context: StoryContext, container: XmlElement, tableLook: TextLook) => readonly FlowItem[]

/** As many columns as Word allows, and a few more for other programs. */
const maxColumns = 200

interface DraftCell {
  row: number
  column: number
  rowSpan: number
  colSpan: number
  items: FlowItem[]
  fill: string | null
  isHidden: boolean
  place: FlowCell['place']
}

/** Reads a `w:tbl` into a table; nothing when all its rows are deleted. */
export function readTable(context: StoryContext, node: XmlElement, readStory: ReadStory): readonly FlowItem[] {
  const table = new TableReader(context, node, readStory)
  return table.read(node)
}

class TableReader {
  readonly #context: StoryContext
  readonly #readStory: ReadStory
  readonly #style: TableStyle
  readonly #marksFirstRow: boolean
  readonly #marksFirstColumn: boolean
  readonly #cells: DraftCell[] = []
  /** The cell that a vertical merge of a column continues. */
  #open = new Map<number, DraftCell>()
  #row = 0

  constructor(context: StoryContext, node: XmlElement, readStory: ReadStory) {
    const properties = findChild(node, 'w:tblPr')
    this.#context = context
    this.#readStory = readStory
    this.#style = context.styles.table(attribute(findChild(properties, 'w:tblStyle'), 'w:val'))
    const look = findChild(properties, 'w:tblLook')
    this.#marksFirstRow = hasTableLook(look, 'w:firstRow', 0x20)
    this.#marksFirstColumn = hasTableLook(look, 'w:firstColumn', 0x80)
  }

  read(node: XmlElement): readonly FlowItem[] {
    const place = { ...this.#context.here(), paragraph: (this.#context.here().paragraph ?? 0) + 1 }
    let headerRowCount = 0
    for (const row of listInside(node, 'w:tr')) {
      const properties = findChild(row, 'w:trPr')
      if (findChild(properties, 'w:del') !== null || findChild(properties, 'w:ins') !== null)
        this.#context.trackedChanges += 1
      if (findChild(properties, 'w:del') !== null) continue
      if (this.#context.tableCells >= this.#context.limits.maxTableCells) {
        this.#context.reportTruncation()
        break
      }
      if (headerRowCount === this.#row && switchOf(properties, 'w:tblHeader') === true) headerRowCount += 1
      this.#readRow(row, properties)
      this.#row += 1
    }
    const caption = attribute(findPath(node, 'w:tblPr', 'w:tblCaption'), 'w:val')
    if (this.#cells.length === 0) return []
    const table: FlowTable = { kind: 'table', cells: this.#cells, headerRowCount, caption, place }
    return [table]
  }

  #readRow(row: XmlElement, properties: XmlElement | null): void {
    const context = this.#context
    const startPage = context.page
    let lastPage = startPage
    let column = numberOf(findChild(properties, 'w:gridBefore'), 0)
    let last: DraftCell | null = null
    const stillOpen = new Map<number, DraftCell>()
    for (const node of listInside(row, 'w:tc')) {
      // Cells of a row that crosses a page each tell of the break, so each starts from the same page.
      context.page = startPage
      const cellProperties = findChild(node, 'w:tcPr')
      const colSpan = Math.min(maxColumns, Math.max(1, numberOf(findChild(cellProperties, 'w:gridSpan'), 1)))
      const cell = this.#readCell(node, cellProperties, column, colSpan, properties)
      lastPage = Math.max(lastPage ?? 0, context.page ?? 0) || null
      const target: DraftCell = this.#mergeTarget(cellProperties, column, colSpan, last) ?? cell
      if (target === cell) this.#cells.push(cell)
      else absorb(target, cell)
      if (findChild(cellProperties, 'w:vMerge') !== null) stillOpen.set(column, target)
      last = target
      column += colSpan
      context.tableCells += 1
    }
    this.#open = stillOpen
    context.page = lastPage
  }

  #readCell(
    node: XmlElement,
    properties: XmlElement | null,
    column: number,
    colSpan: number,
    rowProperties: XmlElement | null,
  ): DraftCell {
    const before = this.#context.here()
    const conditional = this.#conditional(column)
    const items = [...this.#readStory(this.#context, node, conditional.look)]
    const shading = findChild(properties, 'w:shd')
    return {
      row: this.#row,
      column,
      rowSpan: 1,
      colSpan,
      items,
      place: items[0]?.place ?? before,
      fill: shading === null ? conditional.fill : readFill(shading),
      isHidden: switchOf(rowProperties, 'w:hidden') === true,
    }
  }

  #conditional(column: number): TableStyle['firstRow'] {
    const row = this.#row === 0 && this.#marksFirstRow ? this.#style.firstRow : null
    const first = column === 0 && this.#marksFirstColumn ? this.#style.firstColumn : null
    return {
      look: overlay(row?.look ?? unsaidLook, first?.look ?? unsaidLook),
      fill: row?.fill ?? first?.fill ?? null,
    }
  }

  /** The cell that this one continues, if it says so: to the left (old files) or above. */
  #mergeTarget(
    properties: XmlElement | null,
    column: number,
    colSpan: number,
    left: DraftCell | null,
  ): DraftCell | null {
    const horizontal = findChild(properties, 'w:hMerge')
    if (horizontal !== null && attribute(horizontal, 'w:val') !== 'restart' && left?.row === this.#row) return left
    const vertical = findChild(properties, 'w:vMerge')
    if (vertical === null || attribute(vertical, 'w:val') === 'restart') return null
    const above = this.#open.get(column)
    return above !== undefined && above.colSpan <= colSpan ? above : null
  }
}

/** Grows the target over the cell; text in a covered cell is unusual but must not be lost. */
function absorb(target: DraftCell, cell: DraftCell): void {
  if (target.row === cell.row) target.colSpan = Math.max(target.colSpan, cell.column + cell.colSpan - target.column)
  else target.rowSpan = Math.max(target.rowSpan, cell.row - target.row + 1)
  for (const item of cell.items) target.items.push(item)
}

/** Rows of a table or cells of a row, also inside content controls and other wrappers. */
function* listInside(node: XmlElement, name: 'w:tr' | 'w:tc'): Generator<XmlElement> {
  for (const child of node.children) {
    if (!isElement(child)) continue
    if (child.name === name) yield child
    else if (['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(child.name))
      yield* listInside(child, name)
  }
}

function hasTableLook(look: XmlElement | null, name: string, bit: number): boolean {
  const own = attribute(look, name)
  if (own !== null) return ['1', 'true', 'on'].includes(own)
  return (Number.parseInt(attribute(look, 'w:val') ?? '0', 16) & bit) !== 0
}

function numberOf(element: XmlElement | null, fallback: number): number {
  const value = Number(attribute(element, 'w:val') ?? Number.NaN)
  return Number.isInteger(value) && value >= 0 ? Math.min(value, maxColumns) : fallback
}
