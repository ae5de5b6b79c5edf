/**
 * The engine: the product without a window. The command line, tests and the engine process are its callers.
 *
 * Every call is checked against the contract on its way in and on its way out, and answers `{ ok }` whatever happens.
 */
import { createHash } from 'node:crypto'
import { type EngineContract, engineContract } from '#shared/contract/engine-contract'
import type { Answer, OutputOf } from '#shared/contract/method'
import { AppError } from '#shared/errors'
import { loadCatalogue } from './catalogue/load-catalogue'
import { activitiesHandlers } from './handlers/activities'
import { catalogueHandlers } from './handlers/catalogue'
import { comparisonHandlers } from './handlers/comparison'
import { createComparisons } from './handlers/comparisons'
import type { EngineContext, EngineEvent, EngineMethod, EventPayload, Handlers } from './handlers/engine-context'
import { importHandlers } from './handlers/import'
import { createImportJobs } from './handlers/import-jobs'
import { plansHandlers } from './handlers/plans'
import { problemOf } from './handlers/problem-of'
import { reportHandlers } from './handlers/report'
import { workspaceHandlers } from './handlers/workspace'
import { createWorkspaceSession } from './handlers/workspace-session'
import type { ReaderHost } from './import/isolation/reader-host'
import type { Log } from './log'

export interface EngineOptions {
  /** Folder that holds `catalogue/`. */
  readonly resourcesFolder: string
  /** Closed together with the engine. */
  readonly readerHost: ReaderHost
  readonly now: () => Date
  readonly log: Log
}

export interface Engine {
  /** Never rejects: a problem, and a defect too, is an answer. */
  call<M extends EngineMethod>(method: M, input: unknown): Promise<Answer<OutputOf<EngineContract, M>>>
  /** Answers a function that ends the listening. */
  on<E extends EngineEvent>(event: E, listener: (payload: EventPayload<E>) => void): () => void
  /** Cancels imports, closes the workspace and the reader. */
  close(): Promise<void>
}

/** Throws `catalogue.invalid` when the program's own data does not fit. */
export function createEngine({ resourcesFolder, readerHost, now, log }: EngineOptions): Engine {
  const catalogue = loadCatalogue(resourcesFolder)
  const listeners = createListeners()
  const session = createWorkspaceSession()
  const context: EngineContext = {
    catalogue,
    catalogueFingerprint: createHash('sha256').update(JSON.stringify(catalogue)).digest('hex'),
    readerHost,
    now,
    log,
    emit: listeners.emit,
    session,
    comparisons: createComparisons(session, catalogue),
  }
  const jobs = createImportJobs(context)
  const handlers: Handlers = {
    ...workspaceHandlers(context, jobs),
    ...importHandlers(context, jobs),
    ...plansHandlers(context),
    ...activitiesHandlers(context),
    ...comparisonHandlers(context),
    ...reportHandlers(context),
    ...catalogueHandlers(context),
  }
  return {
    call: async (method, input) => {
      try {
        return { ok: true, value: await checkedCall(handlers, method, input) }
      } catch (error) {
        return { ok: false, error: problemOf(error, context) as { code: string; params: Record<string, string> } }
      }
    },
    on: listeners.on,
    close: async () => {
      await jobs.stop()
      session.close()
      readerHost.close()
    },
  }
}

async function checkedCall<M extends EngineMethod>(
  handlers: Handlers,
  method: M,
  input: unknown,
): Promise<OutputOf<EngineContract, M>> {
  if (!Object.hasOwn(engineContract, method)) throw new AppError('call.invalid', { method, detail: 'method' })
  const { input: inputShape, output } = engineContract[method]
  const parsed = inputShape.safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new AppError('call.invalid', { method, detail: `${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}`.trim() })
  }
  // The contract ties a method's input to its handler; TypeScript cannot follow that over a union of methods.
  const handle = handlers[method] as (checked: unknown) => unknown
  return output.parse(await handle(parsed.data)) as OutputOf<EngineContract, M>
}

function createListeners() {
  const listeners = new Set<{ event: EngineEvent; listener: (payload: never) => void }>()
  return {
    emit: <E extends EngineEvent>(event: E, payload: EventPayload<E>) => {
      for (const entry of listeners) if (entry.event === event) entry.listener(payload as never)
    },
    on: <E extends EngineEvent>(event: E, listener: (payload: EventPayload<E>) => void) => {
      const entry = { event, listener }
      listeners.add(entry)
      return () => void listeners.delete(entry)
    },
  }
}
