import { type KeyboardEvent, type RefObject, useCallback, useRef, useState } from 'react'

interface GridPosition {
  readonly row: number
  readonly column: number
}

interface GridKeys {
  readonly table: RefObject<HTMLTableElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Props for the cell at a position: one cell of the grid is in the tab order at a time. */
  readonly cellProps: (
    row: number,
    column: number,
    span?: number,
  ) => {
    readonly 'data-row': number
    readonly 'data-column': number
    readonly tabIndex: 0 | -1
    readonly onFocus: () => void
  }
  readonly focus: (position: GridPosition) => void
}

type Step = (at: GridPosition, size: { readonly rows: number; readonly columns: number }) => GridPosition

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: (at) => ({ ...at, row: at.row - 1 }),
  ArrowDown: (at) => ({ ...at, row: at.row + 1 }),
  ArrowLeft: (at) => ({ ...at, column: at.column - 1 }),
  ArrowRight: (at) => ({ ...at, column: at.column + 1 }),
  Home: (at) => ({ ...at, column: 0 }),
  End: (at, { columns }) => ({ ...at, column: columns - 1 }),
  PageUp: (at) => ({ ...at, row: 0 }),
  PageDown: (at, { rows }) => ({ ...at, row: rows - 1 }),
}

const within = (value: number, count: number) => Math.min(Math.max(value, 0), Math.max(count - 1, 0))

/**
 * Arrow keys in a real table, as the ARIA grid pattern describes them.
 *
 * A cell that spans columns answers for each of them. (https://www.w3.org/WAI/ARIA/apg/patterns/grid/)
 */
export function useGridKeys(rows: number, columns: number): GridKeys {
  const table = useRef<HTMLTableElement>(null)
  const [current, setCurrent] = useState<GridPosition>({ row: 0, column: 0 })

  const cellAt = useCallback((position: GridPosition) => {
    const cells = table.current?.querySelectorAll<HTMLElement>(`[data-row="${position.row}"]`) ?? []
    return [...cells].filter((cell) => Number(cell.getAttribute('data-column')) <= position.column).at(-1) ?? null
  }, [])

  const focus = useCallback(
    (position: GridPosition) => {
      const cell = cellAt(position)
      cell?.focus()
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    },
    [cellAt],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const isCell = event.target instanceof HTMLElement && event.target.hasAttribute('data-row')
    if (!step || !isCell || event.altKey || event.metaKey) return
    event.preventDefault()
    const next = step(current, { rows, columns })
    const position = { row: within(next.row, rows), column: within(next.column, columns) }
    setCurrent(position)
    focus(position)
  }

  const isCurrent = (row: number, column: number, span: number) => {
    const at = within(current.column, columns)
    return row === within(current.row, rows) && at >= column && at < column + span
  }

  return {
    table,
    onKeyDown,
    focus,
    cellProps: (row, column, span = 1) => ({
      'data-row': row,
      'data-column': column,
      tabIndex: isCurrent(row, column, span) ? 0 : -1,
      // A spanning cell keeps the column the user came from.
      onFocus: () =>
        setCurrent((at) => ({ row, column: at.column >= column && at.column < column + span ? at.column : column })),
    }),
  }
}
