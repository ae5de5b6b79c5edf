/** Plain text tables for a terminal: columns aligned, long cells wrapped, never wider than the terminal. */

export interface Column {
  readonly heading: string
  /** Numbers stand to the right. */
  readonly isNumber?: boolean
}

const gap = '  '
const narrowest = 6

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' })
const lengthOf = (text: string) => [...graphemes.segment(text)].length

/** Lines of the table, a line of dashes under the headings; rows must have a cell for every column. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const cells = [columns.map((column) => column.heading), ...rows]
  const widths = fitWidths(
    columns.map((_, index) => Math.max(...cells.map((row) => lengthOf(row[index] ?? '')))),
    width,
  )
  const lines = cells.flatMap((row, index) => {
    const wrapped = row.map((cell, column) => wrap(cell, widths[column] ?? narrowest))
    const height = Math.max(...wrapped.map((part) => part.length))
    const drawn = [...Array(height).keys()].map((line) =>
      columns.map((column, at) => pad(wrapped[at]?.[line] ?? '', widths[at] ?? 0, column.isNumber ?? false)).join(gap),
    )
    return index === 0 ? [...drawn, widths.map((size) => '-'.repeat(size)).join(gap)] : drawn
  })
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

/** Takes from the widest column until the table fits, or every column is as narrow as it may be. */
function fitWidths(wanted: readonly number[], width: number): number[] {
  const widths = [...wanted]
  const tooMuch = () => widths.reduce((sum, size) => sum + size, gap.length * (widths.length - 1)) - width
  while (tooMuch() > 0) {
    const widest = Math.max(...widths)
    if (widest <= narrowest) break
    const second = Math.max(narrowest, ...widths.filter((size) => size < widest))
    const index = widths.indexOf(widest)
    widths[index] = Math.max(second, widest - tooMuch(), narrowest)
    if (widths[index] === widest) widths[index] = widest - 1
  }
  return widths
}

/** A paragraph, its lines no longer than the terminal is wide. */
export function textLines(text: string, width: number): string {
  return `${wrap(text, width).join('\n')}\n`
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1)
    if (last !== undefined && lengthOf(last) + 1 + lengthOf(word) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(...chop(word, width))
  }
  return lines
}

/** A word that is wider than its column is cut. */
function chop(word: string, width: number): string[] {
  const signs = [...graphemes.segment(word)].map((part) => part.segment)
  if (signs.length <= width) return [word]
  return [...Array(Math.ceil(signs.length / width)).keys()].map((part) =>
    signs.slice(part * width, (part + 1) * width).join(''),
  )
}

function pad(text: string, width: number, isNumber: boolean): string {
  const space = ' '.repeat(Math.max(0, width - lengthOf(text)))
  return isNumber ? space + text : text + space
}
