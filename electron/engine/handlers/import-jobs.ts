/**
 * Imports run one after the other, each file in a transaction of its own.
 *
 * A job that is cancelled keeps the files it has stored; every file it did not reach is told as cancelled.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { collectFiles } from '#engine/pipeline/collect-files'
import type { ReadProgress } from '#engine/pipeline/read-plan'
import type { ImportResult } from '#shared/contract/views'
import type { EngineContext } from './engine-context'
import { importFile } from './import-file'
import { problemOf } from './problem-of'

export interface ImportJobs {
  /** Queues an import and answers its id at once. */
  readonly start: (paths: readonly string[]) => string
  /** Does nothing when the job is already over. */
  readonly cancel: (job: string) => void
  /** Cancels every job and waits until none runs. */
  readonly stop: () => Promise<void>
}

export function createImportJobs(context: EngineContext): ImportJobs {
  const running = new Map<string, AbortController>()
  let queue: Promise<void> = Promise.resolve()
  let started = 0
  return {
    start: (paths) => {
      started += 1
      const job = `import-${started}`
      const controller = new AbortController()
      running.set(job, controller)
      queue = queue.then(async () => {
        await runJob(context, job, paths, controller.signal)
        running.delete(job)
      })
      return job
    },
    cancel: (job) => running.get(job)?.abort(),
    stop: async () => {
      // A job may be asked for while another one is being stopped.
      while (running.size > 0) {
        for (const controller of running.values()) controller.abort()
        await queue
      }
    },
  }
}

async function runJob(
  context: EngineContext,
  job: string,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  // The caller gets the job's id before the first event about it.
  await nextTurn()
  const results: ImportResult[] = []
  try {
    const files = await collectFiles(paths)
    for (const [index, file] of files.entries()) {
      const tell = (progress: ReadProgress) => {
        const place = { job, fileName: file.fileName, file: index + 1, files: files.length }
        context.emit('import.progress', { ...place, ...progress })
      }
      tell({ stage: 'reading', fraction: 0 })
      results.push(await importFile(context, file, { report: onlySteps(tell), signal }))
    }
  } catch (error) {
    // Every file answers for itself; what comes here is no file's, and must not stop the queue.
    const fileName = context.session.current()?.fileName ?? ''
    results.push({ outcome: 'failed', fileName, error: problemOf(error, context) })
  }
  const count = (outcome: ImportResult['outcome']) => results.filter((result) => result.outcome === outcome).length
  const fields = { job, imported: count('imported'), duplicate: count('duplicate'), failed: count('failed') }
  context.log({ level: 'info', event: 'import finished', fields })
  context.emit('import.finished', { job, results, wasCancelled: signal.aborted })
}

/** Readers may report as often as they like; whole per cents are enough for a person. */
function onlySteps(tell: (progress: ReadProgress) => void): (progress: ReadProgress) => void {
  let last = ''
  return (progress) => {
    const step = `${progress.stage} ${progress.fraction === null ? '' : Math.floor(progress.fraction * 100)}`
    if (step !== last) tell(progress)
    last = step
  }
}
