/** Finds drawn lines in the ink of a straight page, and takes them away so that they do not disturb letters. */
import type { Bitmap } from './bitmap'
import type { Mask } from './dark-mask'
import { faintLinesAcross } from './faint-lines'

/** A line in pixels: `at` across, `start` to `end` along it. */
export interface PixelLine {
  readonly at: number
  readonly start: number
  readonly end: number
  readonly thickness: number
}

export interface PixelLines {
  readonly horizontal: readonly PixelLine[]
  readonly vertical: readonly PixelLine[]
}

/** In pixels at 300 dots per inch: shortest pieces, gaps inside a piece and between pieces of a line, thickest line. */
const shortest = { horizontal: 120, vertical: 90 }
const innerGap = 3
const pieceGap = 40
const faintGap = 90
const thickest = 14
/** Pieces this near across are one line. */
const sameHeight = 6
/** Share of a pale line that clear ones cover when it is only their shadow. */
const mostlyCovered = 0.6
/** Ink beside a piece, as a share of its length, above which it is the edge of letters. */
const crowded = 0.34

interface Run {
  readonly row: number
  readonly start: number
  readonly end: number
}

/** All ruling lines of an even, straight page; text, underlined or not, gives none. */
export function findLines(page: Bitmap, mask: Mask): PixelLines {
  const { width, height } = page
  const side: Bitmap = { width: height, height: width, grey: transposed(page.grey, width, height) }
  const sideMask: Mask = { width: height, height: width, ink: transposed(mask.ink, width, height) }
  return {
    horizontal: linesAcross(page, mask, shortest.horizontal),
    vertical: linesAcross(side, sideMask, shortest.vertical),
  }
}

function transposed(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const turned = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) turned[x * height + y] = pixels[y * width + x] ?? 0
  }
  return turned
}

function linesAcross(page: Bitmap, mask: Mask, least: number): PixelLine[] {
  const pieces = piecesOf(longRuns(mask, least))
  const drawn = pieces.filter((piece) => piece.thickness <= thickest && !isCrowded(mask, piece))
  const clear = joined(drawn, pieceGap)
  // A clear line has exact ends; its pale double, an average over a stretch, reaches beyond them.
  const faint = faintLinesAcross(page).filter(
    (line) => line.thickness <= thickest && coveredBy(clear, line) < mostlyCovered * (line.end - line.start),
  )
  return joined([...clear, ...faint], faint.length > 0 ? faintGap : pieceGap)
}

/** Length of a line that other lines at its height already cover. */
const coveredBy = (lines: readonly PixelLine[], line: PixelLine): number =>
  lines
    .filter((other) => Math.abs(other.at - line.at) <= sameHeight)
    .reduce((sum, other) => sum + Math.max(0, Math.min(other.end, line.end) - Math.max(other.start, line.start)), 0)

/** Stretches of ink along single rows; a pixel counts when the row above or below has ink there, for slight slopes. */
function longRuns({ width, height, ink }: Mask, least: number): Run[] {
  const runs: Run[] = []
  for (let y = 1; y < height - 1; y += 1) {
    let start = -1
    let last = -1
    for (let x = 0; x <= width; x += 1) {
      const at = y * width + x
      const isInk = x < width && ((ink[at] ?? 0) === 1 || (ink[at - width] ?? 0) === 1 || (ink[at + width] ?? 0) === 1)
      if (isInk) {
        if (start < 0) start = x
        last = x
      } else if (start >= 0 && (x - last > innerGap || x === width)) {
        if (last - start >= least) runs.push({ row: y, start, end: last + 1 })
        start = -1
      }
    }
  }
  return runs
}

