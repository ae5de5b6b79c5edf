/** The tables being read at one point of a story: the outermost first, each inside a cell of the one before. */
import type { Place } from '#shared/domain/place'
import { buildTable, type RowContent, type RowDefinition } from './edge-table'
import type { FlowItem } from './flow-items'

interface OpenTable {
  readonly place: Place
  readonly rows: RowContent[]
  cells: { readonly items: readonly FlowItem[]; readonly place: Place }[]
  /** Of the cell being filled. */
  items: FlowItem[]
}

const noDefinition: RowDefinition = { left: 0, isHeader: false, cells: [] }

export class TableStack {
  readonly #open: OpenTable[] = []
  readonly #flow: FlowItem[]

  constructor(flow: FlowItem[]) {
    this.#flow = flow
  }

  get depth(): number {
    return this.#open.length
  }

  /** Opens or closes tables until `depth` of them are open. */
  settle(depth: number, place: Place): void {
    while (this.#open.length > depth) this.#close()
    while (this.#open.length < depth) this.#open.push({ place, rows: [], cells: [], items: [] })
  }

  add(item: FlowItem): void {
    const table = this.#open.at(-1)
    if (table === undefined) this.#flow.push(item)
    else table.items.push(item)
  }

  /** `place`: where the cell ends, for one that is empty. */
  endCell(place: Place): void {
    const table = this.#open.at(-1)
    if (table === undefined) return
    table.cells.push({ items: table.items, place: table.items[0]?.place ?? place })
    table.items = []
  }

  /** Throws the cell away: there are too many. */
  dropCell(): void {
    const table = this.#open.at(-1)
    if (table !== undefined) table.items = []
  }

  endRow(definition: RowDefinition): void {
    const table = this.#open.at(-1)
    if (table === undefined) return
    if (table.items.length > 0) this.endCell(table.place)
    if (table.cells.length > 0) table.rows.push({ definition, cells: table.cells })
    table.cells = []
  }

  #close(): void {
    this.endRow(noDefinition)
    const table = this.#open.pop()
    if (table !== undefined && table.rows.length > 0) this.add(buildTable(table.rows, table.place))
  }
}
