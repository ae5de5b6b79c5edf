/** What the text of a cell looks like, whatever stands over its column. */
import type { Catalogue } from '#shared/domain/catalogue'
import { compilePhrases, findPhrase, type Phrase, wordsOf } from './word-pattern'

export const evidenceKinds = ['organisation', 'time', 'status', 'followUp', 'targetGroup'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export interface CellEvidence {
  /** 0..1: how much the text looks like a name of an actor, a time and so on. */
  readonly score: (kind: EvidenceKind, text: string) => number
}

/** `3`, `3.1`, `12)`, `A4`, `FAR2018-001`: what a column of running numbers holds. */
export function isRunningNumber(text: string): boolean {
  const trimmed = text.trim()
  return trimmed.length <= 16 && /^(?:nr\.?\s*)?\p{L}{0,8}[-_ ]?\d+(?:[-_.:]\d+)*[.):]?\p{Ll}?\)?$/iu.test(trimmed)
}

/** Figures, shares and the like: what a survey or a budget holds. */
export function isFigure(text: string): boolean {
  return /^[\s\d.,%–+±<>*-]*\d[\s\d.,%–+±<>*-]*(?:st|kr|tkr|mnkr|procent)?$/iu.test(text.trim())
}

const ageOrGroup = /\d+\s*(?:[-–]|till(?: och med)?)\s*\d+\s*år|\d+\s*år/iu
const dateLike =
  /\b(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?\b|\b\d{1,2}\/\d{1,2}\b|\b(?:kvartal|vecka|v\.?|tertial|q|t)\s*\d/iu
const separators = /\s*[\n;,/•·]\s*|\s+(?:och|samt)\s+/u
/** Names are short; a longer text that names an actor is a sentence about it. */
const longestNameWords = 7

/** Builds the evidence of a catalogue: its own word lists and the names of its organisations. */
export function createCellEvidence(catalogue: Catalogue): CellEvidence {
  const names = [
    ...catalogue.organisations.organisations.flatMap(({ name, shortName }) => [name, shortName]),
    ...catalogue.organisationAliases.aliases.flatMap((alias) => alias.names),
  ]
  const phrases = new Map<EvidenceKind, readonly Phrase[]>(
    evidenceKinds.map((kind) => {
      const words = catalogue.headings.evidence.filter((entry) => entry.kind === kind).flatMap((entry) => entry.words)
      return [kind, compilePhrases(kind === 'organisation' ? [...words, ...names] : words)]
    }),
  )
  const hits = (kind: EvidenceKind, text: string): { readonly words: number; readonly matched: number } => {
    const words = wordsOf(text)
    const matched = new Set<number>()
    for (const phrase of phrases.get(kind) ?? []) {
      const hit = findPhrase(phrase, words)
      for (let offset = 0; hit && offset < hit.count; offset += 1) matched.add(hit.start + offset)
    }
    return { words: words.length, matched: matched.size }
  }

  const pieceScore = (kind: EvidenceKind, piece: string): number => {
    const { words, matched } = hits(kind, piece)
    if (words === 0) return 0
    if (kind === 'organisation') return matched > 0 && words <= longestNameWords ? 1 : 0
    const figures = (piece.match(/\d+/gu) ?? []).length
    if (kind === 'time') return dateLike.test(piece) || (matched > 0 && matched + figures >= words * 0.6) ? 1 : 0
    if (kind === 'targetGroup' && ageOrGroup.test(piece)) return words <= 8 ? 1 : 0
    if (kind === 'targetGroup') return matched > 0 && words <= 5 ? 1 : 0
    if (kind === 'status') return matched > 0 && words <= 5 ? 1 : 0
    return matched > 0 && words <= 14 ? 1 : 0
  }

  const remembered = new Map<string, number>()
  return {
    score: (kind, text) => {
      const key = `${kind}\u0000${text}`
      const before = remembered.get(key)
      if (before !== undefined) return before
      const pieces = text.split(separators).filter((piece) => piece.trim() !== '')
      const sum = pieces.reduce((total, piece) => total + pieceScore(kind, piece), 0)
      const answer = pieces.length === 0 ? 0 : sum / pieces.length
      if (remembered.size < 20_000) remembered.set(key, answer)
      return answer
    },
  }
}
