import { attribute, childElements, findChild, textContent, type XmlElement } from '#engine/import/markup/xml-element'

/** Text of a cell; `bold` is null when the text itself says nothing and the cell's own font counts. */
export interface RichText {
  readonly text: string
  readonly bold: boolean | null
}

/** The workbook's table of texts, in the order that cells refer to. */
export function readSharedStrings(root: XmlElement | null): readonly RichText[] {
  return childElements(root, 'x:si').map(readRichText)
}

/** Text of an `si`, `is` or comment `text` element; phonetic guides are left out. */
export function readRichText(item: XmlElement): RichText {
  const runs = childElements(item, 'x:r')
  const plain = childElements(item, 'x:t').map(textContent).join('')
  const spoken = runs.map((run) => childElements(run, 'x:t').map(textContent).join(''))
  const withText = runs.filter((_, at) => spoken[at]?.trim())
  const bold = withText.length > 0 ? withText.every(isBoldRun) : null
  return { text: decodeEscapes(plain + spoken.join('')), bold }
}

function isBoldRun(run: XmlElement): boolean {
  const mark = findChild(findChild(run, 'x:rPr'), 'x:b')
  return mark !== null && !['0', 'false'].includes(attribute(mark, 'val') ?? '1')
}

/** Characters that XML cannot hold are written as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
