/** Gives the parts of one table without lines, page after page, the same columns. */
import { columnRanges } from './aligned-table'
import { commonWhite, isInner, type Strip, segmentsOf } from './gutters'
import type { FlowItem, ZoneItem } from './page-layout'
import type { ColumnRange } from './table-draft'
import { type TextLine, textOf } from './text-lines'

export interface ZoneColumns {
  readonly zone: ZoneItem
  readonly columns: readonly ColumnRange[]
  /** Same table as the stretch before it. */
  readonly follows: boolean
}

interface Chain {
  white: readonly Strip[]
  readonly zones: ZoneItem[]
}

/** Columns of every stretch; those that go on over a page break share the white of all their pages. */
export function zoneColumns(items: readonly FlowItem[]): Map<ZoneItem, ZoneColumns> {
  const chains: Chain[] = []
  items.forEach((item, index) => {
    if (item.kind !== 'zone') return
    const before = items[index - 1]
    const chain = chains.at(-1)
    const white =
      chain !== undefined && before?.kind === 'zone' && chain.zones.includes(before)
        ? sharedWhite(chain, before, item)
        : null
    if (chain !== undefined && white !== null) {
      chain.white = white
      chain.zones.push(item)
    } else chains.push({ white: item.white, zones: [item] })
  })
  return new Map(chains.flatMap(columnsOfChain))
}

function columnsOfChain({ white, zones }: Chain): [ZoneItem, ZoneColumns][] {
  const lines = zones.flatMap((zone) => zone.lines.filter((_, index) => !zone.across.has(index)))
  const columns = columnRanges(lines, white.filter(isInner))
  return zones.map((zone, index) => [zone, { zone, columns, follows: index > 0 }])
}

/** The white two stretches have in common when it keeps their columns apart; null when they are two tables. */
function sharedWhite(chain: Chain, before: ZoneItem, item: ZoneItem): readonly Strip[] | null {
  if (item.page.number !== before.page.number + 1) return null
  const shared = commonWhite(chain.white, item.white, 2.5)
  const counts = [chain.white, item.white].map((white) => white.filter(isInner).length)
  const kept = shared.filter(isInner).length
  if (kept === 0 || kept < Math.min(...counts)) return null
  return hasOwnHead(chain.zones[0]?.lines[0], item.lines[0]) && !item.isCarried ? null : shared
}

/** The later part opens with column heads in bold that are not those of the first part. */
function hasOwnHead(first: TextLine | undefined, later: TextLine | undefined): boolean {
  if (first === undefined || later === undefined || !later.bold) return false
  return segmentsOf(later, later.size).length > 1 && textOf(first) !== textOf(later)
}
