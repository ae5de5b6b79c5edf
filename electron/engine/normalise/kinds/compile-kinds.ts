import type { ActivityKind, Catalogue } from '#shared/domain/catalogue'
import { AppError } from '#shared/errors'
import { indexTerms, type TermIndex } from './term-index'

export interface CompiledPattern {
  /** Groups of alternative terms; one of each must occur. */
  readonly all: readonly (readonly string[])[]
  readonly none: readonly string[]
  readonly weight: number
}
export interface CompiledKind {
  readonly id: string
  readonly area: string
  readonly level: ActivityKind['level']
  readonly patterns: readonly CompiledPattern[]
}
export interface CompiledKinds {
  readonly kinds: readonly CompiledKind[]
  readonly index: TermIndex
}

type TermGroups = Readonly<Record<string, readonly string[]>>

/** Replaces `$name` by the terms of that group; groups may name other groups. */
function expand(terms: readonly string[], groups: TermGroups, depth = 0): readonly string[] {
  return terms.flatMap((term) => {
    if (!term.startsWith('$')) return [term]
    const group = groups[term.slice(1)]
    if (group === undefined || depth > 4) {
      throw new AppError('catalogue.invalid', { fileName: 'activity-kinds.json', detail: `termGroups: ${term}` })
    }
    return expand(group, groups, depth + 1)
  })
}

function compile(catalogue: Catalogue): CompiledKinds {
  const groups = catalogue.activityKinds.termGroups ?? {}
  const kinds = catalogue.activityKinds.kinds.map((kind) => ({
    id: kind.id,
    area: kind.area,
    level: kind.level,
    patterns: kind.patterns.map((pattern) => ({
      all: pattern.all.map((group) => expand(group, groups)),
      none: expand(pattern.none ?? [], groups),
      weight: pattern.weight ?? 1,
    })),
  }))
  const terms = kinds.flatMap((kind) => kind.patterns.flatMap((pattern) => [...pattern.all.flat(), ...pattern.none]))
  return { kinds, index: indexTerms(terms) }
}

const compiled = new WeakMap<Catalogue, CompiledKinds>()

/**
 * The kinds of work ready for matching, compiled once per catalogue.
 *
 * Throws `catalogue.invalid` when a pattern names a term group that does not exist.
 */
export function compileKinds(catalogue: Catalogue): CompiledKinds {
  const known = compiled.get(catalogue)
  if (known !== undefined) return known
  const fresh = compile(catalogue)
  compiled.set(catalogue, fresh)
  return fresh
}
