import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import type { ComparisonInput } from '#engine/report/comparison/comparison-input'
import type { ActivityRow, PlanSummary } from '#shared/contract/views'
import type { GapCell, GapState } from '#shared/domain/comparison'
import type { NormalisedActivity } from '#shared/domain/normalised-plan'
import { nowhere } from '#shared/domain/place'
import { resourcesFolder } from './repository'

const noMentions = { raw: null, mentions: [] }

export function normalisedActivity(text: string, partial: Partial<NormalisedActivity> = {}): NormalisedActivity {
  return {
    text,
    area: { value: null, confidence: 0, reasons: [], runnerUp: null, further: [] },
    level: { value: null, confidence: 0, reasons: [] },
    kind: { value: null, confidence: 0, reasons: [] },
    responsible: noMentions,
    partners: noMentions,
    followUp: { raw: null, channels: ['none'], confidence: 1, reasons: [] },
    targetGroup: null,
    ages: null,
    timeframe: null,
    status: { value: 'unknown', raw: null, reasons: [] },
    comment: null,
    isStatusReport: false,
    table: 0,
    row: 2,
    sectionPath: [],
    place: { ...nowhere, page: 9 },
    findings: [],
    ...partial,
  }
}

export function activityRow(plan: number, index: number, organisation: string, text: string): ActivityRow {
  return {
    ref: { plan, index },
    fileName: `plan-${plan}.docx`,
    organisation,
    year: 2018,
    isCurrent: true,
    activity: normalisedActivity(text),
  }
}

function planSummary(id: number, organisation: string | null, partial: Partial<PlanSummary> = {}): PlanSummary {
  return {
    id,
    fileName: `plan-${id}.docx`,
    format: 'docx',
    sha256: 'a'.repeat(64),
    importedAt: '2018-06-01T08:00:00.000Z',
    organisation,
    year: 2018,
    status: 'adopted',
    recordNumber: null,
    decidedOn: '2018-05-17',
    state: organisation === null ? 'unidentified' : 'current',
    supersededBy: null,
    activities: 1,
    toCheck: 0,
    findings: { error: 0, warning: 0, info: 0 },
    ledger: { activity: 1, section: 0, table: 0, furniture: 0, 'not-placed': 0 },
    ...partial,
  }
}

function gapCell(organisation: string, requirement: string, state: GapState): GapCell {
  return {
    organisation,
    requirement,
    state,
    activities: state === 'activity' ? [{ plan: organisation === 'bromma' ? 1 : 2, index: 0 }] : [],
    passages: state === 'text-only' ? [{ plan: 2, section: 0 }] : [],
    outsideScope: false,
    weaknesses: { withoutResponsible: 0, withoutPartners: 0, withoutFollowUp: 0 },
  }
}

/** Two plans received of three expected, one file unidentified; Farsta has a gap in text only and one without text. */
export function comparisonInput(partial: Partial<ComparisonInput> = {}): ComparisonInput {
  const requirements = ['training', 'exit-support', 'follow-up']
  const states: Readonly<Record<string, readonly GapState[]>> = {
    bromma: ['activity', 'activity', 'activity'],
    farsta: ['activity', 'text-only', 'nothing'],
    alvsjo: ['no-plan', 'no-plan', 'no-plan'],
  }
  return {
    city: 'Exempelstaden',
    topic: 'våldsbejakande extremism',
    year: 2018,
    language: 'sv',
    catalogue: loadCatalogue(resourcesFolder),
    plans: [planSummary(1, 'bromma'), planSummary(2, 'farsta', { status: 'draft' }), planSummary(3, null)],
    activities: [
      activityRow(1, 0, 'bromma', 'Utbildning för medarbetare'),
      activityRow(2, 0, 'farsta', '=SUM(A1:A9) är ingen formel'),
    ],
    sections: new Map([
      [
        2,
        [
          {
            heading: 'Avhopparverksamhet',
            level: 1,
            path: [],
            text: 'Den som vill lämna får stöd.',
            areas: [],
            excludes: [],
            place: nowhere,
          },
        ],
      ],
    ]),
    findings: new Map([
      [
        2,
        [{ severity: 'warning', code: 'normalise.unknown-organisation', params: { raw: 'Gamla bion' }, place: null }],
      ],
    ]),
    gaps: {
      year: 2018,
      requirementSet: 'guidelines-2016',
      requirements,
      organisations: [
        { organisation: 'bromma', plan: 1, status: 'adopted' },
        { organisation: 'farsta', plan: 2, status: 'draft' },
        { organisation: 'alvsjo', plan: null, status: null },
      ],
      cells: Object.entries(states).flatMap(([organisation, own]) =>
        own.map((state, index) => gapCell(organisation, requirements[index] ?? '', state)),
      ),
      expected: 3,
      received: 2,
    },
    overlaps: {
      year: 2018,
      groups: [
        {
          id: 'kind:staff-training',
          label: 'Utbildning av personal',
          area: 'training',
          kinds: ['parallel'],
          degree: 0.8,
          members: [
            { activity: { plan: 1, index: 0 }, organisation: 'bromma', reasons: ['utbildning'] },
            { activity: { plan: 2, index: 0 }, organisation: 'farsta', reasons: ['utbildning'] },
          ],
        },
      ],
      load: [{ organisation: 'polisen', plans: 2, activities: [{ plan: 1, index: 0 }] }],
      received: 2,
    },
    ...partial,
  }
}
