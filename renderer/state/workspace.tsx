import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import type { WorkspaceInfo } from '#shared/contract/views'
import { useNavigation } from './navigation'
import { forgetWorkspace } from './queries'

interface Workspace {
  readonly info: WorkspaceInfo
  /** The year that every view shows; null until a plan has one. */
  readonly year: number | null
}

const WorkspaceContext = createContext<Workspace | null>(null)

interface WorkspaceProviderProps {
  readonly info: WorkspaceInfo
  readonly children: ReactNode
}

export function WorkspaceProvider({ info, children }: WorkspaceProviderProps) {
  const { chosenYear } = useNavigation()
  const value = useMemo(() => {
    const year = chosenYear !== null && info.years.includes(chosenYear) ? chosenYear : (info.years[0] ?? null)
    return { info, year }
  }, [info, chosenYear])
  return <WorkspaceContext value={value}>{children}</WorkspaceContext>
}

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('no workspace is open')
  return workspace
}

/** What to do when another workspace, or none, has been opened. */
export function useWorkspaceChanged(): (info: WorkspaceInfo | null) => void {
  const client = useQueryClient()
  return useCallback(
    (info) => {
      forgetWorkspace(client)
      client.setQueryData(['workspace.info', {}], info)
    },
    [client],
  )
}
