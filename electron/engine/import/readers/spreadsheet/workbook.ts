/** A workbook as the three readers of this folder (zipped XML, OpenDocument, the old binary formats) give it. */
import type { PlanDocument } from '#shared/domain/document'
import type { Finding } from '#shared/findings'
import type { GridArea } from '../grid/grid'

export interface SheetCell {
  /** As shown, line breaks as `\n`. */
  readonly text: string
  readonly kind: 'text' | 'number' | 'date'
  readonly bold: boolean
  readonly sizePoints: number | null
  /** `#rrggbb`; null for none and for white. */
  readonly fill: string | null
}

/** A note or a drawn text that stands outside the cells; row and column from 0. */
export interface SheetNote {
  readonly row: number
  readonly column: number
  readonly text: string
}

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  /** Cells with text or colour by row and column, both from 0. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>
  readonly merges: readonly GridArea[]
  readonly hiddenRows: ReadonlySet<number>
  /** First and last hidden column, from 0. */
  readonly hiddenColumns: readonly (readonly [number, number])[]
  readonly declaredHeaders: readonly GridArea[]
  readonly comments: readonly SheetNote[]
  readonly textBoxes: readonly SheetNote[]
  /** Lines printed on every page. */
  readonly pageHeaders: readonly string[]
  readonly pageFooters: readonly string[]
  /** Formulas (A1 place and formula) that the file holds no result for; they are never worked out here. */
  readonly formulasWithoutValue: readonly string[]
}

export interface Workbook {
  readonly format: 'xlsx' | 'xls' | 'ods'
  readonly sheets: readonly Sheet[]
  readonly properties: PlanDocument['properties']
  readonly findings: readonly Finding[]
}

export const noProperties: Workbook['properties'] = {
  title: null,
  subject: null,
  keywords: null,
  created: null,
  modified: null,
}

/** Counts the cells taken from a file, so that declared repetitions and endless ranges stay bounded. */
export class CellBudget {
  readonly limit: number
  #left: number

  constructor(limit: number) {
    this.limit = limit
    this.#left = limit
  }

  /** Takes one cell; false when the limit is reached. */
  take(): boolean {
    this.#left -= 1
    return this.#left >= 0
  }

  get isSpent(): boolean {
    return this.#left < 0
  }
}
