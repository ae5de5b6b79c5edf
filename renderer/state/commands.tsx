/** What the user can ask for from anywhere: by a button, by the native menu or by a dropped file. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { DroppedFile } from '#shared/contract/window-contract'
import { call } from '../api'
import { useImport } from './import-job'
import { useTexts } from './language'
import { useNavigation } from './navigation'
import { useNotices } from './notices'
import { useAttempt } from './problem-text'
import { refresh } from './queries'
import { useWorkspaceChanged } from './workspace'

export interface Commands {
  readonly importFromDialog: (what: 'files' | 'folder') => void
  readonly importDropped: (files: readonly DroppedFile[]) => void
  readonly openDropped: (file: DroppedFile) => void
  readonly openWorkspace: () => void
  readonly openRecent: (token: string) => void
  readonly openSampleCity: () => void
  readonly saveCopy: () => void
  readonly closeWorkspace: () => void
  readonly removePlan: (plan: number, fileName: string) => void
  readonly undoRemove: () => void
}

export function useCommands(): Commands {
  const attempt = useAttempt()
  const changed = useWorkspaceChanged()
  const files = useFileCommands()
  const plans = usePlanCommands()
  const { show } = useNotices()
  const { started, dismiss } = useImport()
  const { goTo } = useNavigation()
  const texts = useTexts()
  return {
    ...files,
    ...plans,
    openWorkspace: () =>
      attempt(async () => {
        const info = await call('shell.openWorkspace', {})
        if (info) changed(info)
      }),
    openRecent: (token) => attempt(async () => changed(await call('shell.openRecent', { token }))),
    openDropped: ({ token }) => attempt(async () => changed(await call('shell.openDropped', { token }))),
    openSampleCity: () =>
      attempt(async () => {
        const { workspace, job } = await call('shell.openSampleCity', {})
        changed(workspace)
        goTo(job ? 'plans' : 'gaps')
        if (job) started(job)
      }),
    saveCopy: () =>
      attempt(async () => {
        const { fileName } = await call('shell.saveCopy', {})
        if (fileName) show({ tone: 'done', text: texts.shell.copySaved(fileName) })
      }),
    closeWorkspace: () =>
      attempt(async () => {
        await call('workspace.close', {})
        dismiss()
        changed(null)
      }),
  }
}

function useFileCommands(): Pick<Commands, 'importFromDialog' | 'importDropped'> {
  const attempt = useAttempt()
  const { job, started } = useImport()
  const { goTo } = useNavigation()
  const { show } = useNotices()
  const texts = useTexts()
  const begin = (start: () => Promise<{ readonly job: string | null }>) => {
    if (job.kind === 'running') return show({ tone: 'problem', text: texts.shell.importRunning })
    attempt(async () => {
      const answer = await start()
      if (!answer.job) return
      started(answer.job)
      goTo('plans')
    })
  }
  return {
    importFromDialog: (what) => begin(() => call('shell.importFromDialog', { what })),
    importDropped: (files) => begin(() => call('shell.importDropped', { tokens: files.map((file) => file.token) })),
  }
}

function usePlanCommands(): Pick<Commands, 'removePlan' | 'undoRemove'> {
  const attempt = useAttempt()
  const client = useQueryClient()
  const { show } = useNotices()
  const { plans: texts } = useTexts()
  const undoRemove = useCallback(
    () =>
      attempt(async () => {
        const plan = await call('plans.undoRemove', {})
        await refresh(client)
        show({ tone: 'done', text: plan ? texts.restored(plan.fileName) : texts.nothingToUndo })
      }),
    [attempt, client, show, texts],
  )
  return {
    undoRemove,
    removePlan: (plan, fileName) =>
      attempt(async () => {
        await call('plans.remove', { plan })
        await refresh(client)
        show({ tone: 'done', text: texts.removed(fileName), action: { label: texts.undo, run: undoRemove } })
      }),
  }
}
