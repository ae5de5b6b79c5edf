import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'

/** A short message about something that has happened, with at most one thing to do about it. */
export interface Notice {
  readonly text: string
  readonly tone: 'done' | 'problem'
  readonly action?: { readonly label: string; readonly run: () => void }
}

interface Notices {
  readonly notice: Notice | null
  readonly show: (notice: Notice) => void
  readonly dismiss: () => void
}

const NoticesContext = createContext<Notices | null>(null)

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null)
  const dismiss = useCallback(() => setNotice(null), [])
  const value = useMemo(() => ({ notice, show: setNotice, dismiss }), [notice, dismiss])
  return <NoticesContext value={value}>{children}</NoticesContext>
}

export function useNotices(): Notices {
  const notices = useContext(NoticesContext)
  if (!notices) throw new Error('NoticesProvider is missing')
  return notices
}
