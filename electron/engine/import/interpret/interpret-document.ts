/**
 * From the readers' intermediate form to what the plan says: activities, sections, tables, identification.
 *
 * Pure and deterministic. Every block and cell ends in exactly one entry of the ledger, and whatever was judged rather
 * than read is a finding.
 */
import type { Catalogue } from '#shared/domain/catalogue'
import type { PlanDocument } from '#shared/domain/document'
import type { ActivityReading, PlanReading, TableReading } from '#shared/domain/plan-reading'
import { type Finding, finding } from '#shared/findings'
import { blockActivities, listActivities } from './blocks/block-activities'
import { findLabelledBlocks, type LabelledBlock } from './blocks/labelled-blocks'
import { findListActivities, type ListActivity } from './blocks/list-activities'
import { bodyStart } from './flow/body-start'
import { buildFlow, type FlowItem } from './flow/flow'
import { identifyPlan } from './identify/identify-plan'
import { type InterpretTools, interpretTools } from './interpret-tools'
import { buildLedger, type LedgerUse } from './ledger'
import { buildSections, headingPaths } from './sections/section-tree'
import { type ActivityDraft, toCellReading } from './tables/activity-draft'
import { readTables } from './tables/read-tables'
import { reportsEarlier } from './tables/table-kind'

interface PlacedDraft {
  readonly draft: ActivityDraft
  /** Key of the flow item where it stands, which orders activities and gives the headings above. */
  readonly key: string
  readonly tableTitle: string | null
  readonly isStatusReport: boolean
}

function toReading(
  { draft, key, tableTitle, isStatusReport }: PlacedDraft,
  paths: ReadonlyMap<string, readonly string[]>,
): ActivityReading {
  const cells = Object.fromEntries(
    Object.entries(draft.cells).map(([role, cell]) => [role, toCellReading(cell)]),
  ) as ActivityReading['cells']
  return {
    cells,
    table: draft.table,
    row: draft.row,
    sectionPath: [...(paths.get(key) ?? []), ...draft.groups],
    tableTitle,
    isStatusReport,
    layout: draft.layout,
    place: draft.place,
  }
}

interface TextActivities {
  readonly placed: readonly PlacedDraft[]
  /** Keys of flow items that are (part of) an activity. */
  readonly keys: ReadonlySet<string>
}

function readTexts(
  flow: readonly FlowItem[],
  hasTables: boolean,
  planYear: number | null,
  tools: InterpretTools,
): TextActivities {
  const blocks = findLabelledBlocks(flow, bodyStart(flow, tools), tools)
  const lists = blocks.length > 0 ? [] : findListActivities(flow, tools, hasTables)
  const paths = headingPaths(flow, new Set())
  const isReport = (key: string) => reportsEarlier(paths.get(key)?.at(-1) ?? '', planYear, tools)
  const blockDrafts = blockActivities(blocks, tools)
  const listDrafts = listActivities(lists)
  const place = (draft: ActivityDraft | undefined, key: string): PlacedDraft[] =>
    draft ? [{ draft, key, tableTitle: null, isStatusReport: isReport(key) }] : []
  return {
    placed: [
      ...blocks.flatMap((block, index) => place(blockDrafts[index], block.source.key)),
      ...lists.flatMap((item, index) => place(listDrafts[index], item.source.key)),
    ],
    keys: new Set([...blocks.flatMap(blockKeys), ...lists.flatMap(listKeys)]),
  }
}

function blockKeys(block: LabelledBlock): readonly string[] {
  return [block.source.key, ...block.labels.flatMap((label) => label.items.map((item) => item.key))]
}

function listKeys(item: ListActivity): readonly string[] {
  return [item.source.key, ...item.details.map((detail) => detail.key)]
}

function ledgerUses(
  flow: readonly FlowItem[],
  texts: TextActivities,
  cells: ReadonlyMap<string, LedgerUse>,
): ReadonlyMap<string, LedgerUse> {
  const uses = new Map<string, LedgerUse>(cells)
  for (const item of flow) {
    if (item.kind !== 'table') uses.set(item.key, texts.keys.has(item.key) ? 'activity' : 'section')
  }
  return uses
}

/**
 * Interprets a document.
 *
 * `fileName` is the base name; it is the last source for sender, year and status. Never throws.
 */
export function interpretDocument(document: PlanDocument, fileName: string, catalogue: Catalogue): PlanReading {
  const tools = interpretTools(catalogue)
  const flow = buildFlow(document, tools)
  const { identification, findings: identified } = identifyPlan(document, flow, fileName, catalogue)
  const planYear = identification.year.value
  const tables = readTables(flow, planYear, tools)
  const texts = readTexts(flow, tables.placed.length > 0, planYear, tools)
  const paths = headingPaths(flow, texts.keys)
  const order = new Map(flow.map((item, index) => [item.key, index]))
  const placed = [...tables.placed, ...texts.placed]
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => (order.get(a.entry.key) ?? 0) - (order.get(b.entry.key) ?? 0) || a.index - b.index)
  const activities = placed.map(({ entry }) => toReading(entry, paths))
  const none: Finding[] = activities.length === 0 ? [finding('warning', 'interpret.no-activities', {})] : []
  return {
    format: document.format,
    identification,
    sections: buildSections(flow, texts.keys),
    tables: tables.readings as TableReading[],
    activities,
    ledger: buildLedger(document, ledgerUses(flow, texts, tables.uses)),
    lineBreaks: document.lineBreaks,
    findings: [...document.findings, ...identified, ...tables.findings, ...none],
  }
}
