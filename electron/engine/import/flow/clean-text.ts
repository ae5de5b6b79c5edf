import { symbolCharacter } from './symbol-characters'

const softHyphenAndWidthless = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu
const lineBreak = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/gu
const oddSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu
/** Controls that mean nothing in text; tab and line feed stay. */
const control = /\p{Cc}/gu
/** Letters of symbol fonts: their codes mean nothing in any other font. */
const privateUse = /[\ue000-\uf8ff]/gu
const nonBreakingHyphen = /\u2011/gu

/**
 * Gives text the form that all blocks share.
 *
 * Letters are composed (NFC, so that å typed on a Mac equals å typed elsewhere), soft hyphens and widthless characters are
 * gone, letters of symbol fonts are the signs they draw, every space is U+0020 and single, a tab stays a tab, every line break is `\n`, and no line is empty.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(softHyphenAndWidthless, '')
    .replace(lineBreak, '\n')
    .replace(oddSpace, ' ')
    .replace(nonBreakingHyphen, '-')
    .replace(privateUse, (letter) => symbolCharacter('', letter.charCodeAt(0)))
    .replace(control, (character) => (character === '\n' || character === '\t' ? character : ''))
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '')
    .join('\n')
}

/** As cleanText, with line breaks turned into spaces: for headings and captions. */
export function cleanOneLine(text: string): string {
  return cleanText(text).replace(/[\n\t]+/gu, ' ')
}

function cleanLine(line: string): string {
  return line
    .replace(/ {2,}/gu, ' ')
    .replace(/ ?\t[ \t]*/gu, '\t')
    .trim()
}
