/**
 * Sets regions of a page under each other on one narrow sheet.
 *
 * Recognition reads one column of text best; cells beside each other whose lines stand at different heights get mixed.
 */
import { type Bitmap, blankBitmap, copyPixels, type PixelBox } from './bitmap'

export interface Placed {
  readonly region: PixelBox
  /** Where its top left corner stands on the sheet. */
  readonly left: number
  readonly top: number
}

export interface Montage {
  readonly bitmap: Bitmap
  readonly placed: readonly Placed[]
}

/** White around every region, and the height from which a new sheet is begun so that threads can share, in pixels. */
const margin = 24
const tallest = 1500
/** Ink may reach a little over the edge of its box. */
const bleed = 4

/** Sheets for all regions; regions of like width share a sheet. */
export function montages(page: Bitmap, regions: readonly PixelBox[]): Montage[] {
  const wide = regions.filter((region) => region.right - region.left > 0.4 * page.width)
  const narrow = regions.filter((region) => !wide.includes(region))
  return [wide, narrow].flatMap((group) => sheetsOf(group).map((sheet) => draw(page, sheet)))
}

function sheetsOf(regions: readonly PixelBox[]): PixelBox[][] {
  const sheets: PixelBox[][] = []
  let height = Number.POSITIVE_INFINITY
  for (const region of regions) {
    const needed = region.bottom - region.top + margin
    if (height > 0 && height + needed > tallest) {
      sheets.push([])
      height = 0
    }
    sheets.at(-1)?.push(region)
    height += needed
  }
  return sheets
}

function draw(page: Bitmap, regions: readonly PixelBox[]): Montage {
  const width = Math.max(...regions.map((region) => region.right - region.left)) + 2 * margin
  const height = regions.reduce((sum, region) => sum + region.bottom - region.top + margin, margin)
  const bitmap = blankBitmap(width, height)
  const placed: Placed[] = []
  let top = margin
  for (const region of regions) {
    const grown: PixelBox = {
      left: Math.max(0, region.left - bleed),
      top: Math.max(0, region.top - bleed),
      right: Math.min(page.width, region.right + bleed),
      bottom: Math.min(page.height, region.bottom + bleed),
    }
    copyPixels(page, grown, bitmap, margin - (region.left - grown.left), top - (region.top - grown.top))
    placed.push({ region, left: margin, top })
    top += region.bottom - region.top + margin
  }
  return { bitmap, placed }
}
