/**
 * Keeps one engine process running and lets the rest of main talk to it as if it were a function.
 *
 * When the process dies, calls under way are answered `engine.unavailable`, a new one is started and the workspace
 * that was open is opened again. A process that keeps dying is given up, so that the program does not spin.
 */
import { engineEvents } from '#shared/contract/engine-contract'
import { fromEngineSchema } from '#shared/contract/engine-messages'
import type { Answer } from '#shared/contract/method'
import type { EngineLink, EnginePlace, SpawnEngine } from './engine-link'

type EngineEvent = keyof typeof engineEvents

interface HostOptions {
  readonly spawn: SpawnEngine
  readonly place: EnginePlace
  readonly onEvent: (event: EngineEvent, payload: unknown) => void
  readonly onRestarted: (reason: string) => void
  readonly log: (message: string) => void
}

export interface EngineHost {
  /** Resolves always: a dead engine is an answer, too. */
  readonly call: (method: string, params: unknown) => Promise<Answer<unknown>>
  /** Path of the workspace to open again after a restart; null for none. */
  readonly rememberWorkspace: (path: string | null) => void
  readonly stop: () => void
}

const unavailable: Answer<never> = { ok: false, error: { code: 'engine.unavailable', params: {} } }
const restartsAllowed = 3
const restartWindowMs = 60_000

const isEngineEvent = (name: string): name is EngineEvent => name in engineEvents

/** Starts the engine at once; calls made before it is ready wait for it. */
export function createEngineHost({ spawn, place, onEvent, onRestarted, log }: HostOptions): EngineHost {
  const pending = new Map<number, (answer: Answer<unknown>) => void>()
  const restarts: number[] = []
  let waiting: (() => void)[] = []
  let link: EngineLink | null = null
  let isReady = false
  let isStopping = false
  let nextId = 1
  let workspace: string | null = null

  const settle = (id: number, answer: Answer<unknown>) => {
    pending.get(id)?.(answer)
    pending.delete(id)
  }

  const post = (method: string, params: unknown) =>
    new Promise<Answer<unknown>>((resolve) => {
      if (!link) return resolve(unavailable)
      const id = nextId++
      pending.set(id, resolve)
      link.post({ id, method, params })
    })

  const becomeReady = () => {
    isReady = true
    const held = waiting
    waiting = []
    for (const proceed of held) proceed()
  }

  const receive = (raw: unknown, afterReady: () => void) => {
    const message = fromEngineSchema.safeParse(raw)
    if (!message.success) return log('engine sent a message that does not fit')
    const { data } = message
    if (data.kind === 'ready') return afterReady()
    if (data.kind === 'answer') return settle(data.id, data.answer as Answer<unknown>)
    if (!isEngineEvent(data.event)) return log(`engine sent an unknown event ${data.event}`)
    const payload = engineEvents[data.event].safeParse(data.payload)
    if (payload.success) onEvent(data.event, payload.data)
    else log(`engine event ${data.event} does not fit its shape`)
  }

  const mayRestart = () => {
    const now = Date.now()
    while (restarts[0] !== undefined && now - restarts[0] > restartWindowMs) restarts.shift()
    return restarts.push(now) <= restartsAllowed
  }

  const start = (afterReady: () => void) => {
    const started = spawn(place)
    link = started
    started.onMessage((message) => receive(message, afterReady))
    started.onExit((reason) => {
      link = null
      isReady = false
      for (const id of [...pending.keys()]) settle(id, unavailable)
      if (isStopping) return
      log(`engine ended: ${reason}`)
      if (mayRestart()) start(() => void recover(reason))
      else becomeReady()
    })
  }

  const recover = async (reason: string) => {
    if (workspace) await post('workspace.open', { path: workspace })
    becomeReady()
    onRestarted(reason)
  }

  start(becomeReady)
  return {
    call: async (method, params) => {
      if (!isReady) await new Promise<void>((resolve) => waiting.push(resolve))
      return post(method, params)
    },
    rememberWorkspace: (path) => {
      workspace = path
    },
    stop: () => {
      isStopping = true
      link?.stop()
    },
  }
}
