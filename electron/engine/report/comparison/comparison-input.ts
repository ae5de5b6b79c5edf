import type { ActivityRow, PlanSummary } from '#shared/contract/views'
import type { Catalogue } from '#shared/domain/catalogue'
import type { ActivityRef, GapGrid, OverlapPicture } from '#shared/domain/comparison'
import type { NormalisedSection } from '#shared/domain/normalised-plan'
import type { Finding } from '#shared/findings'
import type { Language } from '#shared/language'

/** Everything that the city-wide comparison of one year is written from. */
export interface ComparisonInput {
  readonly city: string
  readonly topic: string
  readonly year: number
  readonly language: Language
  readonly catalogue: Catalogue
  /** Plans of the year, superseded ones too, and those without sender or year. */
  readonly plans: readonly PlanSummary[]
  /** Rows of the current plans of the year. */
  readonly activities: readonly ActivityRow[]
  /** Sections per plan id, in the order that section references count. */
  readonly sections: ReadonlyMap<number, readonly NormalisedSection[]>
  /** Findings per plan id. */
  readonly findings: ReadonlyMap<number, readonly Finding[]>
  readonly gaps: GapGrid
  readonly overlaps: OverlapPicture
}

/** Look-ups by id that every chapter needs; an id the catalogue lacks is shown as it is. */
export interface Names {
  readonly organisation: (id: string) => string
  readonly shortOrganisation: (id: string) => string
  readonly area: (id: string) => string
  readonly requirement: (id: string) => string
  readonly channel: (id: string) => string
}

export function namesOf({ catalogue, language }: ComparisonInput): Names {
  const organisations = new Map(catalogue.organisations.organisations.map((entry) => [entry.id, entry]))
  const worded = (entries: readonly { id: string; name: { sv: string; en: string } }[]) => {
    const names = new Map(entries.map((entry) => [entry.id, entry.name[language]]))
    return (id: string) => names.get(id) ?? id
  }
  return {
    organisation: (id) => organisations.get(id)?.name ?? id,
    shortOrganisation: (id) => organisations.get(id)?.shortName ?? id,
    area: worded(catalogue.areas.areas),
    requirement: worded(catalogue.requirements.sets.flatMap((set) => set.requirements)),
    channel: worded(catalogue.followUp.channels),
  }
}

const keyOf = (ref: ActivityRef) => `${ref.plan}/${ref.index}`

export function rowLookup(activities: readonly ActivityRow[]): (ref: ActivityRef) => ActivityRow | null {
  const rows = new Map(activities.map((row) => [keyOf(row.ref), row]))
  return (ref) => rows.get(keyOf(ref)) ?? null
}
