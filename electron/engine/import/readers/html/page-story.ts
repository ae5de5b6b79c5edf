/**
 * A part of a page as flow items: block elements end paragraphs, everything else adds to the one that is open.
 *
 * Source for what browsers print: HTML standard, chapter 15 (rendering). `mso-` declarations are Word's own, in pages that
 * it has saved.
 */
import { cleanText } from '#engine/import/flow/clean-text'
import type { FlowItem, ListMark } from '#engine/import/flow/flow-items'
import { linesOf } from '#engine/import/flow/furniture'
import { bulletMarker } from '#engine/import/flow/list-marker'
import { headingLevelOfStyle, isContentsStyle } from '#engine/import/flow/style-names'
import { lookOfPieces, type TextLook, type TextPiece } from '#engine/import/flow/text-look'
import {
  attribute,
  findDescendant,
  isElement,
  listDescendants,
  textContent,
  type XmlElement,
} from '#engine/import/markup/xml-element'
import { lookInside } from './element-look'
import { HtmlList } from './list-marker-html'
import type { PageContext, Surroundings } from './page-context'
import { readTable } from './page-table'
import type { Declarations } from './style-sheet'

const unprinted = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'datalist',
  'title',
  'meta',
  'link',
  'base',
])
const blocks = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary ul'.split(
    ' ',
  ),
)
const fromElsewhere = new Set(['iframe', 'embed', 'object', 'frame'])

export function readPagePart(context: PageContext, parent: XmlElement, around: Surroundings): readonly FlowItem[] {
  const story = new PageStory(context)
  story.readAll(parent, around)
  return story.finish()
}

class PageStory {
  readonly #context: PageContext
  readonly #items: FlowItem[] = []
  #pieces: TextPiece[] = []
  #aside = ''
  #headingLevel: number | null = null
  #isContents = false
  /** Waits for the first text of its item. */
  #mark: ListMark | null = null

  constructor(context: PageContext) {
    this.#context = context
  }

  finish(): readonly FlowItem[] {
    this.#endParagraph()
    return this.#items
  }

  readAll(parent: XmlElement, around: Surroundings): void {
    for (const child of parent.children) {
      if (isElement(child)) this.#read(child, around)
      else this.#addText(around.keepsSpace ? child : child.replace(/[\t\n\f\r ]+/gu, ' '), around.look)
    }
  }

