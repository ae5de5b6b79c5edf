import type { Catalogue } from '#shared/domain/catalogue'
import type { OverlapGroup, OverlapPicture } from '#shared/domain/comparison'
import { groupBy } from '../../normalise/kinds/group-by'
import type { ComparedPlan } from '../compared-plan'
import { listRows } from './compared-row'
import { groupRows, type RowGroup } from './group-rows'
import { listPartnerLoad } from './list-partner-load'
import { tellOverlapKinds } from './tell-overlap-kinds'
import { meanSimilarity, type WeighedRow, weighRows } from './weigh-words'

export interface OverlapInput {
  readonly year: number
  readonly plans: readonly ComparedPlan[]
  readonly catalogue: Catalogue
}

/** A shared kind of work alone makes rows this alike; the rest is their words. */
const degreeOfKind = 0.5
const labelWords = 3
const memberReasons = 4

/** Stems that at least two rows share, the heaviest over all rows first. */
function sharedStems(rows: readonly WeighedRow[]): readonly string[] {
  const sums = new Map<string, { sum: number; rows: number }>()
  for (const { weights } of rows) {
    for (const [stem, weight] of weights) {
      const before = sums.get(stem) ?? { sum: 0, rows: 0 }
      sums.set(stem, { sum: before.sum + weight, rows: before.rows + 1 })
    }
  }
  return [...sums]
    .filter(([, { rows: count }]) => count > 1)
    .sort(([a, x], [b, y]) => y.sum - x.sum || (a < b ? -1 : 1))
    .map(([stem]) => stem)
}

const writtenAs = (stem: string, rows: readonly WeighedRow[]): string =>
  rows.map(({ written }) => written.get(stem)).find((form) => form !== undefined) ?? stem

function labelOf(group: RowGroup, shared: readonly string[], catalogue: Catalogue): string {
  const kind = catalogue.activityKinds.kinds.find(({ id }) => id === group.kind)?.name.sv
  if (kind !== undefined && group.isOneWork) return kind
  const words = [...new Set(shared.map((stem) => writtenAs(stem, group.rows)))].slice(0, labelWords)
  if (kind !== undefined) return words.length > 0 ? `${kind}: ${words.join(', ')}` : kind
  return words.length > 0 ? words.join(', ') : (group.rows[0]?.row.activity.text ?? '')
}

/** The area that most rows have; the first of those that tie. */
function areaOf(rows: readonly WeighedRow[]): string | null {
  const known = rows.map(({ row }) => row.activity.area.value).filter((area) => area !== null)
  const [first] = [...groupBy(known, (area) => area)].sort(([, a], [, b]) => b.length - a.length)
  return first?.[0] ?? null
}

function partnersOf({ row }: WeighedRow): readonly string[] {
  return row.activity.partners.mentions.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]))
}

function reasonsOf(member: WeighedRow, group: RowGroup, shared: readonly string[], catalogue: Catalogue): string[] {
  const kind = catalogue.activityKinds.kinds.find(({ id }) => id === group.kind)
  const ownKind = member.row.activity.kind
  const told = kind !== undefined && ownKind.value === kind.id ? ownKind.reasons.map(({ wording }) => wording) : []
  const words = shared.filter((stem) => member.weights.has(stem)).map((stem) => member.written.get(stem) ?? stem)
  const others = new Set(group.rows.filter((row) => row !== member).flatMap(partnersOf))
  const partners = catalogue.organisations.organisations
    .filter(({ id }) => others.has(id) && partnersOf(member).includes(id))
    .map(({ shortName }) => shortName)
  const isWord = (wording: string): boolean => !/^(?:org|age):/u.test(wording)
  return [
    ...new Set([
      ...(kind === undefined ? [] : [kind.name.sv]),
      ...[...told.filter(isWord), ...words].slice(0, memberReasons),
      ...partners.slice(0, memberReasons),
    ]),
  ]
}

function idOf(year: number, group: RowGroup, shared: readonly string[]): string {
  if (group.kind !== null && group.isOneWork) return `${year}/${group.kind}`
  return `${year}/${group.kind ?? 'words'}-${[...shared.slice(0, labelWords)].sort().join('-')}`
}

function buildGroup(group: RowGroup, { year, catalogue }: OverlapInput): OverlapGroup | null {
  const kinds = tellOverlapKinds(
    group.rows.map(({ row }) => row),
    catalogue,
  )
  if (kinds.length === 0) return null
  const shared = sharedStems(group.rows)
  const likeness = meanSimilarity(group.rows)
  const degree = !group.isOneWork ? likeness : degreeOfKind + (1 - degreeOfKind) * likeness
  return {
    id: idOf(year, group, shared),
    label: labelOf(group, shared, catalogue),
    area: areaOf(group.rows),
    kinds,
    degree: Math.round(degree * 100) / 100,
    members: group.rows.map((member) => ({
      activity: member.row.ref,
      organisation: member.row.organisation,
      reasons: reasonsOf(member, group, shared, catalogue),
    })),
  }
}

/** Two groups of words may share their heaviest stems; the later one gets a number. */
function withUniqueIds(groups: readonly OverlapGroup[]): readonly OverlapGroup[] {
  const count = new Map<string, number>()
  return groups.map((group) => {
    const before = count.get(group.id) ?? 0
    count.set(group.id, before + 1)
    return before === 0 ? group : { ...group, id: `${group.id}-${before + 1}` }
  })
}

/**
 * Activities of one year that are the same work in substance, and the partners that many plans name.
 *
 * Groups hold rows of at least two plans, or the same work twice in one plan. Largest groups first, then by id.
 */
export function findOverlaps(input: OverlapInput): OverlapPicture {
  const plans = input.plans.filter((plan) => plan.year === input.year)
  const families = new Set(
    input.catalogue.activityKinds.kinds.filter(({ sameWork }) => sameWork === 'alike').map(({ id }) => id),
  )
  const groups = groupRows(weighRows(listRows(plans)), families)
    .map((group) => buildGroup(group, input))
    .filter((group) => group !== null)
  return {
    year: input.year,
    groups: [...withUniqueIds(groups)].sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1)),
    load: listPartnerLoad(plans),
    received: plans.length,
  }
}
