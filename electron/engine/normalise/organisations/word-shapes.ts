/** What a single word's build says: a compound that means an organisation, or a unit inside one. */
import type { Affix, TermIndex } from './term-index'

/** Swedish noun inflection after a bare stem: number, definiteness, genitive. */
const inflection =
  '(?:e|en|ens|et|ets|er|ers|erna|ernas|n|ns|na|r|or|ors|orna|ornas|a|an|ans|s|ar|ars|arna|arnas|are|ares|aren|arens)?'
const patterns = new Map<string, RegExp>()

function endsWith(word: string, ending: string): boolean {
  const known = patterns.get(ending)
  const pattern = known ?? new RegExp(`${ending}${inflection}$`, 'u')
  if (known === undefined) patterns.set(ending, pattern)
  return pattern.test(word)
}

/** The affix by which a folded word is a compound of an organisation's word, or null. */
export function compoundOf(folded: string, index: TermIndex): Affix | null {
  const ending = index.endings.find((entry) => folded.length > entry.affix.length && endsWith(folded, entry.affix))
  if (ending !== undefined) return ending
  return (
    index.beginnings.find((entry) => folded.length > entry.affix.length + 3 && folded.startsWith(entry.affix)) ?? null
  )
}

/** The ending by which a folded word names a unit or function ("fritidsenheten"), or null. */
export function isUnitWord(folded: string, index: TermIndex): string | null {
  return index.unitEndings.find((ending) => folded.length >= ending.length && endsWith(folded, ending)) ?? null
}
