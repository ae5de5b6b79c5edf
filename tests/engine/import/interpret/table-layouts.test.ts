import { describe, it } from 'vitest'
import { bold, documentOf, heading, onSheet, paragraph, table } from '../../../support/document-builder'
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
]

describe('tables of activities', () => {
  it.each(cases)('$name', (layout) => {
    checkLayout(layout)
  })
})
