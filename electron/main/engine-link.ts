import type { ToEngine } from '#shared/contract/engine-messages'

/** A running engine process, however it was started. */
export interface EngineLink {
  readonly post: (message: ToEngine) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  /** Called once when the process is gone, asked for or not. */
  readonly onExit: (listener: (reason: string) => void) => void
  readonly stop: () => void
}

export interface EnginePlace {
  /** The built engine-process.js. */
  readonly entry: string
  /** Folder with the catalogue and the sample city, as real files. */
  readonly resources: string
}

export type SpawnEngine = (place: EnginePlace) => EngineLink
