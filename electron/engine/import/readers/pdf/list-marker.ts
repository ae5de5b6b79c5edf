/** The printed marks that begin a list item. */
const bullet = /^([•▪◦‣●○■□▫❑❖➢➔→✓·*]|[-–—](?=\s))\s*/u
const numbered = /^(\(?(?:\d{1,2}|[a-zåäö])[.)]|\(\d{1,2}\))\s+/iu

export interface Marked {
  readonly marker: string
  readonly rest: string
}

/** True for text that begins with a bullet. */
export const startsWithBullet = (text: string): boolean => bullet.test(text)

/** True for a word that is nothing but a bullet; a lone dash may be an empty cell and is none. */
export const isBulletMark = (text: string): boolean => /^[•▪◦‣●○■□▫❑❖➢➔→✓·*]$/u.test(text)

/** Splits a bullet or a number such as `3.`, `b)` from the text after it; null when there is none. */
export function splitMarker(text: string): Marked | null {
  const match = bullet.exec(text) ?? numbered.exec(text)
  if (match === null) return null
  const rest = text.slice(match[0].length)
  return rest.trim() === '' ? null : { marker: match[1] ?? match[0].trim(), rest }
}
