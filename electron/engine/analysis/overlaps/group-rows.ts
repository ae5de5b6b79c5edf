/**
 * Which rows are the same work: those of the same kind, then those whose words are alike.
 *
 * Rows whose kind of work is known are grouped by it. The others are compared by their words, through an index of
 * stems so that only rows with a telling word in common meet; they join a group of a kind or form groups of their own.
 */
import type { WeighedRow } from './weigh-words'
import { similarityOf } from './weigh-words'

export interface RowGroup {
  /** Kind of work; null for rows that only their words hold together. */
  readonly kind: string | null
  readonly rows: readonly WeighedRow[]
}

/** Below this a row's kind is a guess and only its words count. */
const kindFrom = 0.55
/** Rows this alike are the same work; a group takes a row only if it is not far from any member. */
const sameFrom = 0.5
const notFarFrom = 0.3
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

interface Pair {
  readonly a: WeighedRow
  readonly b: WeighedRow
  readonly likeness: number
}

/** Pairs of alike rows of which at least one has no kind, most alike first. */
function listAlikePairs(rows: readonly WeighedRow[]): readonly Pair[] {
  const postings = new Map<string, WeighedRow[]>()
  for (const row of rows) {
    for (const stem of row.weights.keys()) postings.set(stem, [...(postings.get(stem) ?? []), row])
  }
  const pairs = rows
    .filter((row) => kindOf(row) === null)
    .flatMap((a) => {
      const met = new Set<WeighedRow>()
      for (const stem of a.weights.keys()) {
        const posting = postings.get(stem) ?? []
        if (posting.length <= longestPosting) for (const b of posting) met.add(b)
      }
      return [...met]
        .filter((b) => kindOf(b) !== null || b.row.position > a.row.position)
        .map((b) => ({ a, b, likeness: likeness(a, b) }))
    })
  return pairs
    .filter((pair) => pair.likeness >= sameFrom)
    .sort(
      (x, y) => y.likeness - x.likeness || x.a.row.position - y.a.row.position || x.b.row.position - y.b.row.position,
    )
}

/** Groups of rows that are the same work; rows that are like no other stand alone. */
export function groupRows(rows: readonly WeighedRow[]): readonly RowGroup[] {
  const groupOf = new Map<WeighedRow, { kind: string | null; rows: WeighedRow[] }>()
  const ofKind = new Map<string, { kind: string | null; rows: WeighedRow[] }>()
  for (const row of rows) {
    const kind = kindOf(row)
    const group = (kind === null ? undefined : ofKind.get(kind)) ?? { kind, rows: [] }
    group.rows.push(row)
    groupOf.set(row, group)
    if (kind !== null) ofKind.set(kind, group)
  }
  for (const { a, b } of listAlikePairs(rows)) {
    const [from, to] = [groupOf.get(a), groupOf.get(b)]
    if (from === undefined || to === undefined || from === to || (from.kind !== null && to.kind !== null)) continue
    const mayJoin = (x: WeighedRow) => (y: WeighedRow) => likeness(x, y) >= notFarFrom
    const isClose = to.kind !== null || from.kind !== null || from.rows.every((x) => to.rows.every(mayJoin(x)))
    if (!isClose) continue
    const [kept, gone] = from.kind !== null ? [from, to] : [to, from]
    kept.rows.push(...gone.rows)
    for (const row of gone.rows) groupOf.set(row, kept)
  }
  return [...new Set(rows.map((row) => groupOf.get(row)))]
    .filter((group) => group !== undefined)
    .map(({ kind, rows: members }) => ({ kind, rows: members.sort((a, b) => a.row.position - b.row.position) }))
}
