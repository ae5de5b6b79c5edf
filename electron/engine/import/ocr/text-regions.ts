/** Cuts the ink of a page into regions that hold one column of text each. */
import type { PixelBox } from './bitmap'
import type { Mask } from './dark-mask'
import { median } from './letter-size'

/** White that parts columns standing beside each other over several lines, and pieces of a single line, in pixels. */
const columnGap = 34
const lineGap = 90
/** White above a block of text, in heights of a line. */
const blockGap = 0.9
/** A narrower column holds bullets or numbers, and is read with the text it stands before. */
const narrowest = 64
const fewestPixels = 12

/** The smallest box around the ink inside a box; null when there is next to none. */
export function inkBox({ width, ink }: Mask, box: PixelBox): PixelBox | null {
  let [left, top, right, bottom, count] = [box.right, box.bottom, box.left, box.top, 0]
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1) {
      if (ink[y * width + x] !== 1) continue
      count += 1
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
    }
  }
  return count < fewestPixels ? null : { left, top, right, bottom }
}

/** Regions in reading order; `usualHeight` is that of a line on the page, if it is known yet. */
export function textRegions(mask: Mask, area: PixelBox, usualHeight = 0): PixelBox[] {
  const box = inkBox(mask, area)
  if (box === null) return []
  const bands = whiteBetween(rowInk(mask, box), 2)
  const lineHeight = median(bands.map(([from, to]) => to - from))
  const usual = usualHeight > 0 ? usualHeight : lineHeight
  const blocks = groupBands(bands, Math.max(10, blockGap * lineHeight))
  if (blocks.length > 1) {
    return blocks.flatMap(([from, to]) =>
      textRegions(mask, { ...box, top: box.top + from, bottom: box.top + to }, usual),
    )
  }
  // Lines of neighbouring cells that stand half a line apart leave no white between them.
  const isOneLine = bands.length < 2 && box.bottom - box.top < 1.5 * usual
  const least = isOneLine ? lineGap : columnGap
  const columns = withMarks(groupBands(whiteBetween(columnInk(mask, box), 1), least))
  if (columns.length === 1) return [box]
  return columns.flatMap(([from, to]) =>
    textRegions(mask, { ...box, left: box.left + from, right: box.left + to }, usual),
  )
}

function rowInk({ width, ink }: Mask, box: PixelBox): Uint32Array {
  const counts = new Uint32Array(box.bottom - box.top)
  for (let y = box.top; y < box.bottom; y += 1) {
    let count = 0
    for (let x = box.left; x < box.right; x += 1) count += ink[y * width + x] ?? 0
    counts[y - box.top] = count
  }
  return counts
}

function columnInk({ width, ink }: Mask, box: PixelBox): Uint32Array {
  const counts = new Uint32Array(box.right - box.left)
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1)
      counts[x - box.left] = (counts[x - box.left] ?? 0) + (ink[y * width + x] ?? 0)
  }
  return counts
}

/** Stretches with at least so many pixels of ink. */
function whiteBetween(counts: Uint32Array, least: number): [number, number][] {
  const bands: [number, number][] = []
  let start = -1
  for (let index = 0; index <= counts.length; index += 1) {
    const isInk = index < counts.length && (counts[index] ?? 0) >= least
    if (isInk && start < 0) start = index
    if (!isInk && start >= 0) {
      bands.push([start, index])
      start = -1
    }
  }
  return bands
}

/** Joins stretches with less than `gap` between them. */
function groupBands(bands: readonly (readonly [number, number])[], gap: number): [number, number][] {
  const groups: [number, number][] = []
  for (const [from, to] of bands) {
    const last = groups.at(-1)
    if (last !== undefined && from - last[1] < gap) last[1] = to
    else groups.push([from, to])
  }
  return groups
}

/** Columns with a narrow one joined to its right neighbour. */
function withMarks(columns: readonly (readonly [number, number])[]): [number, number][] {
  const joined: [number, number][] = []
  let open: number | null = null
  columns.forEach(([from, to], index) => {
    const next = columns[index + 1]
    if (to - from < narrowest && next !== undefined && next[0] - to < 3 * narrowest) {
      open ??= from
      return
    }
    joined.push([open ?? from, to])
    open = null
  })
  return joined
}
