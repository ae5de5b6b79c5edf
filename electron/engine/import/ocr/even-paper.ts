/** Makes paper white: scanner shadows and shaded cells go, and white writing on dark ground becomes dark on white. */
import type { Bitmap, PixelBox } from './bitmap'

/** Side of the tiles in which the paper's own grey is measured, in pixels. */
const tile = 24
/** Grey below which a whole tile is painted ground. */
const darkGround = 120
/** Painted ground is at least this large (tiles), so that fat letters are none. */
const least = { wide: 6, high: 2 }

interface Tiles {
  readonly columns: number
  readonly rows: number
  /** Grey of the paper in each tile. */
  readonly paper: Float32Array
}

export interface EvenPage {
  readonly bitmap: Bitmap
  /** Areas that were painted dark. */
  readonly darkAreas: readonly DarkArea[]
}

/** A rectangle of painted ground with its grey as `#rrggbb`. */
export interface DarkArea extends PixelBox {
  readonly color: string
}

export function evenPaper(bitmap: Bitmap): EvenPage {
  const darkAreas = findDarkAreas(bitmap)
  const turned = darkAreas.length === 0 ? bitmap : inverted(bitmap, darkAreas)
  const tiles = paperTiles(turned, 0.8)
  const { width, height } = turned
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = turned.grey[y * width + x] ?? 255
      grey[y * width + x] = Math.min(255, Math.round((value * 250) / Math.max(60, paperAt(tiles, x, y))))
    }
  }
  return { bitmap: { width, height, grey }, darkAreas }
}

/** The given share of the pixels in each tile is darker than what is noted as its paper. */
function paperTiles({ width, height, grey }: Bitmap, share: number): Tiles {
  const columns = Math.ceil(width / tile)
  const rows = Math.ceil(height / tile)
  const paper = new Float32Array(columns * rows)
  const counts = new Uint32Array(256)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      counts.fill(0)
      let total = 0
      for (let y = row * tile; y < Math.min(height, (row + 1) * tile); y += 2) {
        for (let x = column * tile; x < Math.min(width, (column + 1) * tile); x += 2) {
          const value = grey[y * width + x] ?? 255
          counts[value] = (counts[value] ?? 0) + 1
          total += 1
        }
      }
      let seen = 0
      let value = 0
      while (value < 255 && seen + (counts[value] ?? 0) < share * total) {
        seen += counts[value] ?? 0
        value += 1
      }
      paper[row * columns + column] = value
    }
  }
  return { columns, rows, paper }
}

/** Paper between the middles of four tiles. */
function paperAt({ columns, rows, paper }: Tiles, x: number, y: number): number {
  const across = Math.max(0, Math.min(columns - 1, x / tile - 0.5))
  const down = Math.max(0, Math.min(rows - 1, y / tile - 0.5))
  const column = Math.floor(across)
  const row = Math.floor(down)
  const right = Math.min(columns - 1, column + 1)
  const below = Math.min(rows - 1, row + 1)
  const value = (r: number, c: number): number => paper[r * columns + c] ?? 255
  const upper = value(row, column) + (value(row, right) - value(row, column)) * (across - column)
  const lower = value(below, column) + (value(below, right) - value(below, column)) * (across - column)
  return upper + (lower - upper) * (down - row)
}

/** Rectangles of tiles whose ground is dark, grown together. */
function findDarkAreas(bitmap: Bitmap): DarkArea[] {
  const { columns, rows, paper } = paperTiles(bitmap, 0.6)
  const seen = new Uint8Array(columns * rows)
  const areas: DarkArea[] = []
  for (let start = 0; start < paper.length; start += 1) {
    if (seen[start] === 1 || (paper[start] ?? 255) >= darkGround) continue
    const found = growArea(start, columns, rows, paper, seen)
    const isLarge = found.right - found.left >= least.wide && found.bottom - found.top >= least.high
    const isFilled = found.count >= 0.7 * (found.right - found.left) * (found.bottom - found.top)
    if (isLarge && isFilled) {
      areas.push({
        left: found.left * tile,
        top: found.top * tile,
        right: Math.min(bitmap.width, found.right * tile),
        bottom: Math.min(bitmap.height, found.bottom * tile),
        color: greyColor(paper[start] ?? 0),
      })
    }
  }
  return areas
}

function greyColor(value: number): string {
  const part = Math.round(value).toString(16).padStart(2, '0')
  return `#${part}${part}${part}`
}

function growArea(
  start: number,
  columns: number,
  rows: number,
  paper: Float32Array,
  seen: Uint8Array,
): PixelBox & { count: number } {
  const waiting = [start]
  let [left, top, right, bottom, count] = [columns, rows, 0, 0, 0]
  seen[start] = 1
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const column = at % columns
    const row = Math.floor(at / columns)
    left = Math.min(left, column)
    top = Math.min(top, row)
    right = Math.max(right, column + 1)
    bottom = Math.max(bottom, row + 1)
    count += 1
    const nextTo = [column > 0 ? at - 1 : -1, column < columns - 1 ? at + 1 : -1, at - columns, at + columns]
    for (const other of nextTo) {
      if (other < 0 || other >= paper.length || seen[other] === 1 || (paper[other] ?? 255) >= darkGround) continue
      seen[other] = 1
      waiting.push(other)
    }
  }
  return { left, top, right, bottom, count }
}

function inverted({ width, height, grey }: Bitmap, areas: readonly PixelBox[]): Bitmap {
  const turned = new Uint8Array(grey)
  for (const area of areas) {
    for (let y = area.top; y < area.bottom; y += 1) {
      for (let x = area.left; x < area.right; x += 1) turned[y * width + x] = 255 - (grey[y * width + x] ?? 0)
    }
  }
  return { width, height, grey: turned }
}
