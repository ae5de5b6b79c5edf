/** Signs of the symbol fonts that plans use for ticks and arrows, by font family and code. */

const wingdings: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '☐'],
  [0x71, '☐'],
  [0x72, '☐'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '☐'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe8, '→'],
  [0xf0, '→'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
  [0x4a, '☺'],
  [0x4b, '😐'],
  [0x4c, '☹'],
])

const symbol: ReadonlyMap<number, string> = new Map([
  [0xb7, '•'],
  [0xae, '→'],
  [0xb3, '≥'],
  [0xa3, '≤'],
  [0xb1, '±'],
  [0x2d, '−'],
])

/** The character that a code of a symbol font draws; a bullet when it is not known, so that something stands there. */
export function symbolCharacter(font: string, code: number): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const table = /wingdings/iu.test(font) ? wingdings : symbol
  const known = table.get(low)
  if (known !== undefined) return known
  if (code >= 0xe000 && code <= 0xf8ff) return wingdings.get(low) ?? '•'
  return /wingdings|webdings/iu.test(font) || code > 0x10ffff || code < 0x20 ? '•' : String.fromCodePoint(code)
}
