/** Wording of the written comparison. Figures always come with their denominator. */
import type { GapState, OverlapKind } from '../domain/comparison'
import type { PlanStatus } from '../domain/plan-reading'
import type { Language } from '../language'

export interface ReportTexts {
  readonly title: (city: string, year: number) => string
  readonly subtitle: (topic: string) => string
  /** Base name of the written files. */
  readonly fileName: (year: number) => string
  readonly contents: string
  readonly table: (number: number, caption: string) => string
  readonly page: string
  readonly of: string
  readonly summary: string
  readonly plansHeading: string
  readonly gapsHeading: string
  readonly gapListHeading: string
  readonly weaknessHeading: string
  readonly overlapsHeading: string
  readonly loadHeading: string
  readonly activitiesHeading: string
  readonly toCheckHeading: string
  readonly method: string
  readonly received: (received: number, expected: number) => string
  readonly notReceived: (names: string) => string
  readonly unidentified: (count: number) => string
  readonly drafts: (count: number, received: number) => string
  readonly gapFigure: (gaps: number, textOnly: number, judged: number) => string
  readonly requirementFigure: (name: string, met: number, received: number, textOnly: number, nothing: number) => string
  readonly overlapFigure: (groups: number, byKind: Readonly<Record<OverlapKind, number>>) => string
  readonly noGaps: string
  readonly noOverlaps: string
  readonly noLoad: string
  readonly nothingToCheck: string
  readonly gapCaption: string
  readonly plansCaption: string
  readonly gapListCaption: string
  readonly weaknessCaption: string
  readonly loadCaption: string
  readonly activitiesCaption: string
  readonly toCheckCaption: string
  readonly groupIntro: (kinds: string, degree: string, count: number) => string
  readonly judgement: string
  readonly passages: (headings: string) => string
  readonly noPassage: string
  readonly outsideScope: string
  readonly missing: string
  readonly uncertain: string
  readonly planStates: Readonly<Record<'current' | 'superseded' | 'unidentified', string>>
  readonly planStatuses: Readonly<Record<PlanStatus, string>>
  readonly gapStates: Readonly<Record<GapState, string>>
  readonly overlapKinds: Readonly<Record<OverlapKind, string>>
  readonly sheets: Readonly<
    Record<'about' | 'gaps' | 'gapList' | 'overlaps' | 'load' | 'activities' | 'plans' | 'toCheck', string>
  >
  readonly columns: Readonly<Record<ReportColumn, string>>
}

export type ReportColumn =
  | 'administration'
  | 'file'
  | 'status'
  | 'decidedOn'
  | 'recordNumber'
  | 'state'
  | 'activities'
  | 'requirement'
  | 'gapState'
  | 'gapCount'
  | 'gapsWithoutText'
  | 'gapsInTextOnly'
  | 'passage'
  | 'withoutResponsible'
  | 'withoutPartners'
  | 'withoutFollowUp'
  | 'group'
  | 'kinds'
  | 'degree'
  | 'activity'
  | 'area'
  | 'level'
  | 'responsible'
  | 'responsibleRaw'
  | 'partners'
  | 'partnersRaw'
  | 'followUp'
  | 'followUpRaw'
  | 'ages'
  | 'targetGroup'
  | 'timeframe'
  | 'activityStatus'
  | 'source'
  | 'partner'
  | 'plans'
  | 'finding'
  | 'reasons'

