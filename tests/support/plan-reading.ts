import type { Normalisation } from '#engine/store/plan-contents'
import { nowhere } from '#shared/domain/place'
import type { ActivityReading, Identification, PlanReading } from '#shared/domain/plan-reading'
import { finding } from '#shared/findings'
import { normalisedActivity } from './comparison-input'

const place = { ...nowhere, paragraph: 7 }

function fact<T>(value: T | null) {
  return value === null
    ? ({ value, raw: null, from: 'none', place: null, confidence: 0 } as const)
    : ({ value, raw: String(value), from: 'title', place, confidence: 0.9 } as const)
}

export interface Identity {
  readonly sender?: string | null
  readonly year?: number | null
  readonly status?: 'draft' | 'adopted' | 'revised' | null
  readonly decidedOn?: string | null
}

export function identification(identity: Identity = {}): Identification {
  return {
    sender: fact(identity.sender === undefined ? 'bromma' : identity.sender),
    year: fact(identity.year === undefined ? 2018 : identity.year),
    status: fact(identity.status === undefined ? 'adopted' : identity.status),
    recordNumber: fact('1.1/123/2018'),
    decidedOn: fact(identity.decidedOn === undefined ? '2018-05-17' : identity.decidedOn),
  }
}

function activityReading(text: string, row: number): ActivityReading {
  return {
    cells: {
      activity: { raw: text, place, confidence: null },
      responsible: { raw: 'Stadsdelsförvaltningen\nPolis', place, confidence: 0.4 },
    },
    table: 0,
    row,
    sectionPath: ['Förebyggande arbete'],
    tableTitle: 'Aktiviteter',
    isStatusReport: false,
    layout: 'table-row',
    place,
  }
}

/** A small plan with one section, one table and the activities given. */
export function planReading(texts: readonly string[] = ['Utbildning för personal'], identity?: Identity): PlanReading {
  return {
    format: 'docx',
    identification: identification(identity),
    sections: [{ heading: 'Inledning', level: 1, path: [], text: 'Planen gäller\nhela området.', place }],
    tables: [
      {
        kind: 'activities',
        title: 'Aktiviteter',
        columns: [
          { heading: 'Aktivitet', roles: ['activity'], confidence: 1, reason: 'heading:Aktivitet' },
          { heading: 'Ansvarig', roles: ['responsible'], confidence: 1, reason: 'heading:Ansvarig' },
        ],
        rows: [['Aktivitet', 'Ansvarig'], ...texts.map((text) => [text, 'Stadsdelsförvaltningen\nPolis'])],
        headerRowCount: 1,
        reason: 'headings',
        place,
      },
    ],
    activities: texts.map((text, index) => activityReading(text, index + 2)),
    ledger: [
      { use: 'section', text: 'Planen gäller hela området.', place },
      { use: 'not-placed', text: 'Sid 3', place: nowhere },
    ],
    lineBreaks: 'authored',
    findings: [finding('info', 'reading.tracked-changes', { count: 2 })],
  }
}

/** A normalisation that fits the reading. */
export function normalisation(reading: PlanReading): Normalisation {
  return {
    activities: reading.activities.map((activity) =>
      normalisedActivity(activity.cells.activity?.raw ?? '', {
        table: activity.table,
        row: activity.row,
        sectionPath: activity.sectionPath,
        place: activity.place,
        isStatusReport: activity.isStatusReport,
      }),
    ),
    sections: reading.sections.map((section) => ({ ...section, areas: [], excludes: [] })),
    findings: [],
  }
}
