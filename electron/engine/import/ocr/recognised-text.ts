/** Puts right what recognition is known to get wrong, by rules that hold for any text. */

/** Marks that dust and the remains of lines turn into. */
const debris = /^[|¦'’‘`´.,:;_\-–—~=*°^"”<>\\/[\]{}()«»!ıil]{1,3}$/u

/** True for a mark that is no word: a stray dot, dash or bar read with little confidence. */
export function isDebris(text: string, confidence: number): boolean {
  return text.trim() === '' || (debris.test(text) && confidence < (/^[|¦]+$/u.test(text) ? 0.97 : 0.7))
}

/** Digits with letters among them that look like digits: "l8-29" is "18-29". */
function mendDigits(text: string): string {
  if (!/\d/u.test(text) || !/^[\dlIOo|]+(?:[-–/.:][\dlIOo|]+)*[.,;:)]?$/u.test(text)) return text
  return text.replace(/[lI|]/gu, '1').replace(/[Oo]/gu, '0')
}

/** Narrowest dash that is no hyphen, in ems: a hyphen is about a quarter wide, a dash half an em. */
const dashWidth = 0.4

/**
 * Tells dashes from hyphens by their width, where either may stand: alone, or between numbers.
 *
 * Recognition mostly gives hyphens. Inside words the measured widths are too rough, and hyphens are right.
 */
export function mendDashes(text: string, widths: readonly number[], em: number): string {
  const characters = [...text]
  if (characters.length !== widths.length) return text.replace(/(?<=\p{L})[–—](?=\p{L})/gu, '-')
  const mended = characters.map((character, index) => {
    const isBetweenWords = /\p{L}/u.test(characters[index - 1] ?? '') || /\p{L}/u.test(characters[index + 1] ?? '')
    if (!/[-–—]/u.test(character)) return character
    return !isBetweenWords && (widths[index] ?? 0) >= dashWidth * em ? '–' : '-'
  })
  return mended.join('').replace(/[-–]{2,}/gu, '–')
}

/** The word as it was most likely printed. */
export function mendWord(text: string): string {
  return mendDigits(text.normalize('NFC').replace(/^[|¦]+(?=\p{L})|(?<=\p{L})[|¦]+$/gu, ''))
}