const sv: ReportTexts = {
  title: (city, year) => `Lokala handlingsplaner ${year}: jämförelse för ${city}`,
  subtitle: (topic) => `Luckor och överlapp i förvaltningarnas planer: ${topic}`,
  fileName: (year) => `Jämförelse ${year}`,
  contents: 'Innehåll',
  table: (number, caption) => `Tabell ${number}. ${caption}`,
  page: 'Sida',
  of: 'av',
  summary: 'Sammanfattning',
  plansHeading: 'Planerna',
  gapsHeading: 'Luckor',
  gapListHeading: 'Luckor per förvaltning',
  weaknessHeading: 'Aktiviteter utan ansvarig, samverkan eller uppföljning',
  overlapsHeading: 'Överlapp',
  loadHeading: 'Aktörer som många planer räknar med',
  activitiesHeading: 'Bilaga: alla aktiviteter med källa',
  toCheckHeading: 'Bilaga: att kontrollera',
  method:
    'Rapporten är gjord ur planernas egna tabeller och texter. En lucka betyder att planen inte har någon aktivitet inom ett område som riktlinjerna begär. Står området bara i löpande text anges ”endast text”. Har ingen plan kommit in sägs inget om luckor. Varje rad har sin källa: fil, sida eller blad, tabell och rad.',
  received: (received, expected) => `${received} av ${expected} planer har kommit in.`,
  notReceived: (names) => `Ingen plan har kommit in från: ${names}.`,
  unidentified: (count) =>
    count === 1
      ? 'En inläst fil saknar känd avsändare eller känt år och ingår inte i jämförelsen.'
      : `${count} inlästa filer saknar känd avsändare eller känt år och ingår inte i jämförelsen.`,
  drafts: (count, received) => `${count} av ${received} planer är utkast och inte beslutade.`,
  gapFigure: (gaps, textOnly, judged) =>
    `Planerna har ${gaps} luckor av ${judged} bedömda rutor (krav × inkommen plan). I ${textOnly} av luckorna finns text men ingen aktivitet.`,
  requirementFigure: (name, met, received, textOnly, nothing) =>
    `${name}: ${met} av ${received} planer har aktivitet, ${textOnly} har endast text, ${nothing} har varken eller.`,
  overlapFigure: (groups, byKind) =>
    `${groups} grupper av likartade aktiviteter: ${byKind.parallel} parallella, ${byKind.double} dubbla, ${byKind.internal} inom samma plan. En grupp kan vara av flera slag. Parallella aktiviteter är väntade; dubbla och inre bör ses över.`,
  noGaps: 'Inga luckor i de inkomna planerna.',
  noOverlaps: 'Inga överlapp har hittats.',
  noLoad: 'Ingen aktör nämns av mer än en plan.',
  nothingToCheck: 'Inget att kontrollera.',
  gapCaption: 'Krav och förvaltningar',
  plansCaption: 'Inlästa planer',
  gapListCaption: 'Luckor per förvaltning',
  weaknessCaption: 'Antal aktiviteter som saknar uppgift',
  loadCaption: 'Aktörer efter antal planer som nämner dem',
  activitiesCaption: 'Alla aktiviteter',
  toCheckCaption: 'Uppgifter som är osäkra eller inte gick att läsa',
  groupIntro: (kinds, degree, count) => `${kinds}. Likhet ${degree}, ${count} aktiviteter.`,
  judgement: '[Samordnarens bedömning: skriv här eller ta bort raden.]',
  passages: (headings) => `Text under: ${headings}`,
  noPassage: 'Ingen text',
  outsideScope: 'utanför planens avgränsning',
  missing: 'saknas',
  uncertain: 'osäker',
  planStates: { current: 'ingår', superseded: 'ersatt av nyare version', unidentified: 'att identifiera' },
  planStatuses: { draft: 'utkast', adopted: 'beslutad', revised: 'reviderad' },
  gapStates: { activity: 'ja', 'text-only': 'endast text', nothing: 'lucka', 'no-plan': 'ej inkommen' },
  overlapKinds: { parallel: 'parallell', double: 'dubbel', internal: 'inom samma plan' },
  sheets: {
    about: 'Om rapporten',
    gaps: 'Luckor',
    gapList: 'Lucklista',
    overlaps: 'Överlapp',
    load: 'Aktörer',
    activities: 'Aktiviteter',
    plans: 'Planer',
    toCheck: 'Att kontrollera',
  },
  columns: {
    administration: 'Förvaltning',
    file: 'Fil',
    status: 'Planens status',
    decidedOn: 'Beslutad',
    recordNumber: 'Diarienummer',
    state: 'I jämförelsen',
    activities: 'Aktiviteter',
    requirement: 'Krav',
    gapState: 'Läge',
    gapCount: 'Luckor',
    gapsWithoutText: 'Varken aktivitet eller text',
    gapsInTextOnly: 'Endast text',
    passage: 'Text i planen',
    withoutResponsible: 'Utan ansvarig',
    withoutPartners: 'Utan samverkan',
    withoutFollowUp: 'Utan uppföljning',
    group: 'Grupp',
    kinds: 'Slag',
    degree: 'Likhet',
    activity: 'Aktivitet',
    area: 'Område',
    level: 'Nivå',
    responsible: 'Ansvarig',
    responsibleRaw: 'Ansvarig (planens ord)',
    partners: 'Samverkan',
    partnersRaw: 'Samverkan (planens ord)',
    followUp: 'Uppföljning',
    followUpRaw: 'Uppföljning (planens ord)',
    ages: 'Åldrar',
    targetGroup: 'Målgrupp',
    timeframe: 'Tid',
    activityStatus: 'Status',
    source: 'Källa',
    partner: 'Aktör',
    plans: 'Antal planer',
    finding: 'Iakttagelse',
    reasons: 'Gemensamt',
  },
}

