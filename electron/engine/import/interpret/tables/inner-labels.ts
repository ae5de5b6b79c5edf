/** Labels inside the cells of a table: "Kurs för personal. Ansvarig: HR; Samverkan: Polisen" in one cell. */
import type { ColumnRole } from '#shared/domain/plan-reading'
import { type LabelPart, textParts } from '../blocks/label-parts'
import type { InterpretTools } from '../interpret-tools'
import type { ActivityDraft, DraftCell } from './activity-draft'
import { activityText } from './cell-text'

interface CellSplit {
  readonly rest: readonly string[]
  readonly labels: readonly LabelPart[]
}

/** The labels of a cell whose roles have no column of their own, and the text without them. */
function splitCell(cell: DraftCell, taken: ReadonlySet<ColumnRole>, tools: InterpretTools): CellSplit {
  const parts = textParts(cell.source ?? cell.lines.join('\n'), tools)
  const rest: string[] = []
  const labels: LabelPart[] = []
  for (const part of parts) {
    if (part.kind === 'plain') rest.push(part.text)
    else if (isFree(part, taken)) labels.push(part)
    else rest.push(part.value === '' ? part.label : `${part.label}: ${part.value}`)
  }
  return { rest, labels }
}

function isFree(part: LabelPart, taken: ReadonlySet<ColumnRole>): boolean {
  return part.certainty === 'stated' && part.roles.length > 0 && part.roles.every((role) => !taken.has(role))
}

/** One label in one cell may be a figure of speech; two in a cell, or one in most rows, are a form. */
function leastLabels(activities: readonly ActivityDraft[], tools: InterpretTools): number {
  const labelled = activities.filter((activity) => {
    const taken = new Set(Object.keys(activity.cells) as ColumnRole[])
    return Object.values(activity.cells).some((cell) => splitCell(cell, taken, tools).labels.length > 0)
  })
  return labelled.length >= 2 && labelled.length * 2 >= activities.length ? 1 : 2
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
  const least = leastLabels(activities, tools)
  const spread = activities.map((activity) => {
    const taken = new Set(Object.keys(activity.cells) as ColumnRole[])
    const cells = { ...activity.cells }
    for (const [role, cell] of Object.entries(activity.cells) as [ColumnRole, DraftCell][]) {
      const split = splitCell(cell, taken, tools)
      if (split.labels.length < least) continue
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
