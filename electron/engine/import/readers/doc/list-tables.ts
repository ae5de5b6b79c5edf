/** Lists and their uses in a binary Word file (MS-DOC 2.9.131 to 2.9.135, 2.9.150). */
import type { NumberFormat } from '#engine/import/flow/list-marker'
import type { ListLevel, NumberedList } from '#engine/import/flow/numbered-lists'
import { BytesView } from './bytes-view'

const listBytes = 28
const useBytes = 16
const levelHeaderBytes = 28
const mostLists = 2000

const numberFormats: ReadonlyMap<number, NumberFormat | 'bullet' | 'none'> = new Map([
  [1, 'upper-roman'],
  [2, 'lower-roman'],
  [3, 'upper-letter'],
  [4, 'lower-letter'],
  [22, 'decimal-zero'],
  [23, 'bullet'],
  [255, 'none'],
])

/** Lists by the number that paragraphs use for them, from 1. `lists` is the table and all that follows it. */
export function readLists(lists: Uint8Array, uses: Uint8Array): readonly (NumberedList | null)[] {
  const levelsById = readLevels(new BytesView(lists))
  const view = new BytesView(uses)
  const count = Math.min(mostLists, view.long(0))
  const found: (NumberedList | null)[] = [null]
  let overrideAt = 4 + count * useBytes
  for (let index = 0; index < count; index += 1) {
    const id = view.long(4 + index * useBytes)
    const overrides = Math.min(9, view.byte(4 + index * useBytes + 12))
    const restarts = new Map<number, number>()
    overrideAt = readOverrides(view, overrideAt, overrides, restarts)
    const levels = levelsById.get(id)
    found.push(
      levels === undefined
        ? null
        : { id: String(index), counterId: String(id), levels: restarted(levels, restarts), restarts },
    )
  }
  return found
}

function restarted(
  levels: ReadonlyMap<number, ListLevel>,
  restarts: ReadonlyMap<number, number>,
): ReadonlyMap<number, ListLevel> {
  return new Map([...levels].map(([index, level]) => [index, { ...level, start: restarts.get(index) ?? level.start }]))
}

function readLevels(view: BytesView): ReadonlyMap<number, ReadonlyMap<number, ListLevel>> {
  const count = Math.min(mostLists, view.short(0))
  const byId = new Map<number, ReadonlyMap<number, ListLevel>>()
  let at = 2 + count * listBytes
  for (let index = 0; index < count && at < view.length; index += 1) {
    const list = 2 + index * listBytes
    const levelCount = (view.byte(list + 26) & 1) === 1 ? 1 : 9
    const levels = new Map<number, ListLevel>()
    for (let level = 0; level < levelCount; level += 1) {
      const read = readLevel(view, at)
      levels.set(level, read.level)
      at = read.next
    }
    byId.set(view.long(list), levels)
  }
  return byId
}

function readLevel(view: BytesView, at: number): { readonly level: ListLevel; readonly next: number } {
  const textAt = at + levelHeaderBytes + view.byte(at + 24) + view.byte(at + 25)
  const length = Math.min(255, view.short(textAt))
  // Numbers are written as the level they come from.
  const text = view.text(textAt + 2, length).replace(/\p{Cc}/gu, (sign) => `%${sign.charCodeAt(0) + 1}`)
  return {
    level: {
      format: numberFormats.get(view.byte(at + 4)) ?? 'decimal',
      text,
      start: view.signedLong(at),
      isLegal: (view.byte(at + 5) & 0x04) !== 0,
    },
    next: textAt + 2 + length * 2,
  }
}

/** Notes where a use of a list begins anew and gives where the next use's data begin. */
function readOverrides(view: BytesView, start: number, count: number, restarts: Map<number, number>): number {
  let at = start + 4
  for (let index = 0; index < count; index += 1) {
    const flags = view.long(at + 4)
    const level = flags & 0xf
    if ((flags & 0x10) !== 0) restarts.set(level, view.signedLong(at))
    at += 8
    if ((flags & 0x20) !== 0) at = readLevel(view, at).next
  }
  return at
}
