/**
 * Tables whose columns are kept apart by runs of spaces, as in text that keeps the layout of a page.
 *
 * The text is laid out again as a page of equal letters, and the reader of PDF tables finds the columns and rows.
 */
import type { DocumentTable } from '#shared/domain/document'
import { documentBlocks } from '../pdf/document-blocks'
import type { PageContent, Word } from '../pdf/page-content'
import { layoutPage } from '../pdf/page-layout'
import { joinOverPages } from './joined-tables'
import type { SourceLine } from './source-lines'

export interface AlignedTable {
  readonly lines: readonly SourceLine[]
  readonly table: DocumentTable
}

/** In points: one blank is narrower than the white between columns, two are not (pdf/gutters.ts). */
const letterWidth = 4
const size = 10
const pitch = 12
const tabWidth = 8
/** Lines with three blanks or more between words, below which there is no table to look for. */
const fewestGaps = 3

/** Finds tables among lines given in order; one that goes on over a page break is whole again. */
export function findAlignedTables(lines: readonly SourceLine[]): AlignedTable[] {
  const gaps = lines.filter(({ text }) => /\S\s{3,}\S/.test(text)).length
  if (gaps < fewestGaps) return []
  const pages = new Map<number, SourceLine[]>()
  for (const line of lines) pages.set(line.page ?? 0, [...(pages.get(line.page ?? 0) ?? []), line])
  return joinOverPages([...pages.values()].flatMap(tablesOfPage), lines)
}

function tablesOfPage(lines: readonly SourceLine[]): AlignedTable[] {
  const heights = baselines(lines)
  const words = lines.flatMap((line, at) => wordsOf(line, heights[at] ?? 0))
  const page: PageContent = {
    number: 1,
    width: letterWidth * 400,
    height: (heights.at(-1) ?? 0) + pitch,
    words,
    rules: { horizontal: [], vertical: [] },
    fills: [],
    toPage: [1, 0, 0, 1, 0, 0],
    aslant: [],
  }
  const blocks = documentBlocks([{ page: 1, items: layoutPage(page, words, null), furniture: [], aslant: [] }])
  return blocks.flatMap((block) => {
    const box = block.place.box
    if (block.kind !== 'table' || !box) return []
    const own = lines.filter((_line, at) => (heights[at] ?? 0) > box[1] && (heights[at] ?? 0) < box[3] + 1)
    return own.length > 0 ? [{ lines: own, table: block.table }] : []
  })
}

function baselines(lines: readonly SourceLine[]): number[] {
  let height = 0
  return lines.map((line) => {
    height += pitch * (1 + Math.min(line.blanksBefore, 4))
    return height
  })
}

function wordsOf({ text }: SourceLine, baseline: number): Word[] {
  const words: Word[] = []
  let column = 0
  for (const part of text.match(/\t|[^\S\t]|[^\s]+/g) ?? []) {
    if (part === '\t') column = (Math.floor(column / tabWidth) + 1) * tabWidth
    else if (part.trim() === '') column += 1
    else {
      const box = {
        left: column * letterWidth,
        right: (column + part.length) * letterWidth,
        top: baseline - 8,
        bottom: baseline + 2,
      }
      words.push({ text: part, box, baseline, size, bold: false, confidence: null, turns: 0 })
      column += part.length
    }
  }
  return words
}