const en: ReportTexts = {
  title: (city, year) => `Local action plans ${year}: comparison for ${city}`,
  subtitle: (topic) => `Gaps and overlaps in the administrations' plans: ${topic}`,
  fileName: (year) => `Comparison ${year}`,
  contents: 'Contents',
  table: (number, caption) => `Table ${number}. ${caption}`,
  page: 'Page',
  of: 'of',
  summary: 'Summary',
  plansHeading: 'The plans',
  gapsHeading: 'Gaps',
  gapListHeading: 'Gaps per administration',
  weaknessHeading: 'Activities without responsible, partner or follow-up',
  overlapsHeading: 'Overlaps',
  loadHeading: 'Partners that many plans count on',
  activitiesHeading: 'Annex: all activities with their source',
  toCheckHeading: 'Annex: to check',
  method:
    'The report is made from the tables and texts of the plans themselves. A gap means that the plan has no activity in an area that the guidelines ask for. Where the area is only mentioned in running text, the state is “text only”. Where no plan was received, nothing is said about gaps. Every row has its source: file, page or sheet, table and row.',
  received: (received, expected) => `${received} of ${expected} plans have been received.`,
  notReceived: (names) => `No plan has been received from: ${names}.`,
  unidentified: (count) =>
    count === 1
      ? 'One imported file has no known sender or year and is not part of the comparison.'
      : `${count} imported files have no known sender or year and are not part of the comparison.`,
  drafts: (count, received) => `${count} of ${received} plans are drafts and not adopted.`,
  gapFigure: (gaps, textOnly, judged) =>
    `The plans have ${gaps} gaps in ${judged} judged cells (requirement × received plan). In ${textOnly} of the gaps there is text but no activity.`,
  requirementFigure: (name, met, received, textOnly, nothing) =>
    `${name}: ${met} of ${received} plans have an activity, ${textOnly} have text only, ${nothing} have neither.`,
  overlapFigure: (groups, byKind) =>
    `${groups} groups of similar activities: ${byKind.parallel} parallel, ${byKind.double} double, ${byKind.internal} within one plan. A group can be of several kinds. Parallel activities are expected; double and internal ones should be looked at.`,
  noGaps: 'No gaps in the received plans.',
  noOverlaps: 'No overlaps have been found.',
  noLoad: 'No partner is named by more than one plan.',
  nothingToCheck: 'Nothing to check.',
  gapCaption: 'Requirements and administrations',
  plansCaption: 'Imported plans',
  gapListCaption: 'Gaps per administration',
  weaknessCaption: 'Number of activities that lack something',
  loadCaption: 'Partners by number of plans that name them',
  activitiesCaption: 'All activities',
  toCheckCaption: 'What is uncertain or could not be read',
  groupIntro: (kinds, degree, count) => `${kinds}. Likeness ${degree}, ${count} activities.`,
  judgement: "[The coordinator's judgement: write here or remove the line.]",
  passages: (headings) => `Text under: ${headings}`,
  noPassage: 'No text',
  outsideScope: "outside the plan's scope",
  missing: 'missing',
  uncertain: 'uncertain',
  planStates: { current: 'included', superseded: 'superseded by a newer version', unidentified: 'to be identified' },
  planStatuses: { draft: 'draft', adopted: 'adopted', revised: 'revised' },
  gapStates: { activity: 'yes', 'text-only': 'text only', nothing: 'gap', 'no-plan': 'not received' },
  overlapKinds: { parallel: 'parallel', double: 'double', internal: 'within one plan' },
  sheets: {
    about: 'About',
    gaps: 'Gaps',
    gapList: 'Gap list',
    overlaps: 'Overlaps',
    load: 'Partners',
    activities: 'Activities',
    plans: 'Plans',
    toCheck: 'To check',
  },
  columns: {
    administration: 'Administration',
    file: 'File',
    status: 'Plan status',
    decidedOn: 'Decided',
    recordNumber: 'Record number',
    state: 'In the comparison',
    activities: 'Activities',
    requirement: 'Requirement',
    gapState: 'State',
    gapCount: 'Gaps',
    gapsWithoutText: 'Neither activity nor text',
    gapsInTextOnly: 'Text only',
    passage: 'Text in the plan',
    withoutResponsible: 'No responsible',
    withoutPartners: 'No partner',
    withoutFollowUp: 'No follow-up',
    group: 'Group',
    kinds: 'Kind',
    degree: 'Likeness',
    activity: 'Activity',
    area: 'Area',
    level: 'Level',
    responsible: 'Responsible',
    responsibleRaw: "Responsible (plan's words)",
    partners: 'Partners',
    partnersRaw: "Partners (plan's words)",
    followUp: 'Follow-up',
    followUpRaw: "Follow-up (plan's words)",
    ages: 'Ages',
    targetGroup: 'Target group',
    timeframe: 'Time',
    activityStatus: 'Status',
    source: 'Source',
    partner: 'Partner',
    plans: 'Number of plans',
    finding: 'Finding',
    reasons: 'In common',
  },
}

export const reportTexts: Readonly<Record<Language, ReportTexts>> = { sv, en }
