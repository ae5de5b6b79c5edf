/**
 * One story of the document (its body, a cell, a header, a text box) as flow items in document order.
 *
 * Source for the markup: ECMA-376 part 1, 17.2 to 17.13.
 */
import { cleanText } from '#engine/import/flow/clean-text'
import { FieldStack } from '#engine/import/flow/field-stack'
import type { FlowItem, ListMark } from '#engine/import/flow/flow-items'
import { boxItems } from '#engine/import/flow/furniture'
import { lookOfPieces, overlay, type TextLook, unsaidLook } from '#engine/import/flow/text-look'
import {
  attribute,
  findChild,
  findPath,
  isElement,
  listDescendants,
  type XmlElement,
} from '#engine/import/markup/xml-element'
import type { Place } from '#shared/domain/place'
import {
  chooseAlternative,
  isPrompt,
  isTrackedChange,
  type ParagraphDraft,
  plainText,
  readRuns,
} from './paragraph-runs'
import type { StoryContext } from './story-context'
import { outlineLevelOf, type ParagraphStyle } from './styles'
import { readTable } from './table'

/** Block containers that mean nothing themselves. Tracked insertions and moves wrap whole paragraphs and tables too. */
const transparent = new Set(['w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:dir', 'w:bdo'])
const removed = new Set(['w:del', 'w:moveFrom'])

/** `tableLook`: what a table style gives the text of a cell. */
export function readStory(context: StoryContext, container: XmlElement, tableLook = unsaidLook): readonly FlowItem[] {
  const story = new Story(context, tableLook)
  story.read(container)
  return story.finish()
}

class Story {
  readonly #context: StoryContext
  readonly #tableLook: TextLook
  readonly #fields = new FieldStack()
  readonly #items: FlowItem[] = []
  /** Carries a paragraph over to the next one when the mark between them is deleted. */
  #draft: ParagraphDraft = emptyDraft()
  #carriedPlace: Place | null = null
  #isInContents = false

  constructor(context: StoryContext, tableLook: TextLook) {
    this.#context = context
    this.#tableLook = tableLook
  }

  read(container: XmlElement): void {
    for (const child of container.children) if (isElement(child)) this.#readBlock(child)
  }

  finish(): readonly FlowItem[] {
    if (this.#draft.pieces.length > 0) this.#flush(this.#context.styles.paragraph(null), null, null)
    return this.#items
  }

  #readBlock(node: XmlElement): void {
    if (isTrackedChange(node.name)) this.#context.trackedChanges += 1
    if (removed.has(node.name)) return
    if (node.name === 'w:p') this.#readParagraph(node)
    else if (node.name === 'w:tbl') for (const item of readTable(this.#context, node, readStory)) this.#items.push(item)
    else if (node.name === 'w:sdt') this.#readControl(node)
    else if (node.name === 'w:altChunk') this.#reportChunk(node)
    else if (node.name === 'mc:AlternateContent') this.read(chooseAlternative(node))
    else if (transparent.has(node.name)) this.read(node)
  }

  #readControl(node: XmlElement): void {
    const content = findChild(node, 'w:sdtContent')
    if (content === null) return
    if (isPrompt(node)) {
      this.#setAside([...listDescendants(content, 'w:t')].map(plainText).join(''))
      return
    }
    const gallery = attribute(findPath(node, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery'), 'w:val') ?? ''
    const outer = this.#isInContents
    this.#isInContents = outer || /table of contents|table of figures/iu.test(gallery)
    this.read(content)
    this.#isInContents = outer
  }

  #reportChunk(node: XmlElement): void {
    const target = this.#context.relationships.get(attribute(node, 'r:id') ?? '')?.target
    this.#context.reportLoss(target ?? 'altChunk')
  }

  #readParagraph(node: XmlElement): void {
    const context = this.#context
    const properties = findChild(node, 'w:pPr')
    const style = context.styles.paragraph(attribute(findChild(properties, 'w:pStyle'), 'w:val'))
    const pageBefore = context.page
    const place = context.nextPlace()
    const base = overlay(style.look, this.#tableLook)
    const draft = this.#draft
    readRuns(
      { context, fields: this.#fields, draft, base, readBox: (box) => boxItems(readStory(context, box)) },
      node,
      base,
    )
    this.#fields.dropUnfinished()
    const startsOnNewPage = pageBefore !== context.page && beginsWithPageBreak(node)
    const ownPlace = startsOnNewPage ? { ...place, page: context.page } : place
    if (this.#isMarkDeleted(properties)) this.#carriedPlace ??= ownPlace
    else this.#flush(style, properties, ownPlace)
  }

  #isMarkDeleted(properties: XmlElement | null): boolean {
    const mark = findChild(properties, 'w:rPr')
    if (findChild(mark, 'w:ins') !== null || findChild(mark, 'w:del') !== null) this.#context.trackedChanges += 1
    return findChild(mark, 'w:del') !== null || findChild(mark, 'w:moveFrom') !== null
  }

  #flush(style: ParagraphStyle, properties: XmlElement | null, place: Place | null): void {
    const draft = this.#draft
    this.#draft = emptyDraft()
    const at = this.#carriedPlace ?? place ?? this.#context.here()
    this.#carriedPlace = null
    const text = cleanText(draft.pieces.map((piece) => piece.text).join(''))
    const list = this.#listMark(style, properties)
    if (this.#isInContents || draft.isContents || style.isContents) {
      const line = [list?.marker, text].filter(Boolean).join(' ')
      if (text !== '') this.#items.push({ kind: 'furniture', role: 'contents', text: line, place: at })
    } else {
      const outline = outlineLevelOf(properties)
      const headingLevel = outline === undefined ? style.headingLevel : outline
      this.#items.push({ kind: 'paragraph', text, place: at, headingLevel, look: lookOfPieces(draft.pieces), list })
    }
    for (const item of draft.after) this.#items.push(item)
    this.#setAside(draft.aside.join(''))
  }

  #listMark(style: ParagraphStyle, properties: XmlElement | null): ListMark | null {
    const { numbering } = this.#context
    const own = findChild(properties, 'w:numPr')
    const numberingId = attribute(findChild(own, 'w:numId'), 'w:val') ?? style.list?.numberingId ?? null
    if (numberingId === null || numberingId === '0') return null
    const level = Number(attribute(findChild(own, 'w:ilvl'), 'w:val') ?? style.list?.level ?? Number.NaN)
    if (Number.isInteger(level)) return numbering.next(numberingId, level)
    return numbering.next(numberingId, numbering.levelOfStyle(numberingId, style.list?.styleId ?? ''))
  }

  #setAside(text: string): void {
    const clean = cleanText(text)
    if (clean !== '') this.#items.push({ kind: 'furniture', role: 'comment', text: clean, place: this.#context.here() })
  }
}

function emptyDraft(): ParagraphDraft {
  return { pieces: [], after: [], aside: [], isContents: false }
}

/** Whether the page turned before the first letter of the paragraph. */
function beginsWithPageBreak(paragraph: XmlElement): boolean {
  for (const node of listPrintedNodes(paragraph)) return node.name === 'w:lastRenderedPageBreak'
  return false
}

function* listPrintedNodes(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (!isElement(child) || child.name === 'w:pPr' || child.name === 'w:rPr') continue
    if (child.name === 'w:t' || child.name === 'w:lastRenderedPageBreak') yield child
    else yield* listPrintedNodes(child)
  }
}
