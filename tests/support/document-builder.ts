/** Small documents in the readers' intermediate form, written by hand for tests of what comes after reading. */
import type { Block, Format, PlanDocument, TableCell } from '#shared/domain/document'
import { nowhere, type Place } from '#shared/domain/place'

export type CellSpec =
  | string
  | {
      readonly text: string
      readonly rowSpan?: number
      readonly colSpan?: number
      readonly bold?: boolean
      readonly fill?: string
      readonly hidden?: boolean
    }

type Draft = (place: Place) => Block

const at = (paragraph: number): Place => ({ ...nowhere, paragraph })

export const heading =
  (level: number, text: string): Draft =>
  (place) => ({ kind: 'heading', level, text, place })

export const paragraph =
  (text: string, emphasised = false): Draft =>
  (place) => ({ kind: 'paragraph', text, place, emphasised })

export const item =
  (text: string, depth = 0, marker: string | null = '•'): Draft =>
  (place) => ({ kind: 'list-item', text, place, depth, marker })

export const furniture =
  (role: Extract<Block, { kind: 'furniture' }>['role'], text: string): Draft =>
  (place) => ({ kind: 'furniture', role, text, place })

/** Puts a block on a sheet of a workbook. */
export const onSheet =
  (sheet: string, draft: Draft): Draft =>
  (place) =>
    draft({ ...place, sheet })

function placeCells(rows: readonly (readonly CellSpec[])[], place: Place): TableCell[] {
  const taken = new Set<string>()
  return rows.flatMap((specs, row) => {
    let column = 0
    return specs.map((spec) => {
      const cell = typeof spec === 'string' ? { text: spec } : spec
      while (taken.has(`${row},${column}`)) column += 1
      const { rowSpan = 1, colSpan = 1 } = cell
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + colSpan; c += 1) taken.add(`${r},${c}`)
      }
      const built: TableCell = {
        row,
        column,
        rowSpan,
        colSpan,
        text: cell.text,
        place,
        bold: cell.bold ?? false,
        fill: cell.fill ?? null,
        hidden: cell.hidden ?? false,
        confidence: null,
      }
      return built
    })
  })
}

/** A table by rows; positions covered by a span above or to the left are left out of the row. */
export const table =
  (
    rows: readonly (readonly CellSpec[])[],
    options: { readonly headerRowCount?: number; readonly caption?: string } = {},
  ): Draft =>
  (place) => {
    const cells = placeCells(rows, place)
    return {
      kind: 'table',
      place,
      table: {
        rowCount: rows.length,
        columnCount: Math.max(0, ...cells.map((cell) => cell.column + cell.colSpan)),
        cells,
        headerRowCount: options.headerRowCount ?? 0,
        caption: options.caption ?? null,
        grid: 'markup',
      },
    }
  }

/** A row with every cell in bold. */
export const bold = (...texts: readonly string[]): readonly CellSpec[] => texts.map((text) => ({ text, bold: true }))

/** A document of the given blocks; properties are empty. */
export function documentOf(
  drafts: readonly Draft[],
  options: { readonly format?: Format; readonly title?: string; readonly lineBreaks?: PlanDocument['lineBreaks'] } = {},
): PlanDocument {
  return {
    format: options.format ?? 'docx',
    blocks: drafts.map((draft, index) => draft(at(index + 1))),
    properties: { title: options.title ?? null, subject: null, keywords: null, created: null, modified: null },
    pageCount: null,
    lineBreaks: options.lineBreaks ?? 'authored',
    findings: [],
  }
}
