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

/** The word as it was most likely printed. */
export function mendWord(text: string): string {
  return mendDigits(text.normalize('NFC').replace(/^[|¦]+(?=\p{L})|(?<=\p{L})[|¦]+$/gu, '')).replaceAll('”', '”')
}
