/** Makes the characters that fonts name into the ones that people write. */

/** Bullets of the Symbol and Wingdings fonts, which PDF programs leave in the private use area. */
const symbolBullets: ReadonlyMap<string, string> = new Map([
  ['\uf0b7', '•'],
  ['\uf0a7', '▪'],
  ['\uf0a8', '▫'],
  ['\uf06f', '□'],
  ['\uf06c', '●'],
  ['\uf06e', '■'],
  ['\uf071', '❑'],
  ['\uf076', '❖'],
  ['\uf0d8', '➢'],
  ['\uf0e0', '→'],
  ['\uf0e8', '➔'],
  ['\uf0fc', '✓'],
  ['\uf02d', '-'],
])

const invisible = /(?![\t\n\r\u00ad])[\p{Cc}\p{Cf}]/gu
const ligatures = /[\ufb00-\ufb06]/g
const plainHyphens = /[\u2010\u2011]/g
const privateUse = /[\uf020-\uf0ff]/g

/** True for a glyph that only keeps words apart. */
export const isBlank = (text: string): boolean => /^[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+$/.test(text)

/** Composes accents, opens ligatures, and drops characters that show nothing. Soft hyphens stay. */
export function cleanGlyphs(text: string): string {
  return text
    .replace(invisible, '')
    .replace(ligatures, (ligature) => ligature.normalize('NFKC'))
    .replace(plainHyphens, '-')
    .replace(privateUse, (symbol) => symbolBullets.get(symbol) ?? '•')
    .normalize('NFC')
}
