/** Gives the parts of one table without lines, page after page, the same columns. */
import { alignedPart, alignedTable, columnRanges } from './aligned-table'
import { commonWhite, isInner, type Strip, segmentsOf } from './gutters'
import type { FlowItem, ZoneItem } from './page-layout'
import { rowStyleOf } from './row-style'
import type { TableDraft } from './table-draft'
import { type TextLine, textOf } from './text-lines'

export interface ZoneTable {
  readonly table: TableDraft
  /** Same table as the stretch before it. */
  readonly follows: boolean
}

interface Chain {
  white: readonly Strip[]
  readonly zones: ZoneItem[]
}

/** The table of every stretch; those that go on over a page break share what all their pages tell. */
export function zoneTables(items: readonly FlowItem[]): Map<ZoneItem, ZoneTable> {
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
  return new Map(chains.flatMap(tablesOfChain))
}

function tablesOfChain({ white, zones }: Chain): [ZoneItem, ZoneTable][] {
  const lines = zones.flatMap((zone) => zone.lines.filter((_, index) => !zone.across.has(index)))
  const columns = columnRanges(lines, white.filter(isInner))
  const parts = zones.map(({ page, lines, across }) =>
    alignedPart(lines, across, columns, { page: page.number, rules: page.rules, fills: page.fills }),
  )
  const style = rowStyleOf(parts.map((part) => part.grid))
  return zones.flatMap((zone, index) => {
    const part = parts[index]
    return part === undefined ? [] : [[zone, { table: alignedTable(part, style), follows: index > 0 }]]
  })
}

/** The white two stretches have in common when it keeps their columns apart; null when they are two tables. */
function sharedWhite(chain: Chain, before: ZoneItem, item: ZoneItem): readonly Strip[] | null {
  if (item.page.number !== before.page.number + 1) return null
  const starts = chain.white.filter(isInner).map(([, to]) => to)
  const shared = commonWhite(chain.white, item.white, 2.5, starts)
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
