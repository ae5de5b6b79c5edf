/**
 * Whether an overlap is a problem (domain guide, section 10).
 *
 * `parallel`: administrations do the same, each for its own. `double`: two of them do it for the same people in the
 * same place, or both claim the responsibility. `internal`: twice in one plan; last year's row and this year's row about
 * the same work are not that.
 */
import type { Catalogue } from '#shared/domain/catalogue'
import { type OverlapKind, overlapKinds } from '#shared/domain/comparison'
import { compileKinds } from '../../normalise/kinds/compile-kinds'
import { groupBy } from '../../normalise/kinds/group-by'
import { findTerms } from '../../normalise/kinds/term-index'
import { tokenise } from '../../normalise/swedish/tokenise'
import type { ComparedRow } from './compared-row'

/**
 * Names in running text: capitalised words that do not open the text, are no abbreviations, no partners and no words of
 * the catalogue ("Komet" is a method). What is left are mostly places.
 */
function namesIn({ activity }: ComparedRow, catalogue: Catalogue): ReadonlySet<string> {
  const names = tokenise(activity.text).filter(
    ({ text, start }) => start > 0 && text.length > 3 && /^\p{Lu}\p{Ll}/u.test(text),
  )
  const words = names.map(({ text, folded }) => ({ text, folded, zone: 'text' as const }))
  const hits = [...findTerms(compileKinds(catalogue).index, words).values()]
  const told = new Set(hits.filter(({ term }) => !term.startsWith('*')).map(({ wording }) => wording))
  const partners = new Set(activity.partners.mentions.flatMap(({ raw }) => tokenise(raw).map(({ stem }) => stem)))
  return new Set(names.filter(({ text, stem }) => !told.has(text) && !partners.has(stem)).map(({ stem }) => stem))
}

function agesMeet(a: ComparedRow, b: ComparedRow): boolean {
  const [x, y] = [a.activity.ages, b.activity.ages]
  if (x === null || y === null) return true
  return (x.max ?? 120) >= (y.min ?? 0) && (y.max ?? 120) >= (x.min ?? 0)
}

const named = (mentions: ComparedRow['activity']['partners']['mentions']): readonly string[] =>
  mentions.flatMap(({ organisation, asGroup }) => (organisation === null || asGroup ? [] : [organisation]))

/** Both name the same administration as responsible, or a department answers for it inside a district that does too. */
function bothClaim(a: ComparedRow, b: ComparedRow, senders: ReadonlyMap<string, string>): boolean {
  const ofA = named(a.activity.responsible.mentions)
  const ofB = named(b.activity.responsible.mentions)
  if (ofA.some((id) => senders.has(id) && ofB.includes(id))) return true
  const [x, y] = [senders.get(a.organisation), senders.get(b.organisation)]
  if (x === y || x === undefined || y === undefined) return false
  const [department, district] = x === 'department' ? [a, b] : [b, a]
  const isOwn = (row: ComparedRow): boolean => named(row.activity.responsible.mentions).includes(row.organisation)
  return (
    isOwn(department) && isOwn(district) && named(department.activity.partners.mentions).includes(district.organisation)
  )
}

/** Whether two rows are the same work for the same people in the same place, or claimed by both. */
function hasDouble(rows: readonly ComparedRow[], catalogue: Catalogue): boolean {
  const senders = new Map(
    catalogue.organisations.organisations
      .filter(({ kind }) => kind === 'district' || kind === 'department')
      .map(({ id, kind }) => [id, kind]),
  )
  const named = rows.map((row) => ({ row, names: namesIn(row, catalogue) }))
  return named.some((a, index) =>
    named.slice(index + 1).some((b) => {
      if (a.row.organisation === b.row.organisation || !agesMeet(a.row, b.row)) return false
      return [...a.names].some((name) => b.names.has(name)) || bothClaim(a.row, b.row, senders)
    }),
  )
}

/** The kinds of overlap among the rows of a group, in the fixed order; empty when there is none. */
export function tellOverlapKinds(rows: readonly ComparedRow[], catalogue: Catalogue): OverlapKind[] {
  const isOfSeveralPlans = new Set(rows.map(({ ref }) => ref.plan)).size > 1
  const current = rows.filter(({ activity }) => !activity.isStatusReport)
  const isInternal = [...groupBy(current, ({ ref }) => ref.plan).values()].some((ofPlan) => ofPlan.length > 1)
  const told: Readonly<Record<OverlapKind, boolean>> = {
    parallel: isOfSeveralPlans,
    double: isOfSeveralPlans && hasDouble(current, catalogue),
    internal: isInternal,
  }
  return overlapKinds.filter((kind) => told[kind])
}
