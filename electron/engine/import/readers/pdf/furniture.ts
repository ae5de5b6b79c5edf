/**
 * Finds what repeats at the top and bottom of pages for layout's sake: running heads, feet and page numbers.
 *
 * A line is furniture when other pages carry the same line at the same height; digits count as alike, so that page
 * numbers and dates do not hide the repetition.
 */

import { segmentsOf } from './gutters'
import type { PageContent } from './page-content'
import { linesOf, type TextLine, textOf } from './text-lines'

export type FurnitureRole = 'page-header' | 'page-footer' | 'page-number'

export interface FurnitureLine {
  readonly line: TextLine
  readonly role: FurnitureRole
}

/** Share of the page height at top and bottom where furniture may stand. */
const edgeShare = 0.2
/** Heights may differ by this much (points) from page to page. */
const sameHeight = { stated: 3.5, recognised: 18 }
const pageNumber = /^(?:sida|sidan|sid|s|page)?\.?\s*[-–]?\s*\d{1,3}\s*[-–]?\s*(?:(?:\(|\/|av|of)\s*\d{1,3}\s*\)?)?$/iu

/** Letters, and digits as `#`: punctuation is what recognition gets wrong first. */
const folded = (line: TextLine): string =>
  textOf(line)
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim()

const heightSlack = (line: TextLine): number =>
  line.words.some((word) => word.confidence !== null) ? sameHeight.recognised : sameHeight.stated

interface EdgeLine {
  readonly page: number
  readonly line: TextLine
  readonly key: string
}

/** Furniture lines by page number; pages are all those of the document that have words. */
export function findFurniture(pages: readonly PageContent[]): Map<number, FurnitureLine[]> {
  const found = new Map<number, FurnitureLine[]>()
  const lines = new Map(pages.map((page) => [page.number, linesOf(page.words.filter((word) => word.turns === 0))]))
  for (const edge of ['top', 'bottom'] as const) {
    const candidates = pages.map((page) => edgeLines(page, lines.get(page.number) ?? [], edge))
    pages.forEach((page, index) => {
      const taken: FurnitureLine[] = found.get(page.number) ?? []
      for (const candidate of candidates[index] ?? []) {
        const repeated = repeats(candidate, page, candidates, pages)
        const isNumber = pageNumber.test(textOf(candidate.line)) && isAtEdge(candidate.line, page)
        if (!repeated && !isNumber) break
        const role = pageNumber.test(textOf(candidate.line))
          ? 'page-number'
          : edge === 'top'
            ? 'page-header'
            : 'page-footer'
        taken.push({ line: candidate.line, role })
      }
      found.set(page.number, taken)
    })
  }
  return found
}

/** Lines in the outer part of a page, from the edge inwards. */
function edgeLines(page: PageContent, lines: readonly TextLine[], edge: 'top' | 'bottom'): EdgeLine[] {
  const near = lines.filter(({ box }) =>
    edge === 'top' ? box.bottom < edgeShare * page.height : box.top > (1 - edgeShare) * page.height,
  )
  const ordered = edge === 'top' ? near : near.toReversed()
  return ordered.map((line) => ({ page: page.number, line, key: folded(line) }))
}

const isAtEdge = (line: TextLine, page: PageContent): boolean =>
  line.box.bottom < 0.09 * page.height || line.box.top > 0.91 * page.height

/** Same text at the same height on enough other pages: any for a short document, a third for a long one. */
function repeats(
  candidate: EdgeLine,
  page: PageContent,
  candidates: readonly (readonly EdgeLine[])[],
  pages: readonly PageContent[],
): boolean {
  const twins = candidates.filter((others, index) => {
    const other = pages[index]
    return (
      other !== undefined &&
      other.number !== page.number &&
      Math.abs(other.height - page.height) < 5 &&
      others.some(
        (line) =>
          line.key === candidate.key &&
          Math.abs(line.line.baseline - candidate.line.baseline) <= heightSlack(candidate.line),
      )
    )
  }).length
  return twins >= Math.max(1, Math.ceil(pages.length / 3) - 1) && !isTableHead(candidate, page)
}

/** A row of column heads repeated on each page: its parts stand exactly above the columns that follow. */
function isTableHead(candidate: EdgeLine, page: PageContent): boolean {
  const parts = segmentsOf(candidate.line, 0.9 * candidate.line.size)
  if (parts.length < 2) return false
  const below = page.words.filter(
    ({ box }) => box.top > candidate.line.box.bottom && box.top < candidate.line.box.bottom + 0.2 * page.height,
  )
  const aligned = parts.filter((part) => below.filter(({ box }) => Math.abs(box.left - part.left) <= 2).length >= 2)
  return aligned.length >= 3
}
