/**
 * From a grid of cells to blocks: titles and prose as text, the rest as tables.
 *
 * Spreadsheets and delimited files share their writers' habits: a title on the first rows, labels beside values, several
 * tables below each other with their own headings, a section's name on a row of its own, an empty row in the middle of
 * a table. Judged by shape only (row-kinds.ts).
 */
import type { Block, DocumentTable } from '#shared/domain/document'
import { type FilledCell, filledCells, type Grid, type GridRegion, type GridRow } from './grid'
import { splitBands } from './grid-regions'
import { isLabelledRow, looseRowBlocks, type ProseStyle } from './prose-rows'
import { headingKey, isFormatted, numberedDepth, repeatsHeadings, widestRow } from './row-kinds'
import { buildTableBlock } from './table-block'
import { findHeaderRow, isNewHeader, startsOwnTable } from './table-headers'

export interface GridLayout {
  readonly kind: DocumentTable['grid']
  readonly headingLevel: number
  readonly maxTableCells: number
  /** Caption of every table, for a sheet whose name is not given as a heading. */
  readonly caption: string | null
  /** Give everything as tables (a hidden sheet, whose cells carry the mark). */
  readonly tablesOnly: boolean
  /** Column headings seen so far, shared by the sheets of a file; added to here. */
  readonly knownHeadings: Set<string>
}

interface OpenTable {
  readonly kind: 'table'
  readonly rows: GridRow[]
  readonly firstColumn: number
  readonly lastColumn: number
  readonly header: readonly FilledCell[]
  readonly sectionRows: Set<number>
}
interface LooseRow {
  readonly kind: 'loose'
  readonly row: GridRow
  readonly filled: readonly FilledCell[]
}
type Draft = OpenTable | LooseRow

/** Lays out one sheet, or one delimited file, as blocks in reading order. */
export function gridBlocks(grid: Grid, layout: GridLayout): Block[] {
  const drafts: Draft[] = []
  const formatted = isFormatted(grid.rows)
  const regions = splitBands(grid.rows)
  for (const [at, region] of regions.entries()) {
    if (layout.tablesOnly) drafts.push(openTable(region, region.rows, []))
    else layOutRegion({ grid, region, drafts, layout, formatted, rest: regions.slice(at + 1) })
  }
  const style: ProseStyle = { headingLevel: layout.headingLevel, formatted }
  return drafts.flatMap((draft) => draftBlocks(grid, draft, layout, style))
}

function draftBlocks(grid: Grid, draft: Draft, layout: GridLayout, style: ProseStyle): Block[] {
  const asTable = (table: Omit<OpenTable, 'kind' | 'header'>) =>
    buildTableBlock(grid, table, layout.kind, layout.caption, layout.maxTableCells)
  if (draft.kind === 'table') return [asTable(draft)]
  const shown = draft.filled.filter(({ column }) => !grid.isHidden(draft.row.index, column))
  const hidden = draft.filled.filter(({ column }) => grid.isHidden(draft.row.index, column))
  const blocks = shown.length > 0 ? looseRowBlocks(grid, draft.row.index, shown, style) : []
  // Text blocks carry no mark for hidden text; a table does.
  const hiddenBlocks = hidden.map(({ column }) =>
    asTable({ rows: [draft.row], firstColumn: column, lastColumn: column, sectionRows: new Set() }),
  )
  return [...blocks, ...hiddenBlocks]
}

function openTable(region: GridRegion, rows: readonly GridRow[], header: readonly FilledCell[]): OpenTable {
  const { firstColumn, lastColumn } = region
  return { kind: 'table', rows: [...rows], firstColumn, lastColumn, header, sectionRows: new Set() }
}

/** One region on its turn, with what was laid out before it and what is to come. */
interface Turn {
  readonly grid: Grid
  readonly region: GridRegion
  readonly drafts: Draft[]
  readonly layout: GridLayout
  readonly formatted: boolean
  readonly rest: readonly GridRegion[]
}

function layOutRegion(turn: Turn): void {
  const { grid, region, drafts, layout } = turn
  const known = layout.knownHeadings
  const widest = widestRow(region)
  const headerAt = widest > 1 ? findHeaderRow(grid, region, known) : region.rows.length
  const above = widest > 1 ? tableToContinue(region, drafts) : null
  if (above && !startsOwnTable(region, headerAt, above, known, turn.formatted)) {
    continueTable(region, above, drafts)
  } else if (widest === 2 && isLabelledBlock(turn, headerAt)) {
    pushLoose(region, region.rows, drafts)
  } else {
    pushLoose(region, region.rows.slice(0, headerAt), drafts)
    layOutTableRows(region, region.rows.slice(headerAt), drafts, known)
  }
}

