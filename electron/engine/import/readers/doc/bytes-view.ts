/** Little-endian numbers out of bytes; beyond the end everything is nought, as a cut-off file must not stop the reader. */
export class BytesView {
  readonly bytes: Uint8Array
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get length(): number {
    return this.bytes.byteLength
  }

  byte(at: number): number {
    return this.bytes[at] ?? 0
  }

  short(at: number): number {
    return at >= 0 && at + 2 <= this.length ? this.#view.getUint16(at, true) : 0
  }

  signedShort(at: number): number {
    return at >= 0 && at + 2 <= this.length ? this.#view.getInt16(at, true) : 0
  }

  long(at: number): number {
    return at >= 0 && at + 4 <= this.length ? this.#view.getUint32(at, true) : 0
  }

  signedLong(at: number): number {
    return at >= 0 && at + 4 <= this.length ? this.#view.getInt32(at, true) : 0
  }

  /** UTF-16 text of `count` characters. */
  text(at: number, count: number): string {
    return new TextDecoder('utf-16le').decode(this.bytes.subarray(at, at + count * 2))
  }
}

/**
 * The numbers at the start of a PLC (MS-DOC 2.2.2): one more than its elements, which have `elementBytes` each.
 *
 * They rise; where a damaged file lets them fall, the one before is repeated, so that no stretch is read twice.
 */
export function positionsOf(plc: Uint8Array, elementBytes: number): readonly number[] {
  const view = new BytesView(plc)
  const count = Math.floor((plc.byteLength - 4) / (4 + elementBytes))
  const positions: number[] = []
  let last = 0
  for (let index = 0; index <= count; index += 1) {
    last = Math.max(last, view.long(index * 4))
    positions.push(last)
  }
  return positions
}
