/**
 * What the names of paragraph styles say, in the languages that Swedish administrations meet.
 *
 * Word stores its built-in styles under English names whatever its language; LibreOffice, Google Docs, converters and
 * people who make their own styles do not.
 */

const headingName = /^(?:heading|rubrik|överskrift|overskrift|otsikko)(?:[ _-]*(\d))?(?!\p{Ll})/iu
const titleName = /^(?:title|document title|dokumentrubrik|dokumenttitel|huvudrubrik|titel)$/iu
const contentsName =
  /^(?:toc|innehåll|innehållsförteckning|contents|table of contents|table of figures)(?: ?heading| ?rubrik| ?\d*)?$/iu

/** Heading level 1..9 that a style name stands for, or null. */
export function headingLevelOfStyle(name: string): number | null {
  const plain = name.trim()
  if (isContentsStyle(plain)) return null
  if (titleName.test(plain)) return 1
  const match = headingName.exec(plain)
  if (match === null) return null
  const level = match[1] === undefined ? 1 : Number(match[1])
  return level >= 1 ? level : null
}

/** Whether a style is that of a line in a table of contents (or the heading over one). */
export function isContentsStyle(name: string): boolean {
  const plain = name.trim()
  return contentsName.test(plain) || /^(?:contents|innehåll) (?:heading|rubrik|\d{1,2})$/iu.test(plain)
}
