import type { Reader } from '#engine/import/reader'
import type { Block, DocumentTable, PlanDocument } from '#shared/domain/document'
import { nowhere, type Place } from '#shared/domain/place'
import { AppError } from '#shared/errors'
import { type Finding, finding } from '#shared/findings'
import { findAlignedTables } from './aligned-tables'
import { decodeText } from './decode-text'
import { findMarkedTables, type MarkedTable } from './marked-tables'
import { contentsTitles, type FurnitureRole, findFurniture, titleKey } from './page-furniture'
import { type SourceLine, sourceLines } from './source-lines'
import { findHeadings } from './text-headings'
import { findWrapWidth, joinWrappedLines, type TextUnit, vocabularyOfLines, type WrapWidth } from './wrapped-lines'

/** A line under a heading, or across the page; it has no words. */
const ornament = /^[\s=\-_~*#+.–—]{3,}$/

/**
 * Reads plain text: paragraphs, headings, lists, page furniture, and tables set with tabs, bars or spaces.
 *
 * `place.paragraph` counts what blank lines part, so that lines of one block share their number. Throws
 * `import.empty-file` and `import.cancelled`.
 */
export const readText: Reader = async ({ bytes, fileName, limits, signal }) => {
  if (signal.aborted) throw new AppError('import.cancelled', { fileName })
  const decoded = decodeText(bytes)
  const all = sourceLines(decoded.text)
  const findings: Finding[] = [...decoded.findings]
  const lines = all.slice(0, limits.maxTableCells)
  if (lines.length === 0) throw new AppError('import.empty-file', { fileName })
  if (all.length > lines.length) {
    findings.push(finding('warning', 'reading.truncated', { what: `1:${lines.length}`, limit: limits.maxTableCells }))
  }
  const { blocks, isWrapped } = textBlocks(lines)
  findings.push(...alignedFindings(blocks))
  const properties = { title: null, subject: null, keywords: null, created: null, modified: null }
  return {
    format: 'txt',
    blocks,
    properties,
    pageCount: lines.at(-1)?.page ?? null,
    lineBreaks: isWrapped ? 'wrapped' : 'authored',
    findings,
  } satisfies PlanDocument
}

function alignedFindings(blocks: readonly Block[]): Finding[] {
  return blocks
    .filter((block) => block.kind === 'table')
    .flatMap(({ table, place }, at) =>
      table.grid === 'alignment' ? [finding('info', 'reading.table-from-alignment', { table: at + 1 }, place)] : [],
    )
}

/** A block and the line that it begins at, so that all can be put in order. */
type Placed = readonly [SourceLine, Block]

function textBlocks(lines: readonly SourceLine[]): { readonly blocks: Block[]; readonly isWrapped: boolean } {
  const furniture = findFurniture(lines)
  const body = lines.filter((line) => !furniture.has(line))
  const marked = findMarkedTables(body)
  const taken = new Set(marked.flatMap((table) => table.lines))
  const aligned = findAlignedTables(body.filter((line) => !taken.has(line)))
  for (const line of aligned.flatMap((table) => table.lines)) taken.add(line)
  const prose = body.filter((line) => !taken.has(line))
  const wrap = findWrapWidth(prose)
  const placed: Placed[] = [
    ...[...furniture].map(([line, role]) => furnitureBlock(line, role)),
    ...marked.flatMap((table) => markedBlock(table)),
    ...aligned.flatMap(({ lines: own, table }) => tableBlock(own, table)),
    ...proseBlocks(prose, wrap, contentsTitles(furniture), lines),
  ]
  const blocks = placed.sort(([a], [b]) => a.number - b.number).map(([, block]) => block)
  return { blocks, isWrapped: wrap !== null }
}

function placeOf({ page, paragraph }: SourceLine): Place {
  return { ...nowhere, page, paragraph }
}

function furnitureBlock(line: SourceLine, role: FurnitureRole): Placed {
  return [line, { kind: 'furniture', role, text: line.text.trim().replace(/\s+/g, ' '), place: placeOf(line) }]
}

function markedBlock({ lines, rows }: MarkedTable): Placed[] {
  const textLines = lines.filter(({ text }) => !ornament.test(text.replaceAll('|', '')))
  const cells = rows.flatMap((row, at) =>
    row.map((text, column) => ({
      row: at,
      column,
      rowSpan: 1,
      colSpan: 1,
      text,
      place: nowhere,
      bold: false,
      fill: null,
      hidden: false,
      confidence: null,
    })),
  )
  const table = {
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    cells: cells.map((cell) => ({ ...cell, place: placeOf(textLines[cell.row] ?? lines[0] ?? missingLine) })),
    headerRowCount: 0,
    caption: null,
    grid: 'delimiter',
  } as const satisfies DocumentTable
  return tableBlock(lines, table)
}

const missingLine: SourceLine = { text: '', number: 0, page: null, blanksBefore: 0, paragraph: 1 }

function tableBlock(lines: readonly SourceLine[], table: DocumentTable): Placed[] {
  const [first] = lines
  if (!first) return []
  const place = placeOf(first)
  // Boxes belong to the page that the text was laid out on, not to the file.
  const cells = table.cells.map((cell) => (cell.place.box ? { ...cell, place } : cell))
  return [[first, { kind: 'table', table: { ...table, cells }, place }]]
}

function proseBlocks(
  prose: readonly SourceLine[],
  wrap: WrapWidth | null,
  titles: ReadonlySet<string>,
  lines: readonly SourceLine[],
): Placed[] {
  const positions = new Map(lines.map((line, at) => [line, at]))
  const isTitle = (text: string) => titles.has(titleKey(text))
  const isListed = listedBlocks(prose)
  const written = prose.filter(({ text }) => !ornament.test(text) && !loneBullet.test(text))
  const units = joinWrappedLines(written, {
    wrap,
    isUnbroken: wrap === null && written.some(({ text }) => text.length > longestBroken),
    vocabulary: vocabularyOfLines(lines),
    isWordStart: wordStarts(lines),
    isTitle,
    isListed: ({ paragraph }) => isListed.has(paragraph),
    isInterrupted: (before, after) => (positions.get(after) ?? 0) - (positions.get(before) ?? 0) > 1,
  })
  const underlined = underlinedLines(prose)
  const headings = findHeadings(units, { isTitle, width: wrap?.full ?? null })
  return units.flatMap((unit, at) => {
    const [first] = unit.lines
    const last = unit.lines.at(-1)
    if (!first || !last) return []
    const level = underlined.get(last) ?? headings.get(at) ?? null
    return [[first, unitBlock(unit, level, placeOf(first))]]
  })
}

function unitBlock({ text, marker, indent }: TextUnit, level: number | null, place: Place): Block {
  if (level !== null) {
    const whole = marker === null ? text.replace(/^#{1,6} /, '') : `${marker} ${text}`
    return { kind: 'heading', level: Math.min(9, level), text: whole, place }
  }
  if (marker === null) return { kind: 'paragraph', text, place, emphasised: false }
  return { kind: 'list-item', text, place, depth: Math.min(4, Math.floor(indent / 4)), marker }
}

/** Tells whether a word of the text begins in a certain way: a word cut by a narrow column stands whole elsewhere. */
function wordStarts(lines: readonly SourceLine[]): (start: string) => boolean {
  const words = lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}{8,}/gu) ?? [])
  return (start) => {
    const bare = start.toLowerCase().replace(/\P{L}+$/u, '')
    return words.some((word) => word.startsWith(bare))
  }
}

