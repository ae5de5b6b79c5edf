import type { PlanStatus } from '#shared/domain/plan-reading'

/** What decides among the versions of one sender's plan for one year. */
export interface VersionFacts {
  readonly status: PlanStatus | null
  /** ISO date. */
  readonly decidedOn: string | null
  /** Some of its pages are pictures whose text was recognised. */
  readonly isRecognised: boolean
  /** Some of its activities were put together from text that a copy had flattened. */
  readonly isFlattened: boolean
}

/**
 * Chooses the version that counts from versions in the order of import; null from none.
 *
 * A decided version goes before a draft, whatever their dates: only the user's word makes a draft count as decided.
 * Among decided ones the latest decision wins, then a revision over what it revises, then what the file states over
 * what was recognised from pictures or put together from flattened text, then the latest import. A revision without a date counts as decided no earlier
 * than what it revises.
 */
export function chooseCurrent<V extends VersionFacts>(versions: readonly V[]): V | null {
  const adoptions = versions.filter((version) => version.status === 'adopted')
  const lastAdopted =
    adoptions
      .map((version) => version.decidedOn ?? '')
      .sort()
      .at(-1) ?? ''
  const dateOf = (version: V) => version.decidedOn ?? (version.status === 'revised' ? lastAdopted : '')
  const isBetter = (a: V, b: V) => {
    const differences = [
      rank(a) - rank(b),
      compare(dateOf(a), dateOf(b)),
      Number(a.status === 'revised') - Number(b.status === 'revised'),
      Number(b.isRecognised) - Number(a.isRecognised),
      Number(b.isFlattened) - Number(a.isFlattened),
      Number(a.decidedOn !== null) - Number(b.decidedOn !== null),
    ]
    return (differences.find((difference) => difference !== 0) ?? 0) >= 0
  }
  return versions.reduce<V | null>((best, version) => (best === null || isBetter(version, best) ? version : best), null)
}

const rank = ({ status }: VersionFacts) => (status === 'draft' ? 0 : status === null ? 1 : 2)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
