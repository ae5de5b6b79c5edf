/**
 * Forms: one activity per small table with labels down its side, several such forms in one table, or a table turned on
 * its side with one activity per column.
 */
import type { ColumnRole } from '#shared/domain/plan-reading'
import type { InterpretTools } from '../interpret-tools'
import { unionPlaces } from '../places'
import { itemHeading } from '../words/item-heading'
import { type ActivityDraft, type DraftCell, joinCells, withAbsentRoles } from './activity-draft'
import { type CardField, type CardTitle, isCardTable, rowFields, rowTitle } from './card-fields'
import { activityText, cellText, foldToLine } from './cell-text'
import { type DenseGrid, filledIn, type GridPosition } from './dense-grid'
import { splitTwoRoles } from './split-roles'

export interface CardsReading {
  readonly activities: readonly ActivityDraft[]
  readonly used: ReadonlySet<number>
  /** The activities are named in the table itself, by a label or a title. */
  readonly hasOwnNames: boolean
  /** Labels in order of first appearance, with their roles. */
  readonly labels: readonly {
    readonly label: string
    readonly roles: readonly ColumnRole[]
    readonly isStrong: boolean
  }[]
}

interface Card {
  readonly title: CardTitle | null
  readonly fields: readonly CardField[]
}

function isActivity(field: CardField): boolean {
  return field.roles.includes('activity')
}

/** Cuts the fields where a new form begins: a title, "Aktivitet" again, or (without either) the first label again. */
function cutCards(grid: DenseGrid, tools: InterpretTools): readonly Card[] {
  const cards: Card[] = []
  let title: CardTitle | null = null
  let fields: CardField[] = []
  const close = () => {
    if (fields.length > 0) cards.push({ title, fields })
    fields = []
    title = null
  }
  for (let row = 0; row < grid.rowCount; row += 1) {
    if (filledIn(grid, row).length === 0) continue
    const own = rowTitle(grid, row)
    const found = rowFields(grid, row, tools)
    if (own && found.length === 0) {
      close()
      title = own
      continue
    }
    for (const field of found) {
      const again = fields.some((other) =>
        isActivity(field) ? isActivity(other) && other.isStrong : other.label === field.label,
      )
      const first = fields[0]
      if (again && (isActivity(field) || (first?.label === field.label && !fields.some(isActivity)))) close()
      fields.push(field)
    }
  }
  close()
  return cards
}

function toCell(
  text: string,
  position: GridPosition,
  role: ColumnRole,
  field: CardField,
  tools: InterpretTools,
): DraftCell {
  const { place, confidence } = position.cell
  if (role === 'activity') return { lines: [activityText(text)].filter((line) => line !== ''), place, confidence }
  const folded = cellText(text)
  const split = field.roles.length === 2 ? splitTwoRoles(folded, field.roles, tools)[role] : undefined
  return { lines: split ?? (folded === '' ? [] : folded.split('\n')), place, confidence }
}

interface ActivitySource {
  readonly text: string
  readonly position: GridPosition
  readonly field: CardField | null
}

/** The form's activity: its own label, its title, a "Beskrivning", or what stands over the table. */
function activityOf(card: Card, above: string | null, tools: InterpretTools): ActivitySource | null {
  const strong = card.fields.find((field) => isActivity(field) && field.isStrong && field.text.trim() !== '')
  if (strong) return { text: strong.text, position: strong.position, field: strong }
  const { title } = card
  if (title) {
    const name = itemHeading(title.text, tools) ?? title.text
    if (name !== '') return { text: name, position: title.position, field: null }
  }
  const weak = card.fields.find((field) => isActivity(field) && field.text.trim() !== '')
  if (weak) return { text: weak.text, position: weak.position, field: weak }
  const first = card.fields[0]
  const name = above === null ? null : (itemHeading(above, tools) ?? above)
  return name && first ? { text: name, position: first.position, field: null } : null
}

