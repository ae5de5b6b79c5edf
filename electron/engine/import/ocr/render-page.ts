/** Draws a page of a PDF into grey pixels. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Bitmap } from './bitmap'

/** Pixels per inch that recognition works on; figures in docs of the engine were measured at this. */
export const dotsPerInch = 300
const pointsPerInch = 72

/** Pixels per point of the page. */
export const scale = dotsPerInch / pointsPerInch

/** Most pixels of one page (an A3 page has 17 million); larger pages are drawn smaller. */
const maxPixels = 40_000_000

export interface RenderedPage {
  readonly bitmap: Bitmap
  /** Pixels per point. */
  readonly scale: number
}

/** Draws the whole page, pictures and text alike, on white. */
export async function renderPage(page: PDFPageProxy): Promise<RenderedPage> {
  const { createCanvas } = await import('@napi-rs/canvas')
  const natural = page.getViewport({ scale: 1 })
  const fitting = Math.min(scale, Math.sqrt(maxPixels / (natural.width * natural.height)))
  const viewport = page.getViewport({ scale: fitting })
  const width = Math.max(1, Math.round(viewport.width))
  const height = Math.max(1, Math.round(viewport.height))
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  // The canvas of @napi-rs has every method that pdf.js draws with, but not the browser's type.
  const target = canvas as unknown as Parameters<PDFPageProxy['render']>[0]['canvas']
  await page.render({ canvas: target, viewport }).promise
  const { data } = context.getImageData(0, 0, width, height)
  return { bitmap: { width, height, grey: toGrey(data) }, scale: fitting }
}

/** Luma of ITU-R BT.601 in whole numbers. */
function toGrey(rgba: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(rgba.length / 4)
  for (let index = 0, at = 0; index < grey.length; index += 1, at += 4) {
    grey[index] = ((rgba[at] ?? 0) * 77 + (rgba[at + 1] ?? 0) * 150 + (rgba[at + 2] ?? 0) * 29) >> 8
  }
  return grey
}
