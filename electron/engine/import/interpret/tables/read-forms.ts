/** A table of forms as one reading. */
import type { TableReading } from '#shared/domain/plan-reading'
import type { InterpretTools } from '../interpret-tools'
import { saysAny } from '../words/word-pattern'
import type { ColumnReading } from './column-reading'
import type { DenseGrid } from './dense-grid'
import { type CardsReading, readCards } from './read-cards'
import { rowTexts, type SegmentReading, segmentPlace, segmentSurroundings, type TableContext } from './segment-reading'
import type { TableSegment } from './split-segments'
import { judgeTable } from './table-kind'

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
export function readForms(grid: DenseGrid, context: TableContext, tools: InterpretTools): SegmentReading | null {
  const cards = readCards(grid, context.nameAbove, context.tableIndex, tools)
  if (!cards || cards.activities.length === 0 || statesFactsOnly(cards, tools)) return null
  const whole: TableSegment = { firstRow: 0, lastRow: grid.rowCount - 1, titleRows: [], headingRows: [], dataRows: [] }
  const columns = cardColumns(cards)
  const around = segmentSurroundings(grid, whole, context, true)
  const kind = judgeTable(columns, around, tools)
  const isOther = kind.kind === 'other'
  const table: TableReading = {
    kind: kind.kind,
    title: around.titles[0] ?? null,
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
    isForm: true,
    usedCells: isOther ? new Set() : cards.used,
    leftCells: new Set(),
    findings: [],
  }
}
