/** Sorts painted marks into ruling lines and coloured areas. */
import { around, type Box, heightOf, widthOf } from './box'
import type { Mark, Point } from './drawing'
import type { Fill, Rule, Rules } from './page-content'

/** A filled shape no thicker than this (points) is a line. */
const maxThickness = 3.2
/** A line deviates from the axis by at most this many points. */
const maxSkew = 0.8

/** Side of a drawn bullet, in points. */
const bulletSide = { least: 1.5, most: 7 }

interface Sorted {
  readonly rules: Rules
  readonly fills: readonly Fill[]
  /** Small filled shapes, as bullets are drawn by programs that do not write them as text. */
  readonly dots: readonly Box[]
}

/** Splits marks by shape; `page` bounds what counts as a background. */
export function sortMarks(marks: readonly Mark[], page: { readonly width: number; readonly height: number }): Sorted {
  const horizontal: Rule[] = []
  const vertical: Rule[] = []
  const fills: Fill[] = []
  const dots: Box[] = []
  const line = (box: Box, thickness: number): void => {
    const y = (box.top + box.bottom) / 2
    const x = (box.left + box.right) / 2
    if (widthOf(box) >= heightOf(box)) horizontal.push({ at: y, start: box.left, end: box.right, thickness })
    else vertical.push({ at: x, start: box.top, end: box.bottom, thickness })
  }
  for (const mark of marks) {
    if (mark.paint === 'stroke') {
      for (const box of strokedLines(mark)) line(box, mark.thickness)
      continue
    }
    const box = boundsOf(mark.points)
    const thin = Math.min(widthOf(box), heightOf(box))
    const long = Math.max(widthOf(box), heightOf(box))
    if (isDot(box)) dots.push(box)
    else if (thin <= maxThickness && long >= 2 * thin) line(box, thin)
    else if (isArea(mark, box, page) && mark.color !== null) fills.push({ box, color: mark.color })
  }
  return { rules: { horizontal, vertical }, fills, dots }
}

const isDot = (box: Box): boolean =>
  widthOf(box) >= bulletSide.least &&
  widthOf(box) <= bulletSide.most &&
  Math.abs(widthOf(box) - heightOf(box)) < 0.3 * widthOf(box)

function boundsOf(points: readonly Point[]): Box {
  return around(points.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })))
}

/** The axis-parallel segments of a stroked path. */
function strokedLines(mark: Mark): Box[] {
  return mark.points.slice(1).flatMap((point, index) => {
    const before = mark.points[index]
    if (before === undefined) return []
    const box = boundsOf([before, point])
    const isLine = Math.min(widthOf(box), heightOf(box)) <= maxSkew && Math.max(widthOf(box), heightOf(box)) > 0.5
    return isLine ? [box] : []
  })
}

/** Coloured, large enough to hold a line of text, and not the background of the whole page. */
function isArea(mark: Mark, box: Box, page: { readonly width: number; readonly height: number }): boolean {
  const covered = (widthOf(box) * heightOf(box)) / (page.width * page.height)
  return heightOf(box) >= 5 && widthOf(box) >= 5 && covered < 0.85 && !mark.curved && mark.color !== '#ffffff'
}
