/** What the engine writes to its log: ids, counts and codes, never a plan's text. */
export interface LogEntry {
  readonly level: 'info' | 'error'
  readonly event: string
  readonly fields: Readonly<Record<string, string | number>>
}
export type Log = (entry: LogEntry) => void
