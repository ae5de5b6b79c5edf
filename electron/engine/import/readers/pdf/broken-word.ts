/** Tells a word that was cut without a hyphen, because its column is narrower than the word, from two words. */
import { bareWord, type Vocabulary } from './vocabulary'

/** Common words that begin a line on their own right. */
const lineStarters = new Set(
  `och att i på av en ett för med till om vid är som den det de du vi ni han hon där här när hur vad vem var har kan ska får
   går blir inte in ut upp ner åt år ej ur då nu så sin sitt sina per vår vårt våra mot hos från men eller samt utan inom
   över under efter bör ger nya nytt ny kl nr dag barn unga allt alla mellan enligt genom kring bland andra övriga respektive
   gällande avseende utifrån tillsammans bland annat berörda aktuella olika även också varje minst cirka årligen löpande`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
/** Endings that are also words: cut off, they are endings unless what stands before them is whole. */
const endings = new Set(['en', 'ett', 'de', 'er', 'ar', 'a', 'e', 'n', 't', 's', 'na', 'het', 'ande', 'ens', 'ning'])
/** Consonants that may begin a Swedish word together; other clusters can only be the inside of one. */
const onsets = new Set(
  `bl br bj dr dv dj fj fl fn fr gl gn gr gj hj kl kn kr kv ch mj nj pl pr pj sk sl sm sn sp st sv sj sch skr skv spl spr str
   stj skj tj tr tv vr th ph wh lj rh ps kh gh bh dh sc sh cl cr`.split(/\s+/),
)

/** How whole words often end. */
const wholeEnd =
  /(?:ande|ende|ing|ningar|ningen|ingen|heten|het|are|arna|erna|orna|tion|tionen|verket|heten|kontoret|skolan|polisen|isk|iska|liga|lig|nämnd|nämnden|enhet|enheten|chef|chefer|samordnare|samordnaren|grupp|gruppen|förvaltning)$/u

/** A compound cut before its binding s: "Stadsledning|skontoret". */
function isCutBeforeBindingS(end: string, tail: string): boolean {
  return /(?:ing|het|tion|skap|ment)$/u.test(end) && /^s[^aeiouyåäö]/u.test(tail) && wholeEnd.test(tail.slice(1))
}

function canBeginWord(word: string): boolean {
  const cluster = /^[bcdfghjklmnpqrstvwxz]+/u.exec(word)?.[0] ?? ''
  return cluster.length <= 1 || onsets.has(cluster)
}

/** Judges the end of a line that one word fills to the last letter, and the start of the next. */
export function isBrokenWord(end: string, start: string, vocabulary: Vocabulary): boolean {
  if (/^[,.;:)!?]/u.test(start)) return true
  if (!/\p{L}$/u.test(end) || !/^\p{Ll}/u.test(start)) return false
  if (vocabulary.has(end + start)) return true
  const tail = bareWord(start)
  if (!canBeginWord(tail)) return true
  const isWhole = vocabulary.has(end)
  if (endings.has(tail)) return !isWhole
  if (lineStarters.has(tail)) return false
  if (isCutBeforeBindingS(bareWord(end), tail)) return true
  return !((isWhole || wholeEnd.test(bareWord(end))) && (vocabulary.has(tail) || tail.length >= 5))
}