  #read(element: XmlElement, around: Surroundings): void {
    if (unprinted.has(element.name)) return
    const said = this.#context.styles.declarationsOf(element)
    const inside = {
      ...around,
      look: lookInside(element, said, around.look),
      keepsSpace: keepsSpace(element, said, around),
    }
    const role = furnitureRole(element, said)
    if (role !== null) this.#addFurniture(element, inside, role)
    else if (element.name === 'table') this.#addTable(element, inside)
    else if (said.get('mso-list') === 'ignore') this.#addWordMarker(textContent(element))
    else if (fromElsewhere.has(element.name)) this.#reportElsewhere(element)
    else if (blocks.has(element.name)) this.#readBlockElement(element, said, inside)
    else this.#readInline(element, said, inside)
  }

  #readInline(element: XmlElement, said: Declarations, around: Surroundings): void {
    const printed = controlText(element)
    if (element.name === 'br') this.#addText('\n', around.look)
    else if (element.name === 'img') this.#context.images.push(imageName(element))
    else if (printed !== null) this.#addText(printed, around.look)
    else if (said.has('mso-tab-count')) this.#addText('\t', around.look)
    else if (element.name === 'del') this.#context.trackedChanges += 1
    else {
      if (element.name === 'ins') this.#context.trackedChanges += 1
      this.readAll(element, around)
    }
  }

  #readBlockElement(element: XmlElement, said: Declarations, around: Surroundings): void {
    this.#endParagraph()
    this.#headingLevel = headingLevelOf(element, said) ?? this.#headingLevel
    const outerContents = this.#isContents
    this.#isContents = outerContents || wordStyles(element).some(isContentsStyle)
    if (element.name === 'ul' || element.name === 'ol' || element.name === 'menu')
      this.readAll(element, { ...around, list: new HtmlList(element, said, (around.list?.depth ?? -1) + 1) })
    else {
      if (element.name === 'li') this.#mark = markOf(element, around.list)
      const level = /\blevel(\d)\b/u.exec(said.get('mso-list') ?? '')?.[1]
      if (level !== undefined) this.#mark = { depth: Math.max(0, Number(level) - 1), marker: null }
      this.readAll(element, around)
    }
    this.#endParagraph()
    if (element.name === 'li') this.#mark = null
    this.#headingLevel = null
    this.#isContents = outerContents
  }

  #addText(text: string, look: TextLook): void {
    if (look.isHidden !== true) this.#pieces.push({ text, look })
    else if (text.trim() !== '') {
      this.#aside += `${text} `
      this.#context.hiddenTexts.push(text)
    }
  }

  #endParagraph(): void {
    const pieces = this.#pieces
    this.#pieces = []
    const text = cleanText(pieces.map((piece) => piece.text).join(''))
    if (text !== '') {
      const place = this.#context.nextPlace()
      const [look, list, headingLevel] = [lookOfPieces(pieces), this.#mark, this.#headingLevel]
      if (this.#isContents) this.#items.push({ kind: 'furniture', role: 'contents', text, place })
      else this.#items.push({ kind: 'paragraph', text, place, headingLevel, look, list })
      this.#mark = null
    }
    const aside = cleanText(this.#aside)
    this.#aside = ''
    if (aside !== '') this.#items.push({ kind: 'furniture', role: 'comment', text: aside, place: this.#context.here() })
  }

  /** Word writes the marker of a list paragraph as text, for browsers that do not know its lists. */
  #addWordMarker(text: string): void {
    const marker = text.replace(/[\s\u00a0]+/gu, '')
    this.#mark = {
      depth: this.#mark?.depth ?? 0,
      marker: /[\p{L}\p{N}]{1,4}[.):]?$/u.test(marker) && marker !== 'o' ? marker : bulletMarker(marker),
    }
  }

  #addTable(element: XmlElement, around: Surroundings): void {
    this.#endParagraph()
    this.#items.push(...readTable(this.#context, element, around, readPagePart))
  }

  #addFurniture(element: XmlElement, around: Surroundings, role: FurnitureRole): void {
    this.#endParagraph()
    const place = this.#context.ahead()
    const text = linesOf(readPagePart(this.#context, element, around))
    this.#items.push({ kind: 'furniture', role, text, place })
  }

  #reportElsewhere(element: XmlElement): void {
    const address = attribute(element, 'src') ?? attribute(element, 'data') ?? ''
    this.#context.reportLoss(`<${element.name}> ${address}`.trim().slice(0, 100))
  }
}

type FurnitureRole = Extract<FlowItem, { readonly kind: 'furniture' }>['role']

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
function furnitureRole(element: XmlElement, said: Declarations): FurnitureRole | null {
  const role =
    wordRoles.get(said.get('mso-element') ?? '') ??
    pageRoles.get(attribute(element, 'role') ?? '') ??
    // LibreOffice marks the header and the footer of its pages with a title.
    (element.name === 'div' ? pageRoles.get(attribute(element, 'title') ?? '') : undefined) ??
    pageRoles.get(element.name) ??
    null
  return role === 'page-header' && findDescendant(element, 'h1') !== null ? null : role
}

function headingLevelOf(element: XmlElement, said: Declarations): number | null {
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
function wordStyles(element: XmlElement): readonly string[] {
  if (element.name !== 'p') return []
  return (attribute(element, 'class') ?? '')
    .split(/\s+/u)
    .filter((name) => /^Mso(?:Title|Toc)/u.test(name) || name === 'title')
    .map((name) => name.replace(/^Mso/u, ''))
}

function markOf(item: XmlElement, list: HtmlList | null): ListMark {
  return { depth: list?.depth ?? 0, marker: list === null ? '•' : list.markerOf(item) }
}

function keepsSpace(element: XmlElement, said: Declarations, around: Surroundings): boolean {
  const own = said.get('white-space')
  if (own !== undefined) return own.startsWith('pre')
  return element.name === 'pre' || around.keepsSpace
}

/** What a form field shows; null for everything else. */
function controlText(element: XmlElement): string | null {
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

function imageName(image: XmlElement): string {
  const source = attribute(image, 'src') ?? ''
  return source.startsWith('data:') ? 'data:' : (source.split(/[\\/]/u).at(-1) ?? source)
}
