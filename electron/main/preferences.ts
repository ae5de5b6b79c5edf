import { nativeTheme } from 'electron'
import type { Language } from '#shared/contract/engine-contract'
import type { Theme } from '#shared/contract/window-contract'
import type { Settings, SettingsFile } from './settings'
import { done, type ShellCalls } from './shell-calls'

interface PreferencesOptions {
  readonly settings: SettingsFile
  /** The native menu follows language and theme. */
  readonly onChange: () => void
}

export interface Preferences {
  readonly calls: Pick<ShellCalls, 'shell.preferences' | 'shell.setPreferences'>
  readonly change: (change: { readonly language?: Language; readonly theme?: Theme }) => void
}

/** Language, theme and what the window wants remembered. The page's colours follow `nativeTheme`. */
export function createPreferences({ settings, onChange }: PreferencesOptions): Preferences {
  const change = (changed: Partial<Pick<Settings, 'language' | 'theme' | 'view'>>) => {
    settings.set(changed)
    nativeTheme.themeSource = settings.get().theme
    if (changed.language || changed.theme) onChange()
  }
  nativeTheme.themeSource = settings.get().theme
  return {
    calls: {
      'shell.preferences': async () => {
        const { language, theme, view } = settings.get()
        return done({ language, theme, view })
      },
      'shell.setPreferences': async ({ language, theme, view }) => {
        change({ ...(language && { language }), ...(theme && { theme }), ...(view && { view }) })
        return done({})
      },
    },
    change,
  }
}
