/** The styles of a document, each resolved through the styles it is based on. */
import { headingLevelOfStyle, isContentsStyle } from '#engine/import/flow/style-names'
import { overlay, type TextLook, unsaidLook } from '#engine/import/flow/text-look'
import { attribute, childElements, findChild, findPath, type XmlElement } from '#engine/import/markup/xml-element'
import { readFill } from './shading'
import { readTextLook } from './text-look'

export interface ParagraphStyle {
  readonly headingLevel: number | null
  readonly isContents: boolean
  readonly look: TextLook
  readonly list: { readonly numberingId: string; readonly level: number | null; readonly styleId: string } | null
}

/** What a table style does to its first row and first column. */
export interface TableStyle {
  readonly firstRow: { readonly look: TextLook; readonly fill: string | null }
  readonly firstColumn: { readonly look: TextLook; readonly fill: string | null }
}

export interface Styles {
  paragraph(id: string | null): ParagraphStyle
  character(id: string | null): TextLook
  table(id: string | null): TableStyle
  /** The numbering that a list style stands for. */
  numberingOf(styleId: string): string | null
}

const maxChain = 30

/** Reads `styles.xml`; a document without styles has plain ones. */
export function readStyles(root: XmlElement | null): Styles {
  const byId = new Map<string, XmlElement>()
  let defaultParagraph: string | null = null
  for (const style of childElements(root, 'w:style')) {
    const id = attribute(style, 'w:styleId')
    if (id === null) continue
    byId.set(id, style)
    const isDefault = ['1', 'true', 'on'].includes(attribute(style, 'w:default') ?? '')
    if (isDefault && attribute(style, 'w:type') === 'paragraph') defaultParagraph = id
  }
  const defaults = readTextLook(findPath(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'))
  const chainOf = (id: string | null): readonly XmlElement[] => basedOn(byId, id)
  return {
    paragraph: remembered(
      (id) => resolveParagraph(chainOf(byId.has(id) ? id : defaultParagraph), defaults),
      () => defaultParagraph ?? '',
    ),
    character: remembered(
      (id) => lookOf(chainOf(id)),
      () => '',
    ),
    table: remembered(
      (id) => resolveTable(chainOf(id)),
      () => '',
    ),
    numberingOf: (id) => attribute(findPath(byId.get(id), 'w:pPr', 'w:numPr', 'w:numId'), 'w:val'),
  }
}

function remembered<T>(resolve: (id: string) => T, fallback: () => string): (id: string | null) => T {
  const known = new Map<string, T>()
  return (asked) => {
    const id = asked ?? fallback()
    const found = known.get(id) ?? resolve(id)
    known.set(id, found)
    return found
  }
}

/** The style and those it is based on, nearest first; a circle ends the chain. */
function basedOn(byId: ReadonlyMap<string, XmlElement>, id: string | null): readonly XmlElement[] {
  const chain: XmlElement[] = []
  let next = id
  while (next !== null && chain.length < maxChain) {
    const style = byId.get(next)
    if (style === undefined || chain.includes(style)) break
    chain.push(style)
    next = attribute(findChild(style, 'w:basedOn'), 'w:val')
  }
  return chain
}

function lookOf(chain: readonly XmlElement[]): TextLook {
  return chain.reduce((near, style) => overlay(near, readTextLook(findChild(style, 'w:rPr'))), unsaidLook)
}

function resolveParagraph(chain: readonly XmlElement[], defaults: TextLook): ParagraphStyle {
  const names = chain.map((style) => attribute(findChild(style, 'w:name'), 'w:val') ?? '')
  return {
    headingLevel: headingLevelOf(chain, names),
    isContents: names.slice(0, 2).some(isContentsStyle),
    look: overlay(lookOf(chain), defaults),
    list: listOf(chain),
  }
}

function headingLevelOf(chain: readonly XmlElement[], names: readonly string[]): number | null {
  if (names.slice(0, 2).some(isContentsStyle)) return null
  for (const [index, style] of chain.entries()) {
    const outline = outlineLevelOf(findChild(style, 'w:pPr'))
    if (outline !== undefined) return outline
    const byName = headingLevelOfStyle(names[index] ?? '')
    if (byName !== null) return byName
  }
  return null
}

/** The heading level 1..9 that an outline level gives, null for body text, undefined when nothing is said. */
export function outlineLevelOf(properties: XmlElement | null): number | null | undefined {
  const value = attribute(findChild(properties, 'w:outlineLvl'), 'w:val')
  if (value === null) return undefined
  const level = Number(value)
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level + 1 : null
}

function listOf(chain: readonly XmlElement[]): ParagraphStyle['list'] {
  for (const style of chain) {
    const properties = findPath(style, 'w:pPr', 'w:numPr')
    const numberingId = attribute(findChild(properties, 'w:numId'), 'w:val')
    if (numberingId === null) continue
    const level = attribute(findChild(properties, 'w:ilvl'), 'w:val')
    return {
      numberingId,
      level: level === null ? null : Number(level),
      styleId: attribute(style, 'w:styleId') ?? '',
    }
  }
  return null
}

function resolveTable(chain: readonly XmlElement[]): TableStyle {
  const conditional = (type: string): TableStyle['firstRow'] => {
    const parts = chain.flatMap((style) =>
      childElements(style, 'w:tblStylePr').filter((part) => attribute(part, 'w:type') === type),
    )
    return {
      look: parts.reduce((near, part) => overlay(near, readTextLook(findChild(part, 'w:rPr'))), unsaidLook),
      fill: parts.map((part) => readFill(findPath(part, 'w:tcPr', 'w:shd'))).find((fill) => fill !== null) ?? null,
    }
  }
  return { firstRow: conditional('firstRow'), firstColumn: conditional('firstCol') }
}
