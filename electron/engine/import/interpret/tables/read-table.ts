/** One table of the document: its segments, each with its columns, its kind and its activities. */
import type { DocumentTable } from '#shared/domain/document'
import type { Place } from '#shared/domain/place'
import type { TableReading } from '#shared/domain/plan-reading'
import { type Finding, finding } from '#shared/findings'
import type { InterpretTools } from '../interpret-tools'
import { unionPlaces } from '../places'
import { saysAny } from '../words/word-pattern'
import type { ActivityDraft } from './activity-draft'
import { foldToLine } from './cell-text'
import { readColumnHeadings } from './column-headings'
import type { ColumnReading } from './column-reading'
import { readColumns } from './column-roles'
import { type DenseGrid, filledIn, toDenseGrid } from './dense-grid'
import { inheritColumns } from './inherit-columns'
import { type CardsReading, readCards } from './read-cards'
import { readRows } from './read-rows'
import { splitSegments, type TableSegment } from './split-segments'
import { judgeTable, type TableKind } from './table-kind'

export interface TableContext {
  /** Index that the first reading of this table gets. */
  readonly tableIndex: number
  readonly sectionHeading: string | null
  /** Short text or caption directly over the table; null when there is none. */
  readonly titleAbove: string | null
  /** A sentence directly over the table. */
  readonly leadAbove: string | null
  /** A short text or heading directly over the table, which may name the one activity of a form. */
  readonly nameAbove: string | null
  readonly planYear: number | null
  /** Columns of the last activity table, for tables that go on without headings. */
  readonly previous: { readonly columns: readonly ColumnReading[]; readonly kind: TableKind } | null
}

export interface SegmentReading {
  readonly table: TableReading
  readonly activities: readonly ActivityDraft[]
  readonly columns: readonly ColumnReading[]
  readonly kind: TableKind
  readonly usedCells: ReadonlySet<number>
  readonly leftCells: ReadonlySet<number>
  readonly findings: readonly Finding[]
}

function rowTexts(grid: DenseGrid, segment: TableSegment): string[][] {
  const rows: string[][] = []
  for (let row = segment.firstRow; row <= segment.lastRow; row += 1) {
    rows.push(
      Array.from({ length: grid.columnCount }, (_, column) => {
        const position = grid.at(row, column)
        return position?.beginsInRow && position.beginsInColumn ? position.cell.text : ''
      }),
    )
  }
  return rows
}

function segmentPlace(grid: DenseGrid, segment: TableSegment): Place {
  const cells = grid.table.cells.filter((cell) => cell.row >= segment.firstRow && cell.row <= segment.lastRow)
  return unionPlaces(cells.map((cell) => cell.place))
}

function isAllHidden(grid: DenseGrid, segment: TableSegment): boolean {
  const cells = grid.table.cells.filter(
    (cell) => cell.row >= segment.firstRow && cell.row <= segment.lastRow && cell.text.trim() !== '',
  )
  return cells.length > 0 && cells.every((cell) => cell.hidden)
}

/** Titles of a segment, nearest first. */
function titlesOf(grid: DenseGrid, segment: TableSegment, context: TableContext, isFirst: boolean): readonly string[] {
  const own = segment.titleRows.map((row) =>
    filledIn(grid, row)
      .map(({ cell }) => foldToLine(cell.text))
      .join(' '),
  )
  const over = isFirst ? [context.titleAbove, grid.table.caption] : [grid.table.caption]
  return [...own.reverse(), ...over.filter((title) => title !== null).map(foldToLine)].filter((title) => title !== '')
}

function columnFindings(reading: SegmentReading, tableIndex: number): readonly Finding[] {
  const { table, columns, kind } = reading
  const number = tableIndex + 1
  if (table.kind === 'other') {
    return [finding('info', 'interpret.table-not-activities', { table: number, reason: kind.reason }, table.place)]
  }
  return columns
    .filter((column) => column.isUnknownHeading && column.profile.filled > 0)
    .map(({ heading }) => finding('warning', 'interpret.unknown-heading', { heading, table: number }, table.place))
}

