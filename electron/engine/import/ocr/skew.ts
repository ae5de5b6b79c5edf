/** Straightens a page that lay askew in the scanner. */
import type { Bitmap } from './bitmap'
import type { Mask } from './dark-mask'

/** Largest angle that is looked for, in degrees. */
const widest = 5
/** Every so many pixels is looked at, in both directions. */
const step = 3
/** Scores this near to the highest are as good. */
const sameScore = 0.998

interface Dots {
  readonly xs: Int32Array
  readonly ys: Int32Array
  readonly height: number
}

/**
 * The angle by which lines of text fall to the right, in degrees; negative when they rise.
 *
 * At the right angle the ink of a page gathers in rows with white between them, so that the sum of the squared row
 * counts is largest (projection profile, Postl 1986).
 */
export function skewAngle(mask: Mask): number {
  const dots = inkDots(mask)
  if (dots.xs.length < 200) return 0
  let best = 0
  for (const [reach, grain] of [
    [widest, 0.25],
    [0.25, 0.05],
    [0.05, 0.01],
  ] as const) {
    const centre = best
    const steps = Math.round(reach / grain)
    const angles = Array.from({ length: 2 * steps + 1 }, (_, index) => centre + (index - steps) * grain)
    const scores = angles.map((angle) => gathering(dots, angle))
    const highest = Math.max(...scores)
    // Angles that move no dot to another row score alike: the middle of them is meant.
    const equal = angles.filter((_, index) => (scores[index] ?? 0) >= highest * sameScore)
    best = equal.reduce((sum, angle) => sum + angle, 0) / equal.length
  }
  return Math.abs(best) < 0.015 ? 0 : best
}

/** True when the lines of text run up and down the page, so that it lies on its side. */
export function isSideways(mask: Mask): boolean {
  const dots = inkDots(mask)
  const turned: Dots = { xs: dots.ys, ys: dots.xs, height: mask.width }
  const evenly = (score: number, height: number): number => score * (height / step)
  return evenly(gathering(turned, 0), mask.width) > 1.35 * evenly(gathering(dots, 0), mask.height)
}

function inkDots({ width, height, ink }: Mask): Dots {
  const xs: number[] = []
  const ys: number[] = []
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step) {
      if (ink[y * width + x] === 1) {
        xs.push(x)
        ys.push(y)
      }
    }
  }
  return { xs: Int32Array.from(xs), ys: Int32Array.from(ys), height }
}

function gathering({ xs, ys, height }: Dots, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const rows = new Float64Array(Math.ceil((3 * height) / step) + 2)
  const offset = height
  for (let index = 0; index < xs.length; index += 1) {
    const row = Math.round(((ys[index] ?? 0) - slope * (xs[index] ?? 0) + offset) / step)
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1
  }
  let sum = 0
  for (const count of rows) sum += count * count
  return sum
}

/** Turns the page back by an angle around its middle; corners that come in are white. */
export function straightened(bitmap: Bitmap, degrees: number): Bitmap {
  if (degrees === 0) return bitmap
  const { width, height, grey } = bitmap
  const turned = new Uint8Array(width * height).fill(255)
  const cos = Math.cos((degrees * Math.PI) / 180)
  const sin = Math.sin((degrees * Math.PI) / 180)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const dx = x - width / 2
      const dy = y - height / 2
      const fromX = dx * cos - dy * sin + width / 2
      const fromY = dx * sin + dy * cos + height / 2
      const left = Math.floor(fromX)
      const top = Math.floor(fromY)
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue
      const at = top * width + left
      const right = fromX - left
      const below = fromY - top
      const upper = (grey[at] ?? 255) * (1 - right) + (grey[at + 1] ?? 255) * right
      const lower = (grey[at + width] ?? 255) * (1 - right) + (grey[at + width + 1] ?? 255) * right
      turned[y * width + x] = Math.round(upper * (1 - below) + lower * below)
    }
  }
  return { width, height, grey: turned }
}

/** The page after so many quarter turns clockwise. */
export function quarterTurned(bitmap: Bitmap, turns: 0 | 1 | 2 | 3): Bitmap {
  if (turns === 0) return bitmap
  const { width, height, grey } = bitmap
  const size = turns === 2 ? { width, height } : { width: height, height: width }
  const turned = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [toX, toY] =
        turns === 1 ? [height - 1 - y, x] : turns === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x]
      turned[toY * size.width + toX] = grey[y * width + x] ?? 255
    }
  }
  return { ...size, grey: turned }
}
