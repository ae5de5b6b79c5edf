/** Labels and values inside a table that is a form: "Ansvarig | HR-enheten", one label or several in a row. */
import type { ColumnRole } from '#shared/domain/plan-reading'
import { labelRoles, textParts } from '../blocks/label-parts'
import type { InterpretTools } from '../interpret-tools'
import { foldToLine } from './cell-text'
import { type DenseGrid, filledIn, type GridPosition } from './dense-grid'
import { isHeadingRow } from './heading-rows'

export interface CardField {
  readonly row: number
  readonly label: string
  /** Empty for a label that the catalogue does not know. */
  readonly roles: readonly ColumnRole[]
  readonly isStrong: boolean
  readonly text: string
  readonly position: GridPosition
}

export interface CardTitle {
  readonly row: number
  readonly text: string
  readonly position: GridPosition
}

const longestLabel = 60

function bareLabel(position: GridPosition): string {
  return foldToLine(position.cell.text).replace(/\s*:$/u, '')
}

export function cellRoles(
  position: GridPosition | undefined,
  tools: InterpretTools,
  strong: boolean,
): readonly ColumnRole[] {
  if (!position) return []
  const label = bareLabel(position)
  return label === '' || label.length > longestLabel ? [] : labelRoles(label, tools, strong)
}

function isLabelCell(position: GridPosition | undefined, tools: InterpretTools): boolean {
  return cellRoles(position, tools, true).length > 0
}

/** Fields of a row whose first cell is a label, known or not. */
export function rowFields(grid: DenseGrid, row: number, tools: InterpretTools): readonly CardField[] {
  const positions = grid.row(row).filter(({ beginsInRow }) => beginsInRow)
  const fields: CardField[] = []
  // Where every other cell is a label, the cells between are values, even "Genomförd".
  const isPaired =
    positions.length % 2 === 0 && positions.every((at, index) => index % 2 === 1 || isLabelCell(at, tools))
  for (let index = 0; index < positions.length; index += 1) {
    const position = positions[index]
    if (!position || position.cell.text.trim() === '') continue
    const inside = insideFields(position, row, tools)
    if (inside.length > 0) {
      fields.push(...inside)
      continue
    }
    const value = positions[index + 1]
    const known = cellRoles(position, tools, index > 0)
    const isFirst = index === 0 && bareLabel(position).length <= longestLabel
    if ((known.length === 0 && !isFirst) || !value || (!isPaired && isLabelCell(value, tools))) continue
    const isStrong = cellRoles(position, tools, true).length > 0
    fields.push({ row, label: bareLabel(position), roles: known, isStrong, text: value.cell.text, position: value })
    index += 1
  }
  return fields
}

/** "Ansvarig: HR-enheten" in one cell. */
function insideFields(position: GridPosition, row: number, tools: InterpretTools): readonly CardField[] {
  const parts = textParts(position.cell.text, tools)
  const [first] = parts
  if (first?.kind !== 'label' || first.certainty !== 'stated' || first.roles.length === 0 || first.value === '')
    return []
  return parts.flatMap((part) =>
    part.kind === 'label' && part.roles.length > 0
      ? [{ row, label: part.label, roles: part.roles, isStrong: true, text: part.value, position }]
      : [],
  )
}

/** Whether labels run down the first column: most rows begin with one, in several roles. */
export function isCardTable(grid: DenseGrid, tools: InterpretTools): boolean {
  let rows = 0
  const labelled: (readonly ColumnRole[])[] = []
  for (let row = 0; row < grid.rowCount; row += 1) {
    const begun = grid.row(row).filter(({ beginsInRow }) => beginsInRow)
    const [first] = begun
    if (!first || first.cell.text.trim() === '' || begun.length < 2) continue
    rows += 1
    const isLabelled = isLabelCell(first, tools) || insideFields(first, row, tools).length > 0
    if (isLabelled) {
      const own = rowFields(grid, row, tools).flatMap((field) => field.roles)
      labelled.push([...own, ...cellRoles(first, tools, true)])
    }
  }
  const roles = new Set(labelled.flat())
  // A row of headings across the table makes it an ordinary one, whatever its first column says.
  const isAcross = (row: number) => filledIn(grid, row).length > 2 && isHeadingRow(grid, row, tools, true)
  const across = Array.from({ length: grid.rowCount }, (_, row) => row).some(isAcross)
  if (across) return false
  const enough = roles.size >= 3 || (roles.size === 2 && roles.has('activity'))
  return enough && labelled.length >= rows * 0.6
}

/** The lone text of a row over the fields: a card's title. */
export function rowTitle(grid: DenseGrid, row: number): CardTitle | null {
  const filled = filledIn(grid, row)
  const [only] = filled
  if (!only || filled.length !== 1 || !only.beginsInRow) return null
  const isWide = only.cell.colSpan >= grid.columnCount || grid.row(row).length === 1
  return isWide ? { row, text: foldToLine(only.cell.text), position: only } : null
}
