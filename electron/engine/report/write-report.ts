import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#shared/errors'
import { reportTexts } from '#shared/texts/report'
import { buildComparisonReport } from './comparison/build-comparison-report'
import type { ComparisonInput } from './comparison/comparison-input'
import type { ReportModel } from './model'
import { writeDocx } from './writers/docx/write-docx'
import { writeXlsx } from './writers/xlsx/write-xlsx'

export type ReportFormat = 'docx' | 'xlsx'

const writers: Readonly<Record<ReportFormat, (model: ReportModel) => Promise<Uint8Array>>> = {
  docx: writeDocx,
  xlsx: (model) => writeXlsx(model, reportTexts[model.language].sheets.about),
}

/** Written beside the target first, so that a failure leaves an earlier report as it was. */
async function replaceFile(folder: string, fileName: string, bytes: Uint8Array): Promise<string> {
  const target = join(folder, fileName)
  const unfinished = `${target}.tmp`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(unfinished, bytes)
    await rename(unfinished, target)
    return target
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw new AppError('report.cannot-write', { fileName }, { cause })
  }
}

/**
 * Writes the comparison of a year into `folder`, one file per format, and returns their full paths.
 *
 * Throws `report.nothing-to-report` when the year has no identified plan and `report.cannot-write` when a file cannot
 * be written (locked, no permission, disk full).
 */
export async function writeReport(
  input: ComparisonInput,
  folder: string,
  formats: readonly ReportFormat[],
): Promise<string[]> {
  if (input.gaps.received === 0) throw new AppError('report.nothing-to-report', { year: input.year })
  const model = buildComparisonReport(input)
  const paths: string[] = []
  for (const format of formats) {
    const bytes = await writers[format](model)
    paths.push(await replaceFile(folder, `${reportTexts[input.language].fileName(input.year)}.${format}`, bytes))
  }
  return paths
}
