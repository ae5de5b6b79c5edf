/** What recognition adds to the finished blocks: places on the page as it is shown, and warnings about doubtful text. */
import type { Block, TableCell } from '#shared/domain/document'
import type { Place } from '#shared/domain/place'
import { type Finding, finding } from '#shared/findings'
import { toTuple } from './box'
import { identity, type Matrix } from './matrix'
import type { PageContent } from './page-content'
import { turnBox } from './upright-page'

/** Cells below this mean confidence are named one by one. */
const doubtful = 0.7

/** Blocks with their boxes on the page as a person sees it, for pages that were turned or straightened to be read. */
export function blocksOnPages(blocks: readonly Block[], pages: readonly PageContent[]): Block[] {
  const matrices = new Map(pages.map((page) => [page.number, page.toPage]))
  const moved = (place: Place): Place => movePlace(place, matrices.get(place.page ?? 0) ?? identity)
  return blocks.map((block) => {
    if (block.kind !== 'table') return { ...block, place: moved(block.place) }
    const cells = block.table.cells.map((cell) => ({ ...cell, place: moved(cell.place) }))
    return { ...block, place: moved(block.place), table: { ...block.table, cells } }
  })
}

function movePlace(place: Place, matrix: Matrix): Place {
  if (place.box === null || matrix === identity) return place
  const [left, top, right, bottom] = place.box
  return { ...place, box: toTuple(turnBox({ left, top, right, bottom }, matrix)) }
}

/** A warning for every recognised cell that may be misread. */
export function doubtfulText(blocks: readonly Block[]): Finding[] {
  const cells = blocks.flatMap((block): readonly TableCell[] => (block.kind === 'table' ? block.table.cells : []))
  return cells.flatMap(({ text, confidence, place }) =>
    confidence !== null && confidence < doubtful && text !== ''
      ? [finding('warning', 'reading.low-confidence', { text, confidence }, place)]
      : [],
  )
}
