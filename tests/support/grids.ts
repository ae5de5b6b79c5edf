import { areaRange, type Grid, type GridCell } from '#engine/import/readers/grid/grid'
import { nowhere } from '#shared/domain/place'

type Spec = string | Partial<GridCell> | null

/** A grid written out by hand: `*text` is bold, null is an empty cell, an object says the rest. */
export function gridOf(rows: readonly (readonly Spec[])[], hiddenColumns: readonly number[] = []): Grid {
  return {
    rows: rows.map((cells, index) => ({
      index,
      cells: new Map(cells.flatMap((spec, column) => (spec === null ? [] : [[column, cellOf(spec)]]))),
    })),
    declaredHeaders: [],
    placeOf: (area) => ({ ...nowhere, sheet: 'Blad1', range: areaRange(area) }),
    isHidden: (_, column) => hiddenColumns.includes(column),
  }
}

function cellOf(spec: string | Partial<GridCell>): GridCell {
  const plain: GridCell = { text: '', kind: 'text', bold: false, large: false, fill: null, rowSpan: 1, colSpan: 1 }
  if (typeof spec !== 'string') return { ...plain, ...spec }
  return spec.startsWith('*') ? { ...plain, text: spec.slice(1), bold: true } : { ...plain, text: spec }
}
