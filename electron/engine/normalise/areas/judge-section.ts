/** Which areas a prose passage speaks of, and which ones it puts outside the plan. */
import type { Catalogue } from '#shared/domain/catalogue'
import type { NormalisedSection } from '#shared/domain/normalised-plan'
import type { SectionReading } from '#shared/domain/plan-reading'
import { wordsOfActivity } from '../kinds/activity-words'
import { groupBy } from '../kinds/group-by'
import { matchPatterns } from '../kinds/match-patterns'
import { findTerms, indexTerms, type TermIndex, type ZonedWord } from '../kinds/term-index'
import { foldText } from '../swedish/fold-text'
import { findAreaTerms } from './find-area-terms'
import { areasOfHeading, type HeadingMatch } from './match-headings'

type PassageArea = NormalisedSection['areas'][number]

/** A heading tells what stands under it; a sentence among others tells less. */
const confidenceOfHeading: Readonly<Record<HeadingMatch<string>['how'], number>> = {
  name: 0.95,
  whole: 0.9,
  part: 0.75,
}
const outerHeading = 0.6
const kindFrom = 0.9
const sentenceConfidence = 0.55
/** Points of area terms that make a sentence speak of an area, and those that make a limit of scope clear. */
const sentenceFrom = 3
const limitFrom = 1.2

const sentencesOf = (text: string): readonly string[] =>
  text.split(/\n+|(?<=[.!?])\s+(?=\p{Lu})/u).filter((sentence) => /\p{L}/u.test(sentence))

const wordsOf = (text: string, catalogue: Catalogue) =>
  wordsOfActivity({ text, targetGroup: null, partners: [] }, catalogue)

function areaPoints(words: readonly ZonedWord[], catalogue: Catalogue) {
  const groups = groupBy(findAreaTerms(words, 1, catalogue), ({ area }) => area)
  return [...groups]
    .map(([area, list]) => ({
      area,
      points: list.reduce((sum, { points }) => sum + points, 0),
      reason: list[0]?.reason() ?? { rule: 'term' as const, wording: '', matched: area },
    }))
    .sort((a, b) => b.points - a.points)
}

function fromHeadings(section: SectionReading, catalogue: Catalogue): readonly PassageArea[] {
  const toArea = (heading: string, confidence: (match: HeadingMatch<string>) => number): readonly PassageArea[] =>
    areasOfHeading(heading, catalogue).map((match) => ({
      area: match.value,
      confidence: confidence(match),
      reason: { rule: 'section', wording: heading, matched: match.phrase },
    }))
  const own = toArea(section.heading, ({ how }) => confidenceOfHeading[how])
  return own.length > 0 ? own : toArea(section.path.at(-1) ?? '', () => outerHeading)
}

function fromSentence(sentence: string, catalogue: Catalogue): readonly PassageArea[] {
  const [kind] = matchPatterns({ text: sentence, targetGroup: null, partners: [] }, catalogue)
  const [terms] = areaPoints(wordsOf(sentence, catalogue), catalogue)
  if (terms === undefined) return []
  if (kind !== undefined && kind.score >= kindFrom && kind.kind.area === terms.area) {
    const wording = kind.hits.map((hit) => hit.wording).join(' + ')
    return [
      { area: terms.area, confidence: sentenceConfidence, reason: { rule: 'kind', wording, matched: kind.kind.id } },
    ]
  }
  return terms.points >= sentenceFrom
    ? [{ area: terms.area, confidence: sentenceConfidence, reason: terms.reason }]
    : []
}

const exclusionIndexes = new WeakMap<Catalogue, TermIndex>()

function exclusionIndex(catalogue: Catalogue): TermIndex {
  const known = exclusionIndexes.get(catalogue) ?? indexTerms(catalogue.areaTerms.exclusions ?? [])
  exclusionIndexes.set(catalogue, known)
  return known
}

/** The area that an excluding sentence leaves out, from its words other than the excluding ones. */
function limitIn(sentence: string, catalogue: Catalogue): readonly string[] {
  const words = wordsOf(sentence, catalogue)
  const excluding = new Set(
    [...findTerms(exclusionIndex(catalogue), words).values()].flatMap((hit) => hit.wording.split(' ')),
  )
  if (excluding.size === 0) return []
  const [clearest] = areaPoints(
    words.filter(({ text }) => !excluding.has(text)),
    catalogue,
  )
  return clearest !== undefined && clearest.points >= limitFrom ? [clearest.area] : []
}

function limitsOf(section: SectionReading, catalogue: Catalogue): readonly string[] {
  return [...new Set(sentencesOf(section.text).flatMap((sentence) => limitIn(sentence, catalogue)))]
}

function isScope(section: SectionReading, catalogue: Catalogue): boolean {
  const heading = foldText(section.heading)
  return catalogue.headings.scope.some((phrase) => heading.includes(phrase))
}

/** The surest mention of each area, surest first. */
function strongestPerArea(areas: readonly PassageArea[]): PassageArea[] {
  return [...groupBy(areas, ({ area }) => area).values()]
    .flatMap((mentions) => [...mentions].sort((a, b) => b.confidence - a.confidence).slice(0, 1))
    .sort((a, b) => b.confidence - a.confidence)
}

/**
 * Judges a passage: its heading first, then its sentences one by one.
 *
 * A section that limits the plan's scope speaks of no area; it only excludes. A heading without text says nothing.
 */
export function judgeSection(
  section: SectionReading,
  catalogue: Catalogue,
): { areas: NormalisedSection['areas']; excludes: string[] } {
  if (isScope(section, catalogue)) return { areas: [], excludes: [...limitsOf(section, catalogue)] }
  const sentences = sentencesOf(section.text)
  if (sentences.length === 0) return { areas: [], excludes: [] }
  const spoken = sentences.flatMap((sentence) => fromSentence(sentence, catalogue))
  return { areas: strongestPerArea([...fromHeadings(section, catalogue), ...spoken]), excludes: [] }
}
