import type { ReaderHost } from '#engine/import/isolation/reader-host'
import type { Log } from '#engine/log'

/** What a run of the command line touches outside its arguments. */
export interface CommandLineIo {
  readonly writeOut: (text: string) => void
  readonly writeError: (text: string) => void
  /** Standard error is a terminal, so progress may be shown there. */
  readonly showsProgress: boolean
  /** Characters across, for the tables. */
  readonly columns: number
  /** Folder that relative paths start from. */
  readonly workingFolder: string
  readonly resourcesFolder: string
  readonly openReaderHost: () => ReaderHost
  readonly now: () => Date
  readonly log: Log
  /** Aborts when the user interrupts the run. */
  readonly signal: AbortSignal
}
