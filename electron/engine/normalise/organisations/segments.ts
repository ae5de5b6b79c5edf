/** Parts of a cell that name one actor each, as separators, "och" and parentheses divide it. */
import { type Atom, isSeparator } from './atoms'
import type { Item } from './match-items'
import { isCoordinator, isSoftBreak } from './unit-phrases'

export interface Segment {
  readonly items: readonly Item[]
  /** What stands before it: a mark or line break, "och" and the like, "med", or a phrase such as "tillsammans med". */
  readonly after: 'start' | 'mark' | 'colon' | 'coordinator' | 'with' | 'joiner'
  /** What stands after it. */
  readonly before: 'end' | 'mark' | 'coordinator' | 'with' | 'joiner'
  /** Inside parentheses. */
  readonly isAside: boolean
}

type Boundary = Exclude<Segment['after'], 'start'>

function boundaryAt(item: Item, atoms: readonly Atom[]): Boundary | null {
  const gap = atoms[item.from]?.gap ?? ''
  if (isSeparator(gap) && !isSoftBreak(item, atoms)) return gap.includes(':') ? 'colon' : 'mark'
  return null
}

function joinerKind(item: Item, atoms: readonly Atom[]): Segment['after'] {
  if (isCoordinator(item, atoms)) return 'coordinator'
  return item.to - item.from === 1 && atoms[item.from]?.folded === 'med' ? 'with' : 'joiner'
}

function depthAfter(depth: number, gap: string): number {
  const opened = (gap.match(/[([]/gu) ?? []).length
  const closed = (gap.match(/[)\]]/gu) ?? []).length
  return Math.max(0, depth - closed) + opened
}

/** Divides the items of a cell; joiners themselves are in no segment. */
export function segmentsOf(items: readonly Item[], atoms: readonly Atom[]): readonly Segment[] {
  const segments: { items: Item[]; after: Segment['after']; isAside: boolean }[] = []
  let depth = 0
  let pending: Segment['after'] = 'start'
  let isOpen = false
  for (const item of items) {
    const newDepth = depthAfter(depth, atoms[item.from]?.gap ?? '')
    const boundary = boundaryAt(item, atoms)
    if (boundary !== null || newDepth !== depth) {
      if (isOpen || pending !== 'start')
        pending = pending === 'joiner' || pending === 'with' ? pending : (boundary ?? 'mark')
      isOpen = false
    }
    depth = newDepth
    if (item.kind === 'joiner') {
      pending = joinerKind(item, atoms)
      isOpen = false
      continue
    }
    if (isOpen) segments.at(-1)?.items.push(item)
    else segments.push({ items: [item], after: pending, isAside: depth > 0 })
    isOpen = true
  }
  return segments.map((segment, index) => {
    const next = segments[index + 1]?.after
    const before = next === undefined || next === 'start' ? 'end' : next === 'colon' ? 'mark' : next
    return { ...segment, before }
  })
}
