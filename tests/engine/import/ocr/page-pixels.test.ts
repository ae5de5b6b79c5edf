import { describe, expect, it } from 'vitest'
import { type Bitmap, blankBitmap, type PixelBox } from '#engine/import/ocr/bitmap'
import { darkMask } from '#engine/import/ocr/dark-mask'
import { evenPaper } from '#engine/import/ocr/even-paper'
import { montages } from '#engine/import/ocr/montage'
import { findLines, withoutLines } from '#engine/import/ocr/ruling-lines'
import { isSideways, quarterTurned, skewAngle, straightened } from '#engine/import/ocr/skew'
import { findBullets, findDotLeaders } from '#engine/import/ocr/small-marks'
import { inkBox, textRegions } from '#engine/import/ocr/text-regions'

/** A white sheet with boxes painted on it in one grey. */
function sheet(width: number, height: number, boxes: readonly PixelBox[], grey = 0): Bitmap {
  const bitmap = blankBitmap(width, height)
  for (const box of boxes) {
    for (let y = box.top; y < box.bottom; y += 1) bitmap.grey.fill(grey, y * width + box.left, y * width + box.right)
  }
  return bitmap
}
const box = (left: number, top: number, right: number, bottom: number): PixelBox => ({ left, top, right, bottom })
/** Strokes as wide and apart as those of letters, in lines of text. */
const textLines = (left: number, right: number, tops: readonly number[]): PixelBox[] =>
  tops.flatMap((top) => {
    const strokes: PixelBox[] = []
    for (let x = left; x < right; x += 14) strokes.push(box(x, top, x + 6, top + 24))
    return strokes
  })

describe('straightening', () => {
  it.each([1.2, -0.7])('finds the angle of lines turned by %f degrees', (degrees) => {
    const page = sheet(900, 700, textLines(120, 780, [150, 210, 270, 330, 390, 450, 510]))
    expect(skewAngle(darkMask(straightened(page, -degrees)))).toBeCloseTo(degrees, 0.5)
  })

  it('takes a straight page as straight, to the fineness of its sampling', () => {
    const page = sheet(900, 700, textLines(120, 780, [150, 210, 270, 330, 390]))
    expect(Math.abs(skewAngle(darkMask(page)))).toBeLessThan(0.2)
    expect(straightened(page, 0)).toBe(page)
  })

  it('tells a page on its side, and turns it', () => {
    const page = sheet(900, 700, textLines(120, 780, [150, 210, 270, 330, 390]))
    const side = quarterTurned(page, 1)
    expect([isSideways(darkMask(page)), isSideways(darkMask(side))]).toEqual([false, true])
    expect(quarterTurned(side, 3).grey).toEqual(page.grey)
  })
})

describe('ruling lines', () => {
  const rules = [box(50, 100, 650, 103), box(50, 300, 650, 303), box(50, 100, 53, 303)]
  const page = sheet(700, 400, [...rules, ...textLines(100, 400, [180, 230])])
  const mask = darkMask(page)

  it('are found between text, with their ends', () => {
    const { horizontal, vertical } = findLines(page, mask)
    expect(horizontal.map(({ at }) => Math.round(at)).toSorted((a, b) => a - b)).toEqual([102, 302])
    expect(vertical.map(({ at }) => Math.round(at))).toEqual([52])
    expect(horizontal.every(({ start, end }) => Math.abs(start - 50) < 4 && Math.abs(end - 650) < 4)).toBe(true)
  })

  it('are erased without the text', () => {
    const { mask: rest } = withoutLines(page, mask, findLines(page, mask))
    expect(inkBox(rest, box(0, 0, 700, 400))).toMatchObject({ top: 180, bottom: 254 })
  })

  it('are found when too pale to be ink', () => {
    const pale = sheet(900, 200, [box(100, 90, 800, 92)], 235)
    const { horizontal } = findLines(pale, darkMask(pale))
    expect(horizontal).toHaveLength(1)
    expect(horizontal[0]?.start).toBeGreaterThan(70)
  })
})

describe('regions of text', () => {
  it('are columns read one by one, and blocks parted by white', () => {
    const page = sheet(1000, 600, [
      ...textLines(50, 400, [50, 90]),
      ...textLines(500, 900, [60, 100]),
      ...textLines(50, 900, [300, 340]),
    ])
    const regions = textRegions(darkMask(page), box(0, 0, 1000, 600))
    expect(regions.map(({ left, top }) => [left, top])).toEqual([
      [50, 50],
      [500, 60],
      [50, 300],
    ])
  })

  it('keep a narrow column of numbers with its text', () => {
    const page = sheet(800, 300, [...textLines(50, 80, [50, 90, 130]), ...textLines(150, 700, [50, 90, 130])])
    expect(textRegions(darkMask(page), box(0, 0, 800, 300))).toHaveLength(1)
  })

  it('stand under each other on a sheet, each once', () => {
    const page = sheet(1000, 600, textLines(50, 900, [50, 300]))
    const regions = [box(50, 50, 300, 74), box(50, 300, 900, 324)]
    const placed = montages(page, regions).flatMap((montage) => montage.placed)
    expect(placed.map(({ region }) => region).toSorted((a, b) => a.top - b.top)).toEqual(regions)
  })
})

describe('small marks', () => {
  it('are bullets when they stand alone before text', () => {
    const page = sheet(700, 200, [box(60, 96, 74, 110), ...textLines(110, 500, [90])])
    expect(findBullets(darkMask(page))).toHaveLength(1)
  })

  it('are no bullets after text', () => {
    const page = sheet(700, 200, [...textLines(110, 500, [90]), box(506, 96, 520, 110)])
    expect(findBullets(darkMask(page))).toEqual([])
  })

  it('are a leader when many follow each other after text', () => {
    const dots = Array.from({ length: 20 }, (_, index) => box(300 + index * 16, 109, 305 + index * 16, 114))
    const page = sheet(700, 200, [...textLines(100, 290, [90]), ...dots])
    expect(findDotLeaders(darkMask(page))).toHaveLength(1)
  })
})

describe('uneven paper', () => {
  it('becomes white, and writing on dark ground becomes dark on white', () => {
    const grey = sheet(600, 300, [box(0, 0, 600, 300)], 200)
    for (let y = 96; y < 192; y += 1) grey.grey.fill(40, y * 600 + 48, y * 600 + 552)
    const { bitmap, darkAreas } = evenPaper(grey)
    expect(darkAreas).toHaveLength(1)
    expect(bitmap.grey[10 * 600 + 10]).toBeGreaterThan(240)
    expect(bitmap.grey[140 * 600 + 300]).toBeGreaterThan(240)
  })
})
