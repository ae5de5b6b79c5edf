/**
 * Finds a version's rows in another version of the same plan.
 *
 * Versions of one plan repeat each other nearly word by word, so the share of common words tells; what was reworded
 * past that is the same row only when it is the one row of its kind in both.
 */
import type { ActivityRow } from '#shared/contract/views'

/** Share of common words (Dice) from which two rows of two versions are one row. */
const sameFrom = 0.75

const wordsOf = (text: string) =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .match(/[\p{L}\p{N}]+/gu) ?? []

function likeness(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count > 0) common += 1
    left.set(word, count - 1)
  }
  return a.length + b.length === 0 ? 1 : (2 * common) / (a.length + b.length)
}

/** Index in `newer` to indexes in `older` that are the same row; one to one by wording, then by kind of work. */
export function matchVersions(newer: readonly ActivityRow[], older: readonly ActivityRow[]): Map<number, number> {
  const words = {
    newer: newer.map((row) => wordsOf(row.activity.text)),
    older: older.map((row) => wordsOf(row.activity.text)),
  }
  const pairs = words.newer.flatMap((left, from) =>
    words.older.map((right, to) => ({ from, to, degree: likeness(left, right), apart: Math.abs(from - to) })),
  )
  const inOrder = pairs
    .filter((pair) => pair.degree >= sameFrom)
    .sort((a, b) => b.degree - a.degree || a.apart - b.apart || a.from - b.from)
  const match = new Map<number, number>()
  const taken = new Set<number>()
  const take = (from: number, to: number) => {
    if (match.has(from) || taken.has(to)) return
    match.set(from, to)
    taken.add(to)
  }
  for (const { from, to } of inOrder) take(from, to)
  for (const [from, to] of onlyOnesOfTheirKind(newer, older)) take(from, to)
  return match
}

function onlyOnesOfTheirKind(newer: readonly ActivityRow[], older: readonly ActivityRow[]): [number, number][] {
  const kinds = [
    ...new Set(newer.flatMap(({ activity }) => (activity.kind.value === null ? [] : [activity.kind.value]))),
  ]
  const withKind = (rows: readonly ActivityRow[], kind: string) =>
    rows.flatMap(({ activity }, index) => (activity.kind.value === kind ? [index] : []))
  return kinds.flatMap((kind) => {
    const [from, ...others] = withKind(newer, kind)
    const [to, ...olderOthers] = withKind(older, kind)
    const isOnly = others.length === 0 && olderOthers.length === 0
    return isOnly && from !== undefined && to !== undefined ? [[from, to] as [number, number]] : []
  })
}
