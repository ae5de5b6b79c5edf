/**
 * Reads a page that is only a picture: straightens it, takes its ruling lines as they are drawn, and recognises the
 * text of each cell and each column by itself.
 */
import type { Box } from '../readers/pdf/box'
import { drawnBullets } from '../readers/pdf/drawn-bullets'
import { findGrids } from '../readers/pdf/grid'
import { type Matrix, multiply, quarterTurn, rotationAround } from '../readers/pdf/matrix'
import type { Fill, Rule, Rules, Word } from '../readers/pdf/page-content'
import type { Bitmap, PixelBox } from './bitmap'
import { darkMask, type Mask } from './dark-mask'
import { type DarkArea, evenPaper } from './even-paper'
import { median } from './letter-size'
import { montages } from './montage'
import { onPage, type PageWord, toWords } from './recognised-words'
import type { Recogniser } from './recogniser'
import { findLines, type PixelLine, type PixelLines, withoutLines } from './ruling-lines'
import { isSideways, quarterTurned, skewAngle, straightened } from './skew'
import { findBullets, findDotLeaders, withoutMarks } from './small-marks'
import { inkBox, textRegions } from './text-regions'

export interface RecognisedPage {
  readonly words: readonly Word[]
  readonly rules: Rules
  readonly fills: readonly Fill[]
  /** From points of the straightened page back to points of the page as it is shown. */
  readonly toPage: Matrix
  /** Width and height of the straightened page in points. */
  readonly width: number
  readonly height: number
  /** Mean over all words, 0..1. */
  readonly confidence: number
}

type Turns = 0 | 1 | 2 | 3

/** Mean confidence below which the page may lie on its head. */
const doubtful = 0.55

/** Recognises a page drawn at `scale` pixels per point. */
export async function recognisePage(bitmap: Bitmap, scale: number, recogniser: Recogniser): Promise<RecognisedPage> {
  const sideways = isSideways(darkMask(bitmap))
  const first = await recogniseTurned(bitmap, sideways ? 3 : 0, scale, recogniser)
  if (first.confidence >= doubtful || first.words.length === 0) return first
  const second = await recogniseTurned(bitmap, sideways ? 1 : 2, scale, recogniser)
  return second.confidence > first.confidence + 0.1 ? second : first
}

async function recogniseTurned(
  bitmap: Bitmap,
  turns: Turns,
  scale: number,
  recogniser: Recogniser,
): Promise<RecognisedPage> {
  const page = preparePage(quarterTurned(bitmap, turns), scale)
  const sheets = montages(page.bitmap, page.regions)
  const found = (
    await Promise.all(sheets.map(async (sheet, index) => onPage(await recogniser.read(sheet.bitmap), sheet, index)))
  ).flat()
  const words = toWords(found, page.mask, scale)
  const inPagePoints = (box: PixelBox): Box => ({
    left: box.left / scale,
    top: box.top / scale,
    right: box.right / scale,
    bottom: box.bottom / scale,
  })
  return {
    words: [
      ...words,
      ...drawnBullets(page.bullets.map(inPagePoints), words),
      ...page.leaders.map((box) => leaderWord(inPagePoints(box), words)),
    ],
    rules: inPoints(page.lines, scale),
    fills: page.darkAreas.map((area) => ({
      box: inPagePoints(area),
      color: area.color,
    })),
    toPage: backMatrix(turns, page.skew, bitmap.width / scale, bitmap.height / scale),
    width: page.bitmap.width / scale,
    height: page.bitmap.height / scale,
    confidence: meanConfidence(found),
  }
}

/** A dotted leader as text, on the line that it belongs to. */
function leaderWord(box: Box, words: readonly Word[]): Word {
  const size = median(words.map((word) => word.size)) || 10
  return { text: '.....', box, baseline: box.bottom, size, bold: false, confidence: 1, turns: 0 }
}

interface PreparedPage {
  readonly bitmap: Bitmap
  /** Degrees that it was turned back by. */
  readonly skew: number
  readonly mask: Mask
  readonly lines: PixelLines
  readonly bullets: readonly PixelBox[]
  readonly leaders: readonly PixelBox[]
  readonly regions: readonly PixelBox[]
  readonly darkAreas: readonly DarkArea[]
}

/** Straight, white paper without lines, and where its text stands. */
export function preparePage(raw: Bitmap, scale: number): PreparedPage {
  const skew = skewAngle(darkMask(raw))
  const straight = straightened(raw, skew)
  const { bitmap: even, darkAreas } = evenPaper(straight)
  const inked = darkMask(even)
  const leaders = findDotLeaders(inked)
  const undotted = withoutMarks(even, inked, leaders)
  const lines = findLines(undotted.bitmap, undotted.mask)
  const plain = withoutLines(undotted.bitmap, undotted.mask, lines)
  const bullets = findBullets(plain.mask)
  const { bitmap, mask } = withoutMarks(plain.bitmap, plain.mask, bullets)
  return { bitmap, skew, mask, lines, bullets, leaders, regions: regionsOf(mask, lines, scale), darkAreas }
}

/** The cells of ruled tables, and the columns of text around them. */
function regionsOf(mask: Mask, lines: PixelLines, scale: number): PixelBox[] {
  const grids = findGrids(inPoints(lines, scale), []).filter((grid) => grid.cells.length > 1)
  const rest: Mask = { ...mask, ink: new Uint8Array(mask.ink) }
  const cells = grids.flatMap((grid) =>
    grid.cells.flatMap(({ box }) => {
      const pixels: PixelBox = {
        left: Math.max(0, Math.round(box.left * scale)),
        top: Math.max(0, Math.round(box.top * scale)),
        right: Math.min(mask.width, Math.round(box.right * scale)),
        bottom: Math.min(mask.height, Math.round(box.bottom * scale)),
      }
      for (let y = pixels.top; y < pixels.bottom; y += 1)
        rest.ink.fill(0, y * mask.width + pixels.left, y * mask.width + pixels.right)
      return inkBox(mask, pixels) ?? []
    }),
  )
  return [...textRegions(rest, { left: 0, top: 0, right: mask.width, bottom: mask.height }), ...cells]
}

/** Undoes the straightening, then the quarter turns; `width` and `height` are those of the page as it is shown. */
function backMatrix(turns: Turns, skew: number, width: number, height: number): Matrix {
  const [w, h] = turns % 2 === 0 ? [width, height] : [height, width]
  return multiply(quarterTurn(((4 - turns) % 4) as Turns, w, h), rotationAround(skew, w / 2, h / 2))
}

const inPoints = (lines: PixelLines, scale: number): Rules => {
  const toRule = (line: PixelLine): Rule => ({
    at: line.at / scale,
    start: line.start / scale,
    end: line.end / scale,
    thickness: line.thickness / scale,
  })
  return { horizontal: lines.horizontal.map(toRule), vertical: lines.vertical.map(toRule) }
}

function meanConfidence(words: readonly PageWord[]): number {
  const weight = words.reduce((sum, word) => sum + word.text.length, 0)
  const total = words.reduce((sum, word) => sum + word.text.length * word.confidence, 0)
  return weight === 0 ? 0 : total / weight
}
