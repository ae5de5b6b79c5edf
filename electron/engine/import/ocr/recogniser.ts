/** The one place that speaks to tesseract.js: grey pixels in, words with boxes out. Nothing leaves the machine. */

import { availableParallelism } from 'node:os'
import { type Bitmap, type PixelBox, toPortableGreyMap } from './bitmap'
import { packageFolder } from './package-folder'

export interface RecognisedWord {
  readonly text: string
  /** 0..1 */
  readonly confidence: number
  readonly box: PixelBox
  /** Height at which the word stands, at its middle. */
  readonly baseline: number
  /** Words of one line share a number. */
  readonly line: number
  /** Width of each of its characters, in pixels. */
  readonly widths: readonly number[]
}

export interface Recogniser {
  /** Reads one column of text, whatever the size of its letters. */
  readonly read: (bitmap: Bitmap) => Promise<readonly RecognisedWord[]>
  readonly close: () => Promise<void>
}

/** Mode 6 of Tesseract's page segmentation: one uniform block of text. */
const oneBlock = '6'

/** Threads that recognise at the same time; more would take processors and memory from what the user works on. */
const threads = { fewest: 2, most: 3 }
const threadCount = (): number => {
  const half = Math.ceil(availableParallelism() / 2)
  return Math.min(availableParallelism(), Math.max(threads.fewest, Math.min(threads.most, half)))
}

/** Starts the first of its worker threads, with the Swedish model that ships with the product; others follow on need. */
export async function createRecogniser(dotsPerInch: number): Promise<Recogniser> {
  const started = [startWorker(dotsPerInch)]
  const free: Tesseract.Worker[] = [await started[0]].flatMap((worker) => worker ?? [])
  const waiting: ((worker: Tesseract.Worker) => void)[] = []
  const take = async (): Promise<Tesseract.Worker> => {
    const worker = free.pop()
    if (worker !== undefined) return worker
    if (started.length < threadCount()) {
      const another = startWorker(dotsPerInch)
      started.push(another)
      return another
    }
    return new Promise((resolve) => waiting.push(resolve))
  }
  const giveBack = (worker: Tesseract.Worker): void => {
    const next = waiting.shift()
    if (next === undefined) free.push(worker)
    else next(worker)
  }
  return {
    read: async (bitmap) => {
      const worker = await take()
      try {
        const { data } = await worker.recognize(toPortableGreyMap(bitmap), {}, { text: false, blocks: true })
        return wordsOf(data)
      } finally {
        giveBack(worker)
      }
    },
    close: async () => {
      await Promise.all(started.map(async (worker) => (await worker).terminate()))
    },
  }
}

async function startWorker(dotsPerInch: number): Promise<Tesseract.Worker> {
  const { createWorker, OEM } = await import('tesseract.js')
  const worker = await createWorker('swe', OEM.LSTM_ONLY, {
    langPath: `${packageFolder('@tesseract.js-data/swe')}/4.0.0_best_int`,
    gzip: true,
    cacheMethod: 'none',
  })
  await worker.setParameters({
    tessedit_pageseg_mode: oneBlock as Tesseract.PSM,
    user_defined_dpi: String(dotsPerInch),
    preserve_interword_spaces: '1',
  })
  return worker
}

function wordsOf(page: Tesseract.Page): RecognisedWord[] {
  const lines = (page.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
  return lines.flatMap(({ words, baseline }, line) =>
    words.map(({ text, confidence, bbox, symbols }) => {
      const middle = (bbox.x0 + bbox.x1) / 2
      const run = baseline.x1 - baseline.x0
      const slope = run > 0 ? (baseline.y1 - baseline.y0) / run : 0
      return {
        text,
        confidence: Math.max(0, Math.min(1, confidence / 100)),
        box: { left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 },
        baseline: baseline.y0 + slope * (middle - baseline.x0),
        line,
        widths: symbols.map((symbol) => symbol.bbox.x1 - symbol.bbox.x0),
      }
    }),
  )
}
