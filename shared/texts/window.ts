import type { Language } from '../language'
import { windowEn } from './window.en'
import { windowSv } from './window.sv'

export type WindowTexts = typeof windowSv

export const windowTexts: Readonly<Record<Language, WindowTexts>> = { sv: windowSv, en: windowEn }

/** Each language by its own name, the same in every language. */
export const languageNames: Readonly<Record<Language, string>> = { sv: 'Svenska', en: 'English' }
