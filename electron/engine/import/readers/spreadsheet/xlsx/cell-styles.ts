import { attribute, childElements, findChild, findDescendant, type XmlElement } from '#engine/import/markup/xml-element'
import { builtInFormat } from '../shown-value'
import { type ColourContext, colourOf } from './colours'

export interface CellStyle {
  readonly bold: boolean
  readonly sizePoints: number | null
  readonly fill: string | null
  readonly formatCode: string
}

export const plainStyle: CellStyle = { bold: false, sizePoints: null, fill: null, formatCode: 'General' }

/** The cell formats of a workbook, in the order that cells refer to. */
export function readCellStyles(styles: XmlElement | null, theme: XmlElement | null): readonly CellStyle[] {
  if (!styles) return []
  const colours: ColourContext = {
    indexed: childElements(findChild(findChild(styles, 'x:colors'), 'x:indexedColors')).map(
      (colour) => attribute(colour, 'rgb') ?? '',
    ),
    theme: childElements(findDescendant(theme, 'a:clrScheme')).map((entry) => {
      const [colour] = childElements(entry)
      return attribute(colour, 'lastClr') ?? attribute(colour, 'val') ?? ''
    }),
  }
  const fonts = childElements(findChild(styles, 'x:fonts'), 'x:font').map(readFont)
  const fills = childElements(findChild(styles, 'x:fills'), 'x:fill').map((fill) => readFill(fill, colours))
  const formats = new Map(
    childElements(findChild(styles, 'x:numFmts'), 'x:numFmt').map((format) => [
      Number(attribute(format, 'numFmtId')),
      attribute(format, 'formatCode') ?? 'General',
    ]),
  )
  return childElements(findChild(styles, 'x:cellXfs'), 'x:xf').map((format) => {
    const formatId = Number(attribute(format, 'numFmtId') ?? 0)
    return {
      ...(fonts[Number(attribute(format, 'fontId') ?? 0)] ?? { bold: false, sizePoints: null }),
      fill: fills[Number(attribute(format, 'fillId') ?? 0)] ?? null,
      formatCode: formats.get(formatId) ?? builtInFormat(formatId),
    }
  })
}

function readFont(font: XmlElement): Pick<CellStyle, 'bold' | 'sizePoints'> {
  const mark = findChild(font, 'x:b')
  const size = Number(attribute(findChild(font, 'x:sz'), 'val') ?? Number.NaN)
  return {
    bold: mark !== null && !['0', 'false'].includes(attribute(mark, 'val') ?? '1'),
    sizePoints: Number.isFinite(size) ? size : null,
  }
}

function readFill(fill: XmlElement, colours: ColourContext): string | null {
  const pattern = findChild(fill, 'x:patternFill')
  if (!pattern || ['none', null].includes(attribute(pattern, 'patternType'))) return null
  return colourOf(findChild(pattern, 'x:fgColor'), colours)
}
