/**
 * What a column heading or a label means: the roles of domain.md 8.1, found with the headings of the catalogue.
 *
 * The longest match wins and an earlier word beats a later one ("Kommentar om uppföljning" is a comment). Misspelt or
 * badly recognised headings match with one or two letters off, at a lower confidence.
 */
import type { Catalogue } from '#shared/domain/catalogue'
import type { ColumnRole } from '#shared/domain/plan-reading'
import { isNearWord, toBareWord } from './near-word'
import { compilePhrases, type Phrase, phraseAt, type Word, wordsOf } from './word-pattern'

export interface HeadingMatch {
  readonly role: ColumnRole
  /** False for headings that many kinds of tables have ("Enhet", "Beskrivning"). */
  readonly isStrong: boolean
  /** Share of the heading's telling letters that the match explains, 0..1. */
  readonly coverage: number
  /** Phrase of the catalogue that matched. */
  readonly phrase: string
  readonly isExact: boolean
}

export interface HeadingMatcher {
  /** The role of a heading read as one, or null. */
  readonly match: (text: string) => HeadingMatch | null
  /** One or two roles: "Ansvarig och tidplan" has two. Empty when unknown. */
  readonly matchAll: (text: string) => readonly HeadingMatch[]
}

interface RolePhrase {
  readonly role: ColumnRole
  readonly isStrong: boolean
  readonly phrase: Phrase
  readonly letters: number
}

const longestHeading = 140
const longestWordCount = 16
/** How many letters of a match one word further right costs. */
const costPerWord = 4
const shortPhrase = 5
const longestNear = 6
const partSeparator = /\s*[/&+,;|]\s*|\s+(?:och|samt|eller|resp\.?|respektive)\s+/iu

function rolePhrases(headings: Catalogue['headings']): readonly RolePhrase[] {
  return headings.roles.flatMap(({ role, headings: strong, weak }) =>
    [...compilePhrases(strong).map((phrase) => ({ phrase, isStrong: true }))]
      .concat(compilePhrases(weak).map((phrase) => ({ phrase, isStrong: false })))
      .map(({ phrase, isStrong }) => ({
        role,
        isStrong,
        phrase,
        letters: phrase.words.reduce((sum, word) => sum + word.length, 0),
      })),
  )
}

/** Share of the telling letters that stand in the explained words; figures and fillers tell nothing. */
function letterShare(
  words: readonly Word[],
  explained: ReadonlySet<number>,
  fillers: ReadonlySet<string> | null,
): number {
  let matched = 0
  let all = 0
  for (const [index, { folded }] of words.entries()) {
    if (explained.has(index)) matched += folded.length
    const isSilent = fillers?.has(folded) || /^\d+$/u.test(folded)
    if (explained.has(index) || !isSilent) all += folded.length
  }
  return all === 0 ? 0 : matched / all
}

function matchWords(
  words: readonly Word[],
  phrases: readonly RolePhrase[],
  fillers: ReadonlySet<string>,
): HeadingMatch | null {
  let best: { readonly entry: RolePhrase; readonly start: number; readonly score: number } | null = null
  for (let start = 0; start < words.length; start += 1) {
    for (const entry of phrases) {
      if (!phraseAt(entry.phrase, words, start)) continue
      const score = entry.letters - start * costPerWord + (entry.isStrong ? 100 : 0)
      if (!best || score > best.score) best = { entry, start, score }
    }
  }
  if (!best) return null
  const { entry, start } = best
  const count = entry.phrase.words.length
  // "Vem" alone asks who is responsible; "Vem är det för" does not, though all its other words are small.
  const isShort = count === 1 && entry.letters <= shortPhrase
  const explained = explainedWords(words, phrases, entry.role)
  const coverage = isShort ? letterShare(words, new Set([start]), null) : letterShare(words, explained, fillers)
  if (coverage < (isShort ? 0.5 : 0.2) && words.length > 1) return null
  return { role: entry.role, isStrong: entry.isStrong, coverage, phrase: entry.phrase.source, isExact: true }
}

