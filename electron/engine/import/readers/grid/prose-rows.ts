/** Rows that are no table: titles, labelled values, running text written in cells. */
import type { Block } from '#shared/domain/document'
import { cellArea, type FilledCell, type Grid } from './grid'
import { isHeadingLine, isLabel, numberedDepth } from './row-kinds'

export interface ProseStyle {
  /** Level of the headings found here; numbered ones go deeper. */
  readonly headingLevel: number
  /** The file sets headings apart by type or colour, so plain lines are no headings. */
  readonly formatted: boolean
}

const listMarker = /^([-–•·▪*]|\d{1,2}[.)]|[a-z][.)])\s+(?=\S)/u
/** A value this long is a text with its label as heading, not a value. */
const longValue = 200

/** The blocks of a row with one filled cell; a cell with several lines becomes several blocks. */
export function singleCellBlocks(grid: Grid, row: number, filled: FilledCell, style: ProseStyle): Block[] {
  const place = grid.placeOf(cellArea(row, filled.column, filled.cell))
  if (isHeadingLine(filled, style.formatted)) {
    const level = Math.min(9, style.headingLevel + Math.max(0, numberedDepth(filled.cell.text) - 1))
    return [{ kind: 'heading', level, text: filled.cell.text, place }]
  }
  const emphasised = filled.cell.bold || filled.cell.large
  return textLines(filled.cell.text).map((text) => textBlock(text, emphasised, place))
}

function textLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function textBlock(text: string, emphasised: boolean, place: Block['place']): Block {
  const marker = listMarker.exec(text)
  if (!marker) return { kind: 'paragraph', text, place, emphasised }
  return { kind: 'list-item', text: text.slice(marker[0].length), place, depth: 0, marker: marker[1] ?? null }
}

/** Whether a row reads as labels with values: `Diarienummer | 1.1/2/2018`, once or several times in the row. */
export function isLabelledRow(filled: readonly FilledCell[]): boolean {
  return (
    filled.length > 0 && filled.length % 2 === 0 && filled.every(({ cell }, at) => at % 2 === 1 || isLabel(cell.text))
  )
}

/**
 * The blocks of a row that stands above or outside the tables.
 *
 * Labels are joined with their values as `label: value`, so that both are found together; a long value becomes a text
 * under its label.
 */
export function looseRowBlocks(grid: Grid, row: number, filled: readonly FilledCell[], style: ProseStyle): Block[] {
  const [only] = filled
  if (only && filled.length === 1) return singleCellBlocks(grid, row, only, style)
  const emphasised = filled.every(({ cell }) => cell.bold || cell.large)
  if (!isLabelledRow(filled)) return [joined(grid, row, filled, ' ', emphasised)]
  const blocks: Block[] = []
  for (let at = 0; at + 1 < filled.length; at += 2) {
    const pair = filled.slice(at, at + 2)
    const [label, value] = pair
    if (label && value && value.cell.text.length > longValue) {
      const place = grid.placeOf(cellArea(row, label.column, label.cell))
      blocks.push({ kind: 'heading', level: style.headingLevel, text: label.cell.text.replace(/:$/, ''), place })
      blocks.push(...singleCellBlocks(grid, row, value, style))
    } else {
      blocks.push(joined(grid, row, pair, label?.cell.text.endsWith(':') ? ' ' : ': ', emphasised))
    }
  }
  return blocks
}

function joined(
  grid: Grid,
  row: number,
  filled: readonly FilledCell[],
  between: string,
  emphasised: boolean,
): Extract<Block, { kind: 'paragraph' }> {
  const [first, last] = [filled[0], filled.at(-1)]
  const place = grid.placeOf({
    firstRow: row,
    lastRow: row,
    firstColumn: first?.column ?? 0,
    lastColumn: last?.column ?? 0,
  })
  return { kind: 'paragraph', text: filled.map(({ cell }) => cell.text).join(between), place, emphasised }
}
