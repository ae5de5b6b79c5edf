import type { TextLine } from './text-lines'

/** Distance between baselines in ems when nothing better is known; most programs set 1.15 to 1.2. */
export const usualLeading = 1.2

/** The usual distance between the baselines of lines in one column, in ems. */
export function leadingOf(cells: readonly (readonly (TextLine | null)[])[]): number {
  const columnCount = Math.max(0, ...cells.map((row) => row.length))
  const pitches: number[] = []
  for (let column = 0; column < columnCount; column += 1) {
    const lines = cells.flatMap((row) => row[column] ?? [])
    lines.slice(1).forEach((line, index) => {
      const before = lines[index]
      if (before !== undefined) pitches.push((line.baseline - before.baseline) / Math.max(line.size, 1))
    })
  }
  return usualPitch(pitches)
}

/** Share of all pitches that is enough to be the distance of lines. */
const commonShare = 0.12

/**
 * The smallest pitch that occurs often; `usualLeading` without any.
 *
 * The most common one would not do: in a table of short cells most lines are a row apart.
 */
export function usualPitch(pitches: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const pitch of pitches) {
    if (pitch < 0.8 || pitch > 2.2) continue
    const key = Math.round(pitch * 20) / 20
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const often = [...counts].filter(([, count]) => count >= Math.max(2, commonShare * total)).map(([pitch]) => pitch)
  if (often.length > 0) return Math.min(...often)
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? usualLeading
}
