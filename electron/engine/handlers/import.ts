import type { EngineContext, HandlersOf } from './engine-context'
import type { ImportJobs } from './import-jobs'

export function importHandlers({ session }: EngineContext, jobs: ImportJobs): HandlersOf<'import'> {
  return {
    'import.start': ({ paths }) => {
      session.requireWritable()
      return { job: jobs.start(paths) }
    },
    'import.cancel': ({ job }) => {
      jobs.cancel(job)
      return {}
    },
  }
}
