/** Lines that stand on the page for layout's sake: page headers and footers, page numbers, the table of contents. */
import type { SourceLine } from './source-lines'

export type FurnitureRole = 'page-header' | 'page-footer' | 'page-number' | 'contents'

/** A page's number, alone or after one word: `Sida 2 (9)`, `2(9)`, `Sid. 2 av 9`, `- 2 -`, `2`. */
const pageNumber =
  /^(?:\p{L}+\.?\s+)?[-–]?\s*(\d{1,3})(?:\s*\(\s*\d{1,3}\s*\)|\s*\/\s*\d{1,3}|\s+\p{Ll}{2,3}\s+\d{1,3})?\s*[-–]?$/u
/** As above, with the number of pages: nothing else is written like that. */
const numberedPages = /^(?:\p{L}+\.?\s+)?\d{1,3}\s*(?:\(\s*\d{1,3}\s*\)|\s+\p{Ll}{2}\s+\d{1,3})$/u
const leaders = /(?:\.\s?){4,}\s*\d{1,3}$|…+\s*\d{1,3}$|_{4,}\s*\d{1,3}$|\t\d{1,3}$/

const topLines = 6
const bottomLines = 4
/** Without page breaks, a page's header and footer stand this near its number. */
const nearNumber = 5
/** Share of the pages that a line must stand on. */
const mostPages = 0.6

/** The role of each line that is furniture. */
export function findFurniture(lines: readonly SourceLine[]): ReadonlyMap<SourceLine, FurnitureRole> {
  const found = new Map<SourceLine, FurnitureRole>(contentsLines(lines).map((line) => [line, 'contents']))
  const rest = lines.filter((line) => !found.has(line))
  const repeated = rest.some(({ page }) => page !== null) ? onPages(rest) : aroundNumbers(rest)
  for (const [line, role] of repeated) found.set(line, role)
  return found
}

/** Dot leaders with page numbers, the lines between them, and the heading right above. */
function contentsLines(lines: readonly SourceLine[]): SourceLine[] {
  const marked = lines.flatMap((line, at) => (leaders.test(line.text) ? [at] : []))
  if (marked.length < 3) return []
  const within = new Set<number>()
  for (const [index, at] of marked.entries()) {
    const next = marked[index + 1]
    within.add(at)
    // An entry that is too long for its line has its leaders on the next one.
    if (next !== undefined && next - at === 2) within.add(at + 1)
  }
  const first = marked[0] ?? 0
  const above = lines[first - 1]
  if (above && above.text.trim().length <= 30 && !/[.:;,]$/.test(above.text)) within.add(first - 1)
  return [...within].sort((a, b) => a - b).flatMap((at) => lines[at] ?? [])
}

/** The titles that a table of contents lists, folded by titleKey. */
export function contentsTitles(furniture: ReadonlyMap<SourceLine, FurnitureRole>): ReadonlySet<string> {
  const entries = [...furniture].filter(([{ text }, role]) => role === 'contents' && leaders.test(text))
  return new Set(entries.map(([{ text }]) => titleKey(text.replace(leaders, ''))))
}

/** A title without its number, for comparing. */
export function titleKey(text: string): string {
  return text
    .trim()
    .replace(/^\d+(\.\d+)*\.?\s+/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

const fold = (text: string) => text.trim().replace(/\s+/g, ' ')
const mask = (text: string) => fold(text).replace(/\d+/g, '#')

type Marked = [SourceLine, FurnitureRole][]

/** Lines that come back near the top or the foot of most pages; once found there, wherever on a page they stand. */
function onPages(lines: readonly SourceLine[]): Marked {
  const byPage = new Map<number, SourceLine[]>()
  for (const line of lines) byPage.set(line.page ?? 0, [...(byPage.get(line.page ?? 0) ?? []), line])
  const pages = [...byPage.values()]
  if (pages.length < 2) return []
  const counts = new Map<string, number>()
  for (const { text } of lines) counts.set(mask(text), (counts.get(mask(text)) ?? 0) + 1)
  // What stands on a page several times is what the plan says again and again, not what the page says once.
  const isSparse = (key: string) => (counts.get(key) ?? 0) <= pages.length + 2
  const edges = (part: (page: readonly SourceLine[]) => readonly SourceLine[]) =>
    new Set([...steadyTexts(pages.map((page) => part(page).map(({ text }) => mask(text))))].filter(isSparse))
  const top = edges((page) => page.slice(0, topLines))
  const foot = edges((page) => page.slice(-bottomLines).reverse())
  return pages.flatMap((page) => {
    const marked: Marked = []
    const taken = new Set<string>()
    for (const line of page) {
      const key = mask(line.text)
      if (taken.has(key) || !(top.has(key) || foot.has(key))) continue
      taken.add(key)
      const atFoot = foot.has(key) && (!top.has(key) || page.indexOf(line) >= page.length / 2)
      marked.push([line, pageNumber.test(fold(line.text)) ? 'page-number' : atFoot ? 'page-footer' : 'page-header'])
    }
    return marked
  })
}

/** Texts that most pages have, and half of them in the same place counted from the page's edge. */
function steadyTexts(edges: readonly (readonly string[])[]): ReadonlySet<string> {
  const common = commonTexts(edges.map((edge) => new Set(edge)))
  return new Set(
    [...common].filter((key) => {
      const places = edges.map((edge) => edge.indexOf(key)).filter((place) => place >= 0)
      return places.some((place) => places.filter((other) => other === place).length * 2 >= places.length)
    }),
  )
}

function commonTexts(pages: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const key of pages.flatMap((page) => [...page])) counts.set(key, (counts.get(key) ?? 0) + 1)
  const least = Math.max(2, pages.length * mostPages)
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key))
}

/** Without page breaks: numbers that count up, and what comes back around them. */
function aroundNumbers(lines: readonly SourceLine[]): Marked {
  const numbers = lines.flatMap((line, at) => (numberedPages.test(fold(line.text)) ? [at] : []))
  if (numbers.length < 2) return []
  const around = numbers.map((at) => lines.slice(Math.max(0, at - nearNumber), at + nearNumber + 1))
  const repeated = commonTexts(around.map((near) => new Set(near.map(({ text }) => fold(text)))))
  const marked = new Map<SourceLine, FurnitureRole>(
    around.flatMap((near) => near.filter(({ text }) => repeated.has(fold(text))).map((line) => [line, 'page-header'])),
  )
  for (const at of numbers) {
    const line = lines[at]
    if (line) marked.set(line, 'page-number')
  }
  return [...marked]
}
