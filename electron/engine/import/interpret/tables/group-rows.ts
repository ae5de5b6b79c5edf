/** Rows inside a table that name what stands below them: a focus area, a level. They are no activities. */
import type { ColumnRole } from '#shared/domain/plan-reading'
import type { InterpretTools } from '../interpret-tools'
import { findPhrase, phraseAt, wordsOf } from '../words/word-pattern'
import { foldToLine } from './cell-text'
import type { ColumnReading } from './column-reading'
import { type DenseGrid, filledIn, type GridPosition } from './dense-grid'

interface RowSetting {
  readonly bold: boolean
  readonly fill: string | null
}

const longestGroupName = 120
/** How the activity cells of full rows are set, to tell a row that is set apart. */
function usualSetting(grid: DenseGrid, rows: readonly number[], activity: number): RowSetting {
  const full = rows.filter((row) => filledIn(grid, row).length > 1)
  const cells = full.map((row) => grid.at(row, activity)?.cell).filter((cell) => cell !== undefined)
  const bold = cells.filter((cell) => cell.bold).length * 2 > cells.length
  const fills = new Map<string | null, number>()
  for (const { fill } of cells) fills.set(fill, (fills.get(fill) ?? 0) + 1)
  const fill = [...fills].reduce<readonly [string | null, number]>((a, b) => (b[1] > a[1] ? b : a), [null, 0])[0]
  return { bold, fill }
}

/** "Fokusområde 2: Fritid", "Del B": a word for a part of the plan, and which part it is. */
function isNumberedGroup(text: string, tools: InterpretTools): boolean {
  const words = wordsOf(text)
  const number = words.findIndex((word) => /^(?:\d{1,2}|[a-d])$/u.test(word.folded))
  return (
    number > 0 &&
    number <= 2 &&
    tools.groupWords.some((phrase) => phrase.words.length === number && phraseAt(phrase, words, 0))
  )
}

/** All telling words of the text are the name of an area or a level. */
function isGroupName(text: string, tools: InterpretTools): boolean {
  // A name begins with a capital and is no sentence: "socialtjänsten." is the end of the row above.
  if (!/^[\p{Lu}\d]/u.test(text) || /[.!?]$/u.test(text)) return false
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

/** The name of the group that a row begins by its own look and words, or null. */
function groupName(
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
  const named = isNumberedGroup(text, tools) || text.endsWith(':') || shouts || isGroupName(text, tools)
  return named || (columns.length > 1 && isSetApart(only, usual)) ? text : null
}

/** Rows that hold one text, in the activity column. */
function loneActivities(grid: DenseGrid, rows: readonly number[], activity: number): readonly number[] {
  return rows.filter((row) => {
    const filled = filledIn(grid, row)
    return filled.length === 1 && filled[0]?.beginsInRow && filled[0].cell.column === activity
  })
}

const numbered = /^\d{1,2}[.)]?\s+\p{Lu}/u

/**
 * Lone texts that group by how regularly they stand: the first row is one, none follows another, none is last; or they
 * alone are numbered.
 */
function regularGroups(grid: DenseGrid, rows: readonly number[], activity: number): readonly number[] {
  const lone = loneActivities(grid, rows, activity)
  const textOf = (row: number) => grid.at(row, activity)?.cell.text.trim() ?? ''
  const counted = rows.filter((row) => numbered.test(textOf(row)))
  const onlyTheyAreNumbered = counted.every((row) => lone.includes(row)) && counted.length * 2 <= rows.length
  const byNumber = onlyTheyAreNumbered ? counted : []
  const apart = lone.every((row) => !lone.includes(rows[rows.indexOf(row) + 1] ?? -1))
  const leads = lone.length >= 2 && lone[0] === rows[0] && lone.at(-1) !== rows.at(-1) && apart
  const isShort = lone.every((row) => textOf(row).length <= 60 && !/[.!?]$/u.test(textOf(row)))
  return leads && isShort && lone.length * 2 <= rows.length ? lone : byNumber
}

/** The rows that group others, with the name of each group. */
export function findGroups(
  grid: DenseGrid,
  rows: readonly number[],
  columns: readonly ColumnReading[],
  tools: InterpretTools,
): ReadonlyMap<number, string> {
  const activity = columns.findIndex((column) => column.roles.includes('activity'))
  const usual = usualSetting(grid, rows, activity)
  const groups = new Map<number, string>()
  for (const row of rows) {
    const name = groupName(grid, row, columns, usual, tools)
    if (name !== null) groups.set(row, name)
  }
  if (columns.length > 1) {
    for (const row of regularGroups(grid, rows, activity)) {
      groups.set(row, foldToLine(grid.at(row, activity)?.cell.text ?? ''))
    }
  }
  return groups
}
