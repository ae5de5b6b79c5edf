/**
 * List markers as Word prints them, counted while reading: every list paragraph must be announced once and in order.
 *
 * Source: ECMA-376 part 1, 17.9 (numbering); binary files count the same way (MS-DOC 2.4.6.3).
 */
import type { ListMark } from './flow-items'
import { bulletMarker, formatNumber, type NumberFormat } from './list-marker'

export interface ListLevel {
  readonly format: NumberFormat | 'bullet' | 'none'
  /** The marker with `%1` to `%9` for the numbers of the levels; a bullet is itself. */
  readonly text: string
  readonly start: number
  /** Print all numbers as decimals, whatever their levels say. */
  readonly isLegal: boolean
}

export interface NumberedList {
  readonly id: string
  /** Lists of one kind go on counting where the other stopped. */
  readonly counterId: string
  /** By depth from 0. */
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Levels that begin anew when this list is first used, with their first number. */
  readonly restarts: ReadonlyMap<number, number>
}

const deepestLevel = 8

export class ListCounters {
  readonly #counters = new Map<string, number[]>()
  readonly #started = new Set<string>()

  /** Counts one paragraph of a list and gives its marker. */
  next(list: NumberedList, depth: number): ListMark {
    const index = Math.min(Math.max(0, depth), deepestLevel)
    const level = list.levels.get(index)
    if (level === undefined) return { depth: index, marker: null }
    return { depth: index, marker: markerOf(list, level, this.#count(list, index)) }
  }

  #count(list: NumberedList, index: number): readonly number[] {
    const counters = this.#counters.get(list.counterId) ?? []
    this.#counters.set(list.counterId, counters)
    if (!this.#started.has(list.id)) {
      this.#started.add(list.id)
      for (const [level, start] of list.restarts) counters[level] = start - 1
    }
    for (let above = 0; above < index; above += 1) counters[above] ??= list.levels.get(above)?.start ?? 1
    counters[index] = (counters[index] ?? (list.levels.get(index)?.start ?? 1) - 1) + 1
    counters.length = index + 1
    return counters
  }
}

function markerOf(list: NumberedList, level: ListLevel, counters: readonly number[]): string | null {
  if (level.format === 'bullet') return bulletMarker(level.text)
  if (level.format === 'none' && !level.text.includes('%')) return level.text.trim() || null
  const text = level.text.replace(/%(\d)/gu, (_all, digit: string) => {
    const index = Number(digit) - 1
    const format = list.levels.get(index)?.format ?? 'decimal'
    if (format === 'none' || format === 'bullet') return ''
    return formatNumber(counters[index] ?? 1, level.isLegal ? 'decimal' : format)
  })
  return text.trim() || null
}
