/**
 * Finds hairlines that are too pale to count as ink.
 *
 * Averaged along a stretch, even a pale line is darker than the paper just above and below it, while the grain of the
 * paper evens out. Letters do not pass: beside their darkest rows there is more ink, not paper.
 */
import type { Bitmap } from './bitmap'
import type { PixelLine } from './ruling-lines'

/** In pixels at 300 dots per inch: half the stretch, distance to the paper beside the line, and shortest line. */
const halfStretch = 60
const beside = 6
const shortest = 260
const gap = 24
/** In grey levels: how much darker the line is, and how far from the usual paper it still is paper. */
const step = 5
const paperSlack = 3
/** Each short piece of a line is darker than the paper beside it; letters in a row leave gaps. */
const piece = { length: 24, step: 2, share: 0.85 }

/** Pale horizontal lines of an even, straight page. */
export function faintLinesAcross(bitmap: Bitmap): PixelLine[] {
  const { width, height } = bitmap
  const averages = averagedAlong(bitmap)
  const paper = usualPaper(averages) - paperSlack
  const lines: PixelLine[] = []
  for (let y = beside; y < height - beside; y += 1) {
    let start = -1
    let last = -1
    for (let x = 0; x <= width; x += 1) {
      if (x < width && isLineAt(averages, width, x, y, paper)) {
        if (start < 0) start = x
        last = x
      } else if (start >= 0 && (x - last > gap || x === width)) {
        if (last - start >= shortest) addRow(lines, y, start, last + 1)
        start = -1
      }
    }
  }
  return lines.flatMap((line) => evenStretch(bitmap, line) ?? [])
}

/** The middle grey of the averages: most of a page is paper. */
function usualPaper(averages: Float32Array): number {
  const counts = new Uint32Array(256)
  for (let index = 0; index < averages.length; index += 7) {
    const value = Math.round(averages[index] ?? 255)
    counts[value] = (counts[value] ?? 0) + 1
  }
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0))
}

/** The line from its first to its last dark piece, when nearly all pieces between are darker than the paper beside them. */
function evenStretch({ width, grey }: Bitmap, line: PixelLine): PixelLine | null {
  const mean = (y: number, from: number): number => {
    let sum = 0
    for (let x = from; x < from + piece.length; x += 1) sum += grey[y * width + x] ?? 255
    return sum / piece.length
  }
  const at = Math.round(line.at)
  const away = Math.ceil(line.thickness / 2) + 4
  const dark: number[] = []
  for (let from = line.start; from + piece.length <= Math.min(width, line.end); from += piece.length) {
    const here = Math.min(mean(at - 1, from), mean(at, from), mean(at + 1, from))
    if (here <= Math.min(mean(at - away, from), mean(at + away, from)) - piece.step) dark.push(from)
  }
  // Noise may darken one piece beyond an end, hardly two beside each other.
  const isPaired = (from: number): boolean => dark.includes(from - piece.length) || dark.includes(from + piece.length)
  const [start, last] = [dark.find(isPaired), dark.findLast(isPaired)]
  if (start === undefined || last === undefined) return null
  const pieces = (last - start) / piece.length + 1
  const isLine = dark.length >= piece.share * pieces && last - start >= shortest - 2 * halfStretch
  return isLine ? { ...line, start, end: last + piece.length } : null
}

function isLineAt(averages: Float32Array, width: number, x: number, y: number, paper: number): boolean {
  const here = averages[y * width + x] ?? 255
  const above = averages[(y - beside) * width + x] ?? 0
  const below = averages[(y + beside) * width + x] ?? 0
  return above >= paper && below >= paper && here <= Math.min(above, below) - step
}

/** Mean grey of the stretch around every pixel of its row. */
function averagedAlong({ width, height, grey }: Bitmap): Float32Array {
  const averages = new Float32Array(width * height)
  for (let y = 0; y < height; y += 1) {
    let sum = 0
    let count = 0
    for (let x = -halfStretch; x < width; x += 1) {
      const entering = x + halfStretch
      const leaving = x - halfStretch - 1
      if (entering < width) {
        sum += grey[y * width + entering] ?? 255
        count += 1
      }
      if (leaving >= 0) {
        sum -= grey[y * width + leaving] ?? 255
        count -= 1
      }
      if (x >= 0) averages[y * width + x] = sum / count
    }
  }
  return averages
}

/** Adds one row of pixels to the line just above it, or begins a new line. */
function addRow(lines: PixelLine[], y: number, start: number, end: number): void {
  const index = lines.findLastIndex(
    (line) => y - line.at - line.thickness / 2 <= 2 && start < line.end && end > line.start,
  )
  const line = lines[index]
  if (line === undefined) lines.push({ at: y, start, end, thickness: 1 })
  else {
    lines[index] = {
      at: (line.at * line.thickness + y) / (line.thickness + 1),
      start: Math.min(line.start, start),
      end: Math.max(line.end, end),
      thickness: line.thickness + 1,
    }
  }
}
