/** All tables of the flow, in order, with what stands over each. */
import type { TableReading } from '#shared/domain/plan-reading'
import type { Finding } from '#shared/findings'
import type { FlowItem, FlowTable } from '../flow/flow'
import { findDates } from '../identify/swedish-dates'
import type { InterpretTools } from '../interpret-tools'
import type { LedgerUse } from '../ledger'
import { wordsOf } from '../words/word-pattern'
import { type ActivityDraft, withAbsentRoles } from './activity-draft'
import { foldToLine } from './cell-text'
import { readTable } from './read-table'
import type { SegmentReading, TableContext } from './segment-reading'
import { reportsEarlier } from './table-kind'

interface PlacedRow {
  readonly draft: ActivityDraft
  readonly key: string
  readonly tableTitle: string | null
  readonly isStatusReport: boolean
}

export interface TablesReading {
  readonly readings: readonly TableReading[]
  readonly placed: readonly PlacedRow[]
  readonly uses: ReadonlyMap<string, LedgerUse>
  readonly findings: readonly Finding[]
}

const longestTitle = 140
/** Within so many items a dated line is about the plan ("Beslut i nämnden 2018-04-26"), not a table's title. */
const longestFront = 12
const longestLead = 220

function isTitleText(item: Extract<FlowItem, { kind: 'text' }>, isFront: boolean, tools: InterpretTools): boolean {
  const text = item.text.trim()
  if (isFront && findDates(text).length > 0) return false
  if (text.length > longestTitle || item.depth !== null) return false
  // "Antagen: 2018-04-19" states a fact about the plan, not what the table holds.
  if (/^[^:]{1,40}:\s*\S/u.test(text) && !/^\p{L}+\s*\d+\s*:/u.test(text)) return false
  return item.emphasised || isCaption(text, tools) || !/[.!?]$/u.test(text)
}

/** "Tabell 1. Svar per enhet" */
function isCaption(text: string, tools: InterpretTools): boolean {
  const [first, second] = wordsOf(text)
  return /^\d+$/u.test(second?.folded ?? '') && tools.captionWords.has(first?.folded ?? '')
}

function surroundings(
  flow: readonly FlowItem[],
  index: number,
  tools: InterpretTools,
): Pick<TableContext, 'titleAbove' | 'leadAbove' | 'nameAbove' | 'sectionHeading'> {
  const above = flow[index - 1]
  const heading = flow.slice(0, index).findLast((item) => item.kind === 'heading')
  const sectionHeading = heading?.kind === 'heading' ? heading.text : null
  if (above?.kind !== 'text') {
    return {
      titleAbove: null,
      leadAbove: null,
      nameAbove: above?.kind === 'heading' ? above.text : null,
      sectionHeading,
    }
  }
  const text = foldToLine(above.text)
  const isTitle = isTitleText(above, sectionHeading === null || index < longestFront, tools)
  return {
    titleAbove: isTitle ? text : null,
    leadAbove: text.length <= longestLead ? text : null,
    nameAbove: isTitle ? text : null,
    sectionHeading,
  }
}

/** One big table may hold last year's rows beside this year's, told apart by a group or an area column. */
function groupReportsEarlier(draft: ActivityDraft, planYear: number | null, tools: InterpretTools): boolean {
  const own = [...draft.groups, draft.cells.area?.lines.join(' ') ?? '', draft.cells.level?.lines.join(' ') ?? '']
  return own.some((text) => reportsEarlier(text, planYear, tools))
}

/** The activity column's heading, where it says more than the role ("Aktiviteter för förebyggande arbete"). */
function titleOf(reading: SegmentReading, sectionHeading: string | null): string | null {
  const { title } = reading.table
  if (title !== null && title !== sectionHeading) return title
  const activity = reading.columns.find((column) => column.roles.includes('activity'))?.heading ?? ''
  return activity.split(/\s+/u).length > 1 ? activity : title
}

function cellUses(item: FlowTable, segments: readonly SegmentReading[]): readonly (readonly [string, LedgerUse])[] {
  return segments.flatMap((segment) => [
    ...[...segment.usedCells].map((cell) => [`${item.key}/${cell}`, 'activity'] as const),
    ...[...segment.leftCells].map((cell) => [`${item.key}/${cell}`, 'not-placed'] as const),
  ])
}

/** Forms of one document have the same labels, even where one leaves a line out. */
function withEqualForms(placed: readonly (PlacedRow & { readonly isForm: boolean })[]): readonly PlacedRow[] {
  const forms = placed.filter(({ isForm }) => isForm)
  const equal = withAbsentRoles(forms.map(({ draft }) => ({ draft, region: 0 })))
  return placed.map(({ isForm, ...row }) => {
    const at = isForm ? forms.findIndex(({ draft }) => draft === row.draft) : -1
    return { ...row, draft: equal[at] ?? row.draft }
  })
}

/** Reads the tables of the flow; each knows the activity table before it, whose columns it may continue. */
export function readTables(flow: readonly FlowItem[], planYear: number | null, tools: InterpretTools): TablesReading {
  const readings: TableReading[] = []
  const placed: (PlacedRow & { readonly isForm: boolean })[] = []
  const uses = new Map<string, LedgerUse>()
  const findings: Finding[] = []
  let previous: TableContext['previous'] = null
  for (const [index, item] of flow.entries()) {
    if (item.kind !== 'table') continue
    const around = surroundings(flow, index, tools)
    const segments = readTable(item.table, { ...around, tableIndex: readings.length, planYear, previous }, tools)
    for (const segment of segments) {
      const tableTitle = titleOf(segment, around.sectionHeading)
      const isReport = segment.kind.kind === 'status-report'
      placed.push(
        ...segment.activities.map((draft) => ({
          draft,
          key: item.key,
          tableTitle,
          isForm: segment.isForm,
          isStatusReport: isReport || groupReportsEarlier(draft, planYear, tools),
        })),
      )
      findings.push(...segment.findings)
      if (segment.kind.kind !== 'other') previous = { columns: segment.columns, kind: segment.kind }
      readings.push(segment.table)
    }
    for (const [key, use] of cellUses(item, segments)) uses.set(key, use)
  }
  return { readings, placed: withEqualForms(placed), uses, findings }
}
