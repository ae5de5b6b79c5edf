/** The styles of a text document, each resolved through its parents (ODF 1.2 part 1, 16.2). */
import { headingLevelOfStyle, isContentsStyle } from '#engine/import/flow/style-names'
import { overlay, type TextLook, unsaidLook } from '#engine/import/flow/text-look'
import { attribute, childElements, findChild, type XmlElement } from '#engine/import/markup/xml-element'
import { readLength } from './lengths'

export interface ParagraphStyle {
  /** By outline or name; for paragraphs that are not headings in the markup. */
  readonly headingLevel: number | null
  readonly isContents: boolean
  readonly look: TextLook
  readonly startsPage: boolean
  readonly listStyle: string | null
}

export interface Styles {
  paragraph(name: string | null): ParagraphStyle
  text(name: string | null): TextLook
  /** Background of a cell or a row as `#rrggbb`; null for none and white. */
  fill(family: 'table-cell' | 'table-row', name: string | null): string | null
  isSectionHidden(name: string | null): boolean
  list(name: string | null): XmlElement | null
  /** Numbering of headings that stand in no list. */
  readonly outline: XmlElement | null
}

const maxChain = 30

/** Earlier roots win over later ones: automatic styles of the content over those of the style sheet. */
export function readStyles(roots: readonly (XmlElement | null)[]): Styles {
  const sheets = roots.flatMap((root) => [
    ...childElements(root, 'office:automatic-styles'),
    ...childElements(root, 'office:styles'),
  ])
  const byKey = new Map<string, XmlElement>()
  const defaults = new Map<string, XmlElement>()
  const lists = new Map<string, XmlElement>()
  for (const style of sheets.flatMap((sheet) => childElements(sheet))) {
    const name = attribute(style, 'style:name')
    const family = attribute(style, 'style:family') ?? ''
    if (style.name === 'style:default-style') setOnce(defaults, family, style)
    else if (style.name === 'style:style' && name !== null) setOnce(byKey, `${family} ${name}`, style)
    else if (style.name === 'text:list-style' && name !== null) setOnce(lists, name, style)
  }
  const chainOf = (family: string, name: string | null): readonly XmlElement[] => {
    const chain = parents(byKey, family, name)
    const last = defaults.get(family)
    return last === undefined ? chain : [...chain, last]
  }
  return {
    paragraph: remembered((name) => resolveParagraph(chainOf('paragraph', name))),
    text: remembered((name) => lookOf(parents(byKey, 'text', name))),
    fill: (family, name) => fillOf(parents(byKey, family, name), family),
    isSectionHidden: (name) =>
      parents(byKey, 'section', name).some((style) => attribute(style, 'text:display') === 'none'),
    list: (name) => (name === null ? null : (lists.get(name) ?? null)),
    outline: sheets.map((sheet) => findChild(sheet, 'text:outline-style')).find((found) => found !== null) ?? null,
  }
}

function setOnce<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value)
}

function remembered<T>(resolve: (name: string | null) => T): (name: string | null) => T {
  const known = new Map<string | null, T>()
  return (name) => {
    const found = known.get(name) ?? resolve(name)
    known.set(name, found)
    return found
  }
}

/** The style and its parents, nearest first; a circle ends the chain. */
function parents(byKey: ReadonlyMap<string, XmlElement>, family: string, name: string | null): readonly XmlElement[] {
  const chain: XmlElement[] = []
  let next = name
  while (next !== null && chain.length < maxChain) {
    const style = byKey.get(`${family} ${next}`)
    if (style === undefined || chain.includes(style)) break
    chain.push(style)
    next = attribute(style, 'style:parent-style-name')
  }
  return chain
}

function lookOf(chain: readonly XmlElement[]): TextLook {
  return chain.reduce((near, style) => overlay(near, ownLook(style)), unsaidLook)
}

function ownLook(style: XmlElement): TextLook {
  const properties = findChild(style, 'style:text-properties')
  if (properties === null) return unsaidLook
  const weight = attribute(properties, 'fo:font-weight')
  const underline = attribute(properties, 'style:text-underline-style')
  const display = attribute(properties, 'text:display')
  return {
    isBold: weight === null ? null : weight === 'bold' || Number(weight) >= 600,
    isUnderlined: underline === null ? null : underline !== 'none',
    isHidden: display === null ? null : display === 'none',
    sizePoints: readLength(attribute(properties, 'fo:font-size')),
  }
}

function resolveParagraph(chain: readonly XmlElement[]): ParagraphStyle {
  const names = chain.map(displayName)
  const isContents = names.slice(0, 2).some(isContentsStyle)
  return {
    headingLevel: isContents ? null : headingLevelOf(chain, names),
    isContents,
    look: lookOf(chain),
    startsPage: chain.some(startsPage),
    listStyle: chain.map((style) => attribute(style, 'style:list-style-name')).find((name) => name !== null) ?? null,
  }
}

function headingLevelOf(chain: readonly XmlElement[], names: readonly string[]): number | null {
  for (const [index, style] of chain.entries()) {
    const outline = attribute(style, 'style:default-outline-level')
    if (outline !== null) return headingLevelOf9(outline)
    const byName = headingLevelOfStyle(names[index] ?? '')
    if (byName !== null) return byName
    // A named style ends the search: LibreOffice bases Subtitle and Caption-like styles on "Heading" for their font.
    if (attribute(style, 'style:display-name') !== null || !isAutomatic(style)) return null
  }
  return null
}

/** An empty outline level means body text. */
export function headingLevelOf9(value: string): number | null {
  const level = Number(value)
  return value !== '' && Number.isInteger(level) && level >= 1 ? Math.min(9, level) : null
}

const isAutomatic = (style: XmlElement): boolean => /^[A-Z]{1,3}\d+$/u.test(attribute(style, 'style:name') ?? '')

/** Names are stored with `_20_` for a space and the like. */
function displayName(style: XmlElement): string {
  const name = attribute(style, 'style:display-name') ?? attribute(style, 'style:name') ?? ''
  return name.replace(/_([0-9a-f]{2,4})_/giu, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}

function startsPage(style: XmlElement): boolean {
  const master = attribute(style, 'style:master-page-name')
  const before = attribute(findChild(style, 'style:paragraph-properties'), 'fo:break-before')
  return before === 'page' || (master !== null && master !== '')
}

function fillOf(chain: readonly XmlElement[], family: string): string | null {
  for (const style of chain) {
    const colour = attribute(findChild(style, `style:${family}-properties`), 'fo:background-color')
    if (colour !== null)
      return /^#[0-9a-f]{6}$/iu.test(colour) && !/^#f{6}$/iu.test(colour) ? colour.toLowerCase() : null
  }
  return null
}
