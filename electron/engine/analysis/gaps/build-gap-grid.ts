/**
 * Who has no activity for what the guidelines require.
 *
 * A row counts for its main area alone: a further area is a likeness, not a promise. Rows that report on last year's
 * activities count like any other row, as in the analysis format. Passages without a row make "text only", which is
 * still a gap; a missing plan is none.
 */
import type { Catalogue, Requirement, RequirementSet } from '#shared/domain/catalogue'
import type { ActivityRef, GapCell, GapGrid, GapState } from '#shared/domain/comparison'
import type { NormalisedActivity, NormalisedSection } from '#shared/domain/normalised-plan'
import type { ComparedPlan } from '../compared-plan'
import { listExpectedOrganisations } from './expected-organisations'

export interface GapGridInput {
  readonly year: number
  readonly plans: readonly ComparedPlan[]
  readonly catalogue: Catalogue
}

/** A passage speaks of an area from this confidence. */
const passageFrom = 0.5

/** The set that judges a year: the last one whose years hold it, or the earliest for years before all sets. */
function requirementSetOf(year: number, catalogue: Catalogue): RequirementSet {
  const { sets } = catalogue.requirements
  const valid = sets.filter((set) => (set.validFrom ?? year) <= year && (set.validTo ?? year) >= year)
  const chosen = valid.at(-1) ?? sets[0]
  return chosen ?? { id: '', validFrom: null, validTo: null, source: '', requirements: [] }
}

const speaksOf = (section: NormalisedSection, areas: readonly string[]): boolean =>
  section.areas.some(({ area, confidence }) => areas.includes(area) && confidence >= passageFrom)

/** Neither an empty cell nor a missing column names anybody or any follow-up. */
function weaknessesOf(rows: readonly NormalisedActivity[]): GapCell['weaknesses'] {
  const isUnnamed = (raw: string | null): boolean => raw === null || raw.replace(/[-–—.\s]/gu, '') === ''
  const isNotFollowedUp = ({ channels }: NormalisedActivity['followUp']): boolean =>
    channels.every((channel) => channel === 'none')
  return {
    withoutResponsible: rows.filter((row) => isUnnamed(row.responsible.raw)).length,
    withoutPartners: rows.filter((row) => isUnnamed(row.partners.raw)).length,
    withoutFollowUp: rows.filter((row) => isNotFollowedUp(row.followUp)).length,
  }
}

function buildCell(organisation: string, requirement: Requirement, plan: ComparedPlan | null): GapCell {
  const areas = requirement.anyOf
  const rows = (plan?.activities ?? []).map((row, index) => ({ row, index }))
  const behind = rows.filter(({ row }) => row.area.value !== null && areas.includes(row.area.value))
  const passages = (plan?.sections ?? []).flatMap((section, index) => (speaksOf(section, areas) ? [index] : []))
  const id = plan?.id ?? 0
  const activities: readonly ActivityRef[] = behind.map(({ index }) => ({ plan: id, index }))
  return {
    organisation,
    requirement: requirement.id,
    state: stateOf(plan, behind.length, passages.length),
    activities: [...activities],
    passages: passages.map((section) => ({ plan: id, section })),
    outsideScope: (plan?.sections ?? []).some(({ excludes }) => areas.every((area) => excludes.includes(area))),
    weaknesses: weaknessesOf(behind.map(({ row }) => row)),
  }
}

function stateOf(plan: ComparedPlan | null, rows: number, passages: number): GapState {
  if (plan === null) return 'no-plan'
  if (rows > 0) return 'activity'
  return passages > 0 ? 'text-only' : 'nothing'
}

/**
 * The grid of requirements by administrations for one year.
 *
 * Rows are the administrations expected that year, in catalogue order, then others that sent a plan all the same.
 * `received` counts expected administrations whose plan is there, so that it never exceeds `expected`. When a sender
 * has several plans of the year, the last one counts.
 */
export function buildGapGrid({ year, plans, catalogue }: GapGridInput): GapGrid {
  const set = requirementSetOf(year, catalogue)
  const planOf = new Map(plans.filter((plan) => plan.year === year).map((plan) => [plan.organisation, plan]))
  const expected = listExpectedOrganisations(year, catalogue).map(({ id }) => id)
  const known = catalogue.organisations.organisations.map(({ id }) => id)
  const others = [...planOf.keys()].filter((id) => !expected.includes(id))
  const inOrder = (ids: readonly string[]) => [...ids].sort((a, b) => known.indexOf(a) - known.indexOf(b))
  const organisations = [...expected, ...inOrder(others)]
  return {
    year,
    requirementSet: set.id,
    requirements: set.requirements.map(({ id }) => id),
    organisations: organisations.map((organisation) => {
      const plan = planOf.get(organisation)
      return { organisation, plan: plan?.id ?? null, status: plan?.status ?? null }
    }),
    cells: organisations.flatMap((organisation) =>
      set.requirements.map((requirement) => buildCell(organisation, requirement, planOf.get(organisation) ?? null)),
    ),
    expected: expected.length,
    received: expected.filter((id) => planOf.has(id)).length,
  }
}
