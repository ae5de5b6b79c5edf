import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Language } from '#shared/contract/engine-contract'
import { type WindowTexts, windowTexts } from '#shared/texts/window'

interface Spoken {
  readonly language: Language
  readonly texts: WindowTexts
  readonly locale: string
  readonly setLanguage: (language: Language) => void
}

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' }
const LanguageContext = createContext<Spoken | null>(null)

interface LanguageProviderProps {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  readonly children: ReactNode
}

/** Gives the whole window its language, screen readers included. */
export function LanguageProvider({ language, setLanguage, children }: LanguageProviderProps) {
  const locale = locales[language]
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return (
    <LanguageContext value={{ language, texts: windowTexts[language], locale, setLanguage }}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </LanguageContext>
  )
}

export function useLanguage(): Spoken {
  const spoken = useContext(LanguageContext)
  if (!spoken) throw new Error('LanguageProvider is missing')
  return spoken
}

export const useTexts = (): WindowTexts => useLanguage().texts
