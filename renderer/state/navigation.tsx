import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { ActivityRef } from '#shared/domain/comparison'

export const workspaceViews = ['plans', 'activities', 'gaps', 'overlaps'] as const
export type WorkspaceView = (typeof workspaceViews)[number]

/** What another view asked to be shown when this one opens. */
export interface Target {
  readonly activity?: ActivityRef
  readonly plan?: number
  /** Puts the cursor in the search field. */
  readonly isSearching?: boolean
}

interface Navigation {
  readonly view: WorkspaceView
  readonly target: Target
  /** The year chosen by the user; null for the newest. */
  readonly chosenYear: number | null
  readonly goTo: (view: WorkspaceView, target?: Target) => void
  readonly chooseYear: (year: number) => void
}

const NavigationContext = createContext<Navigation | null>(null)

interface NavigationProviderProps {
  readonly firstView: WorkspaceView
  readonly firstYear: number | null
  readonly children: ReactNode
}

export function NavigationProvider({ firstView, firstYear, children }: NavigationProviderProps) {
  const [place, setPlace] = useState<{ view: WorkspaceView; target: Target }>({ view: firstView, target: {} })
  const [chosenYear, chooseYear] = useState(firstYear)
  const goTo = useCallback((view: WorkspaceView, target: Target = {}) => setPlace({ view, target }), [])
  const value = useMemo(() => ({ ...place, chosenYear, goTo, chooseYear }), [place, chosenYear, goTo])
  return <NavigationContext value={value}>{children}</NavigationContext>
}

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (!navigation) throw new Error('NavigationProvider is missing')
  return navigation
}
