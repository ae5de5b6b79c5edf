import { symbolCharacter } from '#engine/import/flow/symbol-characters'

const decoders = new Map<string, InstanceType<typeof TextDecoder>>()

/** Making a decoder costs far more than decoding a word. */
function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding)
  decoders.set(encoding, decoder)
  return decoder
}

/** Neighbouring bytes of text in one font, kept together until they can be decoded: a character may need several. */
export class ByteRun {
  #bytes: number[] = []
  #toSkip = 0

  add(bytes: ArrayLike<number>): void {
    const skipped = Math.min(this.#toSkip, bytes.length)
    this.#toSkip -= skipped
    for (let at = skipped; at < bytes.length; at += 1) this.#bytes.push(bytes[at] ?? 0)
  }

  /** Leaves out the next bytes: they repeat a Unicode character for readers that do not know it. */
  skip(count: number): void {
    this.#toSkip = count
  }

  /** The text of the run, which then begins anew. `encoding` is null for a symbol font. */
  take(encoding: string | null, fontName: string): string {
    this.#toSkip = 0
    if (this.#bytes.length === 0) return ''
    const bytes = this.#bytes
    this.#bytes = []
    if (encoding !== null) return decoderOf(encoding).decode(Uint8Array.from(bytes))
    return bytes.map((byte) => (byte <= 0x20 ? ' ' : symbolCharacter(fontName, 0xf000 + byte))).join('')
  }
}