function pushLoose(region: GridRegion, rows: readonly GridRow[], drafts: Draft[]): void {
  for (const row of rows) {
    const filled = filledCells(row, region)
    if (filled.length > 0) drafts.push({ kind: 'loose', row, filled })
  }
}

/**
 * Whether two columns are labels with values: the labels say so themselves, or they stand above the first table of a
 * sheet where a wider one follows or some value is a number or a date.
 */
function isLabelledBlock({ region, drafts, layout, formatted, rest }: Turn, headerAt: number): boolean {
  const pairs = region.rows.map((row) => filledCells(row, region)).filter((filled) => filled.length === 2)
  const header = filledCells(region.rows[headerAt] ?? { index: 0, cells: new Map() }, region)
  if (!pairs.every(isLabelledRow) || repeatsHeadings(header, layout.knownHeadings)) return false
  const colons = pairs.filter(([label]) => label?.cell.text.endsWith(':')).length
  if (colons * 2 > pairs.length) return true
  if (formatted && pairs.every(([label, value]) => label?.cell.bold && !value?.cell.bold)) return true
  const isHeaderSetApart = pairs.length > 1 && pairs[0]?.every(({ cell }) => cell.bold || cell.fill !== null)
  const values = pairs.map(([, value]) => value?.cell.text ?? '')
  if (isHeaderSetApart || drafts.some(({ kind }) => kind === 'table')) return values.some((value) => value.length > 200)
  return pairs.length <= 10 && (rest.some((next) => widestRow(next) > 2) || values.some((value) => /\d/.test(value)))
}

/** The table above, when these rows lie within its columns and only single-cell rows stand between. */
function tableToContinue(region: GridRegion, drafts: readonly Draft[]): OpenTable | null {
  const table = drafts.findLast((draft) => draft.kind === 'table')
  if (!table || drafts.slice(drafts.indexOf(table) + 1).some((d) => d.kind === 'loose' && d.filled.length > 1))
    return null
  const inside = region.firstColumn >= table.firstColumn && region.lastColumn <= table.lastColumn
  return inside && table.header.length > 1 ? table : null
}

function continueTable(region: GridRegion, table: OpenTable, drafts: Draft[]): void {
  const between = drafts.splice(drafts.indexOf(table) + 1)
  for (const draft of between) {
    if (draft.kind !== 'loose') continue
    table.rows.push(draft.row)
    table.sectionRows.add(draft.row.index)
  }
  table.rows.push(...region.rows)
  for (const row of sectionRowsOf(region, region.rows)) table.sectionRows.add(row)
}

/** Rows (by index) among a table's rows that are sections: one numbered, bold or coloured cell, and more rows below. */
function sectionRowsOf(region: GridRegion, rows: readonly GridRow[]): Set<number> {
  const sections = new Set<number>()
  for (const [at, row] of rows.entries()) {
    const filled = filledCells(row, region)
    const [only] = filled
    if (!only || filled.length !== 1 || at === rows.length - 1) continue
    const next = filledCells(rows[at + 1] ?? row, region)
    const setApart =
      (only.cell.bold && !next.every(({ cell }) => cell.bold)) ||
      (only.cell.fill !== null && next.every(({ cell }) => cell.fill !== only.cell.fill))
    if (setApart || numberedDepth(only.cell.text) > 0) sections.add(row.index)
  }
  return sections
}

/** Cuts rows that begin with a header into tables, one for each header; single cells above a header go before it. */
function layOutTableRows(region: GridRegion, rows: readonly GridRow[], drafts: Draft[], known: Set<string>): void {
  const filled = rows.map((row) => filledCells(row, region))
  const [header] = filled
  if (!header) return
  const second = filled.findIndex((row, at) => at > 1 && isNewHeader(row, header, known))
  let end = second < 0 ? rows.length : second
  while (second > 0 && end > 1 && filled[end - 1]?.length === 1) end -= 1
  const table = openTable(region, rows.slice(0, end), header)
  for (const section of sectionRowsOf(region, table.rows)) table.sectionRows.add(section)
  for (const { cell } of header) known.add(headingKey(cell.text))
  drafts.push(table)
  if (second < 0) return
  pushLoose(region, rows.slice(end, second), drafts)
  layOutTableRows(region, rows.slice(second), drafts, known)
}
