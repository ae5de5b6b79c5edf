import type { Format, PlanDocument } from '#shared/domain/document'
import { AppError } from '#shared/errors'
import { detectFormat } from './detect/detect-format'
import type { Reader, ReaderInput } from './reader'

const readSpreadsheet = async () => (await import('./readers/spreadsheet/read-spreadsheet')).readSpreadsheet

/** Each reader is loaded when a file needs it: the libraries behind some of them are large. */
const loadReader: Readonly<Record<Format, () => Promise<Reader>>> = {
  docx: async () => (await import('./readers/docx/read-docx')).readDocx,
  doc: async () => (await import('./readers/doc/read-doc')).readDoc,
  html: async () => (await import('./readers/html/read-html')).readHtml,
  rtf: async () => (await import('./readers/rtf/read-rtf')).readRtf,
  odt: async () => (await import('./readers/odt/read-odt')).readOdt,
  pdf: async () => (await import('./readers/pdf/read-pdf')).readPdf,
  txt: async () => (await import('./readers/text/read-text')).readText,
  xlsx: readSpreadsheet,
  xls: readSpreadsheet,
  ods: readSpreadsheet,
  csv: async () => (await import('./readers/csv/read-csv')).readCsv,
}

/**
 * Reads one file of any supported format into the intermediate form.
 *
 * The format is told by the content. Throws AppError only: what detecting the format and the format's reader throw; a
 * defect in a reader becomes `import.unreadable-file` with its cause.
 */
export async function readDocument(input: ReaderInput): Promise<PlanDocument> {
  const { fileName, signal } = input
  if (signal.aborted) throw new AppError('import.cancelled', { fileName })
  try {
    const { format, findings } = detectFormat(input.bytes, fileName, input.limits)
    const read = await loadReader[format]()
    const document = await read(input)
    return { ...document, findings: [...findings, ...document.findings] }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('import.unreadable-file', { fileName }, { cause })
  }
}
