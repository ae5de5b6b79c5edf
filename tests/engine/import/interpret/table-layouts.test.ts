import { describe, it } from 'vitest'
import { documentOf, heading, paragraph, table } from '../../../support/document-builder'
import { checkLayout, type LayoutCase } from './layout-case'

const front = [
  paragraph('Farsta stadsdelsförvaltning'),
  heading(1, 'Handlingsplan mot våldsbejakande extremism 2018'),
  paragraph('Antagen av Farsta stadsdelsnämnd 2018-05-17'),
]

const cases: readonly LayoutCase[] = [
  {
    name: 'takes the title of the table in the first column heading for the activity column',
    document: documentOf([
      ...front,
      table([
        ['Aktiviteter för\nförebyggande arbete', 'Ansvarig\naktör', 'Samver-\nkan', 'Upp-\nföljning'],
        ['Öppna idrottshallar på lördagar', 'Fritidsenheten', 'Polisen\nFöreningar', 'Antal besök'],
      ]),
    ]),
    activities: [
      {
        activity: 'Öppna idrottshallar på lördagar',
        responsible: 'Fritidsenheten',
        partners: 'Polisen\nFöreningar',
        followUp: 'Antal besök',
      },
    ],
  },
  {
    name: 'applies a cell merged over rows to each of them and leaves empty cells empty',
    document: documentOf([
      table([
        ['Insats', 'Ansvarig', 'Samarbetspartner'],
        ['Ungdomsråd träffas varje månad', { text: 'Fritidsenheten', rowSpan: 2 }, 'Skolor'],
        ['Lovaktiviteter ordnas på sommaren', ''],
        ['Läxhjälp på biblioteket', '', 'Kulturförvaltningen'],
      ]),
    ]),
    activities: [
      { activity: 'Ungdomsråd träffas varje månad', responsible: 'Fritidsenheten', partners: 'Skolor' },
      { activity: 'Lovaktiviteter ordnas på sommaren', responsible: 'Fritidsenheten', partners: '' },
      { activity: 'Läxhjälp på biblioteket', responsible: '', partners: 'Kulturförvaltningen' },
    ],
  },
  {
    name: 'reads an activity merged over rows as one activity with all its partners',
    document: documentOf([
      table([
        ['Åtgärd', 'Ansvar', 'Berörda aktörer'],
        [{ text: 'Kurser för föräldrar', rowSpan: 3 }, { text: 'Familjeenheten', rowSpan: 3 }, 'Förskolor'],
        ['Skolor'],
        ['Rädda Barnen'],
        ['Trygghetsvandringar varje vår', 'Säkerhetssamordnaren', 'Polisen'],
      ]),
    ]),
    activities: [
      { activity: 'Kurser för föräldrar', responsible: 'Familjeenheten', partners: 'Förskolor\nSkolor\nRädda Barnen' },
      { activity: 'Trygghetsvandringar varje vår', responsible: 'Säkerhetssamordnaren', partners: 'Polisen' },
    ],
  },
  {
    name: 'joins a row that only adds partners to the row above',
    document: documentOf([
      table([
        ['Nr', 'Aktivitet', 'Ansvarig', 'Samverkan'],
        ['1', 'Grannsamverkan i två områden', 'Förvaltningen', 'Polisen'],
        ['', '', '', 'Stockholmshem'],
        ['2', 'Föreningsträffar varje kvartal', 'Förvaltningen', 'Föreningar'],
      ]),
    ]),
    activities: [
      { activity: 'Grannsamverkan i två områden', partners: 'Polisen\nStockholmshem', number: '1' },
      { activity: 'Föreningsträffar varje kvartal', partners: 'Föreningar', number: '2' },
    ],
  },
  {
    name: 'reads headings in two rows, the lower under merged groups',
    document: documentOf([
      table([
        [
          { text: 'Aktivitet', rowSpan: 2 },
          { text: 'Genomförande', colSpan: 2 },
          { text: 'Uppföljning', colSpan: 2 },
        ],
        ['Ansvarig', 'Samverkan', 'Hur', 'När'],
        ['Nattfotboll i idrottshallen', 'Fritidsenheten', 'Klubbar', 'Antal deltagare', 'Varje termin'],
      ]),
    ]),
    activities: [
      {
        activity: 'Nattfotboll i idrottshallen',
        responsible: 'Fritidsenheten',
        partners: 'Klubbar',
        followUp: 'Antal deltagare\nVarje termin',
      },
    ],
  },
  {
    name: 'finds the headings under a title and an empty row',
    document: documentOf([
      table([
        [{ text: 'Bilaga 1. Åtgärder 2018', colSpan: 3 }],
        ['', '', ''],
        ['Åtgärd', 'Ansvarig enhet', 'Följs upp genom'],
        ['Medling erbjuds unga', 'Vuxenenheten', 'Statistik'],
      ]),
    ]),
    activities: [{ activity: 'Medling erbjuds unga', responsible: 'Vuxenenheten', followUp: 'Statistik' }],
  },
  {
    name: 'takes the columns of the table before when a table goes on without headings',
    document: documentOf([
      table([['Aktivitet', 'Ansvarig', 'Samverkan', 'Uppföljning']]),
      table([
        ['Värdegrundsarbete i förskolorna', 'Förskoleavdelningen', '', 'ILS'],
        ['Föräldrakvällar om sociala medier', 'Preventionsenheten', 'Skolor', 'Enkät'],
      ]),
    ]),
    activities: [
      {
        activity: 'Värdegrundsarbete i förskolorna',
        responsible: 'Förskoleavdelningen',
        partners: '',
        followUp: 'ILS',
      },
      { activity: 'Föräldrakvällar om sociala medier', partners: 'Skolor', followUp: 'Enkät' },
    ],
  },
  {
    name: 'does not take repeated headings on the next page for an activity',
    document: documentOf([
      table([
        ['Aktivitet', 'Ansvarig', 'Uppföljning'],
        ['Fältassistenter ute på kvällar', 'Ungdomsenheten', 'Antal pass'],
        ['Aktivitet', 'Ansvarig', 'Uppföljning'],
        ['Besök i skolor', 'Ungdomsenheten', 'Antal besök'],
      ]),
    ]),
    activities: [{ activity: 'Fältassistenter ute på kvällar' }, { activity: 'Besök i skolor' }],
  },
  {
    name: 'takes merged rows for the names of groups',
    document: documentOf([
      table([
        ['Vad?', 'Vem?', 'När?'],
        [{ text: 'Fokusområde 1: Fritid', colSpan: 3 }],
        ['Parklek öppen hela sommaren', 'Fritidsenheten', 'Juni–augusti'],
        [{ text: 'Fokusområde 2: Skola', colSpan: 3 }],
        ['Närvaroteam i årskurs 7–9', 'Elevhälsan', 'Löpande'],
      ]),
    ]),
    activities: [
      { activity: 'Parklek öppen hela sommaren', responsible: 'Fritidsenheten', timeframe: 'Juni–augusti' },
      { activity: 'Närvaroteam i årskurs 7–9', responsible: 'Elevhälsan', timeframe: 'Löpande' },
    ],
  },
  {
    name: 'takes a row with only a level in its first cell for a group, and one with an activity alone for an activity',
    document: documentOf([
      table([
        ['Aktivitet', 'Ansvarig', 'Samverkan'],
        ['Främjande arbete', '', ''],
        ['Demokrativecka på biblioteken', 'Kulturförvaltningen', 'Skolor'],
        ['Förhindrande arbete', '', ''],
        ['En rutin för orosanmälningar skrivs och görs känd i alla enheter', '', ''],
      ]),
    ]),
    activities: [
      { activity: 'Demokrativecka på biblioteken', partners: 'Skolor' },
      { activity: 'En rutin för orosanmälningar skrivs och görs känd i alla enheter', responsible: '', partners: '' },
    ],
  },
  {
    name: 'splits a cell under a heading with two roles where the pieces tell which is which',
    document: documentOf([
      table([
        ['Insats', 'Ansvarig och tidplan', 'Uppföljning/status'],
        ['Webbkurs för nyanställda', 'HR-enheten, hösten 2018', 'Pågår'],
        ['Folder till receptioner', 'Kommunikatören\nMaj 2018', 'Antal utdelade foldrar'],
      ]),
    ]),
    activities: [
      { activity: 'Webbkurs för nyanställda', responsible: 'HR-enheten', timeframe: 'hösten 2018', status: 'Pågår' },
      { activity: 'Folder till receptioner', responsible: 'Kommunikatören', timeframe: 'Maj 2018' },
    ],
  },
  {
    name: 'reads several small tables on one grid, each with its own columns',
    document: documentOf(
      [
        table([
          ['Förebyggande arbete', '', '', ''],
          ['Ansvarig', 'Aktivitet', 'Samverkan', 'Klart senast'],
          ['Driftenheten', 'Belysning i gångtunnlar ses över', 'Trafikkontoret', 'Maj 2018'],
          ['', '', '', ''],
          ['Internt', '', '', ''],
          ['Ansvarig', 'Internt arbete', 'Klart senast', ''],
          ['HR', 'Introduktion för alla nyanställda', 'December 2018', ''],
        ]),
      ],
      { format: 'csv' },
    ),
    activities: [
      { activity: 'Belysning i gångtunnlar ses över', partners: 'Trafikkontoret', timeframe: 'Maj 2018' },
      { activity: 'Introduktion för alla nyanställda', partners: null, timeframe: 'December 2018', responsible: 'HR' },
    ],
  },
  {
    name: 'takes numbers and bullets off the front of activities, and keeps prefixes',
    document: documentOf([
      table([
        ['Aktiviteter', 'Ansvariga'],
        ['1. Hembesök hos förstagångsföräldrar', 'Familjeenheten'],
        ['2. Ny: Öppet hus på fritidsgården', 'Fritidsenheten'],
        ['• 14–19 år: ungdomsbudget fördelas av unga', '- Fritidsenheten\n- Ungdomsrådet'],
      ]),
    ]),
    activities: [
      { activity: 'Hembesök hos förstagångsföräldrar' },
      { activity: 'Ny: Öppet hus på fritidsgården' },
      { activity: '14–19 år: ungdomsbudget fördelas av unga', responsible: 'Fritidsenheten\nUngdomsrådet' },
    ],
  },
]

describe('tables of activities', () => {
  it.each(cases)('$name', (layout) => {
    checkLayout(layout)
  })
})
