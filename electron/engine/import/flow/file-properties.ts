import { cleanOneLine } from './clean-text'

/** A property of the file as text; null when it is empty. */
export function propertyText(raw: string): string | null {
  return cleanOneLine(raw) || null
}

/** The date part of an ISO time stamp; null when it is none. */
export function isoDateOf(raw: string): string | null {
  const match = /^\s*(\d{4})-(\d{2})-(\d{2})(?:T|\s|$)/u.exec(raw)
  if (match === null) return null
  const [, year, month, day] = match
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return isReal ? `${year}-${month}-${day}` : null
}