/** Runs on neighbouring rows that overlap are one piece of a line. */
function piecesOf(runs: readonly Run[]): PixelLine[] {
  const open: { rows: number[]; start: number; end: number; lastRow: number; area: number; weighted: number }[] = []
  const done: PixelLine[] = []
  const close = (piece: (typeof open)[number]): void => {
    const length = piece.end - piece.start
    // Looking at three rows at once makes every line two rows thicker than it is.
    const thickness = Math.max(1, piece.area / Math.max(1, length) - 2)
    done.push({ at: piece.weighted / piece.area + 0.5, start: piece.start, end: piece.end, thickness })
  }
  for (const run of runs) {
    for (let index = open.length - 1; index >= 0; index -= 1) {
      const piece = open[index]
      if (piece !== undefined && run.row - piece.lastRow > 1) {
        close(piece)
        open.splice(index, 1)
      }
    }
    const length = run.end - run.start
    const piece = open.find((other) => run.start < other.end && run.end > other.start)
    if (piece === undefined) {
      open.push({
        rows: [run.row],
        start: run.start,
        end: run.end,
        lastRow: run.row,
        area: length,
        weighted: run.row * length,
      })
      continue
    }
    piece.start = Math.min(piece.start, run.start)
    piece.end = Math.max(piece.end, run.end)
    piece.lastRow = run.row
    piece.area += length
    piece.weighted += run.row * length
  }
  for (const piece of open) close(piece)
  return done
}

/** Letters stand on one side of their own edge: much ink just beside the piece. */
function isCrowded({ width, height, ink }: Mask, piece: PixelLine): boolean {
  const length = piece.end - piece.start
  const beside = (from: number, to: number): number => {
    let columns = 0
    for (let x = piece.start; x < piece.end; x += 1) {
      for (let y = Math.max(0, from); y <= Math.min(height - 1, to); y += 1) {
        if (ink[y * width + x] === 1) {
          columns += 1
          break
        }
      }
    }
    return columns / length
  }
  const half = Math.ceil(piece.thickness / 2)
  const at = Math.round(piece.at)
  return beside(at - half - 7, at - half - 4) > crowded || beside(at + half + 4, at + half + 7) > crowded
}

/** Pieces in one line, a little apart where ink has faded or letters cross. */
function joined(pieces: readonly PixelLine[], gap: number): PixelLine[] {
  const lines: PixelLine[] = []
  for (const piece of pieces.toSorted((a, b) => a.start - b.start)) {
    const index = lines.findIndex((line) => Math.abs(line.at - piece.at) <= sameHeight && piece.start - line.end <= gap)
    const line = lines[index]
    if (line === undefined) {
      lines.push(piece)
      continue
    }
    const [a, b] = [line.end - line.start, piece.end - piece.start]
    lines[index] = {
      at: (line.at * a + piece.at * b) / (a + b),
      start: Math.min(line.start, piece.start),
      end: Math.max(line.end, piece.end),
      thickness: Math.max(line.thickness, piece.thickness),
    }
  }
  return lines
}

/** The page without its lines; strokes of letters that cross a line stay. */
export function withoutLines(bitmap: Bitmap, mask: Mask, lines: PixelLines): { bitmap: Bitmap; mask: Mask } {
  const { width, height } = bitmap
  const grey = new Uint8Array(bitmap.grey)
  const ink = new Uint8Array(mask.ink)
  const erase = (
    line: PixelLine,
    others: readonly PixelLine[],
    [across, along, limit, lineLimit]: readonly [number, number, number, number],
  ): void => {
    const meets = (x: number): boolean =>
      others.some(
        (other) =>
          Math.abs(other.at - x) <= other.thickness + 6 && other.start - 8 <= line.at && other.end + 8 >= line.at,
      )
    const half = Math.ceil(line.thickness / 2) + 4
    const from = Math.max(0, Math.round(line.at) - half)
    const to = Math.min(limit - 1, Math.round(line.at) + half)
    for (let x = Math.max(0, line.start - 4); x < Math.min(lineLimit, line.end + 4); x += 1) {
      const isCrossed = (at: number): boolean => at >= 0 && at < limit && mask.ink[at * across + x * along] === 1
      const isStroke = isCrossed(from - 3) && isCrossed(from) && isCrossed(to) && isCrossed(to + 3)
      if (isStroke && !meets(x)) continue
      for (let y = from; y <= to; y += 1) {
        grey[y * across + x * along] = 255
        ink[y * across + x * along] = 0
      }
    }
  }
  for (const line of lines.horizontal) erase(line, lines.vertical, [width, 1, height, width])
  for (const line of lines.vertical) erase(line, lines.horizontal, [1, width, width, height])
  return { bitmap: { width, height, grey }, mask: { width, height, ink } }
}
