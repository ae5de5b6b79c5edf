/**
 * Rows that know only where their cells end (RTF, binary Word files) made into one grid.
 *
 * Edges of all rows that lie within two millimetres of each other are one border between columns; a cell then spans the columns
 * between its edges. Merged cells are joined, their text kept.
 */

import type { Place } from '#shared/domain/place'
import type { FlowCell, FlowItem, FlowTable } from './flow-items'

export interface CellDefinition {
  /** Right edge in twips. */
  readonly right: number
  readonly verticalMerge: 'first' | 'continued' | null
  readonly horizontalMerge: 'first' | 'continued' | null
  readonly fill: string | null
}

export interface RowDefinition {
  /** Left edge of the first cell in twips. */
  readonly left: number
  readonly isHeader: boolean
  readonly cells: readonly CellDefinition[]
}

export interface RowContent {
  readonly definition: RowDefinition
  readonly cells: readonly { readonly items: readonly FlowItem[]; readonly place: Place }[]
}

/** About 2 mm in twips: more than the indents that programs add to some rows, less than any column. */
const sameEdge = 120

type DraftCell = { -readonly [K in keyof FlowCell]: FlowCell[K] }

export function buildTable(rows: readonly RowContent[], place: Place): FlowTable {
  const borders = listBorders(rows)
  const cells: DraftCell[] = []
  let open = new Map<number, DraftCell>()
  for (const [row, content] of rows.entries()) open = addRow(cells, borders, open, row, content)
  const firstBody = rows.findIndex(({ definition }) => !definition.isHeader)
  const headerRowCount = firstBody < 0 ? rows.length : firstBody
  return { kind: 'table', cells, headerRowCount, caption: null, place }
}

/** Adds the cells of one row and gives those that a merge may continue below, by column. */
function addRow(
  cells: DraftCell[],
  borders: readonly number[],
  open: ReadonlyMap<number, DraftCell>,
  row: number,
  { definition, cells: contents }: RowContent,
): Map<number, DraftCell> {
  const stillOpen = new Map<number, DraftCell>()
  let left: DraftCell | null = null
  let column = columnOf(borders, definition.left)
  for (const [index, { items, place }] of contents.entries()) {
    const said = definition.cells[index] ?? null
    // LibreOffice ends some rows with more cell marks than it has defined cells.
    if (said === null && items.length === 0 && definition.cells.length > 0) continue
    const end: number = said === null ? column + 1 : Math.max(column + 1, columnOf(borders, said.right))
    const target: DraftCell | null = mergeTarget(said, row, end, left, open.get(column))
    if (target === null) {
      left = { row, column, rowSpan: 1, colSpan: end - column, items, place, fill: said?.fill ?? null, isHidden: false }
      cells.push(left)
    } else {
      if (target.row === row) target.colSpan = Math.max(target.colSpan, end - target.column)
      else target.rowSpan = Math.max(target.rowSpan, row - target.row + 1)
      target.items = [...target.items, ...items]
      left = target
    }
    if (said?.verticalMerge !== null && said !== null) stillOpen.set(column, left)
    column = end
  }
  return stillOpen
}

/** The cell that this one continues: the one to the left in its row, or the one above that is no wider. */
function mergeTarget(
  said: CellDefinition | null,
  row: number,
  end: number,
  left: DraftCell | null,
  above: DraftCell | undefined,
): DraftCell | null {
  if (said?.horizontalMerge === 'continued') return left?.row === row ? left : null
  if (said?.verticalMerge !== 'continued' || above === undefined) return null
  return above.column + above.colSpan <= end ? above : null
}

/** All edges in order, those that lie together taken as one. */
function listBorders(rows: readonly RowContent[]): readonly number[] {
  const edges = rows.flatMap(({ definition }) => [definition.left, ...definition.cells.map(({ right }) => right)])
  const borders: number[] = []
  for (const edge of edges.sort((a, b) => a - b)) {
    const last = borders.at(-1)
    if (last === undefined || edge - last > sameEdge) borders.push(edge)
  }
  return borders
}

/** The border nearest to an edge; `borders` is in rising order. */
function columnOf(borders: readonly number[], edge: number): number {
  let [low, high] = [0, borders.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((borders[middle] ?? 0) < edge) low = middle + 1
    else high = middle
  }
  const [before, at] = [borders[low - 1], borders[low] ?? 0]
  return before !== undefined && Math.abs(edge - before) < Math.abs(at - edge) ? low - 1 : low
}
