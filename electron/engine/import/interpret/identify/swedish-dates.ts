/** Dates as Swedish documents write them (domain.md 8.7), with where they stand in the text. */

export interface FoundDate {
  /** yyyy-mm-dd */
  readonly iso: string
  readonly start: number
  readonly end: number
}

const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')
const monthPattern =
  'jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?'

const forms: readonly {
  readonly pattern: RegExp
  readonly parts: (groups: readonly string[]) => [string, string, string]
}[] = [
  {
    pattern: /(?<!\d)((?:19|20)\d{2})[-.–](\d{1,2})[-.–](\d{1,2})(?!\d)/gu,
    parts: ([y = '', m = '', d = '']) => [y, m, d],
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?::?e|:a)?\\s*(${monthPattern})\\.?,?\\s*((?:19|20)\\d{2})(?!\\d)`, 'giu'),
    parts: ([d = '', m = '', y = '']) => [y, String(monthNumber(m)), d],
  },
  {
    pattern: /(?<!\d)(\d{1,2})\/(\d{1,2})[\s,-]+((?:19|20)\d{2})(?!\d)/gu,
    parts: ([d = '', m = '', y = '']) => [y, m, d],
  },
  {
    pattern: /(?<!\d)(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d{2})(?!\d)/gu,
    parts: ([d = '', m = '', y = '']) => [y, m, d],
  },
  { pattern: /(?<![\d/.-])(20\d{2})(\d{2})(\d{2})(?![\d/.-])/gu, parts: ([y = '', m = '', d = '']) => [y, m, d] },
  {
    pattern: /(?<![\d/.-])([12]\d)[-]?(\d{2})[-]?(\d{2})(?![\d/.-])/gu,
    parts: ([y = '', m = '', d = '']) => [`20${y}`, m, d],
  },
]

function monthNumber(name: string): number {
  const key = name.toLocaleLowerCase('sv').slice(0, 3)
  return months.findIndex((month) => month.startsWith(key)) + 1
}

function toIso(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const date = new Date(Date.UTC(y, m - 1, d))
  const isReal = y >= 1990 && y <= 2100 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d
  return isReal ? `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : null
}

/** The full dates in a text, in order; "maj 2018" is none. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = []
  for (const { pattern, parts } of forms) {
    for (const match of text.matchAll(pattern)) {
      const iso = toIso(...parts(match.slice(1)))
      const [start, end] = [match.index, match.index + match[0].length]
      if (iso && !found.some((other) => start < other.end && end > other.start)) found.push({ iso, start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The text with full dates taken out, so that their years are not taken for anything else. */
export function withoutDates(text: string): string {
  return findDates(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
}