function readSegment(
  grid: DenseGrid,
  segment: TableSegment,
  context: TableContext,
  isFirst: boolean,
  tableIndex: number,
  tools: InterpretTools,
): SegmentReading {
  const titles = titlesOf(grid, segment, context, isFirst)
  const headings = readColumnHeadings(grid, segment.headingRows, tools)
  const own = readColumns(grid, headings, segment.dataRows, tools)
  const inherited = segment.headingRows.length === 0 ? inheritColumns(grid, own, context.previous, tools) : null
  const columns = inherited?.columns ?? own
  const around = {
    titles,
    lead: isFirst ? context.leadAbove : null,
    sectionHeading: context.sectionHeading,
    isHidden: isAllHidden(grid, segment),
    planYear: context.planYear,
  }
  const kind = inherited?.kind ?? judgeTable(columns, around, tools)
  const place = segmentPlace(grid, segment)
  const table: TableReading = {
    kind: kind.kind,
    title: titles[0] ?? null,
    columns: columns.map(({ heading, roles, confidence, reason }) => ({
      heading,
      roles: [...roles],
      confidence,
      reason,
    })),
    rows: rowTexts(grid, segment),
    headerRowCount: segment.headingRows.length === 0 ? 0 : (segment.headingRows.at(-1) ?? 0) - segment.firstRow + 1,
    reason: kind.reason,
    place,
  }
  const base = { table, columns, kind, findings: [] }
  if (kind.kind === 'other') {
    return { ...base, activities: [], usedCells: new Set(), leftCells: new Set() }
  }
  const rows = readRows(grid, columns, segment.dataRows, { table: tableIndex, firstRow: segment.firstRow }, tools)
  const findings = [
    ...rows.joined.map((row) =>
      finding(
        'info',
        'interpret.row-uncertain',
        { reason: 'joined-to-row-above' },
        filledIn(grid, row)[0]?.cell.place ?? place,
      ),
    ),
    ...rows.left.map(({ cell }) =>
      finding('warning', 'interpret.not-placed', { text: foldToLine(cell.text) }, cell.place),
    ),
  ]
  return {
    ...base,
    activities: rows.activities,
    usedCells: rows.used,
    leftCells: new Set(rows.left.map(({ index }) => index)),
    findings,
  }
}

/** Columns as they are judged for a form, whose labels are its headings. */
function cardColumns(cards: CardsReading): readonly ColumnReading[] {
  const profile = { filled: 1, meanWords: 5, meanLetters: 40, distinct: 1, figures: 0, runningNumbers: 0 }
  const looksLike = { organisation: 0, time: 0, status: 0, followUp: 0, targetGroup: 0 }
  const labels = cards.labels.some(({ roles }) => roles.includes('activity'))
    ? cards.labels
    : [...cards.labels, { label: '', roles: ['activity'] as const, isStrong: true }]
  return labels.map(({ label, roles, isStrong }) => ({
    heading: label,
    roles: roles.length > 0 ? roles : ['unknown' as const],
    confidence: isStrong ? 0.9 : 0.7,
    reason: `label:${label}`,
    profile: { ...profile, looksLike },
    isStrong,
    isUnknownHeading: roles.length === 0,
  }))
}

/** "Ansvarig", "Status" beside "Diarienummer", and no activity of its own: facts about the document. */
function statesFactsOnly(cards: CardsReading, tools: InterpretTools): boolean {
  if (cards.hasOwnNames) return false
  const facts = tools.otherTables.find(({ kind }) => kind === 'decisions')?.headings ?? []
  return cards.labels.some(({ label }) => saysAny(facts, label))
}

/** A table of forms as one reading; null when it is none, or holds something else. */
function readForms(grid: DenseGrid, context: TableContext, tools: InterpretTools): SegmentReading | null {
  const cards = readCards(grid, context.nameAbove, context.tableIndex, tools)
  if (!cards || cards.activities.length === 0 || statesFactsOnly(cards, tools)) return null
  const whole: TableSegment = { firstRow: 0, lastRow: grid.rowCount - 1, titleRows: [], headingRows: [], dataRows: [] }
  const columns = cardColumns(cards)
  const title = context.titleAbove ?? grid.table.caption
  const around = {
    titles: title === null ? [] : [title],
    lead: context.leadAbove,
    sectionHeading: context.sectionHeading,
    isHidden: isAllHidden(grid, whole),
    planYear: context.planYear,
  }
  const kind = judgeTable(columns, around, tools)
  const isOther = kind.kind === 'other'
  const table: TableReading = {
    kind: kind.kind,
    title,
    columns: Array.from({ length: grid.columnCount }, () => ({
      heading: '',
      roles: ['unknown'],
      confidence: 0.9,
      reason: 'form',
    })),
    rows: rowTexts(grid, whole),
    headerRowCount: 0,
    reason: kind.reason,
    place: segmentPlace(grid, whole),
  }
  return {
    table,
    activities: isOther ? [] : cards.activities,
    columns,
    kind,
    usedCells: isOther ? new Set() : cards.used,
    leftCells: new Set(),
    findings: [],
  }
}

/** Reads a table of the document; a table with several heading rows gives several readings. */
export function readTable(
  table: DocumentTable,
  context: TableContext,
  tools: InterpretTools,
): readonly SegmentReading[] {
  const grid = toDenseGrid(table)
  const forms = readForms(grid, context, tools)
  if (forms) return [{ ...forms, findings: columnFindings(forms, context.tableIndex) }]
  const segments = splitSegments(grid, tools)
  const readings: SegmentReading[] = []
  let previous = context.previous
  for (const [index, segment] of segments.entries()) {
    const tableIndex = context.tableIndex + index
    const reading = readSegment(grid, segment, { ...context, previous }, index === 0, tableIndex, tools)
    readings.push({ ...reading, findings: [...columnFindings(reading, tableIndex), ...reading.findings] })
    if (reading.kind.kind !== 'other') previous = { columns: reading.columns, kind: reading.kind }
  }
  return readings
}
