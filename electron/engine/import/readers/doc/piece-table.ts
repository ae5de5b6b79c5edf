/** Where the characters of the document lie in the file (MS-DOC 2.4.1, 2.8.35, 2.9.38). */
import { BytesView, positionsOf } from './bytes-view'

/** A stretch of text: characters `start` to `end` of the document lie at `offset` in the main stream. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly offset: number
  /** One byte a character (Windows-1252) instead of two. */
  readonly isCompressed: boolean
}

const propertiesMark = 1
const piecesMark = 2
const pieceBytes = 8

/** Lists the pieces of a `Clx` in order; none when it is damaged. `mostCharacters`: no file has more than bytes. */
export function listPieces(clx: Uint8Array, mostCharacters: number): readonly Piece[] {
  const view = new BytesView(clx)
  let at = 0
  while (view.byte(at) === propertiesMark && at < clx.byteLength) at += 3 + view.short(at + 1)
  if (view.byte(at) !== piecesMark) return []
  const plc = clx.subarray(at + 5, at + 5 + view.long(at + 1))
  const positions = positionsOf(plc, pieceBytes)
  const pieces = new BytesView(plc)
  const descriptors = positions.length * 4
  const found: Piece[] = []
  for (let index = 0; index + 1 < positions.length; index += 1) {
    const [start, end] = [positions[index] ?? 0, positions[index + 1] ?? 0]
    const raw = pieces.long(descriptors + index * pieceBytes + 2)
    const isCompressed = (raw & 0x40000000) !== 0
    const offset = isCompressed ? (raw & 0x3fffffff) >> 1 : raw & 0x3fffffff
    if (end > mostCharacters) break
    if (end > start) found.push({ start, end, offset, isCompressed })
  }
  return found
}

/** The characters from `start` to `end` as stretches that each lie together in the file. */
export function* listStretches(pieces: readonly Piece[], start: number, end: number): Generator<Piece> {
  for (const piece of pieces) {
    const from = Math.max(start, piece.start)
    const to = Math.min(end, piece.end)
    if (from >= to) continue
    const width = piece.isCompressed ? 1 : 2
    yield { ...piece, start: from, end: to, offset: piece.offset + (from - piece.start) * width }
  }
}
