/**
 * A Swedish stemmer: the Snowball rules (https://snowballstem.org/algorithms/swedish/stemmer.html) widened for names.
 *
 * Snowball leaves the definite endings -et, -an and -ena and the genitive of plurals alone ("landstinget", "skolans",
 * "föreningars"); organisations and headings stand in exactly those forms, so they are cut here. A stem is a key to
 * compare with, not a word to show.
 */

const vowels = /[aeiouyåäöéü]/u

const endings = [
  'heterna hetens ares arnas ernas ornas andes andet anden arens heten heter enas arna erna orna ande arne aste aren ades',
  'erns hets ade are ern ens het ast ena ars ers ors ets ans ad en ar er or as es at et an e a',
]
  .join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length)

/** Final letter sequences of words whose end only looks like an inflection. */
const lexicalEnd =
  /(?:plan|organ|kurs|resurs|chans|instans|balans|distans|tolerans|relevans|fokus|status|campus|resultat|debatt|format|mandat|iat|ikat|okat|privat|kontor|rektor|kurator|doktor|sektor|faktor|koordinator|administrator|registrator|inspektor|senior|junior)$/u
/** What may stand before a genitive -s. */
const beforeGenitive = /[bcdfghjklmnoprtvyaeiåäö]$/u
/** Nouns on -itet and the like: the -et is not the definite ending. */
const notDefinite = /(?:it|h|kom|rak|pak|stak|fack)$/u

/** Index where Snowball's region R1 begins: after the first consonant that follows a vowel, at the earliest after 3. */
function regionStart(word: string): number {
  for (let index = 1; index < word.length; index += 1) {
    if (vowels.test(word[index - 1] ?? '') && !vowels.test(word[index] ?? '')) return Math.max(index + 1, 3)
  }
  return word.length
}

function cutGenitive(word: string, start: number): string {
  if (!word.endsWith('s') || word.length - 1 < start || word.length < 5) return word
  const rest = word.slice(0, -1)
  if (/ss$/u.test(word) || /[aeiåäö]s$/u.test(word)) return word
  return beforeGenitive.test(rest) ? rest : word
}

function cutEnding(word: string, start: number): string {
  for (const ending of endings) {
    const rest = word.slice(0, word.length - ending.length)
    if (!word.endsWith(ending) || rest.length < start) continue
    if ((ending === 'et' || ending === 'ets') && notDefinite.test(rest)) return word
    return rest
  }
  return word
}

function cutDouble(word: string, start: number): string {
  const cut = /(?:dd|gd|nn|dt|gt|kt|tt)$/u.test(word) && word.length - 2 >= start
  return cut ? word.slice(0, -1) : word
}

function cutSuffix(word: string, start: number): string {
  if (/(?:lig|els)$/u.test(word) && word.length - 3 >= start) return word.slice(0, -3)
  if (/ig$/u.test(word) && word.length - 2 >= start) return word.slice(0, -2)
  if (/(?:löst|fullt)$/u.test(word) && word.length - 4 >= start) return word.slice(0, -1)
  return word
}

/**
 * The stem of one folded word; the last part of a hyphenated word is stemmed.
 *
 * Genitives written with a colon or an apostrophe lose it ("brå:s" is "brå"). Numbers and words of up to three letters
 * stay as they are.
 */
export function stem(folded: string): string {
  const word = folded.replace(/[:']\p{Ll}{1,3}$/u, '')
  const cut = word.lastIndexOf('-') + 1
  const last = word.slice(cut)
  if (last.length <= 3 || /\p{N}/u.test(last)) return word
  if (lexicalEnd.test(last)) return word
  const start = regionStart(last)
  const bare = cutGenitive(last, start)
  const shortened = lexicalEnd.test(bare) ? bare : cutEnding(bare, start)
  return word.slice(0, cut) + cutSuffix(cutDouble(shortened, start), start)
}
