import type { ActivityRow } from '#shared/contract/views'
import type { OverlapGroup, OverlapKind, OverlapPicture } from '#shared/domain/comparison'

export type KindFilter = OverlapKind | 'all'

/** What needs looking at stands first: double work, then twice in one plan, then what each does at home. */
export const kindOrder: readonly OverlapKind[] = ['double', 'internal', 'parallel']

export function countKind(picture: OverlapPicture, kind: OverlapKind): number {
  return picture.groups.filter((group) => group.kinds.includes(kind)).length
}

const plansOf = (group: OverlapGroup) => new Set(group.members.map(({ activity }) => activity.plan)).size

export function sortGroups(groups: readonly OverlapGroup[], filter: KindFilter): readonly OverlapGroup[] {
  const rank = (group: OverlapGroup) => kindOrder.findIndex((kind) => group.kinds.includes(kind))
  return groups
    .filter((group) => filter === 'all' || group.kinds.includes(filter))
    .toSorted((a, b) => rank(a) - rank(b) || plansOf(b) - plansOf(a) || a.label.localeCompare(b.label, 'sv'))
}

/** Rows per administration in a group. */
export function countRows(group: OverlapGroup): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { organisation } of group.members) {
    if (organisation !== null) counts.set(organisation, (counts.get(organisation) ?? 0) + 1)
  }
  return counts
}

export const countPlans = plansOf

/** Reasons that at least two members share, commonest first. */
export function sharedReasons(group: OverlapGroup): readonly string[] {
  const counts = new Map<string, number>()
  for (const { reasons } of group.members) {
    for (const reason of new Set(reasons)) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason]) => reason)
}

export function findRow(rows: readonly ActivityRow[], plan: number, index: number): ActivityRow | undefined {
  return rows.find(({ ref }) => ref.plan === plan && ref.index === index)
}
