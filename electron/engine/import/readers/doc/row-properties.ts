/** What the mark at the end of a table row says about its cells (MS-DOC 2.6.3, 2.9.315, 2.9.317). */
import { mixColours } from '#engine/import/flow/colour'
import type { CellDefinition, RowDefinition } from '#engine/import/flow/edge-table'
import type { BytesView } from './bytes-view'
import { codes, listChanges } from './sprms'

const cellBytes = 20
const shadingBytes = 10
const mostCells = 64

type DraftCell = { -readonly [K in keyof CellDefinition]: CellDefinition[K] }

export function readRowProperties(changes: Uint8Array): RowDefinition {
  let left = 0
  let isHeader = false
  let cells: DraftCell[] = []
  for (const { code, value } of listChanges(changes)) {
    if (code === codes.tableDefinition) {
      left = value.signedShort(1)
      cells = readCells(value)
    } else if (code === codes.headerRow) isHeader = value.byte(0) !== 0
    else if (code === codes.verticalMerge) setVerticalMerge(cells, value)
    else if (code === codes.shading) setShading(cells, value, 0)
    else if (code === codes.shadingFrom22) setShading(cells, value, 22)
    else if (code === codes.shadingFrom44) setShading(cells, value, 44)
  }
  return { left, isHeader, cells }
}

function readCells(value: BytesView): DraftCell[] {
  const count = Math.min(mostCells, value.byte(0))
  const details = 1 + (count + 1) * 2
  const cells: DraftCell[] = []
  let firstMark = 0
  for (let index = 0; index < count; index += 1) {
    const flags = value.short(details + index * cellBytes)
    const across = flags & 0x3
    // Sources differ about which number begins a merge, so the one that stands first does.
    if (across === 0) firstMark = 0
    else if (firstMark === 0) firstMark = across
    cells.push({
      right: value.signedShort(1 + (index + 1) * 2),
      verticalMerge: mergeOf((flags >> 5) & 0x3),
      horizontalMerge: across === 0 ? null : across === firstMark ? 'first' : 'continued',
      fill: null,
    })
  }
  return cells
}

function mergeOf(bits: number): CellDefinition['verticalMerge'] {
  if (bits === 0) return null
  return bits === 1 ? 'continued' : 'first'
}

/** One cell and how it merges (VerticalMergeOperand, MS-DOC 2.9.345). */
function setVerticalMerge(cells: readonly DraftCell[], value: BytesView): void {
  const cell = cells[value.byte(0)]
  if (cell !== undefined) cell.verticalMerge = mergeOf(value.byte(1) & 0x3)
}

function setShading(cells: readonly DraftCell[], value: BytesView, first: number): void {
  for (let index = 0; (index + 1) * shadingBytes <= value.length; index += 1) {
    const cell = cells[first + index]
    if (cell === undefined) return
    const at = index * shadingBytes
    const share = patternShare(value.short(at + 8))
    cell.fill = mixColours(colour(value, at + 4, 0xffffff), colour(value, at, 0), share)
  }
}

/** A colour as red, green, blue and a byte that is 0xff for automatic (COLORREF, MS-DOC 2.9.43). */
function colour(value: BytesView, at: number, automatic: number): number {
  if (value.byte(at + 3) === 0xff) return automatic
  return (value.byte(at) << 16) | (value.byte(at + 1) << 8) | value.byte(at + 2)
}

/** How much of the pattern's colour is seen (Ipat, MS-DOC 2.9.121): 1 is solid, 2 to 13 rise from 5 to 90 per cent. */
function patternShare(pattern: number): number {
  const shares = [0, 1, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9] as const
  return shares[pattern] ?? 0
}
