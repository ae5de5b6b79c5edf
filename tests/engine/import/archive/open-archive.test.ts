import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openArchive } from '#engine/import/archive/open-archive'
import { refuseEncryptedOpenDocument } from '#engine/import/archive/open-document-encryption'
import { defaultLimits } from '#engine/import/reader'
import { problemOf } from '../../../support/problem-of'

const fileName = 'plan.docx'
const open = (bytes: Uint8Array, limits = defaultLimits) => openArchive(bytes, fileName, limits)
const text = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes))
const small = zipSync({ 'word/document.xml': strToU8('<a>Skärholmen</a>'), mimetype: [strToU8('x'), { level: 0 }] })

/** Overwrites the little-endian number at `offset` in the first directory entry. */
function withDirectoryField(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  const directory = view.getUint32(copy.byteLength - 22 + 16, true)
  view.setUint32(directory + offset, value, true)
  return copy
}

/** An OLE container as far as its signature and one directory name go. */
function oleWithStream(name: string): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(Buffer.from(`${name}\0`, 'utf16le'), 1024)
  return bytes
}

describe('openArchive', () => {
  it('unpacks deflated and stored entries, whatever the case of the name', () => {
    const archive = open(small)
    expect(archive.names).toEqual(['word/document.xml', 'mimetype'])
    expect(text(archive.read('Word/Document.xml'))).toBe('<a>Skärholmen</a>')
    expect(text(archive.read('mimetype'))).toBe('x')
    expect(archive.read('word/styles.xml')).toBeNull()
    expect(archive.has('word/styles.xml')).toBe(false)
  })

  it('reads names written with backslashes or a leading slash', () => {
    const archive = open(zipSync({ 'word\\document.xml': strToU8('a'), '/word/styles.xml': strToU8('b') }))
    expect(text(archive.read('word/document.xml'))).toBe('a')
    expect(text(archive.read('word/styles.xml'))).toBe('b')
  })

  it('opens a file with something after its end record', () => {
    expect(open(new Uint8Array([...small, 0, 0, 0, 0])).names).toHaveLength(2)
  })

  const refused: readonly [string, Uint8Array, string][] = [
    ['an empty file', new Uint8Array(0), 'import.empty-file'],
    ['a file that is no zip', strToU8('PK but not really a zip file at all'), 'import.unreadable-file'],
    ['a file that is cut off', small.subarray(0, small.byteLength - 30), 'import.unreadable-file'],
    ['a password-protected Office file', oleWithStream('EncryptedPackage'), 'import.encrypted-file'],
    ['an old Office file', oleWithStream('WordDocument'), 'import.unreadable-file'],
    ['a password-protected zip', withDirectoryField(small, 8, 0x0008_0001), 'import.encrypted-file'],
    ['a promise of gigabytes', withDirectoryField(small, 24, 0xfffffff0), 'import.suspicious-archive'],
    ['more packed bytes than the file has', withDirectoryField(small, 20, 0x00ffffff), 'import.suspicious-archive'],
    ['an incredible ratio', zipSync({ a: new Uint8Array(30 * 1024 * 1024) }), 'import.suspicious-archive'],
  ]
  it.each(refused)('refuses %s', (_name, bytes, code) => {
    expect(problemOf(() => open(bytes))).toEqual({ code, params: { fileName } })
  })

  it('refuses too many entries', () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, new Uint8Array(0)]))
    expect(problemOf(() => open(zipSync(many, { level: 0 })))?.code).toBe('import.suspicious-archive')
  })

  it('refuses a file larger than the limit and says the limit', () => {
    const limits = { ...defaultLimits, maxFileBytes: 100 }
    expect(problemOf(() => open(small, limits))).toEqual({
      code: 'import.oversized-file',
      params: { fileName, limit: '0 MB' },
    })
  })

  it.each([
    ['unpacks to more than its directory promises', withDirectoryField(small, 24, 3), 'import.suspicious-archive'],
    ['unpacks to less than its directory promises', withDirectoryField(small, 24, 300), 'import.unreadable-file'],
    ['does not have its checksum', withDirectoryField(small, 16, 77), 'import.unreadable-file'],
    ['uses an unknown compression', withDirectoryField(small, 10, 99), 'import.unreadable-file'],
  ])('refuses an entry that %s', (_name, bytes, code) => {
    expect(problemOf(() => open(bytes).read('word/document.xml'))?.code).toBe(code)
    expect(problemOf(() => open(bytes).checkContents())?.code).toBe(code)
  })
})

describe('refuseEncryptedOpenDocument', () => {
  const manifest = (inside: string) =>
    strToU8(`<manifest:manifest><manifest:file-entry>${inside}</manifest:file-entry></manifest:manifest>`)

  it.each([
    ['a manifest that speaks of encryption', { 'META-INF/manifest.xml': manifest('<manifest:encryption-data/>') }],
    ['a package inside the package', { 'encrypted-package': strToU8('x') }],
  ])('refuses %s', (_name, entries) => {
    const archive = open(zipSync(entries))
    expect(problemOf(() => refuseEncryptedOpenDocument(archive, 'plan.odt'))?.code).toBe('import.encrypted-file')
  })

  it('lets a plain package through', () => {
    const archive = open(zipSync({ 'META-INF/manifest.xml': manifest('') }))
    expect(problemOf(() => refuseEncryptedOpenDocument(archive, 'plan.odt'))).toBeNull()
  })
})
