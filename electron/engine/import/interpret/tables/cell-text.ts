/** The texts of cells as they are handed on: white space folded, line breaks kept, markers of lists taken off. */

const bulletOnly = /^\s*[•▪◦‣●○■□▶➢➤✓·\uf0b7\uf0a7\uf0d8*]\s*|^\s*[-–—]\s+/u
/** `1.`, `2)`, `a)`, `1.2`, `(3)` in front of a text; a bare number is none ("2 medborgarvärdar"). */
const numberMarker = /^\s*(?:\(?(?:\d{1,3}|\p{Ll})\)|\d{1,3}\.(?!\d)|\d{1,2}(?:\.\d{1,2})+\.?)\s+(?=\S)/u

/** Lines trimmed, inner white space single, empty lines gone; line breaks stay. */
export function foldLines(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .split(/\r\n?|\n|\u2028|\u2029|\v|\f/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/**
 * One line: line breaks become spaces, a word hyphenated at a line end is joined.
 *
 * "Hässelby-\nVällingby" keeps its hyphen and "barn-\noch" its space.
 */
export function foldToLine(text: string): string {
  return foldLines(text)
    .replace(/-\n(?=(?:och|eller|samt|respektive|resp|till)\b)/gu, '- ')
    .replace(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1')
    .replace(/(?<=[\p{L}\p{N}])-\n(?=[\p{L}\p{N}])/gu, '-')
    .replace(/\n/gu, ' ')
}

/** Takes a bullet or a running number off the front of a text, and says which number it was. */
export function withoutMarker(text: string): { readonly text: string; readonly number: string | null } {
  const bare = text.replace(bulletOnly, '')
  const marker = numberMarker.exec(bare)
  if (!marker) return { text: bare.trim() === '' ? text : bare, number: null }
  const rest = bare.slice(marker[0].length)
  return { text: rest, number: /\d/u.test(marker[0]) ? marker[0].trim() : null }
}

/** The text of an activity: one line without bullet or number in front. */
export function activityText(text: string): string {
  const lines = foldLines(text).split('\n')
  const bare = lines.map((line) => line.replace(bulletOnly, '')).join('\n')
  return withoutMarker(foldToLine(bare.trim() === '' ? text : bare)).text
}

/** The text of any other cell: its lines, bullets taken off. */
export function cellText(text: string): string {
  return foldLines(text)
    .split('\n')
    .map((line) => (/^[-–—]$/u.test(line) ? line : line.replace(bulletOnly, '').trim()))
    .filter((line) => line !== '')
    .join('\n')
}
