/** From a file's bytes to what the plan says: read, find tables that lost their grid, then interpret. */
import { recoverFlattenedTables } from '#engine/import/flattened/recover-flattened-tables'
import { interpretDocument } from '#engine/import/interpret/interpret-document'
import type { ReaderHost } from '#engine/import/isolation/reader-host'
import type { Catalogue } from '#shared/domain/catalogue'
import type { PlanReading } from '#shared/domain/plan-reading'

export interface ReadProgress {
  readonly stage: 'reading' | 'recognising' | 'interpreting' | 'storing'
  /** Within the stage, 0..1; null when it cannot be told. */
  readonly fraction: number | null
}

export interface PlanFile {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly report: (progress: ReadProgress) => void
  readonly signal: AbortSignal
}

/** Throws AppError when the file cannot be read, and the signal's reason when it was cancelled. */
export async function readPlan(
  { bytes, fileName, report, signal }: PlanFile,
  { readerHost, catalogue }: { readonly readerHost: ReaderHost; readonly catalogue: Catalogue },
): Promise<PlanReading> {
  const document = await readerHost.read(bytes, fileName, { onProgress: report, signal })
  signal.throwIfAborted()
  report({ stage: 'interpreting', fraction: null })
  return interpretDocument(recoverFlattenedTables(document, catalogue), fileName, catalogue)
}
