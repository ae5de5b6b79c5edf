/**
 * The streams of an OLE container (compound file), taken from the root storage only.
 *
 * Source: MS-CFB 2.1 to 2.6. Every chain is bounded by the number of sectors, so a circle ends.
 */
import { AppError } from '#shared/errors'
import { isOleContainer } from './ole-container'

export interface OleContainer {
  /** The bytes of a stream of the root storage, or null. Throws AppError when its sectors are missing. */
  stream(name: string): Uint8Array | null
}

const headerBytes = 512
const directoryEntryBytes = 128
const largestSector = 0xfffffffa
const noEntry = 0xffffffff
const headerDifatCount = 109

/** Opens an OLE container. Throws `import.unreadable-file` when it is none, cut off or damaged. */
export function openOleContainer(bytes: Uint8Array, fileName: string): OleContainer {
  try {
    const file = new CompoundFile(bytes)
    return { stream: (name) => asAppError(fileName, () => file.stream(name)) }
  } catch (cause) {
    throw new AppError('import.unreadable-file', { fileName }, { cause })
  }
}

function asAppError<T>(fileName: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw new AppError('import.unreadable-file', { fileName }, { cause })
  }
}

class BrokenOle extends Error {
  override readonly name = 'BrokenOle'
}

interface Entry {
  readonly name: string
  readonly isStream: boolean
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

class CompoundFile {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #sectorBytes: number
  readonly #miniBytes: number
  readonly #miniLimit: number
  readonly #fat: Uint32Array
  readonly #miniFat: Uint32Array
  readonly #entries: readonly Entry[]
  readonly #miniStream: Uint8Array

  constructor(bytes: Uint8Array) {
    if (!isOleContainer(bytes) || bytes.byteLength < headerBytes) throw new BrokenOle('no header')
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const shift = this.#view.getUint16(30, true)
    if (shift !== 9 && shift !== 12) throw new BrokenOle('odd sector size')
    this.#sectorBytes = 1 << shift
    this.#miniBytes = 1 << Math.min(12, this.#view.getUint16(32, true))
    this.#miniLimit = this.#view.getUint32(56, true)
    this.#fat = this.#readFat()
    this.#miniFat = asNumbers(this.#readChain(this.#view.getUint32(60, true)))
    this.#entries = this.#readDirectory()
    const root = this.#entries[0]
    this.#miniStream = root === undefined ? new Uint8Array(0) : this.#readChain(root.start).subarray(0, root.size)
  }

  stream(name: string): Uint8Array | null {
    const entry = this.#find(name)
    if (entry === null) return null
    const isMini = entry.size < this.#miniLimit
    const found = isMini ? this.#readMiniChain(entry) : this.#readChain(entry.start)
    if (found.byteLength < entry.size) throw new BrokenOle('a stream is cut off')
    return found.subarray(0, entry.size)
  }

  /** Walks the tree of the root storage; documents inside the document have streams of the same names. */
  #find(name: string): Entry | null {
    const waiting = [this.#entries[0]?.child ?? noEntry]
    const seen = new Set<number>()
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const entry = this.#entries[id]
      if (entry === undefined || seen.has(id)) continue
      seen.add(id)
      if (entry.isStream && entry.name === name) return entry
      waiting.push(entry.left, entry.right)
    }
    return null
  }

  #sector(id: number): Uint8Array {
    const start = (id + 1) * this.#sectorBytes
    if (start >= this.#bytes.byteLength) throw new BrokenOle('a sector is missing')
    return this.#bytes.subarray(start, start + this.#sectorBytes)
  }

  #readFat(): Uint32Array {
    const sectors: number[] = []
    for (let index = 0; index < headerDifatCount; index += 1) sectors.push(this.#view.getUint32(76 + index * 4, true))
    let next = this.#view.getUint32(68, true)
    const most = this.#bytes.byteLength / this.#sectorBytes
    for (let count = 0; next <= largestSector && count < most; count += 1) {
      const numbers = asNumbers(this.#sector(next))
      for (const number of numbers.subarray(0, -1)) sectors.push(number)
      next = numbers.at(-1) ?? noEntry
    }
    const used = sectors.filter((id) => id <= largestSector).slice(0, Math.ceil(most))
    return asNumbers(joined(used.map((id) => this.#sector(id))))
  }

  #readChain(start: number): Uint8Array {
    const parts: Uint8Array[] = []
    for (let id = start; id <= largestSector; id = this.#fat[id] ?? noEntry) {
      if (parts.length > this.#fat.length) throw new BrokenOle('a chain is a circle')
      parts.push(this.#sector(id))
    }
    return joined(parts)
  }

  #readMiniChain(entry: Entry): Uint8Array {
    const parts: Uint8Array[] = []
    for (let id = entry.start; id <= largestSector; id = this.#miniFat[id] ?? noEntry) {
      if (parts.length > this.#miniFat.length) throw new BrokenOle('a chain is a circle')
      parts.push(this.#miniStream.subarray(id * this.#miniBytes, (id + 1) * this.#miniBytes))
    }
    return joined(parts)
  }

  #readDirectory(): readonly Entry[] {
    const directory = this.#readChain(this.#view.getUint32(48, true))
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
    const entries: Entry[] = []
    for (let at = 0; at + directoryEntryBytes <= directory.byteLength; at += directoryEntryBytes) {
      const nameBytes = Math.min(64, Math.max(2, view.getUint16(at + 64, true))) - 2
      entries.push({
        name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes)),
        isStream: directory[at + 66] === 2,
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      })
    }
    return entries
  }
}

function asNumbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: bytes.byteLength >> 2 }, (_, index) => view.getUint32(index * 4, true))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.byteLength
  }
  return all
}
