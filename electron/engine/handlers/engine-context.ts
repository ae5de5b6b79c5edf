import type { z } from 'zod'
import type { ReaderHost } from '#engine/import/isolation/reader-host'
import type { Log } from '#engine/log'
import type { EngineContract, engineEvents } from '#shared/contract/engine-contract'
import type { OutputOf } from '#shared/contract/method'
import type { Catalogue } from '#shared/domain/catalogue'
import type { Comparisons } from './comparisons'
import type { WorkspaceSession } from './workspace-session'

export type EngineMethod = keyof EngineContract
export type EngineEvent = keyof typeof engineEvents
export type EventPayload<E extends EngineEvent> = z.infer<(typeof engineEvents)[E]>
type Emit = <E extends EngineEvent>(event: E, payload: EventPayload<E>) => void

/** A method's input as its handler gets it: already checked. */
export type Checked<M extends EngineMethod> = z.output<EngineContract[M]['input']>
type Handler<M extends EngineMethod> = (
  input: Checked<M>,
) => OutputOf<EngineContract, M> | Promise<OutputOf<EngineContract, M>>

/** The handlers of one namespace, e.g. `plans`. */
export type HandlersOf<Namespace extends string> = {
  readonly [M in EngineMethod as M extends `${Namespace}.${string}` ? M : never]: Handler<M>
}
export type Handlers = { readonly [M in EngineMethod]: Handler<M> }

/** What handlers work with. Made once per engine; no globals. */
export interface EngineContext {
  readonly catalogue: Catalogue
  /** Changes whenever the catalogue does. */
  readonly catalogueFingerprint: string
  readonly readerHost: ReaderHost
  readonly now: () => Date
  readonly log: Log
  readonly emit: Emit
  readonly session: WorkspaceSession
  readonly comparisons: Comparisons
}
