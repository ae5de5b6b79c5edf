import { attribute, childElements, findChild, type XmlElement } from '#engine/import/markup/xml-element'
import type { DateParts } from '../shown-value'

export interface OdsStyle {
  readonly bold: boolean
  readonly sizePoints: number | null
  readonly fill: string | null
  /** What a date shows; null when the style is not for dates. */
  readonly dateParts: DateParts | null
}

export const plainOdsStyle: OdsStyle = { bold: false, sizePoints: null, fill: null, dateParts: null }

export interface OdsStyles {
  readonly cells: ReadonlyMap<string, OdsStyle>
  /** Names of table styles that hide the sheet. */
  readonly hiddenTables: ReadonlySet<string>
}

/** The styles of cells and sheets out of the style containers of `content.xml` and `styles.xml`, later ones first. */
export function readOdsStyles(containers: readonly (XmlElement | null)[]): OdsStyles {
  const elements = containers.flatMap((container) => childElements(container))
  const styles = elements.filter(({ name }) => name === 'style:style')
  const dates = new Map(
    elements
      .filter(({ name }) => name === 'number:date-style' || name === 'number:time-style')
      .map((style) => [attribute(style, 'style:name') ?? '', datePartsOf(style)]),
  )
  const cells = new Map<string, OdsStyle>()
  const byName = new Map(styles.map((style) => [attribute(style, 'style:name') ?? '', style]))
  const resolve = (name: string, depth: number): OdsStyle => {
    const style = byName.get(name)
    if (!style || depth > 20) return plainOdsStyle
    const known = cells.get(name)
    if (known) return known
    const parent = resolve(attribute(style, 'style:parent-style-name') ?? '', depth + 1)
    const resolved = refine(parent, style, dates)
    cells.set(name, resolved)
    return resolved
  }
  for (const name of byName.keys()) resolve(name, 0)
  const hidden = styles.filter(
    (style) => attribute(findChild(style, 'style:table-properties'), 'table:display') === 'false',
  )
  return { cells, hiddenTables: new Set(hidden.map((style) => attribute(style, 'style:name') ?? '')) }
}

function refine(parent: OdsStyle, style: XmlElement, dates: ReadonlyMap<string, DateParts>): OdsStyle {
  const text = findChild(style, 'style:text-properties')
  const weight = attribute(text, 'fo:font-weight')
  const size = /^([\d.]+)pt$/.exec(attribute(text, 'fo:font-size') ?? '')?.[1]
  const background = attribute(findChild(style, 'style:table-cell-properties'), 'fo:background-color')
  return {
    bold: weight === null ? parent.bold : weight === 'bold' || Number(weight) >= 600,
    sizePoints: size === undefined ? parent.sizePoints : Number(size),
    fill: background === null ? parent.fill : fillOf(background),
    dateParts: dates.get(attribute(style, 'style:data-style-name') ?? '') ?? parent.dateParts,
  }
}

function fillOf(background: string): string | null {
  const colour = background.toLowerCase()
  return /^#[0-9a-f]{6}$/.test(colour) && colour !== '#ffffff' ? colour : null
}

function datePartsOf(style: XmlElement): DateParts {
  const shows = (...names: string[]) => childElements(style).some(({ name }) => names.includes(name))
  return {
    year: shows('number:year'),
    month: shows('number:month'),
    day: shows('number:day'),
    time: shows('number:hours', 'number:minutes'),
  }
}
