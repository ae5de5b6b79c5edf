/** What elements of a page are for, by their names, roles and the marks that office programs leave. */
import type { FlowFurniture, ListMark } from '#engine/import/flow/flow-items'
import { headingLevelOfStyle } from '#engine/import/flow/style-names'
import {
  attribute,
  findDescendant,
  listDescendants,
  textContent,
  type XmlElement,
} from '#engine/import/markup/xml-element'
import type { HtmlList } from './list-marker-html'
import type { Surroundings } from './page-context'
import type { Declarations } from './style-sheet'

export type FurnitureRole = FlowFurniture['role']

const wordRoles: ReadonlyMap<string, FurnitureRole> = new Map([
  ['header', 'page-header'],
  ['footer', 'page-footer'],
  ['footnote', 'footnote'],
  ['endnote', 'footnote'],
  ['comment', 'comment'],
])
const pageRoles: ReadonlyMap<string, FurnitureRole> = new Map([
  ['nav', 'contents'],
  ['navigation', 'contents'],
  ['header', 'page-header'],
  ['banner', 'page-header'],
  ['footer', 'page-footer'],
  ['contentinfo', 'page-footer'],
])

/** What a page has round its text. A header that holds the main heading is no such thing. */
export function furnitureRole(element: XmlElement, said: Declarations): FurnitureRole | null {
  const role =
    wordRoles.get(said.get('mso-element') ?? '') ??
    (/^sd(?:foot|end)note\d/u.test(attribute(element, 'id') ?? '') ? 'footnote' : undefined) ??
    pageRoles.get(attribute(element, 'role') ?? '') ??
    // LibreOffice marks the header and the footer of its pages with a title.
    (element.name === 'div' ? pageRoles.get(attribute(element, 'title') ?? '') : undefined) ??
    pageRoles.get(element.name) ??
    null
  return role === 'page-header' && findDescendant(element, 'h1') !== null ? null : role
}

export function headingLevelOf(element: XmlElement, said: Declarations): number | null {
  const tag = /^h([1-6])$/u.exec(element.name)?.[1]
  if (tag !== undefined) return Number(tag)
  const outline = Number(said.get('mso-outline-level') ?? Number.NaN)
  if (element.name === 'p' && Number.isInteger(outline) && outline >= 1 && outline <= 9) return outline
  if (attribute(element, 'role') === 'heading') {
    const level = Number(attribute(element, 'aria-level') ?? 2)
    return Number.isInteger(level) && level >= 1 ? Math.min(9, level) : 2
  }
  return (
    wordStyles(element)
      .map(headingLevelOfStyle)
      .find((level) => level !== null) ?? null
  )
}

/** Names of paragraph styles that Word and Google Docs leave as classes of paragraphs. */
export function wordStyles(element: XmlElement): readonly string[] {
  if (element.name !== 'p') return []
  return (attribute(element, 'class') ?? '')
    .split(/\s+/u)
    .filter((name) => /^Mso(?:Title|Toc)/u.test(name) || name === 'title')
    .map((name) => name.replace(/^Mso/u, ''))
}

/** The number of a note, which the program has put there, as Word and LibreOffice name it. */
export function isNoteNumber(element: XmlElement): boolean {
  return /\b(?:sd(?:foot|end)note(?:anc|sym)|Mso(?:Foot|End)noteReference)\b/u.test(attribute(element, 'class') ?? '')
}

export function markOf(item: XmlElement, list: HtmlList | null): ListMark {
  return { depth: list?.depth ?? 0, marker: list === null ? '•' : list.markerOf(item) }
}

export function keepsSpace(element: XmlElement, said: Declarations, around: Surroundings): boolean {
  const own = said.get('white-space')
  if (own !== undefined) return own.startsWith('pre')
  return element.name === 'pre' || around.keepsSpace
}

/** What a form field shows; null for everything else. */
export function controlText(element: XmlElement): string | null {
  const type = attribute(element, 'type')?.toLowerCase() ?? 'text'
  if (element.name === 'input') {
    if (type === 'checkbox' || type === 'radio') return attribute(element, 'checked') === null ? '☐' : '☒'
    return ['text', 'date', 'number', 'email', 'tel', 'url'].includes(type) ? (attribute(element, 'value') ?? '') : ''
  }
  if (element.name !== 'select') return null
  const options = [...listDescendants(element, 'option')]
  const chosen = options.filter((option) => attribute(option, 'selected') !== null)
  return (chosen.length > 0 ? chosen : options.slice(0, 1)).map(textContent).join(', ')
}

export function imageName(image: XmlElement): string {
  const source = attribute(image, 'src') ?? ''
  return source.startsWith('data:') ? 'data:' : (source.split(/[\\/]/u).at(-1) ?? source)
}
