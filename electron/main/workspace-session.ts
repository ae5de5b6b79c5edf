import { basename } from 'node:path'
import type { Answer } from '#shared/contract/method'
import type { WorkspaceInfo } from '#shared/contract/views'
import type { SettingsFile } from './settings'
import type { CallEngine } from './typed-engine'

const recentKept = 8

interface SessionOptions {
  readonly engine: CallEngine
  readonly settings: SettingsFile
  /** The open workspace's path; null when none is open. */
  readonly onChange: (path: string | null) => void
}

/** Which workspace is open, and which were open before. */
export interface WorkspaceSession {
  readonly create: (
    path: string,
    about: { readonly city: string; readonly topic: string },
    options?: { readonly isRecent: boolean },
  ) => Promise<Answer<WorkspaceInfo>>
  readonly open: (path: string, options?: { readonly isRecent: boolean }) => Promise<Answer<WorkspaceInfo>>
  readonly closed: () => void
  readonly forget: (path: string) => void
}

export function createWorkspaceSession({ engine, settings, onChange }: SessionOptions): WorkspaceSession {
  const forget = (path: string) =>
    settings.set({ recentWorkspaces: settings.get().recentWorkspaces.filter((other) => other !== path) })

  const opened = (path: string, isRecent: boolean) => {
    const others = settings.get().recentWorkspaces.filter((other) => other !== path)
    if (isRecent) settings.set({ recentWorkspaces: [path, ...others].slice(0, recentKept) })
    onChange(path)
  }

  return {
    create: async (path, about, { isRecent } = { isRecent: true }) => {
      const answer = await engine('workspace.create', { path, ...about })
      if (answer.ok) opened(path, isRecent)
      return answer
    },
    open: async (path, { isRecent } = { isRecent: true }) => {
      const answer = await engine('workspace.open', { path })
      if (answer.ok) opened(path, isRecent)
      else if (answer.error.code === 'workspace.not-found') forget(path)
      return answer
    },
    closed: () => onChange(null),
    forget,
  }
}

/** `Bromma 2018` as `Bromma 2018.samplan`, without what Windows refuses in a file name. */
export function workspaceFileName(city: string, topic: string, extension: string): string {
  const name = basename(`${city} ${topic}`.replace(/[<>:"/\\|?*]+/g, ' ').replace(/\p{Cc}+/gu, ' ')).trim()
  return `${name.replace(/\s+/g, ' ').slice(0, 80)}.${extension}`
}
