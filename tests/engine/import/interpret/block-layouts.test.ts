import { describe, it } from 'vitest'
import { documentOf, heading, item, paragraph, table } from '../../../support/document-builder'
import { checkLayout, type LayoutCase } from './layout-case'

const front = [
  paragraph('Skarpnäcks stadsdelsförvaltning'),
  heading(1, 'Handlingsplan mot våldsbejakande extremism 2018'),
  paragraph('Ansvarig: stadsdelsdirektören'),
  paragraph('Diarienummer: 1.1/156/2018'),
  paragraph('Uppföljning: årligen'),
]

const cases: readonly LayoutCase[] = [
  {
    name: 'reads a paragraph and the labelled lines below it, and an absent label as empty',
    document: documentOf([
      ...front,
      heading(1, 'Fokusområde 1: Trygg uppväxt'),
      paragraph('Förskolan är viktig. Därför börjar planen här.'),
      paragraph('Familjer får hembesök av öppna förskolan'),
      paragraph('Vem?: Stadsdelsförvaltningen'),
      paragraph('Tillsammans med: Barnavårdscentralen, Föräldrar'),
      paragraph('Hur följs det upp?: Antal besök'),
      paragraph('Barnkonsekvensanalys görs inför beslut'),
      paragraph('Vem?: Nämndsekretariatet'),
      paragraph('Hur följs det upp?: Rapport till nämnden'),
      heading(1, 'Uppföljning'),
      paragraph('Planen följs upp i juni varje år.'),
    ]),
    activities: [
      {
        activity: 'Familjer får hembesök av öppna förskolan',
        responsible: 'Stadsdelsförvaltningen',
        partners: 'Barnavårdscentralen, Föräldrar',
        followUp: 'Antal besök',
      },
      { activity: 'Barnkonsekvensanalys görs inför beslut', responsible: 'Nämndsekretariatet', partners: '' },
    ],
  },
  {
    name: 'leaves survey answers in a list alone',
    document: documentOf([
      heading(1, 'Personalenkäten i siffror'),
      item('Arbetsplats: Förskolor; Utdelade: 70; Besvarade: 51; Märkt av extremism: 0'),
      item('Arbetsplats: Fritid; Utdelade: 8; Besvarade: 8; Märkt av extremism: 5'),
      heading(1, 'Aktiviteter'),
      paragraph('Öppet hus för nya föreningar'),
      paragraph('Ansvarig: Föreningskonsulenten'),
      paragraph('Status: Pågår'),
      paragraph('Affischer sätts upp i receptioner'),
      paragraph('Ansvarig: Kommunikatören'),
      paragraph('Status: Klart'),
    ]),
    activities: [
      { activity: 'Öppet hus för nya föreningar', responsible: 'Föreningskonsulenten', status: 'Pågår' },
      { activity: 'Affischer sätts upp i receptioner', status: 'Klart' },
    ],
  },
  {
    name: 'reads the activity from a label of its own, wherever in the block it stands',
    document: documentOf([
      heading(1, 'Handlingsplan'),
      heading(2, 'Barn och unga'),
      paragraph('Ansvarig: Driftavdelningen'),
      paragraph('Aktivitet: Hallar hålls öppna för spontanidrott'),
      paragraph('Samverkan: Föreningar'),
      paragraph('Aktivitet: Tjejgrupper startas'),
      paragraph('Samverkan: Skolor'),
      paragraph('Ansvarig: HR-enheten'),
      paragraph('Aktivitet: Feriearbete på anläggningar'),
    ]),
    activities: [
      { activity: 'Hallar hålls öppna för spontanidrott', responsible: 'Driftavdelningen', partners: 'Föreningar' },
      { activity: 'Tjejgrupper startas', responsible: '', partners: 'Skolor' },
      { activity: 'Feriearbete på anläggningar', responsible: 'HR-enheten', partners: '' },
    ],
  },
  {
    name: 'reads labels in one paragraph, parted by line breaks or semicolons',
    document: documentOf([
      heading(1, 'Åtgärder'),
      paragraph('Nattfotboll på lördagar\nAnsvarig: Fritidsenheten\nSamverkan: Klubbar'),
      paragraph('Läxhjälp två kvällar i veckan. Ansvarig: Biblioteket; Samverkan: Skolor; Uppföljning: Antal elever'),
      paragraph('Anhörigstöd (ansvarig: Vuxenenheten, samverkan: Rädda Barnen)'),
    ]),
    activities: [
      { activity: 'Nattfotboll på lördagar', responsible: 'Fritidsenheten', partners: 'Klubbar' },
      {
        activity: 'Läxhjälp två kvällar i veckan.',
        responsible: 'Biblioteket',
        partners: 'Skolor',
        followUp: 'Antal elever',
      },
      { activity: 'Anhörigstöd', responsible: 'Vuxenenheten', partners: 'Rädda Barnen' },
    ],
  },
  {
    name: 'reads values that stand below their labels',
    document: documentOf([
      heading(1, 'Insatser'),
      paragraph('Konsultationsteam för osäkra medarbetare', true),
      paragraph('Ansvarig:'),
      paragraph('Preventionssamordnaren'),
      paragraph('Samverkan:'),
      item('Skolor'),
      item('Polisen'),
      paragraph('Kurs om källkritik', true),
      paragraph('Ansvarig:'),
      paragraph('Kulturenheten'),
      paragraph('Samverkan:'),
      item('Bibliotek'),
    ]),
    activities: [
      {
        activity: 'Konsultationsteam för osäkra medarbetare',
        responsible: 'Preventionssamordnaren',
        partners: 'Skolor\nPolisen',
      },
      { activity: 'Kurs om källkritik', responsible: 'Kulturenheten', partners: 'Bibliotek' },
    ],
  },
  {
    name: 'reads labels parted by a tab or a dash',
    document: documentOf([
      heading(1, 'Aktiviteter'),
      paragraph('Mentorer i våldsprevention på fritidsgårdar'),
      paragraph('Ansvarig\tFritidsenheten'),
      paragraph('Samverkan\tSkolor'),
      paragraph('Seniorträffar om bedrägerier'),
      paragraph('Ansvarig – Äldreenheten'),
      paragraph('Samverkan – Polisen'),
      paragraph('Grannsamverkan'),
      paragraph('Ansvarig – Säkerhetssamordnaren'),
      paragraph('Samverkan – Bostadsbolag'),
    ]),
    activities: [
      { activity: 'Mentorer i våldsprevention på fritidsgårdar', responsible: 'Fritidsenheten', partners: 'Skolor' },
      { activity: 'Seniorträffar om bedrägerier', responsible: 'Äldreenheten', partners: 'Polisen' },
      { activity: 'Grannsamverkan', responsible: 'Säkerhetssamordnaren', partners: 'Bostadsbolag' },
    ],
  },
  {
    name: 'takes numbered headings that name items for the activities',
    document: documentOf([
      heading(1, 'Våra åtgärder'),
      heading(2, 'Åtgärd 1: Trygghetsvandringar'),
      paragraph('Vandringarna görs vår och höst i tre områden.'),
      paragraph('Ansvarig: Säkerhetssamordnaren'),
      paragraph('Samverkan: Polisen'),
      heading(2, 'Åtgärd 2: Sommarlovskort'),
      paragraph('Korten delas ut i skolorna.'),
      paragraph('Ansvarig: Fritidsenheten'),
    ]),
    activities: [
      { activity: 'Trygghetsvandringar', responsible: 'Säkerhetssamordnaren', partners: 'Polisen' },
      { activity: 'Sommarlovskort', responsible: 'Fritidsenheten', partners: '' },
    ],
  },
  {
    name: 'reads numbered items with labelled items below them',
    document: documentOf([
      heading(1, 'Det här gör vi'),
      item('Uppsökande arbete i centrum', 0, '1.'),
      item('Ansvarig: Ungdomsteamet', 1),
      item('Samverkan: Polis', 1),
      item('Utbildning i motiverande samtal', 0, '2.'),
      item('Ansvarig: Socialtjänsten', 1),
    ]),
    activities: [
      { activity: 'Uppsökande arbete i centrum', responsible: 'Ungdomsteamet', partners: 'Polis' },
      { activity: 'Utbildning i motiverande samtal', responsible: 'Socialtjänsten', partners: '' },
    ],
  },
  {
    name: 'keeps prefixes of activities and labels that only this plan has',
    document: documentOf([
      heading(1, 'Aktiviteter'),
      paragraph('Fortsatt värdegrundsarbete'),
      paragraph('Del av planen: Främjande'),
      paragraph('Ansvarig: Förskolan'),
      paragraph('Klartecken: ja'),
      paragraph('Uppföljning: ILS'),
      paragraph('Ny: Lovaktiviteter utan avgift'),
      paragraph('Del av planen: Förebyggande'),
      paragraph('Ansvarig: Fritid'),
      paragraph('Klartecken: nej'),
      paragraph('Uppföljning: Antal'),
      paragraph('Ny: Dialog med samfund'),
      paragraph('Del av planen: Styrning'),
      paragraph('Ansvarig: Samordnaren'),
      paragraph('Klartecken: ja'),
      paragraph('Uppföljning: ILS'),
    ]),
    activities: [
      { activity: 'Fortsatt värdegrundsarbete', area: 'Främjande', responsible: 'Förskolan', followUp: 'ILS' },
      { activity: 'Ny: Lovaktiviteter utan avgift', responsible: 'Fritid', followUp: 'Antal' },
      { activity: 'Ny: Dialog med samfund', responsible: 'Samordnaren' },
    ],
  },
  {
    name: 'takes the items of a list that a lead-in says are to be done',
    document: documentOf([
      heading(1, 'Utgångspunkter'),
      paragraph('Arbetet vilar på tre utgångspunkter:'),
      item('Ingen ska pekas ut'),
      item('Det som görs ska kunna följas upp'),
      heading(1, 'Detta ska vi göra 2018'),
      paragraph('Under året ska förvaltningen:'),
      item('utbilda personal i receptioner'),
      item('se över reglerna för bidrag'),
      heading(1, 'Kontakt'),
      item('ring mottagningen'),
      item('kontakta polisen'),
    ]),
    activities: [
      { activity: 'utbilda personal i receptioner', responsible: null },
      { activity: 'se över reglerna för bidrag', partners: null },
    ],
  },
  {
    name: 'invents nothing in a plan of prose',
    document: documentOf([
      heading(1, 'Handlingsplan'),
      paragraph('Förvaltningen arbetar brett för att förebygga extremism.'),
      heading(1, 'Samverkan'),
      paragraph('Samverkan sker i lokala BRÅ.'),
      heading(1, 'Uppföljning'),
      paragraph('Planen följs upp årligen.'),
    ]),
    activities: [],
  },
  {
    name: 'opens a box drawn as a table',
    document: documentOf([
      heading(1, 'Plan'),
      table([['Aktiviteter'], ['Föräldracirklar på flera språk'], ['Ungdomsbudget'], ['Kvällsöppet bibliotek']]),
    ]),
    activities: [
      { activity: 'Föräldracirklar på flera språk' },
      { activity: 'Ungdomsbudget' },
      { activity: 'Kvällsöppet bibliotek' },
    ],
  },
  {
    name: 'reads labels as bold lines of their own with values under them',
    document: documentOf([
      heading(1, 'Aktiviteter'),
      heading(2, 'Studiecirklar om källkritik'),
      paragraph('Ansvarig', true),
      paragraph('Fritidsenheten'),
      paragraph('Samverkan', true),
      paragraph('Kulturförvaltningen'),
      heading(2, 'Tillsyn av butiker'),
      paragraph('Ansvarig', true),
      paragraph('Preventionsenheten'),
      paragraph('Samverkan', true),
      paragraph('Polisen'),
    ]),
    activities: [
      { activity: 'Studiecirklar om källkritik', responsible: 'Fritidsenheten', partners: 'Kulturförvaltningen' },
      { activity: 'Tillsyn av butiker', responsible: 'Preventionsenheten', partners: 'Polisen' },
    ],
  },
  {
    name: 'keeps an activity without any label among those that have some',
    document: documentOf([
      heading(1, 'Aktiviteter'),
      paragraph('Kurs i källkritik för gymnasister'),
      paragraph('Ansvarig: Kulturenheten'),
      paragraph('Uppföljning: Antal kurser'),
      paragraph('Minneslund vårdas tillsammans med boende'),
      paragraph('Belysning i parken förbättras'),
      paragraph('Ansvarig: Driftenheten'),
      paragraph('Uppföljning: Trygghetsmätning'),
      paragraph('Sommarläger för barn 8–12 år'),
      paragraph('Ansvarig: Fritidsenheten'),
      paragraph('Uppföljning: Antal barn'),
    ]),
    activities: [
      { activity: 'Kurs i källkritik för gymnasister' },
      { activity: 'Minneslund vårdas tillsammans med boende', responsible: '', followUp: '' },
      { activity: 'Belysning i parken förbättras', responsible: 'Driftenheten' },
      { activity: 'Sommarläger för barn 8–12 år' },
    ],
  },
  {
    name: 'reads labels without separators and values on lines of their own',
    document: documentOf([
      heading(1, 'Insatser'),
      paragraph('Juridisk rådgivning på biblioteket'),
      paragraph('Ansvarig: Medborgarkontoret Samverkan: Biblioteket Uppföljning: Antal besök'),
      paragraph('Cykelskola för vuxna'),
      paragraph('Ansvarig: Idrottsenheten\nFritidsenheten\nSamverkan: Föreningar'),
    ]),
    activities: [
      { activity: 'Juridisk rådgivning på biblioteket', responsible: 'Medborgarkontoret', partners: 'Biblioteket' },
      { activity: 'Cykelskola för vuxna', responsible: 'Idrottsenheten\nFritidsenheten', followUp: '' },
    ],
  },
]

describe('activities without tables', () => {
  it.each(cases)('$name', (layout) => {
    checkLayout(layout)
  })
})
