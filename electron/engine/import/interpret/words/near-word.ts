import { loseDiacritics } from '#engine/normalise/swedish/fold-text'

const shortest = 6

/** Letters that must be added, taken away, changed or swapped to get from one word to the other, up to `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const options = [(previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1)]
      if (swapped) options.push((beforePrevious[j - 2] ?? 0) + 1)
      row.push(Math.min(...options))
    }
    beforePrevious = previous
    previous = row
  }
  return previous[b.length] ?? limit + 1
}

/**
 * A folded word without what a pen, a file name or text recognition may lose: diacritics; rn and m, 1 and l, 0 and o
 * are made one.
 */
export function toBareWord(word: string): string {
  return loseDiacritics(word).replaceAll('rn', 'm').replaceAll('1', 'l').replaceAll('0', 'o')
}

/**
 * Whether two bare words are the same but for a slip.
 *
 * One letter may differ from six letters on, two from ten on.
 */
export function isNearWord(bare: string, other: string): boolean {
  if (bare === other) return bare.length >= 4
  const shorter = Math.min(bare.length, other.length)
  if (shorter < shortest) return false
  const limit = shorter >= 10 ? 2 : 1
  return editDistance(bare, other, limit) <= limit
}
