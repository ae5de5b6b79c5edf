/**
 * The engine as a process of its own, beside the window's.
 *
 * It answers over `process.parentPort` when Electron started it, and over Node's own channel when it was forked. See
 * shared/contract/engine-messages.ts for what passes.
 */
import { join } from 'node:path'
import { engineEvents } from '#shared/contract/engine-contract'
import { type FromEngine, toEngineSchema } from '#shared/contract/engine-messages'
import type { EngineEvent, EngineMethod } from './handlers/engine-context'
import { createReaderHost } from './import/isolation/reader-host'
import { createEngine } from './index'
import type { Log } from './log'
import { connectToParent } from './parent-link'

const here = import.meta.dirname
const { SAMPLAN_RESOURCES } = process.env
const argument = process.argv.find((candidate) => candidate.startsWith('--resources='))
const resourcesFolder = argument?.slice('--resources='.length) ?? SAMPLAN_RESOURCES ?? join(here, '../../resources')

const log: Log = (entry) => void process.stderr.write(`${JSON.stringify(entry)}\n`)
const parent = connectToParent()
const send = (message: FromEngine) => parent.post(message)
const engine = createEngine({
  resourcesFolder,
  readerHost: createReaderHost({ entry: join(here, 'reader-process.js') }),
  now: () => new Date(),
  log,
})

for (const event of Object.keys(engineEvents) as EngineEvent[]) {
  engine.on(event, (payload) => send({ kind: 'event', event, payload }))
}

parent.onMessage((raw) => {
  const message = toEngineSchema.safeParse(raw)
  if (!message.success) {
    log({ level: 'error', event: 'message does not fit', fields: {} })
    return
  }
  const { id, method, params } = message.data
  void engine.call(method as EngineMethod, params).then((answer) => send({ kind: 'answer', id, answer }))
})

/** Ends tidily: the workspace is one whole file when the process is gone. */
function end(): void {
  void engine.close().finally(() => process.exit(0))
}
parent.onClose(end)
process.once('SIGTERM', end)

send({ kind: 'ready' })
