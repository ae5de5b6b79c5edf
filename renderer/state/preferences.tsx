import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Language } from '#shared/contract/engine-contract'
import type { Theme } from '#shared/contract/window-contract'
import { call, onEvent } from '../api'
import { LanguageProvider } from './language'

interface Preferences {
  readonly theme: Theme
  readonly setTheme: (theme: Theme) => void
  /** What a view remembered between starts; not trusted to have any shape. */
  readonly remembered: (key: string) => unknown
  readonly remember: (key: string, value: unknown) => void
}

export interface SavedPreferences {
  readonly language: Language
  readonly theme: Theme
  readonly view: Readonly<Record<string, unknown>>
}

const PreferencesContext = createContext<Preferences | null>(null)

interface PreferencesProviderProps {
  readonly saved: SavedPreferences
  readonly children: ReactNode
}

/** Language and theme, changed here or in the native menu, and what views want remembered. */
export function PreferencesProvider({ saved, children }: PreferencesProviderProps) {
  const [language, setLanguage] = useState(saved.language)
  const [theme, setTheme] = useState(saved.theme)
  const view = useRef(saved.view)
  useEffect(
    () =>
      onEvent('preferences.changed', (changed) => {
        setLanguage(changed.language)
        setTheme(changed.theme)
      }),
    [],
  )
  const changeLanguage = useCallback((next: Language) => {
    setLanguage(next)
    void call('shell.setPreferences', { language: next })
  }, [])
  const value = useMemo<Preferences>(
    () => ({
      theme,
      setTheme: (next) => {
        setTheme(next)
        void call('shell.setPreferences', { theme: next })
      },
      remembered: (key) => view.current[key],
      remember: (key, remembered) => {
        view.current = { ...view.current, [key]: remembered }
        void call('shell.setPreferences', { view: view.current })
      },
    }),
    [theme],
  )
  return (
    <LanguageProvider language={language} setLanguage={changeLanguage}>
      <PreferencesContext value={value}>{children}</PreferencesContext>
    </LanguageProvider>
  )
}

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext)
  if (!preferences) throw new Error('PreferencesProvider is missing')
  return preferences
}
