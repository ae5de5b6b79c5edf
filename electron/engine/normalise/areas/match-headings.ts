/** Headings and cells that name an area or a level: whole names first, then names inside a longer heading. */
import type { ActivityLevel, Catalogue } from '#shared/domain/catalogue'
import { foldText } from '../swedish/fold-text'
import { tokenise } from '../swedish/tokenise'

export interface HeadingMatch<V extends string> {
  readonly value: V
  /** `name`: the catalogue's own name. `whole`: the heading is the phrase. `part`: the phrase stands in it. */
  readonly how: 'name' | 'whole' | 'part'
  readonly phrase: string
}

interface Phrase<V extends string> {
  readonly value: V
  readonly phrase: string
  readonly words: readonly string[]
  readonly isName: boolean
}
interface CompiledHeadings {
  readonly areas: readonly Phrase<string>[]
  readonly levels: readonly Phrase<ActivityLevel>[]
}

const wordsOf = (text: string): readonly string[] => tokenise(text).map((token) => token.folded)

function toPhrase<V extends string>(value: V, phrase: string, isName: boolean): Phrase<V> {
  return { value, phrase, words: wordsOf(phrase), isName }
}

const longestFirst = <V extends string>(phrases: readonly Phrase<V>[]): readonly Phrase<V>[] =>
  [...phrases].sort((a, b) => b.words.length - a.words.length || b.phrase.length - a.phrase.length)

function compile({ areas, headings }: Catalogue): CompiledHeadings {
  return {
    areas: longestFirst([
      ...areas.areas.flatMap((area) =>
        [area.id, area.name.sv, area.name.en].map((name) => toPhrase(area.id, name, true)),
      ),
      ...headings.sections.flatMap((section) => section.headings.map((each) => toPhrase(section.area, each, false))),
    ]),
    levels: longestFirst(
      headings.levels.flatMap((level) => level.headings.map((each) => toPhrase(level.level, each, false))),
    ),
  }
}

const compiled = new WeakMap<Catalogue, CompiledHeadings>()

function compileHeadings(catalogue: Catalogue): CompiledHeadings {
  const known = compiled.get(catalogue) ?? compile(catalogue)
  compiled.set(catalogue, known)
  return known
}

/** Numbering, "Fokusområde 3:" and the like say nothing about what stands under the heading. */
const lead =
  /^(?:(?:\d+|[ivx]+)(?:\.\d+)*[.):]?\s+|[a-z][.)]\s+|(?:fokus|mål|insats)?område\s*\d*\s*[:.–-]\s*|bilaga\s*\d*\s*[:.–-]?\s*)+/u

function positionOf(words: readonly string[], phrase: readonly string[]): number {
  const last = words.length - phrase.length
  for (let start = 0; start <= last; start += 1) {
    if (phrase.every((word, offset) => words[start + offset] === word)) return start
  }
  return -1
}

function match<V extends string>(heading: string, phrases: readonly Phrase<V>[]): readonly HeadingMatch<V>[] {
  const words = wordsOf(foldText(heading).replace(lead, ''))
  const taken = words.map(() => false)
  const found = new Map<V, HeadingMatch<V>>()
  for (const phrase of phrases) {
    const at = phrase.words.length === 0 ? -1 : positionOf(words, phrase.words)
    if (at < 0 || taken.slice(at, at + phrase.words.length).some(Boolean)) continue
    const how = phrase.words.length < words.length ? 'part' : phrase.isName ? 'name' : 'whole'
    if (!found.has(phrase.value)) found.set(phrase.value, { value: phrase.value, how, phrase: phrase.phrase })
    taken.fill(true, at, at + phrase.words.length)
  }
  return [...found.values()]
}

/** The areas that a heading or an area cell names, longest wording first. */
export function areasOfHeading(heading: string, catalogue: Catalogue): readonly HeadingMatch<string>[] {
  return match(heading, compileHeadings(catalogue).areas)
}

/** The levels that a heading or a level cell names; more than one for "främjande och förebyggande arbete". */
export function levelsOfHeading(heading: string, catalogue: Catalogue): readonly HeadingMatch<ActivityLevel>[] {
  return match(heading, compileHeadings(catalogue).levels)
}
