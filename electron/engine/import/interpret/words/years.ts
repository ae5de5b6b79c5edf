/** Years written in a text, as numbers from 1990 to 2100. */
export function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(/(?<![\d/:.-])(?:19|20)\d{2}(?![\d/:])/gu)].map((match) => Number(match[0]))
}

/** The last year a text speaks of: 2019 for "2018–2019"; null when it names none. */
export function latestYear(text: string): number | null {
  const years = yearsIn(text.replace(/((?:19|20)\d{2})\s*[–/-]\s*((?:19|20)?\d{2})(?!\d)/gu, spanYears))
  return years.length > 0 ? Math.max(...years) : null
}

function spanYears(_whole: string, from: string, to: string): string {
  return `${from} ${to.length === 2 ? from.slice(0, 2) + to : to}`
}
