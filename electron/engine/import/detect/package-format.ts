/** What kind of document a container holds: a zip package or an OLE compound file. */
import { isEncryptedOfficeFile } from '#engine/import/archive/ole-container'
import { openArchive } from '#engine/import/archive/open-archive'
import type { ReaderLimits } from '#engine/import/reader'
import type { Format } from '#shared/domain/document'
import { AppError } from '#shared/errors'

const odfFormats: readonly (readonly [string, Format])[] = [
  ['text', 'odt'],
  ['text-template', 'odt'],
  ['text-master', 'odt'],
  ['spreadsheet', 'ods'],
  ['spreadsheet-template', 'ods'],
]

/** Words in the content types of an Office Open XML package; the main part decides, embedded ones do not. */
const mainParts: readonly (readonly [RegExp, Format | string])[] = [
  [/wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macroEnabled(Template)?\.main/, 'docx'],
  [
    /spreadsheetml\.(sheet|template)\.main|ms-excel\.(sheet|template)\.(macroEnabled|binary\.macroEnabled)\.main/,
    'xlsx',
  ],
  [/presentationml|ms-powerpoint/, 'pptx'],
  [/ms-visio|visio\.drawing/, 'vsdx'],
]

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && [0x03, 0x05, 0x07].includes(bytes[2] ?? 0)
}

/** The document format of a zip package. Throws as openArchive does, and `import.unsupported-format`. */
export function zipFormat(bytes: Uint8Array, fileName: string, limits: ReaderLimits): Format {
  const archive = openArchive(bytes, fileName, limits)
  const textOf = (name: string) => new TextDecoder().decode(archive.read(name) ?? new Uint8Array())
  const mimetype = /opendocument\.([a-z-]+)/.exec(textOf('mimetype'))?.[1]
  if (mimetype)
    return known(odfFormats.find(([kind]) => kind === mimetype)?.[1] ?? `opendocument ${mimetype}`, fileName)
  if (archive.has('[Content_Types].xml')) {
    const types = textOf('[Content_Types].xml')
    const found = mainParts.find(([pattern]) => pattern.test(types))?.[1]
    if (found) return known(found, fileName)
  }
  if (archive.has('word/document.xml')) return 'docx'
  if (archive.has('xl/workbook.xml') || archive.has('xl/workbook.bin')) return 'xlsx'
  if (archive.has('content.xml')) return /<office:spreadsheet/.test(textOf('content.xml')) ? 'ods' : 'odt'
  const isPages = archive.names.some((name) => name.endsWith('.iwa'))
  return known(isPages ? 'iwork' : /epub/.test(textOf('mimetype')) ? 'epub' : 'zip', fileName)
}

function known(format: string, fileName: string): Format {
  if (format === 'docx' || format === 'xlsx' || format === 'odt' || format === 'ods') return format
  throw new AppError('import.unsupported-format', { fileName, format })
}

/**
 * The document format of an OLE compound file, by the names of its streams.
 *
 * A document may hold a workbook and the other way round; then the file's extension decides. Throws
 * `import.encrypted-file` and `import.unsupported-format`.
 */
export function oleFormat(bytes: Uint8Array, fileName: string, extension: string): Format {
  if (isEncryptedOfficeFile(bytes)) throw new AppError('import.encrypted-file', { fileName })
  const hasStream = streamFinder(bytes)
  const isDocument = hasStream('WordDocument')
  const isWorkbook = hasStream('Workbook') || hasStream('Book')
  if (isDocument && isWorkbook) return extension.startsWith('xl') ? 'xls' : 'doc'
  if (isDocument) return 'doc'
  if (isWorkbook) return 'xls'
  const format = hasStream('PowerPoint Document') ? 'ppt' : hasStream('__properties_version1.0') ? 'msg' : 'ole'
  throw new AppError('import.unsupported-format', { fileName, format })
}

/** Names of streams stand in UTF-16 at the start of 128-byte entries (MS-CFB 2.6.1). */
function streamFinder(bytes: Uint8Array): (name: string) => boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return (name) => {
    const wanted = Buffer.from(`${name}\0`, 'utf16le')
    for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) if (at % 128 === 0) return true
    return false
  }
}
