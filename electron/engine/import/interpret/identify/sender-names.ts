/**
 * The names under which an administration signs a plan: "Farsta stadsdelsförvaltning", "Skarpnäcks stadsdelsnämnd",
 * "idrottsnämnden", and in titles and file names also "Farsta" alone.
 *
 * Built from the catalogue's organisations and aliases. Only districts and departments send plans.
 */
import { loseDiacritics } from '#engine/normalise/swedish/fold-text'
import type { Catalogue, Organisation } from '#shared/domain/catalogue'

export interface SenderMention {
  readonly organisation: string
  /** Named as an administration or a committee, not only by its place. */
  readonly isExplicit: boolean
  readonly wording: string
}

export interface SenderNames {
  /** The administrations named in a text; `places` also takes names of places alone. */
  readonly find: (text: string, places: boolean) => readonly SenderMention[]
}

type Name = Omit<NamePattern, 'bare'>

interface NamePattern {
  readonly organisation: string
  readonly words: readonly string[]
  /** The words without diacritics. */
  readonly bare: readonly string[]
  readonly isExplicit: boolean
}

const districtHead =
  /^(?:stadsdels?(?:förvaltning|nämnd|område|direktör)\p{L}*|stadsdel(?:en|ens)?|sdf|sdn|forvaltning)$/u
const departmentEndings = [
  'förvaltning',
  'förvaltningen',
  'förvaltningens',
  'förvaltnings',
  'nämnd',
  'nämnden',
  'nämndens',
  'nämnds',
]

function split(text: string): readonly string[] {
  return (
    text
      .toLocaleLowerCase('sv')
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function districtPatterns({ id, name, shortName }: Organisation): readonly Name[] {
  const head = split(name).findIndex((word) => districtHead.test(word))
  const signed = head > 0 ? split(name).slice(0, head) : split(shortName)
  const forms = [split(shortName), signed]
  return forms.map((words) => ({ organisation: id, words, isExplicit: false }))
}

function departmentPatterns({ id, name }: Organisation): readonly Name[] {
  const base = name.toLocaleLowerCase('sv').replace(/(?:förvaltning|nämnd)\p{L}*$/u, '')
  if (base === name.toLocaleLowerCase('sv')) return [{ organisation: id, words: split(name), isExplicit: true }]
  return departmentEndings.map((ending) => ({ organisation: id, words: [`${base}${ending}`], isExplicit: true }))
}

function aliasPatterns(catalogue: Catalogue, senders: ReadonlyMap<string, Organisation>): readonly Name[] {
  return catalogue.organisationAliases.aliases.flatMap(({ organisation, names }) => {
    if (!senders.has(organisation)) return []
    return names.map((name) => ({ organisation, words: split(name), isExplicit: /förvaltning|nämnd/iu.test(name) }))
  })
}

function standsAt(parts: readonly string[], words: readonly string[], start: number): boolean {
  return parts.every((part, offset) => {
    const word = words[start + offset] ?? ''
    return word === part || (offset === parts.length - 1 && word === `${part}s`)
  })
}

/** "stadsdelsnämnd" right after the name, or "stadsdelsförvaltningen (i)" right before it. */
function isSigned(words: readonly string[], start: number, count: number): boolean {
  const after = words[start + count] ?? ''
  const before = words[start - 1] === 'i' ? (words[start - 2] ?? '') : (words[start - 1] ?? '')
  const bare = (word: string) =>
    districtHead.test(word) ||
    districtHead.test(loseDiacritics(word).replace('forvaltning', 'förvaltning').replace('namnd', 'nämnd'))
  return bare(after) || bare(before)
}

function mentions(
  patterns: readonly NamePattern[],
  text: string,
  places: boolean,
  bare: boolean,
): readonly SenderMention[] {
  const words = bare ? split(loseDiacritics(text)) : split(text)
  const taken = new Set<number>()
  const found: { readonly start: number; readonly mention: SenderMention }[] = []
  for (const pattern of patterns) {
    const count = pattern.words.length
    for (let start = 0; start + count <= words.length; start += 1) {
      const span = Array.from({ length: count }, (_, offset) => start + offset)
      if (span.some((index) => taken.has(index)) || !standsAt(bare ? pattern.bare : pattern.words, words, start))
        continue
      for (const index of span) taken.add(index)
      const isExplicit = pattern.isExplicit || isSigned(words, start, count)
      if (!isExplicit && !places) continue
      const wording = words.slice(start, start + count).join(' ')
      found.push({ start, mention: { organisation: pattern.organisation, isExplicit, wording } })
    }
  }
  return found.sort((a, b) => a.start - b.start).map(({ mention }) => mention)
}

/** Builds the names of a catalogue's senders; longer names are looked for first (Hägersten-Älvsjö before Älvsjö). */
export function buildSenderNames(catalogue: Catalogue): SenderNames {
  const senders = new Map(
    catalogue.organisations.organisations
      .filter(({ kind }) => kind === 'district' || kind === 'department')
      .map((organisation) => [organisation.id, organisation]),
  )
  const patterns = [...senders.values()]
    .flatMap((organisation) =>
      organisation.kind === 'district' ? districtPatterns(organisation) : departmentPatterns(organisation),
    )
    .concat(aliasPatterns(catalogue, senders))
    .filter(({ words }) => words.length > 0 && words.join('').length >= 3)
    .map((name): NamePattern => ({ ...name, bare: name.words.map(loseDiacritics) }))
    .sort((a, b) => b.words.length - a.words.length || b.words.join('').length - a.words.join('').length)
  return {
    find: (text, places) => {
      const exact = mentions(patterns, text, places, false)
      return exact.length > 0 ? exact : mentions(patterns, text, places, true)
    },
  }
}
