import { describe, expect, it } from 'vitest'
import type { PlanDocument } from '#shared/domain/document'
import { bold, documentOf, furniture, heading, onSheet, paragraph, table } from '../../../support/document-builder'
import { interpret } from './layout-case'

interface IdentifyCase {
  readonly name: string
  readonly document: PlanDocument
  readonly fileName?: string
  readonly sender?: string | null
  readonly year?: number | null
  readonly status?: 'draft' | 'adopted' | 'revised' | null
  readonly recordNumber?: string | null
  readonly decidedOn?: string | null
  readonly finding?: string
}

const activities = table([
  ['Aktivitet', 'Ansvarig', 'Samverkan'],
  ['Utbildning av personal', 'Stadsdelsförvaltningen', 'Socialförvaltningen'],
])
const prose = (text: string) =>
  paragraph(
    `${text} Planen är skriven för medarbetare men ska också kunna läsas av invånare, och den gäller alla verksamheter som förvaltningen driver i egen regi eller genom avtal.`,
  )

const cases: readonly IdentifyCase[] = [
  {
    name: 'reads a title page',
    document: documentOf([
      paragraph('Farsta stadsdelsförvaltning'),
      heading(1, 'Handlingsplan mot våldsbejakande extremism 2018'),
      paragraph('Dnr 1.1/342/2018'),
      paragraph('Beslutad av Farsta stadsdelsnämnd den 17 maj 2018, § 12'),
      heading(1, 'Inledning'),
      prose('Riktlinjerna (dnr 155-943/2015) antogs av kommunfullmäktige den 16 maj 2016.'),
      activities,
    ]),
    sender: 'farsta',
    year: 2018,
    status: 'adopted',
    recordNumber: '1.1/342/2018',
    decidedOn: '2018-05-17',
  },
  {
    name: 'does not take the number or the date of the guidelines for the plan own',
    document: documentOf([
      heading(1, 'Norrmalms handlingsplan 2018'),
      heading(1, 'Bakgrund'),
      prose(
        'Enligt riktlinjerna, dnr 155-943/2015, beslutade av kommunfullmäktige 2016-05-16 § 21, ska varje nämnd ha en plan.',
      ),
      paragraph('Se även SOU 2016:92, SFS 2018:1937 och PM 2017:139 RI.'),
      activities,
    ]),
    sender: 'norrmalm',
    year: 2018,
    status: null,
    recordNumber: null,
    decidedOn: null,
  },
  {
    name: 'takes the sender from the title, not from those who are only mentioned',
    document: documentOf([
      heading(1, 'Idrottsnämndens plan mot våldsbejakande extremism'),
      paragraph('Avser år 2018'),
      heading(1, 'Om planen'),
      prose(
        'Farsta stadsdelsförvaltning och Rinkeby-Kista stadsdelsförvaltning har lämnat synpunkter. Farsta stadsdelsnämnd har fått planen för kännedom.',
      ),
    ]),
    sender: 'idrottsforvaltningen',
    year: 2018,
  },
  {
    name: 'reads the sender from a page header',
    document: documentOf([
      furniture('page-header', 'Hägersten-Liljeholmens stadsdelsförvaltning\nSida 1 (9)\n2018-01-23'),
      heading(1, 'Handlingsplan mot våldsbejakande extremism 2018'),
      paragraph('Utkast, ej beslutad'),
      heading(1, 'Inledning'),
      prose('Planen har tagits fram av en arbetsgrupp.'),
    ]),
    fileName: 'Inskannat dokument 47.pdf',
    sender: 'hagersten-liljeholmen',
    status: 'draft',
    decidedOn: null,
  },
  {
    name: 'reads sender and year from a file name without diacritics when the plan is silent',
    document: documentOf([heading(1, 'Handlingsplan mot våldsbejakande extremism'), prose('Inledning.'), activities]),
    fileName: 'hasselby-vallingby_handlingsplan_2018_slutlig.docx',
    sender: 'hasselby-vallingby',
    year: 2018,
    status: 'adopted',
    finding: 'identify.status-assumed',
  },
  {
    name: 'leaves sender and year open when nothing tells them',
    document: documentOf([heading(1, 'Lokal handlingsplan'), prose('Inledning.'), activities]),
    fileName: 'atgarder.docx',
    sender: null,
    year: null,
    status: null,
    finding: 'identify.sender-unknown',
  },
  {
    name: 'believes the plan rather than the file name, and says so of neither',
    document: documentOf([
      paragraph('Bromma stadsdelsförvaltning'),
      heading(1, 'Handlingsplan 2018'),
      paragraph('Antagen av Bromma stadsdelsnämnd 2018-04-19'),
      heading(1, 'Bakgrund'),
      prose('Text.'),
    ]),
    fileName: 'Handlingsplan Farsta 2017 (arbetsmaterial).docx',
    sender: 'bromma',
    year: 2018,
    status: 'adopted',
    decidedOn: '2018-04-19',
  },
  {
    name: 'tells a revised plan by its title and its decision',
    document: documentOf([
      heading(1, 'Handlingsplan mot våldsbejakande extremism 2018, reviderad'),
      paragraph('Diarienummer: AMN 2018/0123-1.6'),
      paragraph('Reviderad version. Beslut i arbetsmarknadsnämnden den 20 mars 2018'),
      heading(1, 'Läsanvisning'),
      prose('Planen ersätter den plan som arbetsmarknadsnämnden antog den 23 maj 2017.'),
    ]),
    sender: 'arbetsmarknadsforvaltningen',
    status: 'revised',
    recordNumber: 'AMN 2018/0123-1.6',
    decidedOn: '2018-03-20',
  },
  {
    name: 'does not take a planned decision or a yearly revision for a status',
    document: documentOf([
      heading(1, 'Handlingsplan för Skärholmen 2018'),
      paragraph('Förslag till stadsdelsnämndens sammanträde den 14 juni 2018'),
      paragraph('Planen revideras årligen'),
      heading(1, 'Bakgrund'),
      prose('Text.'),
    ]),
    sender: 'skarholmen',
    status: 'draft',
    decidedOn: null,
  },
  {
    name: 'reads facts from a small table',
    document: documentOf([
      heading(1, 'Plan mot våldsbejakande extremism'),
      table([
        ['Dokumenttyp', 'Handlingsplan'],
        ['Beslutad av', 'Kungsholmens stadsdelsnämnd'],
        ['Beslutsdatum', '2018-05-24'],
        ['Diarienummer', '1.1/99/2018'],
        ['Gäller', '2018'],
        ['Utskriven', '2018-09-01'],
      ]),
      heading(1, 'Inledning'),
      prose('Text.'),
    ]),
    sender: 'kungsholmen',
    year: 2018,
    status: 'adopted',
    recordNumber: '1.1/99/2018',
    decidedOn: '2018-05-24',
  },
  {
    name: 'takes the committee decision, not the approval by the executive board or the print date',
    document: documentOf([
      heading(1, 'Södermalms stadsdelsnämnds handlingsplan 2018'),
      paragraph('Antagen av stadsdelsnämnden 2018-05-17'),
      paragraph('Godkänd av kommunstyrelsen 2018-10-03'),
      paragraph('Utskriven 2018-10-20'),
      heading(1, 'Inledning'),
      prose('Text.'),
    ]),
    decidedOn: '2018-05-17',
    status: 'adopted',
  },
  {
    name: 'reads a decision at the end of the plan',
    document: documentOf([
      heading(1, 'Handlingsplan mot våldsbejakande extremism i Älvsjö 2018'),
      heading(1, 'Inledning'),
      prose('Text.'),
      heading(1, 'Uppföljning'),
      prose('Planen följs upp i tertialrapporten.'),
      paragraph('Planen är beslutad av Älvsjö stadsdelsnämnd den 14 juni 2018 (dnr 1.1/45/2018).'),
    ]),
    sender: 'alvsjo',
    status: 'adopted',
    decidedOn: '2018-06-14',
    recordNumber: '1.1/45/2018',
  },
  {
    name: 'takes the first year of a period, and no year of laws, guidelines and earlier plans',
    document: documentOf([
      heading(1, 'Handlingsplan 2018–2020 mot våldsbejakande extremism'),
      paragraph('Enskede-Årsta-Vantörs stadsdelsförvaltning'),
      heading(1, 'Bakgrund'),
      prose('Riktlinjerna från 2016 gäller. Planen från 2017 utvärderades 2017.'),
      heading(1, 'Uppföljning av 2017 års aktiviteter'),
      paragraph('Text.'),
    ]),
    sender: 'enskede-arsta-vantor',
    year: 2018,
  },
  {
    name: 'reads the title rows of a sheet',
    document: documentOf(
      [
        onSheet(
          'Åtgärder 2018',
          table([
            ['Utbildningsförvaltningens handlingsplan', '', ''],
            ['Fastställd', '17/5 2018', ''],
            ['Dnr', '3.1.3-81/2017', ''],
            ['', '', ''],
            bold('Aktivitet', 'Ansvarig', 'Uppföljning'),
            ['Värdegrundsdag', 'Skolor', 'Enkät'],
          ]),
        ),
      ],
      { format: 'xlsx' },
    ),
    sender: 'utbildningsforvaltningen',
    year: 2018,
    status: 'adopted',
    recordNumber: '3.1.3-81/2017',
    decidedOn: '2018-05-17',
  },
  {
    name: 'says that two administrations compete',
    document: documentOf([
      paragraph('Farsta stadsdelsförvaltning'),
      heading(1, 'Handlingsplan 2018 för Skarpnäcks stadsdelsnämnd'),
      heading(1, 'Inledning'),
      prose('Text.'),
    ]),
    finding: 'identify.sender-uncertain',
  },
  {
    name: 'knows the sender by the decision when the title is silent',
    document: documentOf([
      heading(1, 'Tillsammans för demokratin'),
      paragraph('Planen fastställdes av Rinkeby-Kista stadsdelsnämnd 2018-05-17.'),
      heading(1, 'Inledning'),
      prose('Text.'),
    ]),
    sender: 'rinkeby-kista',
    year: 2018,
    status: 'adopted',
    decidedOn: '2018-05-17',
  },
  {
    name: 'keeps a longer name whole',
    document: documentOf([
      heading(1, 'Hägersten-Älvsjö stadsdelsnämnds handlingsplan 2021'),
      paragraph('Dnr HÄ 2021/56'),
      heading(1, 'Inledning'),
      prose('Text.'),
    ]),
    sender: 'hagersten-alvsjo',
    year: 2021,
    recordNumber: 'HÄ 2021/56',
  },
  {
    name: 'does not take what an activity says for the status of the plan',
    document: documentOf([
      heading(1, 'Bromma stadsdelsnämnds handlingsplan 2018'),
      paragraph('Antagen av Bromma stadsdelsnämnd 2018-04-19'),
      table([
        ['Aktivitet', 'Insatserna stäms av varje vår och en omarbetad plan läggs fram för nämnden'],
        ['Ansvarig', 'Förvaltningens samordnare'],
        ['Uppföljning', 'Tertialrapport 1'],
      ]),
    ]),
    status: 'adopted',
    decidedOn: '2018-04-19',
  },
  {
    name: 'does not take an addressee for the sender',
    document: documentOf([
      paragraph('Till: Socialförvaltningen'),
      paragraph('Kulturförvaltningen'),
      heading(1, 'Handlingsplan 2018'),
      paragraph('Remissversion'),
      heading(1, 'Inledning'),
      prose('Text.'),
    ]),
    sender: 'kulturforvaltningen',
    status: 'draft',
  },
]

describe('identification', () => {
  it.each(cases)('$name', ({ name: _, document, fileName, finding, ...expected }) => {
    const reading = interpret(document, fileName ?? 'plan.docx')
    const got = Object.fromEntries(
      (Object.keys(expected) as (keyof typeof expected)[]).map((key) => [key, reading.identification[key].value]),
    )
    expect(got).toEqual(expected)
    if (finding) expect(reading.findings.map(({ code }) => code)).toContain(finding)
  })
})
