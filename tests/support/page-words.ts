import type { PageContent, Word } from '#engine/import/readers/pdf/page-content'
import { type TextLine, toLine } from '#engine/import/readers/pdf/text-lines'

/** Width of one character of test text, in ems. */
const characterWidth = 0.5

/** Words of a text set from `left` on a baseline, each character half an em wide. */
export function wordsAt(text: string, left: number, baseline: number, over: Partial<Word> = {}): Word[] {
  const size = over.size ?? 10
  let x = left
  return text.split(' ').map((token) => {
    const width = token.length * characterWidth * size
    const box = { left: x, right: x + width, top: baseline - 0.8 * size, bottom: baseline + 0.2 * size }
    x += width + 0.25 * size
    return { text: token, box, baseline, size, bold: false, confidence: null, turns: 0, ...over }
  })
}

export const lineAt = (text: string, left: number, baseline: number, over: Partial<Word> = {}): TextLine =>
  toLine(wordsAt(text, left, baseline, over))

/** A page of A4 with these words and nothing drawn. */
export function pageOf(words: readonly Word[], over: Partial<PageContent> = {}): PageContent {
  return {
    number: 1,
    width: 595,
    height: 842,
    words,
    rules: { horizontal: [], vertical: [] },
    fills: [],
    aslant: [],
    toPage: [1, 0, 0, 1, 0, 0],
    ...over,
  }
}
