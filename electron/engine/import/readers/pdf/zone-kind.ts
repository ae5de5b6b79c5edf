/** Tells a table without lines from newspaper columns and from lines that only have a gap in them. */
import type { ColumnZone } from './column-zones'
import { minimumGutter, segmentsOf } from './gutters'
import type { ColumnRange } from './table-draft'
import type { TextLine } from './text-lines'

export type ZoneKind = 'table' | 'columns' | 'loose'

/** What a column looks like from afar. */
interface ColumnLook {
  /** Share of the lines that have text here. */
  readonly density: number
  readonly wordsPerLine: number
  /** Share of its lines that reach the right edge. */
  readonly fullShare: number
}

/** Judges a stretch of lines by how its columns are filled. */
export function zoneKind(lines: readonly TextLine[], zone: ColumnZone, columns: readonly ColumnRange[]): ZoneKind {
  if (zone.isCarried) return 'table'
  const own = lines.slice(zone.from, zone.to).filter((_, index) => !zone.across.has(zone.from + index))
  const split = own.filter((line) => segmentsOf(line, minimumGutter(line)).length > 1)
  if (split.length < 2 || (columns.length === 2 && split.length < 3)) return 'loose'
  const looks = columns.map((column) => lookOf(own, column))
  const isProse = looks.every((look) => look.density > 0.7 && look.wordsPerLine >= 3.5 && look.fullShare > 0.5)
  return isProse && columns.length <= 3 && own.length >= 4 ? 'columns' : 'table'
}

function lookOf(lines: readonly TextLine[], column: ColumnRange): ColumnLook {
  const parts = lines.flatMap((line) => {
    const words = line.words.filter(
      ({ box }) => (box.left + box.right) / 2 >= column.left - 1 && (box.left + box.right) / 2 <= column.right + 1,
    )
    return words.length === 0 ? [] : [words]
  })
  const width = column.right - column.left
  const full = parts.filter((words) => (words.at(-1)?.box.right ?? 0) > column.right - 0.18 * width)
  const count = Math.max(1, parts.length)
  return {
    density: parts.length / Math.max(1, lines.length),
    wordsPerLine: parts.reduce((sum, words) => sum + words.length, 0) / count,
    fullShare: full.length / count,
  }
}
