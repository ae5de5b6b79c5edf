import { describe, it } from 'vitest'
import { documentOf, heading, table } from '../../../support/document-builder'
import { checkLayout, type LayoutCase } from './layout-case'

const cases: readonly LayoutCase[] = [
  {
    name: 'reads a form per activity, its labels in the first column',
    document: documentOf([
      heading(2, 'Aktivitet 1'),
      table([
        ['Aktivitet', 'Samtalsgrupper för pojkar och flickor'],
        ['Ansvarig', 'Ungdomsmottagningen'],
        ['Samverkan', 'Skolor'],
        ['Uppföljning', 'Enkät'],
      ]),
      heading(2, 'Aktivitet 2'),
      table([
        ['Aktivitet', 'Medborgarvärdar på kvällstid'],
        ['Ansvarig', 'Medborgarkontoret'],
        ['Samverkan', ''],
        ['Uppföljning', 'Statistik'],
      ]),
    ]),
    activities: [
      { activity: 'Samtalsgrupper för pojkar och flickor', responsible: 'Ungdomsmottagningen', partners: 'Skolor' },
      {
        activity: 'Medborgarvärdar på kvällstid',
        responsible: 'Medborgarkontoret',
        partners: '',
        followUp: 'Statistik',
      },
    ],
  },
  {
    name: 'reads forms with two labels in a row under a merged title',
    document: documentOf([
      table([
        [{ text: 'Åtgärd 1: Sommarjobb för unga 16–18 år', colSpan: 4 }],
        ['Ansvarig:', 'Arbetsmarknadsenheten', 'Samverkan:', 'Jobbtorg'],
        ['Tidplan:', 'Juni–augusti', 'Uppföljning:', 'Antal platser'],
        [{ text: 'Åtgärd 2: Stödgrupp för anhöriga', colSpan: 4 }],
        ['Ansvarig:', 'Anhörigkonsulenten', 'Samverkan:', 'Rädda Barnen'],
        ['Tidplan:', 'Löpande', 'Uppföljning:', 'Enkät'],
      ]),
    ]),
    activities: [
      {
        activity: 'Sommarjobb för unga 16–18 år',
        responsible: 'Arbetsmarknadsenheten',
        partners: 'Jobbtorg',
        timeframe: 'Juni–augusti',
        followUp: 'Antal platser',
      },
      {
        activity: 'Stödgrupp för anhöriga',
        responsible: 'Anhörigkonsulenten',
        partners: 'Rädda Barnen',
        followUp: 'Enkät',
      },
    ],
  },
  {
    name: 'reads a table turned on its side, one activity per column',
    document: documentOf([
      table([
        ['Åtgärd', 'Utbildning av chefer', 'Översyn av bidragsregler', 'Dialog med trossamfund'],
        ['Ansvarig', 'HR-avdelningen', 'Föreningskonsulenten', 'Stadsdelsdirektören'],
        ['Samverkan', 'SLK', '', 'Trossamfund'],
        ['Uppföljning', 'Antal utbildade', 'Rapport till nämnden', ''],
      ]),
    ]),
    activities: [
      { activity: 'Utbildning av chefer', responsible: 'HR-avdelningen', partners: 'SLK', followUp: 'Antal utbildade' },
      { activity: 'Översyn av bidragsregler', responsible: 'Föreningskonsulenten', partners: '' },
      { activity: 'Dialog med trossamfund', responsible: 'Stadsdelsdirektören', followUp: '' },
    ],
  },
  {
    name: 'takes the activity from the merged row over each row of a table without a column for it',
    document: documentOf([
      table([
        [{ text: 'Åtgärd 1: Gemensam rutin för orosanmälningar', colSpan: 3 }],
        ['Ansvarig', 'Samverkan', 'Uppföljning'],
        ['Socialtjänsten', 'Skolor', 'ILS'],
        [{ text: 'Åtgärd 2: Öppet hus på polisstationen', colSpan: 3 }],
        ['Ansvarig', 'Samverkan', 'Uppföljning'],
        ['Säkerhetssamordnaren', 'Polisen', ''],
      ]),
    ]),
    activities: [
      { activity: 'Gemensam rutin för orosanmälningar', responsible: 'Socialtjänsten', partners: 'Skolor' },
      { activity: 'Öppet hus på polisstationen', responsible: 'Säkerhetssamordnaren', followUp: '' },
    ],
  },
  {
    name: 'takes the activity from the heading over a table with one row',
    document: documentOf([
      heading(2, 'Aktivitet 1. Familjebehandling i hemmet'),
      table([
        ['Ansvarig', 'Samverkan', 'Uppföljning'],
        ['Familjeenheten', 'BUP', 'Enkät'],
      ]),
      heading(2, 'Aktivitet 2. Fritidskort till barn 7–12 år'),
      table([
        ['Ansvarig', 'Samverkan', 'Uppföljning'],
        ['Fritidsenheten', '', 'Antal kort'],
      ]),
    ]),
    activities: [
      { activity: 'Familjebehandling i hemmet', responsible: 'Familjeenheten', partners: 'BUP', followUp: 'Enkät' },
      { activity: 'Fritidskort till barn 7–12 år', responsible: 'Fritidsenheten', partners: '' },
    ],
  },
  {
    name: 'adds a labelled row merged over the table to the activity above',
    document: documentOf([
      table([
        ['Aktivitet', 'Ansvarig', 'Samverkan'],
        ['Kvällsvandringar i centrum', 'Fältgruppen', 'Föräldrar'],
        [{ text: 'Kommentar: avtalet med föreningen löper ut i juni', colSpan: 3 }],
        ['Frukostklubb i skolan', 'Elevhälsan', ''],
      ]),
    ]),
    activities: [
      { activity: 'Kvällsvandringar i centrum', comment: 'avtalet med föreningen löper ut i juni' },
      { activity: 'Frukostklubb i skolan', responsible: 'Elevhälsan' },
    ],
  },
  {
    name: 'reads labels inside the cells of a table',
    document: documentOf([
      table([
        ['Område', 'Insats'],
        [
          'Skola',
          'Närvaroteam i årskurs 7–9\nAnsvarig: Elevhälsan\nSamverkan: Socialtjänsten\nUppföljning: Frånvarostatistik',
        ],
        ['Fritid', 'Öppen ungdomsgård på lov\nAnsvarig: Fritidsenheten\nUppföljning: Antal besök'],
      ]),
    ]),
    activities: [
      { activity: 'Närvaroteam i årskurs 7–9', responsible: 'Elevhälsan', partners: 'Socialtjänsten', area: 'Skola' },
      { activity: 'Öppen ungdomsgård på lov', partners: '', followUp: 'Antal besök' },
    ],
  },
  {
    name: 'leaves a role empty in a form that leaves its line out',
    document: documentOf([
      table([
        ['Insats', 'Gårdsvandring'],
        ['Vem', 'Fritidsledarna'],
        ['Tillsammans med', 'Boende'],
        ['Följs upp', 'Enkät'],
      ]),
      table([
        ['Insats', 'Nattöppet'],
        ['Vem', 'Fritidsledarna'],
        ['Följs upp', 'Antal besök'],
      ]),
    ]),
    activities: [
      { activity: 'Gårdsvandring', partners: 'Boende', followUp: 'Enkät' },
      { activity: 'Nattöppet', partners: '', followUp: 'Antal besök' },
    ],
  },
  {
    name: 'takes a word of status for a value where it stands beside a label',
    document: documentOf([
      table([
        ['Åtgärd', 'Lokaler hyrs ut med intyg'],
        ['Ansvarig', 'Lokalbokningen'],
        ['Status', 'Genomförd'],
      ]),
      table([
        ['Åtgärd', 'Stödgrupp för anhöriga'],
        ['Ansvarig', 'Vuxenenheten'],
        ['Status', 'Startar hösten 2018'],
      ]),
    ]),
    activities: [
      { activity: 'Lokaler hyrs ut med intyg', responsible: 'Lokalbokningen', status: 'Genomförd' },
      { activity: 'Stödgrupp för anhöriga', responsible: 'Vuxenenheten', status: 'Startar hösten 2018' },
    ],
  },
  {
    name: 'reads statuses across a table turned on its side',
    document: documentOf([
      table([
        ['Aktivitet', 'Ungdomsråd', 'Läxhjälp', 'Föräldrakurs'],
        ['Läget i dag', 'Ej påbörjad', 'Genomförd', 'Pågår'],
        ['Kommentar', 'Startar i höst', '', 'Två kurser är klara'],
      ]),
    ]),
    activities: [
      { activity: 'Ungdomsråd', status: 'Ej påbörjad' },
      { activity: 'Läxhjälp', status: 'Genomförd' },
      { activity: 'Föräldrakurs', status: 'Pågår' },
    ],
  },
]

describe('forms and named rows', () => {
  it.each(cases)('$name', (layout) => {
    checkLayout(layout)
  })
})
