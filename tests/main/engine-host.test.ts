import { describe, expect, it } from 'vitest'
import { createEngineHost } from '../../electron/main/engine-host'
import type { EngineLink } from '../../electron/main/engine-link'

/** Engines that answer nothing by themselves; the test speaks for the newest one. */
function startedEngines() {
  const engines: { say: (message: unknown) => void; die: (reason: string) => void; asked: unknown[] }[] = []
  const spawn = (): EngineLink => {
    const asked: unknown[] = []
    const listeners: { say: (message: unknown) => void; die: (reason: string) => void } = {
      say: () => undefined,
      die: () => undefined,
    }
    engines.push({ say: (message) => listeners.say(message), die: (reason) => listeners.die(reason), asked })
    return {
      post: (message) => void asked.push(message),
      onMessage: (listener) => {
        listeners.say = listener
      },
      onExit: (listener) => {
        listeners.die = listener
      },
      stop: () => undefined,
    }
  }
  return { engines, spawn }
}

describe('the engine host', () => {
  it('answers calls under way when the engine dies, and opens the workspace again in the next one', async () => {
    const { engines, spawn } = startedEngines()
    const restarts: string[] = []
    const host = createEngineHost({
      spawn,
      place: { entry: 'engine-process.js', resources: 'resources' },
      onEvent: () => undefined,
      onRestarted: (reason) => restarts.push(reason),
      log: () => undefined,
    })
    host.rememberWorkspace('Stad.samplan')
    engines[0]?.say({ kind: 'ready' })
    const call = host.call('plans.list', {})
    await Promise.resolve()
    engines[0]?.die('exit 1')
    expect(await call).toEqual({ ok: false, error: { code: 'engine.unavailable', params: {} } })
    engines[1]?.say({ kind: 'ready' })
    expect(engines[1]?.asked).toMatchObject([{ method: 'workspace.open', params: { path: 'Stad.samplan' } }])
    engines[1]?.say({ kind: 'answer', id: 2, answer: { ok: true, value: {} } })
    const next = host.call('plans.list', {})
    await new Promise((resolve) => setImmediate(resolve))
    engines[1]?.say({ kind: 'answer', id: 3, answer: { ok: true, value: [] } })
    expect(await next).toEqual({ ok: true, value: [] })
    expect(restarts).toEqual(['exit 1'])
  })
})
