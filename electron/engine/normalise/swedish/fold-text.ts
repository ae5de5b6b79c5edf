/**
 * Brings text to the one form in which wordings are compared.
 *
 * `unwrapText` undoes what layout did (soft hyphens, hyphenation at line ends) and keeps case and line breaks, so that
 * a wording can still be shown as written. `foldText` goes on to lower case and single spaces. The letters å, ä and ö
 * stay: Årsta is not Arsta. `loseDiacritics` is only for the last resort of text that has lost them.
 */

const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu
const hyphens = /[\u2010\u2011\u2043\u2212]/gu
const apostrophes = /[\u2018\u2019\u02BC\u00B4`]/gu
const quotes = /[\u201C-\u201F\u00AB\u00BB]/gu
const spaces = /[^\S\n]+/gu

/** A hyphen at a line end, or one followed by a space that an earlier step made of a line break. */
const brokenWord = /(?<head>[\p{L}\p{N}]+)-[^\S\n]*(?:\n\s*|[^\S\n]+)(?<tail>[\p{L}\p{N}]+)/gu
/** After these the hyphen stands for a shared ending ("kultur- och idrottsförvaltningen"). */
const coordinators = new Set(['och', 'eller', 'samt', 'resp', 'respektive', 'till', 'o', 'även'])

function joinBrokenWord(whole: string, head: string, tail: string): string {
  if (coordinators.has(tail.toLocaleLowerCase('sv'))) return whole
  const continuesWord = /^\p{Ll}/u.test(tail) && /\p{Ll}$/u.test(head)
  return continuesWord ? `${head}${tail}` : `${head}-${tail}`
}

/**
 * Undoes soft hyphens and end-of-line hyphenation; case and line breaks stay.
 *
 * "Utbildnings-\nförvaltningen" is one word, "Hässelby-\nVällingby" keeps its hyphen, "social- och" stays apart.
 */
export function unwrapText(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/\r\n?|\u2028|\u2029|\v|\f/gu, '\n')
    .replace(hyphens, '-')
    .replace(apostrophes, "'")
    .replace(quotes, '"')
    .replace(spaces, ' ')
    .replace(brokenWord, joinBrokenWord)
    .replace(/ ?\n ?/gu, '\n')
    .trim()
}

/** Unwrapped, in lower case, all white space one space; letters and punctuation stay. */
export function foldText(text: string): string {
  return unwrapText(text).toLocaleLowerCase('sv').replace(/\s+/gu, ' ')
}

/** The text without diacritics (å and ä become a, ö becomes o), as poor scans and file names write it. */
export function loseDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ø/gu, 'o').replace(/æ/gu, 'a')
}

/** Letters that character recognition takes for others, brought to one form; diacritics are lost as well. */
export function foldScanErrors(text: string): string {
  return loseDiacritics(text).replace(/rn/gu, 'm').replace(/vv/gu, 'w').replace(/0/gu, 'o').replace(/[1|]/gu, 'l')
}
