import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { normaliseStatus } from '#engine/normalise/status/normalise-status'
import { resourcesFolder } from '../../../support/repository'

const catalogue = loadCatalogue(resourcesFolder)

const wordings = {
  'not-started': [
    'Ej påbörjad',
    'Inte påbörjat',
    'Ännu inte påbörjad',
    'Planeras',
    'Planerad till hösten',
    'Startar hösten 2018',
    'Start vt 2019',
    'Ska starta i september',
    'Kommande',
    'Påbörjas 2019',
    'Ej startat',
    'Inte genomförd',
    'Uppskjuten till 2019',
    'Uppfylls ej',
    'Kommer att genomföras under våren',
    'Avvaktar upphandling',
    'Nej',
    'Uppstart hösten 2018',
    'Inte kommit igång',
    'Ska tas fram',
    '0 %',
  ],
  ongoing: [
    'Pågår',
    'Pågående',
    'PÅGÅR',
    'Löper på',
    'Löpande',
    'Kontinuerligt',
    'Påbörjad',
    'Har påbörjats',
    'Startade 2017',
    'Delvis genomförd',
    'Delvis klar',
    'Fortsätter',
    'Igång',
    'Är i gång sedan mars',
    'Pågår. Klart i december 2018.',
    'Beräknas vara klart i juni',
    'Uppfylls delvis',
    'Försenad',
    'Avslutas i december',
    'Permanentad verksamhet',
    'Genomförs löpande',
    'Klart senast juni',
    '60 %',
    'Pågår (avslutas 2019)',
    'Under uppstart',
    'Till hälften klart',
    'Arbetet är påbörjat',
  ],
  done: [
    'Klart',
    'Klar',
    'Genomförd',
    'Genomfört i mars 2018',
    'Genomfördes under hösten',
    'Har genomförts',
    'Avslutad',
    'Avslutades vid årsskiftet',
    'Färdigt',
    'Slutförd',
    'Uppfylld',
    'Uppfylls helt',
    'Utfört',
    'Ja',
    'Helt genomförd',
    '100 %',
    'Beslut fattat',
    'Aktiviteten är genomförd',
    'Klart, rutinen är beslutad',
  ],
  cancelled: [
    'Utgår',
    'Utgått',
    'Avbruten',
    'Inställd',
    'Struken',
    'Ej aktuellt',
    'Inte längre aktuell',
    'Läggs ned',
    'Blev inte av',
    'Utgår, ersätts av nytt uppdrag',
  ],
} as const

describe('normaliseStatus', () => {
  it.each(Object.entries(wordings).flatMap(([status, list]) => list.map((wording) => [wording, status] as const)))(
    'reads %j as %s',
    (wording, expected) => {
      const { status, isUnknown } = normaliseStatus(wording, catalogue)
      expect({ value: status.value, isUnknown }).toEqual({ value: expected, isUnknown: false })
      expect(status.reasons).toHaveLength(1)
    },
  )

  it.each(['', '  ', '-', 'n/a', 'Saknas', 'Okänd', 'Ej rapporterad'])(
    'takes %j for a status that nobody stated',
    (wording) => {
      expect(normaliseStatus(wording, catalogue)).toMatchObject({
        status: { value: 'unknown', raw: wording },
        isUnknown: false,
      })
    },
  )

  it.each(['Grön', 'Gul', 'Vilande', 'Se kommentar', 'Se protokoll'])(
    'keeps %j, which it does not know, and says so',
    (wording) => {
      expect(normaliseStatus(wording, catalogue)).toMatchObject({
        status: { value: 'unknown', raw: wording },
        isUnknown: true,
      })
    },
  )

  it('takes a plan without a status column for unknown', () => {
    expect(normaliseStatus(null, catalogue)).toEqual({
      status: { value: 'unknown', raw: null, reasons: [] },
      isUnknown: false,
    })
  })
})
