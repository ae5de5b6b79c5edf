import { describe, expect, it } from 'vitest'
import type { PlanDocument } from '#shared/domain/document'
import { bold, documentOf, heading, onSheet, paragraph, table } from '../../../support/document-builder'
import { interpret } from './layout-case'

const front = [paragraph('Farsta stadsdelsförvaltning'), heading(1, 'Handlingsplan mot våldsbejakande extremism 2018')]
const plan = table([
  ['Aktivitet', 'Ansvarig', 'Samverkan', 'Uppföljning'],
  ['Öppet hus för föreningar', 'Föreningskonsulenten', 'Föreningar', 'Antal deltagare'],
])

interface KindCase {
  readonly name: string
  readonly document: PlanDocument
  /** Kind of each table in order. */
  readonly kinds: readonly string[]
}

const cases: readonly KindCase[] = [
  {
    name: 'keeps a survey with figures as another table',
    document: documentOf([
      ...front,
      table([
        ['Verksamhet', 'Svar', 'Samverkar med polisen, %', 'Har skriftlig rutin, %', 'Trygg med att ställa frågor, %'],
        ['Förskola', '94', '12', '31', '48'],
        ['Fritid och fält', '27', '89', '56', '70'],
      ]),
      plan,
    ]),
    kinds: ['other', 'activities'],
  },
  {
    name: 'keeps contacts, a glossary, a meeting calendar and a decision log as other tables',
    document: documentOf([
      ...front,
      paragraph('Kontaktpersoner', true),
      table([
        ['Verksamhet', 'Funktion', 'Telefon', 'E-post'],
        ['Socialtjänsten', 'Mottagningen för barn och unga', '08-508 00 000', 'mottagning@example.se'],
      ]),
      paragraph('Ordlista', true),
      table([
        ['Begrepp', 'Förklaring'],
        ['SSPF', 'Samverkan mellan socialtjänst, skola, polis och fritid'],
        ['Uppföljning', 'När arbetet utvärderas'],
      ]),
      table([
        ['Möte', 'Datum', 'Plats', 'Deltar'],
        ['Lokala BRÅ', '2018-03-01', 'Farsta centrum', 'Polisen, förvaltningen'],
      ]),
      table([
        ['Version', 'Datum', 'Ändring', 'Ansvarig'],
        ['1', '2018-01-10', 'Första utkastet', 'Samordnaren'],
        ['2', '2018-03-10', 'Efter synpunkter', 'Samordnaren'],
      ]),
      plan,
    ]),
    kinds: ['other', 'other', 'other', 'other', 'activities'],
  },
  {
    name: 'tells last year by the title of the table, its activity heading or the section',
    document: documentOf([
      ...front,
      heading(1, 'Uppföljning av 2017 års aktiviteter'),
      table([
        ['Aktivitet', 'Status', 'Kommentar'],
        ['Ungdomsråd', 'Pågår', ''],
      ]),
      heading(1, 'Nya tag'),
      paragraph('Status för föregående års åtgärder', true),
      table([
        ['Åtgärd', 'Läge'],
        ['Föräldrakurs', 'Klart'],
      ]),
      heading(1, 'Mer'),
      table([
        ['Aktivitet i handlingsplanen 2017', 'Resultat'],
        ['Kurs för personal', 'Genomförd'],
      ]),
      heading(1, 'Plan'),
      plan,
    ]),
    kinds: ['status-report', 'status-report', 'status-report', 'activities'],
  },
  {
    name: 'does not take a status column or an old year without status for last year report',
    document: documentOf([
      ...front,
      table([
        ['Aktivitet', 'Ansvarig', 'Status'],
        ['Ungdomsråd', 'Fritid', 'Pågår'],
      ]),
      table([
        ['Aktiviteter 2017–2018', 'Ansvarig', 'Samverkan'],
        ['Läxhjälp', 'Biblioteket', 'Skolor'],
      ]),
    ]),
    kinds: ['activities', 'activities'],
  },
  {
    name: 'keeps hidden sheets, lists and notes as other tables',
    document: documentOf(
      [
        onSheet('Plan', plan),
        onSheet(
          'Gammal plan',
          table([
            [
              { text: 'Aktivitet', hidden: true },
              { text: 'Ansvarig', hidden: true },
              { text: 'Samverkan', hidden: true },
            ],
            [
              { text: 'Struken insats', hidden: true },
              { text: 'Ingen', hidden: true },
              { text: '', hidden: true },
            ],
          ]),
        ),
        onSheet(
          'Anteckningar',
          table(
            [
              ['Stäm av med polisen före nämnd', 'klart'],
              ['Kolla med ekonomi om bidragen', '?'],
            ],
            { caption: 'Anteckningar' },
          ),
        ),
      ],
      { format: 'xlsx' },
    ),
    kinds: ['activities', 'other', 'other'],
  },
  {
    name: 'keeps a table that follows an activity table with as many columns but other headings',
    document: documentOf([
      ...front,
      plan,
      table([
        bold('Enhet', 'Antal svar', 'Andel ja', 'Andel nej'),
        ['Förskolor i norr', '12', '3', '9'],
        ['Hemtjänst', '4', '1', '3'],
      ]),
      table([bold('Stadsdel', 'Invånare', 'Under 18', 'Valdeltagande'), ['Fagersjö', 'många', 'var fjärde', 'lågt']]),
    ]),
    kinds: ['activities', 'other', 'other'],
  },
  {
    name: 'keeps a budget, a risk analysis and a routine as other tables',
    document: documentOf([
      ...front,
      table([
        ['Insats', 'Belopp', 'Konto'],
        ['Föreläsningar', '40 000', '4711'],
        ['Material', '12 000', '4712'],
      ]),
      table([
        ['Risk', 'Sannolikhet', 'Konsekvens', 'Riskvärde'],
        ['Planen blir inte känd', '3', '3', '9'],
        ['Personal slutar', '2', '4', '8'],
      ]),
      paragraph('Rutin vid oro', true),
      table([
        ['Tecken', 'Vad gör jag?', 'Vem kontaktar jag?'],
        ['Klotter på fasaden', 'Fotografera och anmäl', 'Fastighetsägaren'],
      ]),
      plan,
    ]),
    kinds: ['other', 'other', 'other', 'activities'],
  },
  {
    name: 'keeps facts about the document as another table',
    document: documentOf([
      ...front,
      table([
        ['Dokumentnamn', 'Handlingsplan'],
        ['Ansvarig', 'Stadsdelsdirektören'],
        ['Diarienummer', '1.1/2/2018'],
        ['Uppföljning', 'Årligen'],
        ['Status', 'Fastställd'],
      ]),
      plan,
    ]),
    kinds: ['other', 'activities'],
  },
]

describe('kinds of tables', () => {
  it.each(cases)('$name', ({ document, kinds }) => {
    const reading = interpret(document)
    expect(reading.tables.map(({ kind, reason }) => `${kind} (${reason})`).map((text) => text.split(' ')[0])).toEqual(
      kinds,
    )
    const reported = reading.findings.filter(({ code }) => code === 'interpret.table-not-activities')
    expect(reported).toHaveLength(kinds.filter((kind) => kind === 'other').length)
  })

  it('tells last year apart row by row where one table holds both', () => {
    const reading = interpret(
      documentOf([
        ...front,
        table([
          ['Del av planen', 'Insats', 'Ansvarig', 'Status'],
          ['Uppföljning av 2017 års insatser', 'Ungdomsråd', '', 'Genomförd'],
          ['Förebyggande insatser 2018', 'Läxhjälp', 'Biblioteket', ''],
        ]),
      ]),
    )
    expect(reading.activities.map(({ isStatusReport }) => isStatusReport)).toEqual([true, false])
  })

  it('marks every row of a report on last year', () => {
    const reading = interpret(cases[2]?.document ?? documentOf([]))
    expect(reading.activities.map(({ isStatusReport }) => isStatusReport)).toEqual([true, true, true, false])
  })
})
