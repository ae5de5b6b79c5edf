/** Labels inside the cells of a table: "Kurs för personal. Ansvarig: HR; Samverkan: Polisen" in one cell. */
import type { ColumnRole } from '#shared/domain/plan-reading'
import { type LabelPart, textParts } from '../blocks/label-parts'
import type { InterpretTools } from '../interpret-tools'
import type { ActivityDraft, DraftCell } from './activity-draft'
import { activityText } from './cell-text'

/** One label may be a figure of speech; two are a form. */
const leastLabels = 2

interface CellSplit {
  readonly rest: readonly string[]
  readonly labels: readonly LabelPart[]
}

function splitCell(cell: DraftCell, taken: ReadonlySet<ColumnRole>, tools: InterpretTools): CellSplit | null {
  const parts = textParts(cell.source ?? cell.lines.join('\n'), tools)
  const labels = parts.filter((part) => part.kind === 'label' && part.certainty === 'stated') as LabelPart[]
  const free = labels.filter((label) => label.roles.length > 0 && label.roles.every((role) => !taken.has(role)))
  if (free.length < leastLabels || free.length < labels.length) return null
  return { rest: parts.flatMap((part) => (part.kind === 'plain' ? [part.text] : [])), labels: free }
}

/**
 * Moves what is labelled inside a cell to the roles that the labels name.
 *
 * Only roles without a column of their own are filled, so a label that repeats a column's heading changes nothing.
 */
export function spreadInnerLabels(
  activities: readonly ActivityDraft[],
  tools: InterpretTools,
): readonly ActivityDraft[] {
  const found = new Set<ColumnRole>()
  const spread = activities.map((activity) => {
    const taken = new Set(Object.keys(activity.cells) as ColumnRole[])
    const cells = { ...activity.cells }
    for (const [role, cell] of Object.entries(activity.cells) as [ColumnRole, DraftCell][]) {
      const split = splitCell(cell, taken, tools)
      if (!split) continue
      cells[role] = { ...cell, lines: role === 'activity' ? [activityText(split.rest.join('\n'))] : split.rest }
      for (const { roles, value } of split.labels) {
        for (const other of roles) {
          found.add(other)
          cells[other] = { ...cell, lines: value === '' ? [] : value.split('\n') }
        }
      }
    }
    return { ...activity, cells }
  })
  if (found.size === 0) return activities
  return spread.map((activity) => {
    const cells = { ...activity.cells }
    for (const role of found) cells[role] ??= { lines: [], place: activity.place, confidence: null }
    return { ...activity, cells }
  })
}
