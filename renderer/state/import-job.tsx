/** The import under way and the result of the last one, gathered from the engine's events. */
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useReducer } from 'react'
import type { EventPayload } from '#shared/contract/window-contract'
import { call, onEvent } from '../api'
import { refresh } from './queries'

type Progress = EventPayload<'import.progress'>
type Finished = EventPayload<'import.finished'>

export type ImportJob =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running'
      readonly job: string
      readonly current: Progress | null
      /** Files that have been read, oldest first. */
      readonly past: readonly string[]
      readonly isCancelling: boolean
    }
  | ({ readonly kind: 'finished' } & Finished)

type Change =
  | { readonly kind: 'started'; readonly job: string }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'finished'; readonly finished: Finished }
  | { readonly kind: 'cancelling' }
  | { readonly kind: 'gone' }

function running(job: string): Extract<ImportJob, { kind: 'running' }> {
  return { kind: 'running', job, current: null, past: [], isCancelling: false }
}

function afterProgress(state: ImportJob, progress: Progress): ImportJob {
  const before = state.kind === 'running' && state.job === progress.job ? state : running(progress.job)
  const isNextFile = before.current !== null && before.current.file !== progress.file
  return {
    ...before,
    current: progress,
    past: isNextFile && before.current ? [...before.past, before.current.fileName] : before.past,
  }
}

/** Events may come before the answer that names the job, so both can begin it. */
function change(state: ImportJob, action: Change): ImportJob {
  switch (action.kind) {
    case 'started':
      return 'job' in state && state.job === action.job ? state : running(action.job)
    case 'progress':
      return afterProgress(state, action.progress)
    case 'finished':
      return { kind: 'finished', ...action.finished }
    case 'cancelling':
      return state.kind === 'running' ? { ...state, isCancelling: true } : state
    case 'gone':
      return { kind: 'none' }
  }
}

interface ImportState {
  readonly job: ImportJob
  readonly started: (job: string) => void
  readonly cancel: () => void
  readonly dismiss: () => void
}

const ImportContext = createContext<ImportState | null>(null)

export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const [job, dispatch] = useReducer(change, { kind: 'none' })
  const client = useQueryClient()
  useEffect(() => {
    const ends = [
      onEvent('import.progress', (progress) => dispatch({ kind: 'progress', progress })),
      onEvent('import.finished', (finished) => {
        dispatch({ kind: 'finished', finished })
        void refresh(client)
      }),
      onEvent('engine.restarted', () => dispatch({ kind: 'gone' })),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [client])
  const value = useMemo(
    () => ({
      job,
      started: (id: string) => dispatch({ kind: 'started', job: id }),
      cancel: () => {
        if (job.kind !== 'running') return
        dispatch({ kind: 'cancelling' })
        void call('import.cancel', { job: job.job })
      },
      dismiss: () => dispatch({ kind: 'gone' }),
    }),
    [job],
  )
  return <ImportContext value={value}>{children}</ImportContext>
}

export function useImport(): ImportState {
  const state = useContext(ImportContext)
  if (!state) throw new Error('ImportProvider is missing')
  return state
}
