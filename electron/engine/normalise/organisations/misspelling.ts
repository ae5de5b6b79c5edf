/** Edit distance with swapped neighbours (optimal string alignment), given up beyond `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const edits = [
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + cost,
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      ]
      current.push(Math.min(...edits))
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? limit + 1
}

/**
 * True when two long words differ as mistyped or badly recognised words do.
 *
 * One edit from 7 letters, two from 13; the first letters agree, since that is where names differ in earnest.
 */
export function differsByTypingOnly(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  if (length < 6 || a.slice(0, 2) !== b.slice(0, 2)) return false
  const limit = length >= 12 ? 2 : 1
  return editDistance(a, b, limit) <= limit
}