/** All words that speak of the role, so that "Uppföljning och utvärdering" is explained whole. */
function explainedWords(words: readonly Word[], phrases: readonly RolePhrase[], role: ColumnRole): ReadonlySet<number> {
  const explained = new Set<number>()
  for (let start = 0; start < words.length; start += 1) {
    for (const { phrase, role: other } of phrases) {
      if (other !== role || !phraseAt(phrase, words, start)) continue
      for (let offset = 0; offset < phrase.words.length; offset += 1) explained.add(start + offset)
    }
  }
  return explained
}

interface NearCandidate {
  readonly entry: RolePhrase
  readonly squashed: string
  /** Null for phrases of several words. */
  readonly bare: string | null
}

function nearCandidates(phrases: readonly RolePhrase[]): readonly NearCandidate[] {
  return phrases
    .filter((entry) => entry.isStrong && entry.letters >= 6 && !entry.phrase.source.includes('*'))
    .map((entry) => ({
      entry,
      squashed: entry.phrase.source.replaceAll(' ', ''),
      bare: entry.phrase.words.length === 1 ? toBareWord(entry.phrase.source) : null,
    }))
}

/** A heading broken inside a word without a hyphen ("Uppfölj ning"), or with a letter wrong in its first word. */
function matchNear(
  words: readonly Word[],
  candidates: readonly NearCandidate[],
  fillers: ReadonlySet<string>,
): HeadingMatch | null {
  if (words.length > longestNear) return null
  const match = (entry: RolePhrase, coverage: number): HeadingMatch => ({
    role: entry.role,
    isStrong: true,
    coverage,
    phrase: entry.phrase.source,
    isExact: false,
  })
  const squashed = words.map((word) => word.folded).join('')
  const broken = candidates.find((candidate) => candidate.squashed === squashed)
  if (broken) return match(broken.entry, 0.9)
  const first = words[0]?.folded ?? ''
  const bare = toBareWord(first)
  const near = candidates.find((candidate) => candidate.bare !== null && isNearWord(bare, candidate.bare))
  if (!near) return null
  const coverage = letterShare(words, new Set([0]), fillers)
  return coverage >= 0.3 ? match(near.entry, coverage * 0.9) : null
}

/** Builds the matcher of a catalogue; answers are remembered, since a plan repeats its headings. */
export function createHeadingMatcher(headings: Catalogue['headings']): HeadingMatcher {
  const phrases = rolePhrases(headings)
  const fillers = new Set(headings.fillers)
  const near = nearCandidates(phrases)
  const known = new Map<string, readonly HeadingMatch[]>()

  const match = (text: string): HeadingMatch | null => {
    if (text.length > longestHeading) return null
    const words = wordsOf(text)
    if (words.length === 0 || words.length > longestWordCount) return null
    const found = matchWords(words, phrases, fillers)
    return found?.isStrong ? found : (matchNear(words, near, fillers) ?? found)
  }

  const split = (text: string): readonly HeadingMatch[] => {
    const whole = match(text)
    const parts = text.split(partSeparator).filter((part) => part.trim() !== '')
    if (parts.length < 2 || parts.length > 3 || (whole && wholePhrase(whole, text))) return whole ? [whole] : []
    const matches = parts.map(match)
    const clear = matches.every((part) => part !== null && part.coverage >= 0.6)
    const roles = new Set(matches.map((part) => part?.role))
    if (!clear || roles.size < 2) return whole ? [whole] : []
    const strong = matches.filter((part) => part !== null).filter((part) => part.isStrong)
    const kept = strong.length > 0 ? strong : whole ? [whole] : []
    return kept.filter((part, index) => kept.findIndex((other) => other.role === part.role) === index).slice(0, 2)
  }

  return {
    match,
    matchAll: (text) => {
      const answer = known.get(text) ?? split(text)
      if (known.size < 5000) known.set(text, answer)
      return answer
    },
  }
}

/** The catalogue has the whole heading as one phrase ("När och hur följs det upp"). */
function wholePhrase(found: HeadingMatch, text: string): boolean {
  const letters = (value: string) => value.toLocaleLowerCase('sv').replace(/[^\p{L}]/gu, '')
  return letters(found.phrase) === letters(text)
}
