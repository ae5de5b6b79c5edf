import { isOleContainer } from '#engine/import/archive/ole-container'
import { defaultLimits, type ReaderLimits } from '#engine/import/reader'
import type { Format } from '#shared/domain/document'
import { AppError } from '#shared/errors'
import { type Finding, finding } from '#shared/findings'
import { foreignFormat } from './binary-signatures'
import { isZip, oleFormat, zipFormat } from './package-format'
import { textFormat } from './text-format'

export interface DetectedFormat {
  readonly format: Format
  /** `reading.extension-differs` when the file's name says another format. */
  readonly findings: readonly Finding[]
}

/** Extensions that are right for a format. */
const extensions: Readonly<Record<Format, readonly string[]>> = {
  docx: ['docx', 'docm', 'dotx', 'dotm'],
  doc: ['doc', 'dot'],
  odt: ['odt', 'ott'],
  rtf: ['rtf'],
  html: ['html', 'htm', 'xhtml'],
  pdf: ['pdf'],
  xlsx: ['xlsx', 'xlsm', 'xltx', 'xltm', 'xlsb'],
  xls: ['xls', 'xlt', 'xml'],
  ods: ['ods', 'ots'],
  csv: ['csv', 'tsv', 'tab', 'txt'],
  txt: ['txt', 'text', 'md', 'asc'],
}

/** A PDF may have some bytes in front of its header (ISO 32000-1, implementation note 13). */
const pdfHeaderWithin = 1024

/**
 * Tells the format of a file by its content; the name only settles what the bytes leave open.
 *
 * Throws AppError: `import.empty-file`, `import.oversized-file`, `import.encrypted-file`, `import.unsupported-format`, and
 * what opening a zip archive throws.
 */
export function detectFormat(
  bytes: Uint8Array,
  fileName: string,
  limits: ReaderLimits = defaultLimits,
): DetectedFormat {
  if (bytes.byteLength === 0) throw new AppError('import.empty-file', { fileName })
  if (bytes.byteLength > limits.maxFileBytes) {
    const limit = `${Math.round(limits.maxFileBytes / (1024 * 1024))} MB`
    throw new AppError('import.oversized-file', { fileName, limit })
  }
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const format = formatOf(bytes, fileName, extension, limits)
  const isRight = extension === '' || extensions[format].includes(extension)
  return { format, findings: isRight ? [] : [finding('info', 'reading.extension-differs', { extension, format })] }
}

function formatOf(bytes: Uint8Array, fileName: string, extension: string, limits: ReaderLimits): Format {
  if (isZip(bytes)) return zipFormat(bytes, fileName, limits)
  if (isOleContainer(bytes)) return oleFormat(bytes, fileName, extension)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, pdfHeaderWithin))
  if (start.includes('%PDF-')) return 'pdf'
  if (/^(\u00ef\u00bb\u00bf)?\s*\{\\rtf/.test(start)) return 'rtf'
  const foreign = foreignFormat(bytes)
  if (foreign) throw new AppError('import.unsupported-format', { fileName, format: foreign })
  return textFormat(bytes, fileName, extension)
}
