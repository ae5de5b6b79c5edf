/**
 * Single property modifiers: a code, then a value whose length the code tells (MS-DOC 2.2.5, 2.6).
 */
import { BytesView } from './bytes-view'

export interface Change {
  readonly code: number
  readonly value: BytesView
}

const operandBytes = [1, 1, 2, 4, 2, 2, 0, 3] as const
const tableDefinition = 0xd608
const tabChanges = 0xc615

/** Lists the changes of a `grpprl`; what is cut off at its end is left out. */
export function* listChanges(bytes: Uint8Array): Generator<Change> {
  const view = new BytesView(bytes)
  let at = 0
  while (at + 2 <= bytes.byteLength) {
    const code = view.short(at)
    const { start, length } = operandPlace(view, at + 2, code)
    if (start + length > bytes.byteLength) return
    yield { code, value: new BytesView(bytes.subarray(start, start + length)) }
    at = start + length
  }
}

function operandPlace(view: BytesView, at: number, code: number): { readonly start: number; readonly length: number } {
  // The length of a table definition is a short and counts itself in part.
  if (code === tableDefinition) return { start: at + 2, length: Math.max(0, view.short(at) - 1) }
  const fixed = operandBytes[code >> 13] ?? 0
  if (fixed > 0) return { start: at, length: fixed }
  if (code === tabChanges && view.byte(at) === 255) {
    const deleted = view.byte(at + 1)
    const added = view.byte(at + 2 + deleted * 4)
    return { start: at + 1, length: 2 + deleted * 4 + added * 3 }
  }
  return { start: at + 1, length: view.byte(at) }
}

/** Changes that are too many for their place lie in the data stream, at the offset given instead. */
const elsewhere = new Set([0x6645, 0x6646, 0x646b])

/** The changes themselves, fetched from the data stream where they lie there. */
export function withChangesFrom(data: Uint8Array, changes: Uint8Array): Uint8Array {
  const fetched: Uint8Array[] = []
  for (const { code, value } of listChanges(changes)) {
    if (!elsewhere.has(code)) continue
    const at = value.long(0)
    const length = new BytesView(data).short(at)
    fetched.push(data.subarray(at + 2, at + 2 + length))
  }
  // What was in place may end in a byte of padding, so it comes last.
  return fetched.length === 0 ? changes : Buffer.concat([...fetched, changes])
}

/** Codes that this reader understands (MS-DOC 2.6.1 to 2.6.3). */
export const codes = {
  characterStyle: 0x4a30,
  bold: 0x0835,
  hidden: 0x083c,
  underline: 0x2a3e,
  halfPoints: 0x4a43,
  deleted: 0x0800,
  inserted: 0x0801,
  special: 0x0855,
  symbol: 0x6a09,
  paragraphStyle: 0x4600,
  outlineLevel: 0x2640,
  listLevel: 0x260a,
  listUse: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  tableDefinition,
  headerRow: 0x3404,
  verticalMerge: 0xd62b,
  shading: 0xd612,
  shadingFrom22: 0xd616,
  shadingFrom44: 0xd60c,
} as const
