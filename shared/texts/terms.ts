/** Names of the closed sets of the domain, as a person reads them. */
import type { ActivityLevel, ActivityStatus } from '../domain/catalogue'
import type { Language } from '../language'

export const levelTexts: Readonly<Record<Language, Readonly<Record<ActivityLevel, string>>>> = {
  sv: { promotive: 'Främjande', preventive: 'Förebyggande', preventing: 'Förhindrande', governance: 'Styrning' },
  en: { promotive: 'Promotive', preventive: 'Preventive', preventing: 'Preventing', governance: 'Governance' },
}

export const activityStatusTexts: Readonly<Record<Language, Readonly<Record<ActivityStatus, string>>>> = {
  sv: {
    'not-started': 'Ej påbörjad',
    ongoing: 'Pågår',
    done: 'Genomförd',
    cancelled: 'Utgår',
    unknown: 'Okänd',
  },
  en: { 'not-started': 'Not started', ongoing: 'Ongoing', done: 'Done', cancelled: 'Cancelled', unknown: 'Unknown' },
}
