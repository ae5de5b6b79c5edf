import { carriesNothing } from '../swedish/function-words'
import type { Token } from '../swedish/tokenise'

/** Sequences of this many letters; Swedish compounds and inflections share them where they share no whole word. */
const lengths = [4, 5, 6] as const

export interface FeaturedWord {
  /** As written. */
  readonly word: string
  readonly features: ReadonlyMap<string, number>
}

function featuresOfWord(folded: string): ReadonlyMap<string, number> {
  const padded = `<${folded}>`
  const features = new Map<string, number>()
  for (const length of lengths) {
    const count = padded.length - length + 1
    for (let at = 0; at < count; at += 1) {
      const feature = padded.slice(at, at + length)
      features.set(feature, (features.get(feature) ?? 0) + 1 / Math.sqrt(count))
    }
  }
  return features
}

/** The words that carry something, each as its letter sequences; a long word weighs no more than a short. */
export function featuresOf(tokens: readonly Token[]): readonly FeaturedWord[] {
  return tokens
    .filter(({ folded }) => folded.length > 1 && !carriesNothing(folded))
    .map(({ text: word, folded }) => ({ word, features: featuresOfWord(folded) }))
}
