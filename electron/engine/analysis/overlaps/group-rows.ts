/**
 * Which rows are the same work: those of the same kind, then those whose words are alike.
 *
 * Rows of a kind of work that is one work are grouped by it. Some kinds are families of works ("holiday activities"):
 * their rows need words in common too, though fewer than rows of no kind. Words are compared through an index of stems,
 * so that only rows with a telling word in common meet.
 */
import type { WeighedRow } from './weigh-words'
import { similarityOf } from './weigh-words'

export interface RowGroup {
  /** Kind of work that all rows have; null for rows that only their words hold together. */
  readonly kind: string | null
  /** The kind alone makes the rows the same work. */
  readonly isOneWork: boolean
  readonly rows: readonly WeighedRow[]
}

/** Below this a row's kind is a guess (told by likeness with a small lead) and only its words count. */
const kindFrom = 0.65
/** A single word in common makes rows alike only when both say little else. */
const singleWordFrom = 0.65
/** Rows this alike are the same work; a group takes a row only if it is not far from any member. */
const sameFrom = { noKind: 0.5, sameFamily: 0.15 } as const
const notFarFrom = { noKind: 0.3, sameFamily: 0.1 } as const
/** What differs although the words agree. */
const otherAges = 0.6
const otherArea = 0.75
/** Stems in more rows than this lead nowhere; bounds the work of a common word. */
const longestPosting = 60

const kindOf = ({ row }: WeighedRow): string | null =>
  row.activity.kind.confidence >= kindFrom ? row.activity.kind.value : null

function agesDiffer(a: WeighedRow, b: WeighedRow): boolean {
  const [x, y] = [a.row.activity.ages, b.row.activity.ages]
  if (x === null || y === null) return false
  return (x.max ?? 120) < (y.min ?? 0) || (y.max ?? 120) < (x.min ?? 0)
}

function areasDiffer(a: WeighedRow, b: WeighedRow): boolean {
  return a.row.activity.area.value !== b.row.activity.area.value
}

/** 0..1: how alike two rows are, ages and areas considered. */
function likeness(a: WeighedRow, b: WeighedRow): number {
  return similarityOf(a, b) * (agesDiffer(a, b) ? otherAges : 1) * (areasDiffer(a, b) ? otherArea : 1)
}

function nearnessOf(a: WeighedRow, b: WeighedRow): keyof typeof sameFrom {
  return kindOf(a) !== null && kindOf(a) === kindOf(b) ? 'sameFamily' : 'noKind'
}

/** Rows of no common kind need two words in common, or one that is nearly all they say. */
function shareEnough(a: WeighedRow, b: WeighedRow): boolean {
  if (nearnessOf(a, b) === 'sameFamily' || similarityOf(a, b) >= singleWordFrom) return true
  return [...a.weights.keys()].filter((stem) => b.weights.has(stem)).length > 1
}

interface Pair {
  readonly a: WeighedRow
  readonly b: WeighedRow
  readonly likeness: number
}

type IsOneWork = (row: WeighedRow) => boolean

/** Pairs of alike rows of which at least one is not grouped by its kind, most alike first. */
function listAlikePairs(rows: readonly WeighedRow[], isOneWork: IsOneWork): readonly Pair[] {
  const postings = new Map<string, WeighedRow[]>()
  for (const row of rows) {
    for (const stem of row.weights.keys()) {
      const posting = postings.get(stem)
      if (posting === undefined) postings.set(stem, [row])
      else posting.push(row)
    }
  }
  const meet = (a: WeighedRow): readonly WeighedRow[] => {
    const near = [...a.weights.keys()].map((stem) => postings.get(stem) ?? [])
    return [...new Set(near.filter((posting) => posting.length <= longestPosting).flat())]
  }
  return rows
    .filter((row) => !isOneWork(row))
    .flatMap((a) =>
      meet(a)
        .filter((b) => isOneWork(b) || b.row.position > a.row.position)
        .map((b) => ({ a, b, likeness: likeness(a, b) })),
    )
    .filter(({ a, b, likeness: alike }) => alike >= sameFrom[nearnessOf(a, b)] && shareEnough(a, b))
    .sort(
      (x, y) => y.likeness - x.likeness || x.a.row.position - y.a.row.position || x.b.row.position - y.b.row.position,
    )
}

interface GrowingGroup {
  readonly isOneWork: boolean
  readonly rows: WeighedRow[]
}

const areClose = (a: GrowingGroup, b: GrowingGroup): boolean =>
  a.rows.every((x) => b.rows.every((y) => likeness(x, y) >= notFarFrom[nearnessOf(x, y)]))

function mergeAlike(groupOf: Map<WeighedRow, GrowingGroup>, { a, b }: Pair): void {
  const [from, to] = [groupOf.get(a), groupOf.get(b)]
  if (from === undefined || to === undefined || from === to || (from.isOneWork && to.isOneWork)) return
  if (!from.isOneWork && !to.isOneWork && !areClose(from, to)) return
  const [kept, gone] = from.isOneWork ? [from, to] : [to, from]
  kept.rows.push(...gone.rows)
  for (const row of gone.rows) groupOf.set(row, kept)
}

/**
 * Groups of rows that are the same work; rows that are like no other stand alone.
 *
 * `families` are the kinds whose rows need words in common too.
 */
export function groupRows(rows: readonly WeighedRow[], families: ReadonlySet<string>): readonly RowGroup[] {
  const isOneWork: IsOneWork = (row) => {
    const kind = kindOf(row)
    return kind !== null && !families.has(kind)
  }
  const groupOf = new Map<WeighedRow, GrowingGroup>()
  const ofKind = new Map<string, GrowingGroup>()
  for (const row of rows) {
    const kind = isOneWork(row) ? kindOf(row) : null
    const group = (kind === null ? undefined : ofKind.get(kind)) ?? { isOneWork: kind !== null, rows: [] }
    group.rows.push(row)
    groupOf.set(row, group)
    if (kind !== null) ofKind.set(kind, group)
  }
  for (const pair of listAlikePairs(rows, isOneWork)) mergeAlike(groupOf, pair)
  return [...new Set(groupOf.values())].map((group) => ({
    kind: sharedKind(group),
    isOneWork: group.isOneWork,
    rows: group.rows.sort((a, b) => a.row.position - b.row.position),
  }))
}

function sharedKind({ isOneWork, rows }: GrowingGroup): string | null {
  const kinds = rows.map(kindOf)
  const [first = null] = kinds
  return isOneWork || kinds.every((kind) => kind === first) ? first : null
}
