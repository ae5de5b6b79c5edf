/**
 * A part of a page as flow items: block elements end paragraphs, everything else adds to the one that is open.
 *
 * Source for what browsers print: HTML standard, chapter 15 (rendering). `mso-` declarations are Word's own, in pages that
 * it has saved.
 */
import { cleanText } from '#engine/import/flow/clean-text'
import { type FlowItem, type ListMark, plainLook } from '#engine/import/flow/flow-items'
import { linesOf } from '#engine/import/flow/furniture'
import { bulletMarker } from '#engine/import/flow/list-marker'
import { isContentsStyle } from '#engine/import/flow/style-names'
import { lookOfPieces, type TextLook, type TextPiece } from '#engine/import/flow/text-look'
import { attribute, isElement, textContent, type XmlElement } from '#engine/import/markup/xml-element'
import { lookInside } from './element-look'
import {
  controlText,
  type FurnitureRole,
  furnitureRole,
  headingLevelOf,
  imageName,
  isNoteNumber,
  keepsSpace,
  markOf,
  wordStyles,
} from './element-roles'
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
    if (unprinted.has(element.name) || isNoteNumber(element)) return
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
    if (element.name === 'li') this.#endItem()
    this.#headingLevel = null
    this.#isContents = outerContents
  }

  /** An item without text still has its number: a column of a table that the program numbers. */
  #endItem(): void {
    const list = this.#mark
    this.#mark = null
    if (list?.marker && /\d/u.test(list.marker))
      this.#items.push({
        kind: 'paragraph',
        text: '',
        place: this.#context.ahead(),
        headingLevel: null,
        look: plainLook,
        list,
      })
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
    for (const item of readTable(this.#context, element, around, readPagePart)) this.#items.push(item)
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
