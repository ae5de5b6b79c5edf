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

interface Name {
  readonly organisation: string
  readonly words: readonly string[]
  readonly isExplicit: boolean
  /** The last word may go on: "idrottsnämnd" stands for "idrottsnämndens" too. */
  readonly isOpen: boolean
}

interface NamePattern extends Name {
  /** The words without diacritics. */
  readonly bare: readonly string[]
}

interface NameWords {
  /** Words that make a place's name its administration: "stadsdelsnämnd". */
  readonly heads: readonly string[]
  /** How departments' names end: "förvaltning". */
  readonly endings: readonly string[]
}

const longestInflection = 4

function split(text: string): readonly string[] {
  return (
    text
      .toLocaleLowerCase('sv')
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function isInflected(word: string, base: string): boolean {
  return word === base || (base.length > 4 && word.startsWith(base) && word.length - base.length <= longestInflection)
}

function districtNames({ id, name, shortName }: Organisation, { heads }: NameWords): readonly Name[] {
  const head = split(name).findIndex((word) => heads.some((other) => isInflected(word, other)))
  const signed = head > 0 ? split(name).slice(0, head) : split(shortName)
  return [split(shortName), signed].map((words) => ({ organisation: id, words, isExplicit: false, isOpen: false }))
}

function departmentNames({ id, name }: Organisation, { endings }: NameWords): readonly Name[] {
  const words = split(name)
  const last = words.at(-1) ?? ''
  const ending = endings.find((other) => last.includes(other))
  const whole = { organisation: id, words, isExplicit: true, isOpen: true }
  if (ending === undefined) return [whole]
  const base = last.slice(0, last.lastIndexOf(ending))
  return endings.map((other) => ({ ...whole, words: [...words.slice(0, -1), `${base}${other}`] }))
}

/** Other names, of departments only those for the whole ("utbildningsnämnd", "UtbF"), not for its units. */
function aliasNames(
  catalogue: Catalogue,
  senders: ReadonlyMap<string, Organisation>,
  { endings }: NameWords,
): readonly Name[] {
  return catalogue.organisationAliases.aliases.flatMap(({ organisation, names }) => {
    const kind = senders.get(organisation)?.kind
    if (!kind) return []
    return names.flatMap((name): Name[] => {
      const words = split(name)
      const isExplicit = endings.some((ending) => (words.at(-1) ?? '').includes(ending))
      const isShort = name.length <= 6 && /^\p{Lu}.*\p{Lu}/u.test(name)
      if (kind === 'department' && !isExplicit && !isShort) return []
      return [{ organisation, words, isExplicit, isOpen: isExplicit }]
    })
  })
}

function standsAt(pattern: NamePattern, parts: readonly string[], words: readonly string[], start: number): boolean {
  return parts.every((part, offset) => {
    const word = words[start + offset] ?? ''
    if (offset < parts.length - 1) return word === part
    return word === part || word === `${part}s` || (pattern.isOpen && isInflected(word, part))
  })
}

/** "stadsdelsnämnd" right after the name, or "stadsdelsförvaltningen (i)" right before it. */
function isSigned(words: readonly string[], start: number, count: number, heads: readonly string[]): boolean {
  const after = words[start + count] ?? ''
  const before = words[start - 1] === 'i' ? (words[start - 2] ?? '') : (words[start - 1] ?? '')
  return heads.some((head) => isInflected(after, head) || isInflected(before, head))
}

function mentions(
  { patterns, heads }: { readonly patterns: readonly NamePattern[]; readonly heads: readonly string[] },
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
      if (
        span.some((index) => taken.has(index)) ||
        !standsAt(pattern, bare ? pattern.bare : pattern.words, words, start)
      )
        continue
      for (const index of span) taken.add(index)
      const isExplicit = pattern.isExplicit || isSigned(words, start, count, heads)
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
  const { districtHeads } = catalogue.organisationAliases
  const words: NameWords = {
    heads: [...districtHeads, ...districtHeads.map(loseDiacritics)],
    endings: catalogue.headings.identification.senderEndings,
  }
  const patterns = [...senders.values()]
    .flatMap((organisation) =>
      organisation.kind === 'district' ? districtNames(organisation, words) : departmentNames(organisation, words),
    )
    .concat(aliasNames(catalogue, senders, words))
    .filter((name) => name.words.join('').length >= 3)
    .map((name): NamePattern => ({ ...name, bare: name.words.map(loseDiacritics) }))
    .sort((a, b) => b.words.length - a.words.length || b.words.join('').length - a.words.join('').length)
  const names = { patterns, heads: words.heads }
  return {
    find: (text, places) => {
      const exact = mentions(names, text, places, false)
      return exact.length > 0 ? exact : mentions(names, text, places, true)
    },
  }
}
