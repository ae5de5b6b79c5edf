/** Which encoding the bytes of a run are in (RTF 1.9.1, "Font table" and "Character set"). */

const byCodePage: ReadonlyMap<number, string> = new Map([
  [708, 'windows-1256'],
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [65001, 'utf-8'],
])
const byCharset: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
])

/** Label for TextDecoder; Western European when the page is unknown. */
export function encodingOfCodePage(codePage: number): string {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`
  return byCodePage.get(codePage) ?? 'windows-1252'
}

/** The encoding of a font's charset; null for the document's own. */
export function encodingOfCharset(charset: number | null): string | null {
  const codePage = charset === null ? undefined : byCharset.get(charset)
  return codePage === undefined ? null : encodingOfCodePage(codePage)
}

/** Charset of the symbol fonts. */
export const symbolCharset = 2
