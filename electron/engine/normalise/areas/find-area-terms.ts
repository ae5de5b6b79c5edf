import type { z } from 'zod'
import type { Catalogue } from '#shared/domain/catalogue'
import type { reasonSchema } from '#shared/domain/normalised-plan'
import { groupBy } from '../kinds/group-by'
import { findTerms, indexTerms, type TermHit, type TermIndex, type Zone, type ZonedWord } from '../kinds/term-index'

export type Reason = z.infer<typeof reasonSchema>

/** What speaks for an area: points that add up, and why. */
export interface AreaEvidence {
  readonly area: string
  readonly points: number
  readonly rule: Reason['rule']
  /** Made only for the evidence that is shown. */
  readonly reason: () => Reason
}

interface WeightedTerm {
  readonly area: string
  readonly weight: number
}
interface CompiledTerms {
  readonly index: TermIndex
  readonly areas: ReadonlyMap<string, readonly WeightedTerm[]>
}

function compile(catalogue: Catalogue): CompiledTerms {
  const weighted = catalogue.areaTerms.areas.flatMap(({ area, terms }) =>
    terms.map(({ term, weight }) => ({ term, area, weight })),
  )
  return { index: indexTerms(weighted.map(({ term }) => term)), areas: groupBy(weighted, ({ term }) => term) }
}

const compiled = new WeakMap<Catalogue, CompiledTerms>()

const factorOfZone: Readonly<Record<Zone, number>> = { text: 1, target: 0.5, mark: 1 }
/** Each further word for the same area tells less than the one before. */
const fading = 0.65

/** The area terms in the words; `factor` scales what they weigh. */
export function findAreaTerms(
  words: readonly ZonedWord[],
  factor: number,
  catalogue: Catalogue,
): readonly AreaEvidence[] {
  const { index, areas } = compiled.get(catalogue) ?? compile(catalogue)
  compiled.set(catalogue, { index, areas })
  const found = [...findTerms(index, words).values()].flatMap((hit) =>
    (areas.get(hit.term) ?? []).map(({ area, weight }) => ({
      area,
      points: weight * factorOfZone[hit.zone] * factor,
      hit,
    })),
  )
  return [...groupBy(found, ({ area }) => area).values()].flatMap((ofArea) => fade(ofArea))
}

interface AreaHit {
  readonly area: string
  readonly points: number
  readonly hit: TermHit
}

/** One word counts once per area, the heaviest first, each further one for less. */
function fade(ofArea: readonly AreaHit[]): readonly AreaEvidence[] {
  const heaviest = [...ofArea].sort((a, b) => b.points - a.points)
  const perWording = heaviest.filter(
    ({ hit }, index) => heaviest.findIndex((other) => other.hit.wording === hit.wording) === index,
  )
  return perWording.map(({ area, points, hit }, index) => ({
    area,
    points: points * fading ** index,
    rule: 'term',
    reason: () => ({ rule: 'term', wording: hit.wording, matched: hit.term }),
  }))
}
