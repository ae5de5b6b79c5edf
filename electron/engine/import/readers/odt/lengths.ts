const pointsPer: ReadonlyMap<string, number> = new Map([
  ['pt', 1],
  ['cm', 72 / 2.54],
  ['mm', 72 / 25.4],
  ['in', 72],
  ['pc', 12],
  ['px', 0.75],
])

/** A length with its unit in points; null for relative ones and anything else. */
export function readLength(value: string | null): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)(pt|cm|mm|in|pc|px)\s*$/u.exec(value ?? '')
  const factor = pointsPer.get(match?.[2] ?? '')
  return match === null || factor === undefined ? null : Math.round(Number(match[1]) * factor * 10) / 10
}
