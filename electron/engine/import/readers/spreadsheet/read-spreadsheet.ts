import { isEncryptedOfficeFile } from '#engine/import/archive/ole-container'
import { openArchive } from '#engine/import/archive/open-archive'
import type { Reader, ReaderInput } from '#engine/import/reader'
import { AppError } from '#shared/errors'
import type { Workbook } from './workbook'
import { workbookBlocks } from './workbook-blocks'

/**
 * Reads a workbook: xlsx and its kin, ods, and the binary xls and xlsb.
 *
 * Every cell keeps its sheet and A1 place. Formulas are never worked out. Throws AppError: `import.encrypted-file`,
 * `import.unreadable-file`, `import.empty-file`, and what opening an archive throws.
 */
export const readSpreadsheet: Reader = async (input) => {
  const { fileName, limits, signal } = input
  if (signal.aborted) throw new AppError('import.cancelled', { fileName })
  if (isEncryptedOfficeFile(input.bytes)) throw new AppError('import.encrypted-file', { fileName })
  const workbook = await readWorkbook(input)
  const { blocks, findings } = workbookBlocks(workbook, limits.maxTableCells)
  if (blocks.length === 0) throw new AppError('import.empty-file', { fileName })
  return {
    format: workbook.format,
    blocks: [...blocks],
    properties: workbook.properties,
    pageCount: null,
    lineBreaks: 'authored',
    findings: [...workbook.findings, ...findings],
  }
}

async function readWorkbook(input: ReaderInput): Promise<Workbook> {
  const isZip = input.bytes[0] === 0x50 && input.bytes[1] === 0x4b
  if (!isZip) return (await import('./binary/read-binary-workbook')).readBinaryWorkbook(input)
  const archive = openArchive(input.bytes, input.fileName, input.limits)
  if (archive.has('content.xml')) return (await import('./ods/read-ods')).readOds(input)
  if (!archive.has('xl/workbook.bin')) return (await import('./xlsx/read-xlsx')).readXlsx(input)
  archive.checkContents()
  return (await import('./binary/read-binary-workbook')).readBinaryWorkbook(input)
}
