/** Where cells land in a grid when spans above push them to the right, as in HTML. */

export interface GridPosition {
  readonly row: number
  readonly column: number
}

export class TableGrid {
  /** Per column, the first row that is free again. */
  readonly #freeFrom: number[] = []

  /** The first free column of the row at or after `column`. */
  next(row: number, column = 0): number {
    let free = column
    while ((this.#freeFrom[free] ?? 0) > row) free += 1
    return free
  }

  occupy(position: GridPosition, rowSpan: number, colSpan: number): void {
    for (let column = position.column; column < position.column + colSpan; column += 1)
      this.#freeFrom[column] = Math.max(this.#freeFrom[column] ?? 0, position.row + rowSpan)
  }
}
