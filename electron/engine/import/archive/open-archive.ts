/**
 * Zip packages (docx, odt, xlsx, ods) opened with limits: what the directory promises is judged before anything is
 * unpacked, and an entry is unpacked only when it is asked for and never beyond what it promised.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import type { ReaderLimits } from '#engine/import/reader'
import { AppError } from '#shared/errors'
import { isEncryptedOfficeFile } from './ole-container'
import { BrokenZip, listZipEntries, packedBytesOf, type ZipEntry } from './zip-directory'

export interface Archive {
  /** In directory order, folders left out. */
  readonly names: readonly string[]
  /** Letter case is ignored, as the office programs do. */
  has(name: string): boolean
  /** The unpacked bytes, or null when there is no such entry. Throws AppError when the entry is damaged. */
  read(name: string): Uint8Array | null
  /** Unpacks every entry and throws it away again: for a library that will unpack the file itself. Throws AppError. */
  checkContents(): void
}

const maxEntries = 10_000
/**
 * Unpacked to packed. Deflate cannot do better than 1032; office files of repeated table rows reach about 60, so small
 * packages are let through and large ones must stay credible.
 */
const maxRatio = 200
const ratioMattersFromBytes = 20 * 1024 * 1024

/**
 * Opens a zip package.
 *
 * Throws AppError: `import.empty-file`, `import.encrypted-file` (password on the file, also the OLE container that Office
 * puts around it), `import.oversized-file`, `import.unreadable-file` (not a zip, cut off, damaged) and
 * `import.suspicious-archive` (too many entries, too large when unpacked, entries that share bytes).
 */
export function openArchive(bytes: Uint8Array, fileName: string, limits: ReaderLimits): Archive {
  refuseBySize(bytes, fileName, limits)
  if (isEncryptedOfficeFile(bytes)) throw new AppError('import.encrypted-file', { fileName })
  const entries = asAppError(fileName, () => listZipEntries(bytes, maxEntries)).filter((entry) => !isFolder(entry))
  refuseUnlikely(entries, bytes.byteLength, fileName, limits)
  if (entries.some((entry) => entry.isEncrypted)) throw new AppError('import.encrypted-file', { fileName })

  const byName = new Map<string, ZipEntry>()
  for (const entry of entries) if (!byName.has(key(entry.name))) byName.set(key(entry.name), entry)
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(key(name)),
    read: (name) => {
      const entry = byName.get(key(name))
      return entry === undefined ? null : asAppError(fileName, () => unpack(bytes, entry, fileName))
    },
    checkContents: () => {
      for (const entry of entries) asAppError(fileName, () => unpack(bytes, entry, fileName))
    },
  }
}

/** Throws AppError for an empty file and for one larger than the limit. */
export function refuseBySize(bytes: Uint8Array, fileName: string, limits: ReaderLimits): void {
  if (bytes.byteLength === 0) throw new AppError('import.empty-file', { fileName })
  if (bytes.byteLength > limits.maxFileBytes)
    throw new AppError('import.oversized-file', { fileName, limit: megabytes(limits.maxFileBytes) })
}

function refuseUnlikely(entries: readonly ZipEntry[], fileBytes: number, fileName: string, limits: ReaderLimits): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0)
  const isUnlikely =
    entries.length > maxEntries ||
    unpacked > limits.maxUnpackedBytes ||
    // More packed bytes than the file has: entries overlap, as in the bombs that reuse one kernel.
    packed > fileBytes ||
    (unpacked > ratioMattersFromBytes && unpacked > fileBytes * maxRatio)
  if (isUnlikely) throw new AppError('import.suspicious-archive', { fileName })
}

function unpack(bytes: Uint8Array, entry: ZipEntry, fileName: string): Uint8Array {
  const packed = packedBytesOf(bytes, entry)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new BrokenZip(`compression method ${entry.method} is not used by office programs`)
  const unpacked = inflate(packed, entry, fileName)
  // Some writers leave the checksum at 0.
  const isWhole = unpacked.byteLength === entry.unpackedBytes && (entry.crc32 === 0 || crc32(unpacked) === entry.crc32)
  if (!isWhole) throw new BrokenZip('the checksum differs')
  return unpacked
}

function inflate(packed: Uint8Array, entry: ZipEntry, fileName: string): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpackedBytes) })
  } catch (cause) {
    const isLonger = cause instanceof RangeError
    if (isLonger) throw new AppError('import.suspicious-archive', { fileName }, { cause })
    throw new BrokenZip('an entry cannot be unpacked', { cause })
  }
}

function asAppError<T>(fileName: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof BrokenZip) throw new AppError('import.unreadable-file', { fileName }, { cause })
    throw cause
  }
}

const key = (name: string): string => name.toLowerCase()
const isFolder = (entry: ZipEntry): boolean => entry.name === '' || entry.name.endsWith('/')
const megabytes = (count: number): string => `${Math.round(count / 1024 / 1024)} MB`
