/** A row under an activity, merged over the table, that adds to it: "Kommentar: avtalet löper ut". */
import type { ColumnRole } from '#shared/domain/plan-reading'
import { textParts } from '../blocks/label-parts'
import type { InterpretTools } from '../interpret-tools'
import type { DraftCell } from './activity-draft'
import { type DenseGrid, filledIn } from './dense-grid'

const addable: readonly ColumnRole[] = [
  'comment',
  'status',
  'followUp',
  'partners',
  'responsible',
  'timeframe',
  'targetGroup',
  'cost',
]

/** What the row adds, by role; null when it is no such row. */
export function noteRow(
  grid: DenseGrid,
  row: number,
  tools: InterpretTools,
): readonly (readonly [ColumnRole, DraftCell])[] | null {
  const filled = filledIn(grid, row)
  const [only] = filled
  if (!only || filled.length !== 1 || !only.beginsInRow || only.cell.colSpan < 2) return null
  const parts = textParts(only.cell.text, tools)
  const { place, confidence } = only.cell
  const added = parts.flatMap((part) => {
    if (part.kind !== 'label' || part.certainty !== 'stated' || part.value === '') return []
    return part.roles
      .filter((role) => addable.includes(role))
      .map((role) => [role, { lines: part.value.split('\n'), place, confidence }] as const)
  })
  return parts[0]?.kind === 'label' && added.length > 0 ? added : null
}
