/** Finds bullets and dotted leaders by their shape: recognition reads the first as letters and the second as noise. */
import type { Bitmap, PixelBox } from './bitmap'
import type { Mask } from './dark-mask'
import { median } from './letter-size'

interface Blob {
  readonly box: PixelBox
  readonly area: number
}

/** In pixels at 300 dots per inch. */
const bulletSide = { least: 8, most: 28 }
const smallestDot = 3
const largestDot = 10
const farthestText = 110
const leader = { fewest: 8, widestGap: 34, height: 4 }

/** Filled marks that stand before text. */
export function findBullets(mask: Mask): PixelBox[] {
  return smallBlobs(mask)
    .filter((blob) => isBullet(mask, blob))
    .map(({ box }) => box)
}

/** Rows of dots that lead from a heading to its page number. */
export function findDotLeaders(mask: Mask): PixelBox[] {
  const blobs = smallBlobs(mask)
  const dots = blobs.filter(({ box }) => sideOf(box) <= largestDot && sideOf(box) >= smallestDot)
  return findLeaders(dots).filter((box) => isAfterText(mask, box))
}

const widthOf = (box: PixelBox): number => box.right - box.left
const heightOf = (box: PixelBox): number => box.bottom - box.top
const sideOf = (box: PixelBox): number => Math.max(widthOf(box), heightOf(box))

/** Connected pieces of ink no larger than a bullet. */
function smallBlobs({ width, height, ink }: Mask): Blob[] {
  const seen = new Uint8Array(width * height)
  const blobs: Blob[] = []
  const waiting: number[] = []
  for (let start = 0; start < ink.length; start += 1) {
    if (ink[start] !== 1 || seen[start] === 1) continue
    let [left, top, right, bottom, area] = [width, height, 0, 0, 0]
    waiting.push(start)
    seen[start] = 1
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const x = at % width
      const y = (at - x) / width
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
      area += 1
      for (const next of [
        at - 1,
        at + 1,
        at - width,
        at + width,
        at - width - 1,
        at - width + 1,
        at + width - 1,
        at + width + 1,
      ]) {
        if (next < 0 || next >= ink.length || ink[next] !== 1 || seen[next] === 1) continue
        seen[next] = 1
        waiting.push(next)
      }
    }
    const box = { left, top, right, bottom }
    if (sideOf(box) <= bulletSide.most) blobs.push({ box, area })
  }
  return blobs
}

/** A filled round or square mark with white around it and text not far to the right. */
function isBullet(mask: Mask, { box, area }: Blob): boolean {
  const [width, height] = [widthOf(box), heightOf(box)]
  const isRound = Math.abs(width - height) <= 0.35 * sideOf(box) && area >= 0.6 * width * height
  if (!isRound || Math.min(width, height) < bulletSide.least) return false
  const { left, top, right, bottom } = box
  const isAlone =
    !hasInk(mask, { left: left - 45, right: left - 1, top: top - 6, bottom: bottom + 6 }) &&
    !hasInk(mask, { left: right + 1, right: right + 9, top: top - 8, bottom: bottom + 8 }) &&
    !hasInk(mask, { left: left - 4, right: right + 4, top: top - 22, bottom: top - 1 }) &&
    !hasInk(mask, { left: left - 4, right: right + 4, top: bottom + 1, bottom: bottom + 22 })
  return isAlone && hasInk(mask, { left: right + 9, right: right + farthestText, top: top - 6, bottom: bottom + 6 })
}

/** True for more than a speck of ink in a box. */
function hasInk({ width, height, ink }: Mask, box: PixelBox): boolean {
  let count = 0
  for (let y = Math.max(0, box.top); y < Math.min(height, box.bottom); y += 1) {
    for (let x = Math.max(0, box.left); x < Math.min(width, box.right); x += 1) {
      count += ink[y * width + x] ?? 0
      if (count > 3) return true
    }
  }
  return false
}

/** Dots of one height that follow each other at like distances. */
function findLeaders(dots: readonly Blob[]): PixelBox[] {
  const sorted = dots.map(({ box }) => box).toSorted((a, b) => a.left - b.left)
  const chains: PixelBox[][] = []
  for (const dot of sorted) {
    const chain = chains.find((candidate) => {
      const last = candidate.at(-1)
      return (
        last !== undefined &&
        Math.abs(last.bottom - dot.bottom) <= leader.height &&
        dot.left - last.right <= leader.widestGap &&
        dot.left >= last.right
      )
    })
    if (chain === undefined) chains.push([dot])
    else chain.push(dot)
  }
  return chains.filter((chain) => chain.length >= leader.fewest && isRegular(chain)).map(boxAround)
}

/** Most distances between dots are alike. */
function isRegular(chain: readonly PixelBox[]): boolean {
  const distances = chain.slice(1).map((dot, index) => dot.left - (chain[index]?.left ?? 0))
  const usual = median(distances)
  return distances.filter((distance) => Math.abs(distance - usual) <= 0.25 * usual).length >= 0.7 * distances.length
}

/** A leader begins where a heading ends: ink as high as letters shortly before it. */
const isAfterText = (mask: Mask, box: PixelBox): boolean =>
  hasInk(mask, { left: box.left - 80, right: box.left - 2, top: box.bottom - 30, bottom: box.bottom - 12 })

const boxAround = (boxes: readonly PixelBox[]): PixelBox => ({
  left: Math.min(...boxes.map((box) => box.left)),
  top: Math.min(...boxes.map((box) => box.top)),
  right: Math.max(...boxes.map((box) => box.right)),
  bottom: Math.max(...boxes.map((box) => box.bottom)),
})

/** The page with these marks taken away. */
export function withoutMarks(bitmap: Bitmap, mask: Mask, marks: readonly PixelBox[]): { bitmap: Bitmap; mask: Mask } {
  const grey = new Uint8Array(bitmap.grey)
  const ink = new Uint8Array(mask.ink)
  for (const box of marks) {
    for (let y = Math.max(0, box.top - 2); y < Math.min(mask.height, box.bottom + 2); y += 1) {
      const from = y * mask.width + Math.max(0, box.left - 2)
      const to = y * mask.width + Math.min(mask.width, box.right + 2)
      grey.fill(255, from, to)
      ink.fill(0, from, to)
    }
  }
  return { bitmap: { ...bitmap, grey }, mask: { ...mask, ink } }
}