/** No program breaks lines wider than this. */
const longestBroken = 250

/** A bullet without its text, as some programs write lists: all bullets first, then all texts. */
const loneBullet = /^\s*[•▪◦‣●○■□▫·]\s*$/

/** Paragraph numbers of the blocks that follow a block of lone bullets, unless their lines bring bullets of their own. */
function listedBlocks(prose: readonly SourceLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [at, line] of prose.entries()) {
    const next = prose[at + 1]
    if (loneBullet.test(line.text) && next && !loneBullet.test(next.text) && !/^\s*[•▪◦‣●○■□▫·]/.test(next.text)) {
      found.add(next.paragraph)
    }
  }
  return found
}

/** Lines that are underlined by the next one: `===` for the first level, other signs for the second. */
function underlinedLines(prose: readonly SourceLine[]): ReadonlyMap<SourceLine, number> {
  const found = new Map<SourceLine, number>()
  for (const [at, line] of prose.entries()) {
    const below = prose[at + 1]
    const isUnder = below && below.blanksBefore === 0 && /^\s*([=\-_~–])\1{2,}$/u.test(below.text)
    if (isUnder && !ornament.test(line.text) && line.text.length <= 120) {
      found.set(line, below.text.trim().startsWith('=') ? 1 : 2)
    }
  }
  return found
}
