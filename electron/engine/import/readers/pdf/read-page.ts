/** Reads one page: its text layer where it has one, recognition where it is a picture. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { recognisePage } from '../../ocr/recognise-page'
import type { Recogniser } from '../../ocr/recogniser'
import { renderPage } from '../../ocr/render-page'
import { aslantTexts } from './aslant-text'
import type { Point } from './drawing'
import { drawnBullets } from './drawn-bullets'
import { wordsFromGlyphs } from './glyph-words'
import { sortMarks } from './marks'
import { identity } from './matrix'
import type { PageContent, Word } from './page-content'
import { readDrawing } from './page-operators'
import { tidyRules } from './rules'
import { uprightPage } from './upright-page'

export interface ReadPage {
  readonly content: PageContent
  /** Mean confidence of a recognised page; null where the file states the text. */
  readonly recognised: number | null
  /** The beginning of text that the page carries but does not show, and that is not read; empty when there is none. */
  readonly hiddenText: string
}

/** A page with fewer words under a picture that covers it is a scan with a stamp on it. */
const fewWords = 25
/** Share of the page that pictures cover on a scan. */
const coveredShare = 0.6

/** `recogniser` is asked for only when a page has to be recognised. */
export async function readPage(
  file: PDFDocumentProxy,
  number: number,
  recogniser: () => Promise<Recogniser>,
): Promise<ReadPage> {
  const page = await file.getPage(number)
  try {
    const stated = await statedContent(page, number)
    if (!stated.isPicture)
      return { content: uprightPage(stated.content), recognised: null, hiddenText: stated.hiddenText }
    const { bitmap, scale } = await renderPage(page)
    const { words, rules, fills, width, height, toPage, confidence } = await recognisePage(
      bitmap,
      scale,
      await recogniser(),
    )
    const content = { number, width, height, words, rules: tidyRules(rules, words), fills, aslant: [], toPage }
    // Under a scan, hidden text is what another program has recognised: the same words again.
    return { content, recognised: confidence, hiddenText: '' }
  } finally {
    page.cleanup()
  }
}

interface Stated {
  readonly content: PageContent
  readonly isPicture: boolean
  readonly hiddenText: string
}

async function statedContent(page: PDFPageProxy, number: number): Promise<Stated> {
  const { width, height } = page.getViewport({ scale: 1 })
  const drawing = await readDrawing(page)
  const { rules, fills, dots } = sortMarks(drawing.marks, { width, height })
  const visible = drawing.glyphs.filter((glyph) => !glyph.invisible)
  const written = wordsFromGlyphs(visible)
  const aslant = aslantTexts(visible)
  const words: Word[] = [...written, ...drawnBullets(dots, written)]
  const covered = drawing.pictures.reduce((sum, corners) => sum + areaOf(corners), 0) / (width * height)
  return {
    content: { number, width, height, words, rules: tidyRules(rules, words), fills, aslant, toPage: identity },
    hiddenText: beginningOf(wordsFromGlyphs(drawing.glyphs.filter((glyph) => glyph.invisible))),
    isPicture: covered >= coveredShare && words.length < fewWords,
  }
}

const longestQuote = 80

function beginningOf(words: readonly Word[]): string {
  const text = words.map((word) => word.text).join(' ')
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
}

function areaOf(corners: readonly Point[]): number {
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys))
}
