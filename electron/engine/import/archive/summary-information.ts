/** Properties that an old Office file keeps in its own stream (MS-OLEPS 2.21, MS-OSHARED 2.3.3.2.1). */

export interface SummaryInformation {
  readonly title: string
  readonly subject: string
  readonly keywords: string
  /** ISO time stamps; empty when not stated. */
  readonly created: string
  readonly modified: string
}

const nothing: SummaryInformation = { title: '', subject: '', keywords: '', created: '', modified: '' }
const ids = { codePage: 1, title: 2, subject: 3, keywords: 5, created: 12, modified: 13 } as const
const types = { short: 2, bytes: 30, wide: 31, fileTime: 64 } as const
const mostProperties = 100
/** Between 1601, where Windows begins to count, and 1970. */
const epochDifferenceMs = 11_644_473_600_000

/** Reads the stream; a damaged one says nothing, since no plan depends on it. */
export function readSummaryInformation(stream: Uint8Array | null): SummaryInformation {
  if (stream === null || stream.byteLength < 56) return nothing
  try {
    return readSet(stream)
  } catch (error) {
    if (error instanceof RangeError) return nothing
    throw error
  }
}

function readSet(stream: Uint8Array): SummaryInformation {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const set = view.getUint32(44, true)
  const count = Math.min(mostProperties, view.getUint32(set + 4, true))
  const offsets = new Map<number, number>()
  for (let index = 0; index < count; index += 1)
    offsets.set(view.getUint32(set + 8 + index * 8, true), set + view.getUint32(set + 12 + index * 8, true))
  const codePageAt = offsets.get(ids.codePage)
  const codePage = codePageAt === undefined ? 1252 : view.getUint16(codePageAt + 4, true)
  const text = (id: number): string => readText(stream, view, offsets.get(id), codePage)
  return {
    title: text(ids.title),
    subject: text(ids.subject),
    keywords: text(ids.keywords),
    created: readTime(view, offsets.get(ids.created)),
    modified: readTime(view, offsets.get(ids.modified)),
  }
}

function readText(stream: Uint8Array, view: DataView, at: number | undefined, codePage: number): string {
  if (at === undefined) return ''
  const type = view.getUint32(at, true)
  const count = view.getUint32(at + 4, true)
  if (type !== types.bytes && type !== types.wide) return ''
  const isWide = type === types.wide || codePage === 1200
  const bytes = stream.subarray(at + 8, at + 8 + (type === types.wide ? count * 2 : count))
  const encoding = isWide ? 'utf-16le' : codePage === 65001 ? 'utf-8' : 'windows-1252'
  return new TextDecoder(encoding).decode(bytes).replace(/\0[\s\S]*$/u, '')
}

function readTime(view: DataView, at: number | undefined): string {
  if (at === undefined || view.getUint32(at, true) !== types.fileTime) return ''
  const ms = Number(view.getBigUint64(at + 4, true) / 10_000n) - epochDifferenceMs
  return Number.isFinite(ms) && ms > 0 && ms < 8.64e15 ? new Date(ms).toISOString() : ''
}
