/** Rows inside a table that name what stands below them: a focus area, a level. They are no activities. */
import type { ColumnRole } from '#shared/domain/plan-reading'
import type { InterpretTools } from '../interpret-tools'
import { findPhrase, wordsOf } from '../words/word-pattern'
import { foldToLine } from './cell-text'
import type { ColumnReading } from './column-reading'
import { type DenseGrid, filledIn, type GridPosition } from './dense-grid'

export interface RowSetting {
  readonly bold: boolean
  readonly fill: string | null
}

const longestGroupName = 120
const numberedGroup =
  /^(?:(?:fokus|insats|mål|del|prioriterat\s)?område|mål|delmål|del|tema|nivå|kapitel|avsnitt|strategi|prioritering|spår|bilaga)\s*[\dA-D]+\b/iu

/** How the activity cells of full rows are set, to tell a row that is set apart. */
export function usualSetting(grid: DenseGrid, rows: readonly number[], activity: number): RowSetting {
  const full = rows.filter((row) => filledIn(grid, row).length > 1)
  const cells = full.map((row) => grid.at(row, activity)?.cell).filter((cell) => cell !== undefined)
  const bold = cells.filter((cell) => cell.bold).length * 2 > cells.length
  const fills = new Map<string | null, number>()
  for (const { fill } of cells) fills.set(fill, (fills.get(fill) ?? 0) + 1)
  const fill = [...fills].reduce<readonly [string | null, number]>((a, b) => (b[1] > a[1] ? b : a), [null, 0])[0]
  return { bold, fill }
}

/** All telling words of the text are the name of an area or a level. */
function isGroupName(text: string, tools: InterpretTools): boolean {
  const words = wordsOf(text).filter((word) => !/^\d+$/u.test(word.folded))
  if (words.length === 0 || words.length > 8) return false
  const explained = new Set<number>()
  for (const phrase of tools.groupNames) {
    const hit = findPhrase(phrase, words)
    for (let offset = 0; hit && offset < hit.count; offset += 1) explained.add(hit.start + offset)
  }
  return words.every((word, index) => explained.has(index) || tools.fillers.has(word.folded)) && explained.size > 0
}

function isSetApart({ cell }: GridPosition, usual: RowSetting): boolean {
  return (cell.bold && !usual.bold) || (cell.fill !== null && cell.fill !== usual.fill)
}

const groupRoles: readonly ColumnRole[] = ['area', 'level', 'goal', 'number', 'unknown']

/** The name of the group that a row begins, or null when the row is none. */
export function groupName(
  grid: DenseGrid,
  row: number,
  columns: readonly ColumnReading[],
  usual: RowSetting,
  tools: InterpretTools,
): string | null {
  const filled = filledIn(grid, row)
  const [only] = filled
  if (!only || filled.length !== 1 || !only.beginsInRow) return null
  const text = foldToLine(only.cell.text)
  if (text.length > longestGroupName) return null
  if (columns.length > 1 && only.cell.colSpan >= columns.length) return text
  const roles = columns[only.cell.column]?.roles ?? []
  if (!roles.includes('activity')) {
    const spansActivity = columns.some(
      (column, index) =>
        column.roles.includes('activity') && index > only.cell.column && index < only.cell.column + only.cell.colSpan,
    )
    return spansActivity || roles.some((role) => groupRoles.includes(role)) ? text : null
  }
  const shouts = text.length > 5 && text === text.toLocaleUpperCase('sv') && /\p{L}/u.test(text)
  const named = numberedGroup.test(text) || text.endsWith(':') || shouts || isGroupName(text, tools)
  return named || (columns.length > 1 && isSetApart(only, usual)) ? text : null
}
