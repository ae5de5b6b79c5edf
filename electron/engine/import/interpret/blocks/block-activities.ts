/** Labelled blocks and list items as activities. */
import type { ColumnRole } from '#shared/domain/plan-reading'
import type { InterpretTools } from '../interpret-tools'
import { unionPlaces } from '../places'
import { type ActivityDraft, type DraftCell, joinCells, withAbsentRoles } from '../tables/activity-draft'
import { activityText, cellText } from '../tables/cell-text'
import { splitTwoRoles } from '../tables/split-roles'
import type { LabelledBlock } from './labelled-blocks'
import type { ListActivity } from './list-activities'

function blockCells(block: LabelledBlock, tools: InterpretTools): Partial<Record<ColumnRole, DraftCell>> {
  const source = block.source.place
  const cells: Partial<Record<ColumnRole, DraftCell>> = {
    activity: { lines: [activityText(block.activity)], place: source, confidence: null },
  }
  for (const label of block.labels) {
    const text = cellText(label.values.join('\n'))
    const place = unionPlaces(label.items.map((item) => item.place))
    for (const role of label.roles) {
      if (role === 'activity' || role === 'unknown') continue
      const lines = label.roles.length === 2 ? splitTwoRoles(text, label.roles, tools)[role] : undefined
      const cell: DraftCell = { lines: lines ?? (text === '' ? [] : text.split('\n')), place, confidence: null }
      cells[role] = joinCells(cells[role], cell)
    }
  }
  return cells
}

/** The blocks as activities, in their order in the document. */
export function blockActivities(blocks: readonly LabelledBlock[], tools: InterpretTools): readonly ActivityDraft[] {
  return withAbsentRoles(
    blocks.map((block) => ({
      region: block.region,
      draft: {
        cells: blockCells(block, tools),
        table: null,
        row: null,
        groups: [],
        layout: 'labelled-block' as const,
        place: unionPlaces([
          block.source.place,
          ...block.labels.flatMap((label) => label.items.map((item) => item.place)),
        ]),
      },
    })),
  )
}

/** The items of lists as activities; items below one are its comment. */
export function listActivities(items: readonly ListActivity[]): readonly ActivityDraft[] {
  return items.map(({ text, source, details }) => {
    const activity: DraftCell = { lines: [activityText(text)], place: source.place, confidence: null }
    const lines = details.map((detail) => cellText(detail.text))
    const comment: DraftCell = { lines, place: unionPlaces(details.map((detail) => detail.place)), confidence: null }
    return {
      cells: details.length > 0 ? { activity, comment } : { activity },
      table: null,
      row: null,
      groups: [],
      layout: 'list-item' as const,
      place: source.place,
    }
  })
}
