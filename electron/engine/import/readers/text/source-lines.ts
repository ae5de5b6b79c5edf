/** The lines of a text file as they stand, before anything is joined. */

export interface SourceLine {
  /** Without white space at the end; spaces and tabs at the start and between words are kept. */
  readonly text: string
  /** Line in the file, from 1. */
  readonly number: number
  /** From 1 when the file has page breaks; null otherwise. */
  readonly page: number | null
  /** Blank lines above, counted from the line before. */
  readonly blanksBefore: number
  /** Counts up at every blank line or page break, from 1. */
  readonly paragraph: number
}

/** Lines with text. Files that were saved with a blank line after every line get their own spacing back. */
export function sourceLines(text: string): SourceLine[] {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/[\v\u2028\u2029]/g, '\n')
    // Bullets of symbol fonts end up in the private area.
    .replace(/[\ue000-\uf8ff]/g, '•')
  const pages = clean.split('\f')
  const hasPages = pages.length > 1
  const lines: SourceLine[] = []
  let [number, paragraph] = [0, 0]
  for (const [at, page] of pages.entries()) {
    const raw = page.split('\n')
    const spaced = isDoubleSpaced(raw)
    let blanks = 1
    for (const line of raw) {
      number += 1
      const trimmed = line.trimEnd()
      // Under double spacing an empty line is spacing, and a line of blanks is what an empty line once was.
      if (trimmed === '') blanks += spaced && line === '' ? 0 : 1
      else {
        if (blanks > 0) paragraph += 1
        lines.push({ text: trimmed, number, page: hasPages ? at + 1 : null, blanksBefore: blanks, paragraph })
        blanks = 0
      }
    }
    // The line after the last line end of a page is none.
    number -= raw.at(-1) === '' ? 1 : 0
  }
  return lines
}

function isDoubleSpaced(raw: readonly string[]): boolean {
  let [followed, all] = [0, 0]
  for (const [at, line] of raw.entries()) {
    if (line.trim() === '' || at === raw.length - 1) continue
    all += 1
    if (raw[at + 1] === '') followed += 1
  }
  const single = raw.filter((line, at) => line === '' && raw[at + 1] !== '').length
  return (
    all >= 10 && followed >= all * 0.85 && single >= all * 0.6 && raw.some((line) => line !== '' && line.trim() === '')
  )
}
