/** Printed list markers, the same whichever format asks for them. */

export type NumberFormat = 'decimal' | 'decimal-zero' | 'lower-letter' | 'upper-letter' | 'lower-roman' | 'upper-roman'

/** Bullets that exist only in symbol fonts, by the letter that the file stores. */
const symbolBullets: ReadonlyMap<string, string> = new Map([
  ['o', '◦'],
  ['·', '•'],
  ['-', '–'],
  ['§', '▪'],
  ['Ø', '➢'],
  ['ü', '✓'],
  ['q', '☐'],
  ['v', '❖'],
  ['à', '→'],
  ['¨', '☐'],
])

/** The bullet that a reader sees; the letters of symbol fonts (and the private area) become the sign they draw. */
export function bulletMarker(text: string): string {
  const sign = text.trim()
  if (sign === '') return '•'
  const code = sign.codePointAt(0) ?? 0
  if (code >= 0xf000 && code <= 0xf0ff) return symbolBullets.get(String.fromCodePoint(code - 0xf000)) ?? '•'
  if (code >= 0xe000 && code <= 0xf8ff) return '•'
  return sign === '-' ? sign : (symbolBullets.get(sign) ?? sign)
}

/** A list number as written: 3 as `3`, `03`, `c`, `C`, `iii` or `III`. */
export function formatNumber(value: number, format: NumberFormat): string {
  switch (format) {
    case 'decimal':
      return String(value)
    case 'decimal-zero':
      return String(value).padStart(2, '0')
    case 'lower-letter':
      return letters(value)
    case 'upper-letter':
      return letters(value).toUpperCase()
    case 'lower-roman':
      return roman(value).toLowerCase()
    case 'upper-roman':
      return roman(value)
  }
}

/** a to z, then aa, bb: Word's way (ECMA-376 part 1, 17.18.59). */
function letters(value: number): string {
  if (value < 1 || value > 26 * 20) return String(value)
  return String.fromCodePoint(0x61 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const romanParts = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [size, sign] of romanParts) {
    text += sign.repeat(Math.floor(rest / size))
    rest %= size
  }
  return text
}
