/**
 * The central directory of a zip file, read from the end of the bytes and believed only where it holds together.
 *
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 (central directory), 4.3.14 to 4.3.16 (end records), 4.5.3 (zip64).
 */

export interface ZipEntry {
  /** With forward slashes and no leading slash, whatever the writing program did. */
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc32: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly localHeaderOffset: number
}

const endRecordSignature = 0x06054b50
const zip64LocatorSignature = 0x07064b50
const zip64EndRecordSignature = 0x06064b50
const directorySignature = 0x02014b50
const localHeaderSignature = 0x04034b50

const endRecordBytes = 22
const longestComment = 0xffff
const directoryHeaderBytes = 46
const localHeaderBytes = 30
const unknown16 = 0xffff
const unknown32 = 0xffffffff

/** Thrown inside this folder when the bytes are not a whole zip file; openArchive turns it into an AppError. */
export class BrokenZip extends Error {
  override readonly name = 'BrokenZip'
}

/** Lists the entries of a zip file, at most `maxEntries` + 1 of them. Throws BrokenZip. */
export function listZipEntries(bytes: Uint8Array, maxEntries: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = findDirectory(view)
  const entries: ZipEntry[] = []
  let offset = directory.offset
  for (let index = 0; index < directory.count && entries.length <= maxEntries; index += 1) {
    if (offset + directoryHeaderBytes > view.byteLength || view.getUint32(offset, true) !== directorySignature)
      throw new BrokenZip('the directory ends early')
    const nameBytes = view.getUint16(offset + 28, true)
    const extraBytes = view.getUint16(offset + 30, true)
    const commentBytes = view.getUint16(offset + 32, true)
    const end = offset + directoryHeaderBytes + nameBytes + extraBytes + commentBytes
    if (end > view.byteLength) throw new BrokenZip('an entry reaches past the end')
    entries.push(readEntry(bytes, view, offset, nameBytes, extraBytes))
    offset = end
  }
  return entries
}

/** Cuts out the packed bytes of one entry. Throws BrokenZip. */
export function packedBytesOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = entry.localHeaderOffset
  if (header + localHeaderBytes > view.byteLength || view.getUint32(header, true) !== localHeaderSignature)
    throw new BrokenZip('an entry has no local header')
  const start = header + localHeaderBytes + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  const end = start + entry.packedBytes
  if (end > view.byteLength) throw new BrokenZip('an entry reaches past the end')
  return bytes.subarray(start, end)
}

function findDirectory(view: DataView): { readonly offset: number; readonly count: number } {
  const earliest = Math.max(0, view.byteLength - endRecordBytes - longestComment)
  for (let offset = view.byteLength - endRecordBytes; offset >= earliest; offset -= 1) {
    if (view.getUint32(offset, true) !== endRecordSignature) continue
    const count = view.getUint16(offset + 10, true)
    const start = view.getUint32(offset + 16, true)
    if (count !== unknown16 && start !== unknown32) return { offset: start, count }
    return findZip64Directory(view, offset) ?? { offset: start, count }
  }
  throw new BrokenZip('there is no end record')
}

function findZip64Directory(
  view: DataView,
  endRecord: number,
): { readonly offset: number; readonly count: number } | null {
  const locator = endRecord - 20
  if (locator < 0 || view.getUint32(locator, true) !== zip64LocatorSignature) return null
  const record = Number(view.getBigUint64(locator + 8, true))
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== zip64EndRecordSignature)
    throw new BrokenZip('the zip64 end record is missing')
  return { count: Number(view.getBigUint64(record + 32, true)), offset: Number(view.getBigUint64(record + 48, true)) }
}

function readEntry(bytes: Uint8Array, view: DataView, offset: number, nameBytes: number, extraBytes: number): ZipEntry {
  const nameStart = offset + directoryHeaderBytes
  const sizes = wideSizes(
    view,
    {
      unpackedBytes: view.getUint32(offset + 24, true),
      packedBytes: view.getUint32(offset + 20, true),
      localHeaderOffset: view.getUint32(offset + 42, true),
    },
    nameStart + nameBytes,
    extraBytes,
  )
  return {
    name: plainName(bytes.subarray(nameStart, nameStart + nameBytes)),
    method: view.getUint16(offset + 10, true),
    isEncrypted: (view.getUint16(offset + 8, true) & 1) === 1,
    crc32: view.getUint32(offset + 16, true),
    ...sizes,
  }
}

interface Sizes {
  readonly unpackedBytes: number
  readonly packedBytes: number
  readonly localHeaderOffset: number
}

/** Programs that write while streaming use zip64 fields for small files too. */
function wideSizes(view: DataView, narrow: Sizes, extraStart: number, extraBytes: number): Sizes {
  const end = extraStart + extraBytes
  let offset = extraStart
  while (offset + 4 <= end) {
    const id = view.getUint16(offset, true)
    const fieldEnd = offset + 4 + view.getUint16(offset + 2, true)
    if (id !== 1 || fieldEnd > end) {
      offset = fieldEnd
      continue
    }
    let at = offset + 4
    const wide = (value: number): number => {
      if (value !== unknown32 || at + 8 > fieldEnd) return value
      at += 8
      return Number(view.getBigUint64(at - 8, true))
    }
    const unpackedBytes = wide(narrow.unpackedBytes)
    const packedBytes = wide(narrow.packedBytes)
    return { unpackedBytes, packedBytes, localHeaderOffset: wide(narrow.localHeaderOffset) }
  }
  return narrow
}

function plainName(raw: Uint8Array): string {
  return new TextDecoder()
    .decode(raw)
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/u, '')
}
