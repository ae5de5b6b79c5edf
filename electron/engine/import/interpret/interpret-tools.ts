/** What the interpretation knows of the domain, compiled once for a catalogue. */
import type { Catalogue } from '#shared/domain/catalogue'
import { type CellEvidence, createCellEvidence } from './words/cell-evidence'
import { createHeadingMatcher, type HeadingMatcher } from './words/heading-matcher'
import { compilePhrases, type Phrase } from './words/word-pattern'

export interface OtherTableWords {
  readonly kind: string
  readonly headings: readonly Phrase[]
  readonly titles: readonly Phrase[]
}

export interface InterpretTools {
  readonly catalogue: Catalogue
  readonly headings: HeadingMatcher
  readonly evidence: CellEvidence
  readonly statusTables: readonly Phrase[]
  readonly otherTables: readonly OtherTableWords[]
  readonly activityTitles: readonly Phrase[]
  /** Words that with one of `ownWords` say that something will be done: "ska". */
  readonly intentWords: readonly Phrase[]
  readonly ownWords: readonly Phrase[]
  readonly groupWords: readonly Phrase[]
  readonly totals: readonly Phrase[]
  readonly outcomeWords: readonly Phrase[]
  readonly captionWords: ReadonlySet<string>
  /** Names of sections and levels, which stand alone in a row that only groups the rows below it. */
  readonly groupNames: readonly Phrase[]
  readonly fillers: ReadonlySet<string>
}

const built = new WeakMap<Catalogue, InterpretTools>()

function buildTools(catalogue: Catalogue): InterpretTools {
  const { headings } = catalogue
  return {
    catalogue,
    headings: createHeadingMatcher(headings),
    evidence: createCellEvidence(catalogue),
    statusTables: compilePhrases(headings.statusTables),
    otherTables: headings.otherTables.map(({ kind, headings: columns, titles }) => ({
      kind,
      headings: compilePhrases(columns),
      titles: compilePhrases(titles),
    })),
    activityTitles: compilePhrases(headings.activityTitles),
    intentWords: compilePhrases(headings.intentWords, 'letters'),
    ownWords: compilePhrases(headings.identification.ownWords, 'letters'),
    groupWords: compilePhrases(headings.groupWords),
    totals: compilePhrases(headings.totals),
    outcomeWords: compilePhrases(headings.outcomeWords),
    captionWords: new Set(headings.captionWords),
    groupNames: compilePhrases([
      ...headings.sections.flatMap((section) => section.headings),
      ...headings.levels.flatMap((level) => level.headings),
    ]),
    fillers: new Set(headings.fillers),
  }
}

/** The tools of a catalogue, built at the first call and kept as long as the catalogue is. */
export function interpretTools(catalogue: Catalogue): InterpretTools {
  const known = built.get(catalogue)
  if (known) return known
  const tools = buildTools(catalogue)
  built.set(catalogue, tools)
  return tools
}
