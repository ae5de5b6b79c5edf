import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { EventPayload } from '#engine/handlers/engine-context'
import { createInProcessReader } from '#engine/import/isolation/in-process-reader'
import type { ReaderHost } from '#engine/import/isolation/reader-host'
import { createEngine, type Engine } from '#engine/index'
import type { LogEntry } from '#engine/log'
import type { EngineContract } from '#shared/contract/engine-contract'
import type { InputOf, OutputOf } from '#shared/contract/method'
import type { ImportResult } from '#shared/contract/views'
import { resourcesFolder } from './repository'
import { temporaryFolder } from './temporary-folder'

type Method = keyof EngineContract

/** A plan as a CSV file: what stands over the table, then one activity a row. */
export function csvPlan(heading: readonly string[], ...activities: readonly string[]): string {
  const rows = activities.map((text) => `${text};Stadsdelsförvaltningen;Polisen;Uppföljning i ILS`)
  return [`\ufeff${heading.join('\n')}`, '', 'Aktivitet;Ansvarig;Samverkan;Uppföljning', ...rows, ''].join('\n')
}

export const brommaHeading = [
  'Handlingsplan mot våldsbejakande extremism 2018',
  'Bromma stadsdelsförvaltning',
  'Beslutad 2018-05-17',
]

export interface EngineUnderTest {
  readonly engine: Engine
  readonly folder: string
  readonly workspacePath: string
  readonly log: readonly LogEntry[]
  /** The value of a call; a problem fails the test. */
  readonly ask: <M extends Method>(method: M, input: InputOf<EngineContract, M>) => Promise<OutputOf<EngineContract, M>>
  /** The code of the problem that a call answers with; null when it succeeds. */
  readonly problemOf: (method: Method, input: unknown) => Promise<string | null>
  /** Writes files into a folder of their own and answers their paths. */
  readonly writeFiles: (files: Readonly<Record<string, string | Uint8Array>>) => string[]
  /** Imports paths and answers what became of each file. */
  readonly importAll: (paths: readonly string[]) => Promise<readonly ImportResult[]>
}

/** An engine with a new workspace in a folder of its own; everything is gone when the test is over. */
export async function engineWithWorkspace(
  readerHost: ReaderHost = createInProcessReader(),
  folder = temporaryFolder(),
): Promise<EngineUnderTest> {
  const log: LogEntry[] = []
  const now = () => new Date('2018-06-01T08:00:00.000Z')
  const engine = createEngine({ resourcesFolder, readerHost, now, log: (entry) => log.push(entry) })
  onTestFinished(() => engine.close())
  const ask: EngineUnderTest['ask'] = async (method, input) => {
    const answer = await engine.call(method, input)
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)} ${JSON.stringify(log)}`)
    return answer.value
  }
  const workspacePath = join(folder, 'Stad.samplan')
  await ask('workspace.create', { path: workspacePath, city: 'Exempelstaden', topic: 'våldsbejakande extremism' })
  const inbox = join(folder, 'inkommet')
  mkdirSync(inbox)
  return {
    engine,
    folder,
    workspacePath,
    log,
    ask,
    problemOf: async (method, input) => {
      const answer = await engine.call(method, input)
      return answer.ok ? null : answer.error.code
    },
    writeFiles: (files) =>
      Object.entries(files).map(([name, content]) => {
        const path = join(inbox, name)
        writeFileSync(path, content)
        return path
      }),
    importAll: async (paths) => {
      const finished = nextEvent(engine, 'import.finished')
      const { job } = await ask('import.start', { paths: [...paths] })
      const payload = await finished
      if (payload.job !== job) throw new Error('Another import ended first')
      return payload.results
    },
  }
}

export function nextEvent<E extends 'import.finished' | 'import.progress'>(
  engine: Engine,
  event: E,
): Promise<EventPayload<E>> {
  return new Promise((resolve) => {
    const stop = engine.on(event, (payload) => {
      stop()
      resolve(payload)
    })
  })
}
