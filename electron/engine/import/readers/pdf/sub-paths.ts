import type { Point } from './drawing'

export interface SubPath {
  readonly points: readonly Point[]
  readonly curved: boolean
}

/** How many numbers follow each path code of pdf.js (DrawOPS): move, line, curve, quadratic curve, close. */
const operandCounts = [2, 2, 6, 4, 0] as const

/** Splits the flat path data of pdf.js into its sub-paths; a closed one ends where it began. */
export function subPaths(data: ArrayLike<number>): readonly SubPath[] {
  const found: SubPath[] = []
  let points: Point[] = []
  let curved = false
  const finish = (): void => {
    if (points.length > 1) found.push({ points, curved })
    points = []
    curved = false
  }
  for (let index = 0; index < data.length; ) {
    const code = data[index] ?? -1
    const operands = operandCounts[code]
    if (operands === undefined) break
    const x = data[index + operands - 1]
    const y = data[index + operands]
    index += operands + 1
    if (code === 0) finish()
    if (code === 4) {
      const [first] = points
      if (first !== undefined) points.push(first)
    } else if (x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y)) {
      points.push([x, y])
      curved ||= code === 2 || code === 3
    }
  }
  finish()
  return found
}
