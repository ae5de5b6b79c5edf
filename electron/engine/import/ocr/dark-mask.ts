/** Tells ink from paper. */
import type { Bitmap } from './bitmap'

/** One byte per pixel: 1 where there is ink. */
export interface Mask {
  readonly width: number
  readonly height: number
  readonly ink: Uint8Array
}

/** Half the side of the neighbourhood, in pixels at 300 dots per inch. */
const reach = 25
/** Ink is darker than its neighbourhood by this share. */
const contrast = 0.17

/**
 * Marks pixels that are clearly darker than what is around them.
 *
 * A running mean over a square, from an integral image, copes with grey paper and shaded cells (Bradley and Roth,
 * Adaptive Thresholding Using the Integral Image, 2007).
 */
export function darkMask({ width, height, grey }: Bitmap): Mask {
  const stride = width + 1
  const sums = new Float64Array(stride * (height + 1))
  for (let y = 0; y < height; y += 1) {
    let row = 0
    for (let x = 0; x < width; x += 1) {
      row += grey[y * width + x] ?? 0
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row
    }
  }
  const ink = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - reach)
    const bottom = Math.min(height, y + reach + 1)
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - reach)
      const right = Math.min(width, x + reach + 1)
      const sum =
        (sums[bottom * stride + right] ?? 0) -
        (sums[top * stride + right] ?? 0) -
        (sums[bottom * stride + left] ?? 0) +
        (sums[top * stride + left] ?? 0)
      const mean = sum / ((right - left) * (bottom - top))
      if ((grey[y * width + x] ?? 255) < mean * (1 - contrast)) ink[y * width + x] = 1
    }
  }
  return withoutSpecks({ width, height, ink })
}

/** Takes away dots of one or two pixels, as dust and compression leave them. */
function withoutSpecks(mask: Mask): Mask {
  const { width, height, ink } = mask
  const kept = new Uint8Array(ink)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (ink[y * width + x] === 1 && neighbours(mask, x, y) < 2) kept[y * width + x] = 0
    }
  }
  return { width, height, ink: kept }
}

function neighbours({ width, height, ink }: Mask, x: number, y: number): number {
  let count = 0
  for (let dy = -1; dy <= 1; dy += 1) {
    for (let dx = -1; dx <= 1; dx += 1) {
      const inside = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height
      if (inside && (dx !== 0 || dy !== 0)) count += ink[(y + dy) * width + x + dx] ?? 0
    }
  }
  return count
}
