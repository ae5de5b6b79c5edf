import { describe, it } from 'vitest'
import { bold, documentOf, onSheet, table } from '../../../support/document-builder'
import { checkLayout, type LayoutCase } from './layout-case'

const cases: readonly LayoutCase[] = [
  {
    name: 'chooses the concrete activity beside a merged goal and a description',
    document: documentOf([
      table([
        ['Mål', 'Aktivitet', 'Beskrivning', 'Huvudansvarig', 'Övriga aktörer', 'Startdatum', 'Slutdatum'],
        [
          { text: 'Fler unga i meningsfull fritid', rowSpan: 2 },
          'Föreningslots',
          'En lots hjälper barn in i en förening och söker fonder.',
          'Fritidsenheten',
          'Idrottsförvaltningen',
          '2018-01-15',
          '2018-12-31',
        ],
        [
          'Nattöppet',
          'Gården är öppen till midnatt på lördagar.',
          'Fritidsenheten',
          'Polisen',
          '2018-06-01',
          '2018-08-31',
        ],
      ]),
    ]),
    activities: [
      {
        activity: 'Föreningslots',
        goal: 'Fler unga i meningsfull fritid',
        comment: 'En lots hjälper barn in i en förening och söker fonder.',
        partners: 'Idrottsförvaltningen',
        timeframe: '2018-01-15\n2018-12-31',
      },
      { activity: 'Nattöppet', goal: 'Fler unga i meningsfull fritid', responsible: 'Fritidsenheten' },
    ],
  },
  {
    name: 'reads headings with slips of the pen and lost diacritics',
    document: documentOf([
      table([
        ['Aktivtet', 'Ansvrig aktör', 'Sarnverkan', 'Uppfoljning'],
        ['Stickprov i uthyrda lokaler', 'Lokalbokningen', 'Polisen', 'Rapport'],
      ]),
    ]),
    activities: [
      {
        activity: 'Stickprov i uthyrda lokaler',
        responsible: 'Lokalbokningen',
        partners: 'Polisen',
        followUp: 'Rapport',
      },
    ],
  },
  {
    name: 'reads questions as headings',
    document: documentOf([
      table([
        bold(
          'Vad ska vi göra?',
          'Vem håller i det?',
          'Vilka fler är med?',
          'Vem är det till för?',
          'Hur vet vi att vi har lyckats?',
        ),
        ['Frukostmöten med församlingar', 'Samordnaren', 'Trossamfund', 'Församlingar', 'Antal möten'],
      ]),
    ]),
    activities: [
      {
        activity: 'Frukostmöten med församlingar',
        responsible: 'Samordnaren',
        partners: 'Trossamfund',
        targetGroup: 'Församlingar',
        followUp: 'Antal möten',
      },
    ],
  },
  {
    name: 'reads a sheet per level',
    document: documentOf(
      [
        onSheet(
          'Främjande',
          table([
            ['Insats', 'Ansvarig', 'Samverkanspart'],
            ['Sagostund', 'Förskolan', ''],
          ]),
        ),
        onSheet(
          'Förebyggande',
          table([
            ['Insats', 'Ansvarig', 'Samverkanspart'],
            ['Medling', 'Vuxenenheten', 'Polisen'],
          ]),
        ),
      ],
      { format: 'xlsx' },
    ),
    activities: [
      { activity: 'Sagostund', responsible: 'Förskolan', partners: '' },
      { activity: 'Medling', responsible: 'Vuxenenheten', partners: 'Polisen' },
    ],
  },
  {
    name: 'goes on after an empty row in the middle of a table',
    document: documentOf([
      table([
        ['Aktivitet', 'Ansvarig', 'Samverkan'],
        ['Musikverksamhet i parken', 'Kulturenheten', 'Studieförbund'],
        ['', '', ''],
        ['Öppen ateljé för unga', 'Kulturenheten', ''],
      ]),
    ]),
    activities: [{ activity: 'Musikverksamhet i parken' }, { activity: 'Öppen ateljé för unga', partners: '' }],
  },
  {
    name: 'joins the end of a sentence that a page break moved to a row of its own',
    document: documentOf(
      [
        table([
          ['Aktivitet', 'Ansvarig', 'Uppföljning'],
          ['Information om stödtelefonen och om kontaktvägar till', 'Förvaltningen', 'ILS'],
          ['socialtjänsten.', '', ''],
          ['Kurs i samtalsmetodik', 'Förvaltningen', 'ILS'],
        ]),
      ],
      { format: 'pdf', lineBreaks: 'wrapped' },
    ),
    activities: [
      {
        activity: 'Information om stödtelefonen och om kontaktvägar till socialtjänsten.',
        responsible: 'Förvaltningen',
      },
      { activity: 'Kurs i samtalsmetodik' },
    ],
  },
  {
    name: 'guesses columns without known headings from what they hold',
    document: documentOf([
      table([
        bold('Det vi tar oss an', 'Hos vem det ligger', 'Till hjälp'),
        ['Uppsökande samtal på torget varje fredag kväll', 'Ungdomsenheten', 'Polisen'],
        ['En telefonlinje för oroliga föräldrar bemannas vardagar', 'Familjeenheten', 'Rädda Barnen'],
      ]),
      table([
        ['Åtgärd', 'Ansvarig', 'Därtill'],
        ['Kvällsvandringar i centrum med föräldrar', 'Fältgruppen', 'Polisen'],
        ['Samverkansmöten om lokaluthyrning hålls', 'Lokalenheten', 'Stockholmshem'],
      ]),
    ]),
    activities: [
      {
        activity: 'Uppsökande samtal på torget varje fredag kväll',
        responsible: 'Ungdomsenheten',
        partners: 'Polisen',
      },
      { activity: 'En telefonlinje för oroliga föräldrar bemannas vardagar', responsible: 'Familjeenheten' },
      { activity: 'Kvällsvandringar i centrum med föräldrar', responsible: 'Fältgruppen', partners: 'Polisen' },
      { activity: 'Samverkansmöten om lokaluthyrning hålls', partners: 'Stockholmshem' },
    ],
  },
  {
    name: 'gives the two columns under one merged heading a role each',
    document: documentOf([
      table([
        [
          { text: 'Aktivitet', colSpan: 2 },
          { text: 'Ansvarig och samverkan', colSpan: 2 },
        ],
        ['1', 'Medling mellan unga och brottsutsatta', 'Vuxenenheten', 'Polisen'],
        ['2', 'Stödgrupp för barn som bevittnat våld', 'Familjeenheten', 'BUP'],
        ['3', 'Handledning för personal i receptioner', 'HR-enheten', ''],
      ]),
    ]),
    activities: [
      {
        activity: 'Medling mellan unga och brottsutsatta',
        responsible: 'Vuxenenheten',
        partners: 'Polisen',
        number: '1',
      },
      { activity: 'Stödgrupp för barn som bevittnat våld', partners: 'BUP' },
      { activity: 'Handledning för personal i receptioner', responsible: 'HR-enheten', partners: '' },
    ],
  },
  {
    name: 'takes lone first cells for groups when they stand as regularly as groups do',
    document: documentOf([
      table([
        ['Aktivitet', 'Ansvarig', 'Samverkan'],
        ['Våra yngsta', '', ''],
        ['Sagoläsning på modersmål i öppna förskolan', 'Förskolan', 'Biblioteket'],
        ['Musikcirkel', 'Kulturenheten', ''],
        ['Våra äldsta', '', ''],
        ['Samtalsträffar om bedrägerier på nätet', 'Äldreenheten', 'Polisen'],
      ]),
      table([
        ['Aktivitet', 'Ansvarig', 'Samverkan'],
        ['5. Verksamhet för grannar', '', ''],
        ['Trapphusträffar med boende', 'Samordnaren', 'Stockholmshem'],
        ['Odling på gården', '', ''],
      ]),
    ]),
    activities: [
      { activity: 'Sagoläsning på modersmål i öppna förskolan' },
      { activity: 'Musikcirkel' },
      { activity: 'Samtalsträffar om bedrägerier på nätet' },
      { activity: 'Trapphusträffar med boende' },
      { activity: 'Odling på gården', responsible: '' },
    ],
  },
  {
    name: 'reads the columns beside a lone heading for the activities',
    document: documentOf([
      table([
        ['Aktiviteter', '', ''],
        ['Uppsökande verksamhet vid skolavslutningar', 'Ungdomsenheten', 'Polisen'],
        ['En folder om vanliga symboler delas ut till alla enheter', 'Säkerhetssamordnaren', 'Central samordnare'],
      ]),
    ]),
    activities: [
      { activity: 'Uppsökande verksamhet vid skolavslutningar', responsible: 'Ungdomsenheten', partners: 'Polisen' },
      { activity: 'En folder om vanliga symboler delas ut till alla enheter', responsible: 'Säkerhetssamordnaren' },
    ],
  },
]

describe('headings and columns of tables', () => {
  it.each(cases)('$name', (layout) => {
    checkLayout(layout)
  })
})
