import Papa from 'papaparse'

const delimiters = [';', '\t', ',', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** Records parsed to judge a delimiter by. */
const sampleRecords = 400

export interface DelimiterGuess {
  readonly delimiter: Delimiter
  /** Share of the records with content that have as many fields as a neighbour, and at least two. */
  readonly consistency: number
  /** Records with content in the sample. */
  readonly records: number
}

/** The field separator that gives neighbouring records the same number of fields; null when none parts any record. */
export function guessDelimiter(text: string): DelimiterGuess | null {
  const told = /^\ufeff?sep=(.)\r?\n/i.exec(text)?.[1]
  const known = delimiters.find((delimiter) => delimiter === told)
  if (known) return { delimiter: known, consistency: 1, records: 1 }
  const guesses = delimiters.map((delimiter) => judge(text, delimiter)).filter((guess) => guess.score > 0)
  const best = guesses.sort((a, b) => b.score - a.score)[0]
  return best ? { delimiter: best.delimiter, consistency: best.consistency, records: best.records } : null
}

function judge(text: string, delimiter: Delimiter): DelimiterGuess & { readonly score: number } {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: sampleRecords })
  const counts = data.filter((record) => record.some((field) => field.trim() !== '')).map((record) => record.length)
  let [score, consistent] = [0, 0]
  for (const [at, count] of counts.entries()) {
    if (count < 2 || (counts[at - 1] !== count && counts[at + 1] !== count)) continue
    consistent += 1
    score += Math.log2(count)
  }
  // A single record with fields is still a table when nothing else speaks.
  if (score === 0 && counts.length === 1 && (counts[0] ?? 0) > 1) score = 0.1
  return { delimiter, consistency: counts.length > 0 ? consistent / counts.length : 0, records: counts.length, score }
}
