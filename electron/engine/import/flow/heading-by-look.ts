/**
 * Headings that the writer made by hand: no style, only bold, underlined or larger letters, or a series of numbered lines
 * ("Fokusområde 1", "Fokusområde 2").
 *
 * The judgement is deliberately narrow. A marked paragraph that reads as a sentence or runs long stays a paragraph, and
 * keeps its mark as `emphasised`; and when many paragraphs of one look do, that look is not for headings in this document
 * (plans that print each activity in bold), so none of them is taken.
 */
import { type FlowParagraph, printedText } from './flow-items'

/** Larger than body text by this factor counts: 12 over 11 is a trace of pasting, 14 over 12 is meant. */
const largerFactor = 1.15
const maxHeadingCharacters = 100
const maxHeadingWords = 14
/** A bold lead paragraph or two does not spoil a look; every third long one does. */
const shareOfShortLines = 0.7
/** A question is a common heading; other marks end sentences. */
const sentenceEnd = /[.,;!…]$/u
const abbreviationEnd = /(?:\b\p{L}\.|\b(?:m\.fl|m\.m|etc|osv|bl\.a|o\.d)\.)$/iu
/** A word and a number that stand alone or before a colon or dash: "Fokusområde 1", "Mål 2: Trygghet". */
const numberedLine = /^(\p{Lu}\p{L}{2,})\s+(\d{1,2})(?:\s*$|\s*[:.–-]\s*\S)/u

export function isLargerThanBody(paragraph: FlowParagraph, bodySizePoints: number | null): boolean {
  const size = paragraph.look.sizePoints
  return size !== null && bodySizePoints !== null && size >= bodySizePoints * largerFactor
}

/** Whether the whole paragraph is set apart from body text. */
export function isEmphasised(paragraph: FlowParagraph, bodySizePoints: number | null): boolean {
  return paragraph.text !== '' && (paragraph.look.isBold || isLargerThanBody(paragraph, bodySizePoints))
}

/** The size that most letters of the body text have; null when no paragraph says. */
export function bodySizeOf(paragraphs: readonly FlowParagraph[]): number | null {
  const letters = new Map<number, number>()
  for (const { look, text, headingLevel } of paragraphs) {
    if (look.sizePoints === null || headingLevel !== null) continue
    letters.set(look.sizePoints, (letters.get(look.sizePoints) ?? 0) + text.length)
  }
  let best: readonly [number, number] | null = null
  for (const entry of letters) if (best === null || entry[1] > best[1]) best = entry
  return best === null ? null : best[0]
}

/** Which paragraphs look like headings, with the level each would have: 1 for the largest look, and so on. */
export function findHeadingsByLook(paragraphs: readonly FlowParagraph[]): ReadonlyMap<FlowParagraph, number> {
  const body = bodySizeOf(paragraphs)
  const series = numberedSeries(paragraphs)
  const looks = headingLooks(paragraphs, body)
  const found = paragraphs.filter(
    (paragraph) => isShortLine(paragraph) && (looks.has(rank(paragraph, body)) || isInSeries(paragraph, series)),
  )
  const ranks = [...new Set(found.map((paragraph) => rank(paragraph, body)))].sort((a, b) => b - a)
  return new Map(found.map((paragraph) => [paragraph, Math.min(9, ranks.indexOf(rank(paragraph, body)) + 1)]))
}

function isShortLine(paragraph: FlowParagraph): boolean {
  const text = printedText(paragraph)
  return (
    paragraph.headingLevel === null &&
    /\p{L}/u.test(text) &&
    !/[\n\t]/u.test(text) &&
    text.length <= maxHeadingCharacters &&
    text.split(' ').length <= maxHeadingWords &&
    !isBullet(paragraph) &&
    (!sentenceEnd.test(text) || abbreviationEnd.test(text))
  )
}

/** A bullet is a point in a list however bold it is; "1. Inledning" in bold is a heading. */
function isBullet({ list }: FlowParagraph): boolean {
  return list !== null && (list.depth > 0 || list.marker === null || !/\d|^[IVX]+\b/u.test(list.marker))
}

/** The looks that are used for short lines nearly always. */
function headingLooks(paragraphs: readonly FlowParagraph[], body: number | null): ReadonlySet<number> {
  const uses = new Map<number, { all: number; short: number }>()
  for (const paragraph of paragraphs) {
    if (!isMarked(paragraph, body) || paragraph.text === '' || paragraph.headingLevel !== null || isBullet(paragraph))
      continue
    const use = uses.get(rank(paragraph, body)) ?? { all: 0, short: 0 }
    uses.set(rank(paragraph, body), { all: use.all + 1, short: use.short + (isShortLine(paragraph) ? 1 : 0) })
  }
  return new Set([...uses].filter(([, { all, short }]) => short >= all * shareOfShortLines).map(([key]) => key))
}

function isMarked(paragraph: FlowParagraph, body: number | null): boolean {
  return paragraph.look.isBold || paragraph.look.isUnderlined || isLargerThanBody(paragraph, body)
}

/** Words that number at least two different short lines of the document. */
function numberedSeries(paragraphs: readonly FlowParagraph[]): ReadonlySet<string> {
  const numbers = new Map<string, Set<string>>()
  for (const paragraph of paragraphs) {
    const [, word, number] = (isShortLine(paragraph) && numberedLine.exec(printedText(paragraph))) || []
    if (word === undefined || number === undefined) continue
    numbers.set(word, (numbers.get(word) ?? new Set()).add(number))
  }
  return new Set([...numbers].filter(([, set]) => set.size > 1).map(([word]) => word))
}

function isInSeries(paragraph: FlowParagraph, series: ReadonlySet<string>): boolean {
  const word = numberedLine.exec(printedText(paragraph))?.[1]
  return word !== undefined && series.has(word)
}

/** Size first; at the same size bold stands over underlined and underlined over neither. */
function rank(paragraph: FlowParagraph, body: number | null): number {
  const size = isLargerThanBody(paragraph, body) ? (paragraph.look.sizePoints ?? 0) : 0
  return size * 10 + (paragraph.look.isBold ? 2 : 0) + (paragraph.look.isUnderlined && !paragraph.look.isBold ? 1 : 0)
}
