/** Tables whose cells are kept apart by a sign: tabs, or upright bars with or without a frame. */
import type { SourceLine } from './source-lines'

export interface MarkedTable {
  readonly lines: readonly SourceLine[]
  /** Texts of the cells, rows of equal length. */
  readonly rows: readonly (readonly string[])[]
}

const frame = /^[\s|+:=_–-]{3,}$/

/** Finds runs of two lines or more that are divided by the same sign. */
export function findMarkedTables(lines: readonly SourceLine[]): MarkedTable[] {
  const tables: MarkedTable[] = []
  for (let at = 0; at < lines.length; ) {
    const divide = [divideByBars, divideByTabs].find((way) => way(lines[at]?.text ?? '') !== null)
    let end = at
    while (divide && end < lines.length && isPart(lines, at, end, divide)) end += 1
    const run = lines.slice(at, end)
    const rows = divide ? run.flatMap(({ text }) => (frame.test(text) ? [] : [divide(text) ?? []])) : []
    const width = Math.max(0, ...rows.map((row) => row.length))
    if (rows.length >= 2 && width >= 2 && rows.filter((row) => row.length >= 2).length >= 2) {
      tables.push({ lines: run, rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) })
      at = end
    } else at += 1
  }
  return tables
}

type Divide = (text: string) => string[] | null

function isPart(lines: readonly SourceLine[], start: number, at: number, divide: Divide): boolean {
  const line = lines[at]
  if (!line || (at > start && line.blanksBefore > 1)) return false
  return divide(line.text) !== null || (divide === divideByBars && frame.test(line.text))
}

function divideByBars(text: string): string[] | null {
  const inner = text.trim().replace(/^\||\|$/g, '')
  const cells = inner.split('|').map((cell) => cell.trim())
  return text.includes('|') && cells.length > 1 && !frame.test(text) ? cells : null
}

function divideByTabs(text: string): string[] | null {
  const cells = text.trim() === '' ? [] : text.split('\t').map((cell) => cell.trim())
  // A tab after a bullet or a number belongs to a list.
  const isList = cells.length === 2 && /^([-–•·*]|\p{L}?\d*[.)])$/u.test(cells[0] ?? '')
  return cells.length > 1 && !isList && cells.filter((cell) => cell !== '').length > 0 ? cells : null
}
