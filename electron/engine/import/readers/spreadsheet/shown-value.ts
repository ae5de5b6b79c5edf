/**
 * Numbers and dates as the writer sees them.
 *
 * A date becomes `yyyy-mm-dd` whatever order its format has; where the format shows less than a day, so does the text
 * (`maj 2018`). Numbers get the separators of Swedish.
 */
import { SSF } from 'xlsx'

export interface ShownValue {
  readonly text: string
  readonly kind: 'number' | 'date'
}

/** What a date format shows. */
export interface DateParts {
  readonly year: boolean
  readonly month: boolean
  readonly day: boolean
  readonly time: boolean
}

const builtInFormats: Readonly<Record<number, string>> = SSF.get_table()

/** The format code of a built-in number format; `General` for an unknown id. */
export function builtInFormat(id: number): string {
  return builtInFormats[id] ?? 'General'
}

/** Words a stored number by its format code; `date1904` counts days from 1904 instead of 1900. */
export function shownNumber(value: number, formatCode: string, date1904: boolean): ShownValue {
  const parts = datePartsOf(formatCode)
  if (!parts || value < 0) return { text: swedishSeparators(formatNumber(value, formatCode)), kind: 'number' }
  const date: { y: number; m: number; d: number; H: number; M: number } | null = SSF.parse_date_code(value, {
    date1904,
  })
  if (!date) return { text: String(value), kind: 'number' }
  return {
    text: dateText({ year: date.y, month: date.m, day: date.d, hour: date.H, minute: date.M }, parts),
    kind: 'date',
  }
}

export interface CalendarTime {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

const monthName = new Intl.DateTimeFormat('sv-SE', { month: 'long', timeZone: 'UTC' })

/** Words a date with the parts its format shows. */
export function dateText(date: CalendarTime, parts: DateParts): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const time = `${two(date.hour)}:${two(date.minute)}`
  const month = monthName.format(Date.UTC(2000, date.month - 1, 1))
  if (parts.year && parts.month && parts.day) {
    const day = `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`
    return parts.time && date.hour + date.minute > 0 ? `${day} ${time}` : day
  }
  if (parts.month && parts.day) return `${date.day} ${month}`
  if (parts.month) return parts.year ? `${month} ${date.year}` : month
  if (parts.year) return String(date.year)
  return parts.day ? String(date.day) : time
}

/** The parts that a number format's first section shows; null when it is no date format. */
export function datePartsOf(formatCode: string): DateParts | null {
  const section = formatCode
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .split(';')[0]
  if (section === undefined || /general|standard/i.test(section) || !/[ymdhs]/i.test(section)) return null
  if (/[0#?]/.test(section.replace(/s\.0+/gi, ''))) return null
  // `m` means minutes beside hours or seconds.
  const dateOnly = section.replace(/\[?h+\]?[^ymd]*?m+|m+[^ymdh]*?s+/gi, ' ')
  return {
    year: /y|e/i.test(dateOnly),
    month: /m/i.test(dateOnly),
    day: /d/i.test(dateOnly),
    time: /h|s/i.test(section),
  }
}

function formatNumber(value: number, formatCode: string): string {
  try {
    return String(SSF.format(formatCode, value)).trim()
  } catch {
    // A format code outside the standard: the plain value is still what the cell holds.
    return String(value)
  }
}

function swedishSeparators(text: string): string {
  return text.replace(/(\d),(?=\d{3})/g, '$1 ').replace(/(\d)\.(?=\d)/g, '$1,')
}
