/** What every reader takes and gives; one folder per format under `readers/`. */
import type { PlanDocument } from '#shared/domain/document'

/** Bounds that keep one file from taking the machine; a reader stops with an AppError or a finding at each. */
export interface ReaderLimits {
  /** Bytes of the file itself. */
  readonly maxFileBytes: number
  /** Bytes that an archive (docx, odt, xlsx, ods) may unpack to. */
  readonly maxUnpackedBytes: number
  readonly maxPages: number
  readonly maxTableCells: number
  /** Depth of nested markup. */
  readonly maxNesting: number
}

export const defaultLimits: ReaderLimits = {
  maxFileBytes: 100 * 1024 * 1024,
  maxUnpackedBytes: 400 * 1024 * 1024,
  maxPages: 400,
  maxTableCells: 200_000,
  maxNesting: 200,
}

export interface ReaderInput {
  readonly bytes: Uint8Array
  /** Base name, for messages only: content decides the format. */
  readonly fileName: string
  readonly limits: ReaderLimits
  /** Called now and then; `fraction` 0..1 or null. */
  readonly report: (progress: { readonly stage: 'reading' | 'recognising'; readonly fraction: number | null }) => void
  readonly signal: AbortSignal
}

/** Reads bytes into the intermediate form. Throws AppError only; everything else it notices becomes a finding. */
export type Reader = (input: ReaderInput) => Promise<PlanDocument>