function toActivity(card: Card, above: string | null, table: number, tools: InterpretTools): ActivityDraft | null {
  const source = activityOf(card, above, tools)
  if (!source) return null
  const cells: Partial<Record<ColumnRole, DraftCell>> = {
    activity: {
      lines: [foldToLine(activityText(source.text))],
      place: source.position.cell.place,
      confidence: source.position.cell.confidence,
    },
  }
  for (const field of card.fields) {
    if (field === source.field) continue
    for (const role of field.roles) {
      const target = role === 'activity' ? 'comment' : role
      cells[target] = joinCells(cells[target], toCell(field.text, field.position, target, field, tools))
    }
  }
  const row = source.field?.row ?? card.title?.row ?? card.fields[0]?.row ?? 0
  return {
    cells,
    table,
    row: row + 1,
    groups: [],
    layout: 'table-row',
    place: unionPlaces(card.fields.map(({ position }) => position.cell.place)),
  }
}

/** One activity per column: the labels stand in the first column, each further column is one activity. */
function turnedColumns(grid: DenseGrid, tools: InterpretTools): readonly Card[] | null {
  if (grid.columnCount < 3) return null
  const columns = new Map<number, CardField[]>()
  let hasActivity = false
  for (let row = 0; row < grid.rowCount; row += 1) {
    const [label, ...values] = grid.row(row)
    if (!label || values.length < 2) continue
    const text = foldToLine(label.cell.text).replace(/\s*:$/u, '')
    const found = rowRoles(text, hasActivity, tools)
    if (found.roles.includes('activity') && values.every(({ cell }) => cell.text.trim().length > 1)) hasActivity = true
    for (const position of values) {
      const field: CardField = { row, label: text, ...found, text: position.cell.text, position }
      for (let step = 0; step < position.cell.colSpan; step += 1) {
        const column = position.cell.column + step
        columns.set(column, [...(columns.get(column) ?? []), field])
      }
    }
  }
  const labelsAgain = [...columns.values()].some((fields) => fields.some((field) => isFurtherLabel(field.text, tools)))
  if (!hasActivity || labelsAgain || columns.size < 2) return null
  return [...columns.keys()].sort((a, b) => a - b).map((column) => ({ title: null, fields: columns.get(column) ?? [] }))
}

/** "Samverkan" among the values makes it a form with two labels in a row; "Genomförd" is a value after all. */
function isFurtherLabel(text: string, tools: InterpretTools): boolean {
  const match = tools.headings.match(foldToLine(text))
  return match?.isStrong === true && match.coverage >= 0.95 && !['status', 'timeframe', 'number'].includes(match.role)
}

function rowRoles(label: string, hasActivity: boolean, tools: InterpretTools) {
  if (label === '' && !hasActivity) return { roles: ['activity'] as readonly ColumnRole[], isStrong: true }
  const found = tools.headings.matchAll(label).filter((match) => match.coverage >= 0.7)
  return { roles: found.map((match) => match.role), isStrong: found.some((match) => match.isStrong) }
}

/** Reads a table of forms; null when the table is none. `above` is the text directly over the table. */
export function readCards(
  grid: DenseGrid,
  above: string | null,
  table: number,
  tools: InterpretTools,
): CardsReading | null {
  if (!isCardTable(grid, tools)) return null
  const cards = turnedColumns(grid, tools) ?? cutCards(grid, tools)
  const drafts = cards.map((card) => ({ card, activity: toActivity(card, above, table, tools) }))
  const used = new Set<number>()
  for (const { card, activity } of drafts) {
    if (!activity) continue
    for (const { position, roles } of card.fields) if (roles.length > 0) used.add(position.index)
    if (card.title) used.add(card.title.position.index)
  }
  const labels = new Map<string, { label: string; roles: readonly ColumnRole[]; isStrong: boolean }>()
  for (const { label, roles, isStrong } of cards.flatMap((card) => card.fields)) {
    if (!labels.has(label)) labels.set(label, { label, roles, isStrong })
  }
  return {
    hasOwnNames: cards.some((card) => card.title !== null || card.fields.some(isActivity)),
    activities: withAbsentRoles(
      drafts.flatMap(({ activity }) => (activity ? [{ draft: activity, region: table }] : [])),
    ),
    used,
    labels: [...labels.values()],
  }
}
