/** Tells a table without lines from newspaper columns and from lines that only have a gap in them. */
import { around } from './box'
import type { ColumnZone } from './column-zones'
import { minimumGutter, segmentsOf } from './gutters'
import { usualLeading } from './leading'
import type { ColumnRange } from './table-draft'
import type { TextLine } from './text-lines'

export type ZoneKind = 'table' | 'columns' | 'loose'

/** What a column looks like from afar. */
interface ColumnLook {
  /** Share of the height that its lines take up. */
  readonly density: number
  readonly wordsPerLine: number
  /** Share of its lines that reach the right edge. */
  readonly fullShare: number
}

/** Share of its height that a column of prose fills, when lines of the columns stand level and when not. */
const denseLevel = 0.7
const denseOffset = 0.5

/** Judges a stretch of lines by how its columns are filled. */
export function zoneKind(lines: readonly TextLine[], zone: ColumnZone, columns: readonly ColumnRange[]): ZoneKind {
  if (zone.isCarried) return 'table'
  const own = lines.slice(zone.from, zone.to).filter((_, index) => !zone.across.has(zone.from + index))
  const box = around(own.map((line) => line.box))
  const looks = columns.map((column) => lookOf(own, column, box.bottom - box.top))
  const split = own.filter((line) => segmentsOf(line, minimumGutter(line)).length > 1)
  // Rows of a table begin level with each other; columns of prose need not.
  const isLevel = split.length > 0.3 * own.length
  const dense = isLevel ? denseLevel : denseOffset
  const isProse = looks.every((look) => look.density > dense && look.wordsPerLine >= 3.5 && look.fullShare > 0.5)
  if (isProse && columns.length <= 3 && own.length >= 4) return 'columns'
  return split.length < 2 || (columns.length === 2 && split.length < 3) ? 'loose' : 'table'
}

function lookOf(lines: readonly TextLine[], column: ColumnRange, height: number): ColumnLook {
  const parts = lines.flatMap((line) => {
    const words = line.words.filter(
      ({ box }) => (box.left + box.right) / 2 >= column.left - 1 && (box.left + box.right) / 2 <= column.right + 1,
    )
    return words.length === 0 ? [] : [words]
  })
  const width = column.right - column.left
  const size = parts.reduce((sum, words) => sum + (words[0]?.size ?? 0), 0) / Math.max(1, parts.length)
  const full = parts.filter((words) => (words.at(-1)?.box.right ?? 0) > column.right - 0.18 * width)
  const count = Math.max(1, parts.length)
  return {
    density: (parts.length * usualLeading * size) / Math.max(1, height),
    wordsPerLine: parts.reduce((sum, words) => sum + words.length, 0) / count,
    fullShare: full.length / count,
  }
}
