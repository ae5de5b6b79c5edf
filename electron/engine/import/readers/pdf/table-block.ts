/** Turns a table draft into its final form: cells of text with their places. */
import type { DocumentTable, TableCell } from '#shared/domain/document'
import { nowhere, type Place } from '#shared/domain/place'
import { toTuple } from './box'
import { usualPitch } from './leading'
import { mendNumbers } from './mend-numbers'
import { type CellDraft, type ColumnRange, linesOfCell, type TableDraft } from './table-draft'
import type { TextLine } from './text-lines'
import type { Vocabulary } from './vocabulary'
import { type Measure, wrappedText } from './wrapped-text'

/** Builds the table; text of cells is joined with the words of the whole document at hand. */
export function tableBlock(draft: TableDraft, vocabulary: Vocabulary): DocumentTable {
  const leading = tableLeading(draft)
  const padding = cellPadding(draft)
  const cells = draft.rows.flatMap((row, index) =>
    row.cells.map((cell) => toCell(cell, index, measureOf(cell, draft, padding, leading), vocabulary)),
  )
  return mendNumbers({
    rowCount: draft.rows.length,
    columnCount: draft.columns.length,
    cells,
    headerRowCount: draft.headerRowCount,
    caption: null,
    grid: draft.grid,
  })
}

function toCell(cell: CellDraft, row: number, measure: Measure, vocabulary: Vocabulary): TableCell {
  const lines = linesOfCell(cell)
  return {
    row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    colSpan: cell.colSpan,
    text: wrappedText(lines, measure, vocabulary).replaceAll('\u00ad', ''),
    place: placeOf(cell),
    bold: lines.length > 0 && lines.every((line) => line.bold),
    fill: cell.fill,
    hidden: false,
    confidence: confidenceOf(lines),
  }
}

/** The first page on which the cell has text, else its first. */
function placeOf(cell: CellDraft): Place {
  const part = cell.parts.find(({ lines }) => lines.length > 0) ?? cell.parts[0]
  return part === undefined ? nowhere : { ...nowhere, page: part.page, box: toTuple(part.box) }
}

/** Mean confidence of recognised words by length; null for text that the file states. */
export function confidenceOf(lines: readonly TextLine[]): number | null {
  let weight = 0
  let sum = 0
  for (const word of lines.flatMap((line) => line.words)) {
    if (word.confidence === null) continue
    weight += word.text.length
    sum += word.confidence * word.text.length
  }
  return weight === 0 ? null : Math.round((sum / weight) * 1000) / 1000
}

function tableLeading(draft: TableDraft): number {
  const pitches = draft.rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.parts.flatMap(({ lines }) =>
        lines.slice(1).map((line, index) => (line.baseline - (lines[index]?.baseline ?? 0)) / Math.max(line.size, 1)),
      ),
    ),
  )
  return usualPitch(pitches)
}

/** Distance from a ruled border to the text, from the cells whose text begins nearest to it. */
function cellPadding(draft: TableDraft): number {
  if (draft.grid !== 'lines') return 0
  const distances = draft.rows
    .flatMap((row) => row.cells.flatMap((cell) => cell.parts))
    .flatMap(({ box, lines }) => lines.map((line) => line.box.left - box.left))
    .filter((distance) => distance >= 0)
    .toSorted((a, b) => a - b)
  return Math.min(8, distances[Math.floor(distances.length * 0.1)] ?? 0)
}

function measureOf(cell: CellDraft, draft: TableDraft, padding: number, leading: number): Measure {
  const first: ColumnRange | undefined = draft.columns[cell.column]
  const last: ColumnRange | undefined = draft.columns[cell.column + cell.colSpan - 1]
  const box = cell.parts[0]?.box
  const left = draft.grid === 'lines' ? (box?.left ?? 0) + padding : (first?.left ?? 0)
  const right = draft.grid === 'lines' ? (box?.right ?? 0) - padding : (last?.right ?? 0)
  return { left, right, leading }
}
