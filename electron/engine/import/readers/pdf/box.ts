/** A rectangle on an upright page: points from the top left corner, y growing downwards. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The smallest box around all given; a zero box for none. */
export function around(boxes: Iterable<Box>): Box {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const box of boxes) {
    left = Math.min(left, box.left)
    top = Math.min(top, box.top)
    right = Math.max(right, box.right)
    bottom = Math.max(bottom, box.bottom)
  }
  return Number.isFinite(left) ? { left, top, right, bottom } : { left: 0, top: 0, right: 0, bottom: 0 }
}

export const widthOf = (box: Box): number => box.right - box.left
export const heightOf = (box: Box): number => box.bottom - box.top

/** Length of the common part of two ranges; negative when they are apart. */
export function rangeOverlap(aStart: number, aEnd: number, bStart: number, bEnd: number): number {
  return Math.min(aEnd, bEnd) - Math.max(aStart, bStart)
}

/** True when the centre of `inner` lies in `outer`, grown by `slack` on every side. */
export function holdsCentre(outer: Box, inner: Box, slack = 0): boolean {
  const x = (inner.left + inner.right) / 2
  const y = (inner.top + inner.bottom) / 2
  return x >= outer.left - slack && x <= outer.right + slack && y >= outer.top - slack && y <= outer.bottom + slack
}

/** True when two boxes share more than `slack` points in both directions. */
export function boxesMeet(a: Box, b: Box, slack = 0): boolean {
  return (
    rangeOverlap(a.left, a.right, b.left, b.right) > slack && rangeOverlap(a.top, a.bottom, b.top, b.bottom) > slack
  )
}

const rounded = (value: number): number => Math.round(value * 10) / 10

/** The form a place carries: left, top, right, bottom, to a tenth of a point. */
export function toTuple(box: Box): [number, number, number, number] {
  return [rounded(box.left), rounded(box.top), rounded(box.right), rounded(box.bottom)]
}
