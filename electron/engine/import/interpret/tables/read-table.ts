/** One table of the document: its segments, each with its columns, its kind and its activities. */
import type { DocumentTable } from '#shared/domain/document'
import { type Finding, finding } from '#shared/findings'
import type { InterpretTools } from '../interpret-tools'
import { foldToLine } from './cell-text'
import { readColumnHeadings } from './column-headings'
import type { ColumnReading } from './column-reading'
import { readColumns } from './column-roles'
import { type DenseGrid, filledIn, toDenseGrid } from './dense-grid'
import { inheritColumns } from './inherit-columns'
import { readNamedRows } from './named-rows'
import { readForms } from './read-forms'
import { type RowsReading, readRows } from './read-rows'
import { rowTexts, type SegmentReading, segmentPlace, segmentSurroundings, type TableContext } from './segment-reading'
import { splitSegments, type TableSegment } from './split-segments'
import { judgeTable, type TableKind } from './table-kind'

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

function rowFindings(grid: DenseGrid, rows: RowsReading): readonly Finding[] {
  return [
    ...rows.joined.map((row) => {
      const place = filledIn(grid, row)[0]?.cell.place ?? null
      return finding('info', 'interpret.row-uncertain', { reason: 'joined-to-row-above' }, place)
    }),
    ...rows.left.map(({ cell }) =>
      finding('warning', 'interpret.not-placed', { text: foldToLine(cell.text) }, cell.place),
    ),
  ]
}

interface SegmentColumns {
  readonly columns: readonly ColumnReading[]
  /** Set when the table goes on from the one before, which says what it is. */
  readonly inherited: TableKind | null
}

function segmentColumns(
  grid: DenseGrid,
  segment: TableSegment,
  context: TableContext,
  tools: InterpretTools,
): SegmentColumns {
  const headings = readColumnHeadings(grid, segment.headingRows, tools)
  const own = readColumns(grid, headings, segment.dataRows, tools)
  const inherited = segment.headingRows.length === 0 ? inheritColumns(grid, own, context.previous, tools) : null
  return inherited ? { columns: inherited.columns, inherited: inherited.kind } : { columns: own, inherited: null }
}

/** Stands in for the activity column of a table whose activities stand over its rows. */
function nameColumn(columns: readonly ColumnReading[]): readonly ColumnReading[] {
  const [first] = columns
  if (!first) return columns
  const profile = { ...first.profile, meanWords: 5, figures: 0, runningNumbers: 0 }
  return [
    ...columns,
    { ...first, heading: '', roles: ['activity'], isStrong: true, confidence: 0.8, reason: 'row-above', profile },
  ]
}

function readSegment(
  grid: DenseGrid,
  segment: TableSegment,
  context: TableContext,
  isFirst: boolean,
  tableIndex: number,
  tools: InterpretTools,
): SegmentReading {
  const { columns, inherited } = segmentColumns(grid, segment, context, tools)
  const around = segmentSurroundings(grid, segment, context, isFirst)
  const name = isFirst ? context.nameAbove : null
  const named = readNamedRows(grid, columns, segment, name, tableIndex, tools)
  const kind = inherited ?? judgeTable(named ? nameColumn(columns) : columns, around, tools)
  const table: SegmentReading['table'] = {
    kind: kind.kind,
    title: around.titles[0] ?? null,
    columns: columns.map(({ heading, roles, confidence, reason }) => ({
      heading,
      roles: [...roles],
      confidence,
      reason,
    })),
    rows: rowTexts(grid, segment),
    headerRowCount: segment.headingRows.length === 0 ? 0 : (segment.headingRows.at(-1) ?? 0) - segment.firstRow + 1,
    reason: kind.reason,
    place: segmentPlace(grid, segment),
  }
  const base = { table, columns, kind, isForm: false }
  if (kind.kind === 'other') {
    return { ...base, activities: [], usedCells: new Set(), leftCells: new Set(), findings: [] }
  }
  const at = { table: tableIndex, firstRow: segment.firstRow }
  const rows = named ?? readRows(grid, columns, segment.dataRows, at, tools)
  return {
    ...base,
    activities: rows.activities,
    usedCells: rows.used,
    leftCells: new Set(rows.left.map(({ index }) => index)),
    findings: rowFindings(grid, rows),
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
