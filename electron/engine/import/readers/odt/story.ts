/** One story of the document (its body, a cell, a note, a frame) as flow items in document order. */
import { cleanText } from '#engine/import/flow/clean-text'
import type { FlowItem, ListMark } from '#engine/import/flow/flow-items'
import { linesOf } from '#engine/import/flow/furniture'
import { lookOfPieces } from '#engine/import/flow/text-look'
import { attribute, childElements, findChild, isElement, type XmlElement } from '#engine/import/markup/xml-element'
import type { ListCounter } from './list-counter'
import { type ParagraphDraft, readText } from './paragraph-text'
import type { StoryContext } from './story-context'
import { headingLevelOf9, type ParagraphStyle } from './styles'
import { readTable } from './table'

const indexes = new Set([
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
  'text:alphabetical-index',
  'text:bibliography',
])
/** Deleted text lies in `text:tracked-changes`; the rest here are declarations and scripts. */
const skipped = new Set([
  'text:tracked-changes',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:dde-connection-decls',
  'office:forms',
  'table:title',
  'table:desc',
  'svg:title',
  'svg:desc',
])
/** Drawn things that stand between paragraphs because they are anchored to the page. */
const drawn = /^(?:draw|dr3d):/u

interface OpenList {
  readonly counter: ListCounter
  readonly styleName: string
  readonly depth: number
}

/** Reads the children of a container. */
export function readStory(context: StoryContext, container: XmlElement): readonly FlowItem[] {
  const items: FlowItem[] = []
  readBlocks({ context, items, isHidden: false }, container)
  return items
}

interface Story {
  readonly context: StoryContext
  readonly items: FlowItem[]
  readonly isHidden: boolean
}

function readBlocks(story: Story, container: XmlElement): void {
  for (const child of container.children) if (isElement(child)) readBlock(story, child)
}

function readBlock(story: Story, node: XmlElement): void {
  const { context, items } = story
  if (skipped.has(node.name)) return
  if (indexes.has(node.name)) {
    readIndex(story, node)
    return
  }
  if (drawn.test(node.name)) {
    readDrawn(story, node)
    return
  }
  switch (node.name) {
    case 'text:p':
    case 'text:h':
      readParagraph(story, node, null)
      break
    case 'text:list':
      readList(story, node, null)
      break
    case 'text:numbered-paragraph':
      readNumberedParagraph(story, node)
      break
    case 'table:table':
      for (const item of readTable(context, node, (cell) => readStory(context, cell))) items.push(item)
      break
    case 'text:section':
      readBlocks({ ...story, isHidden: story.isHidden || isHiddenSection(context, node) }, node)
      break
    case 'text:soft-page-break':
      context.turnPage()
      break
    default:
      readBlocks(story, node)
  }
}

function isHiddenSection(context: StoryContext, node: XmlElement): boolean {
  return (
    attribute(node, 'text:display') === 'none' || context.styles.isSectionHidden(attribute(node, 'text:style-name'))
  )
}

/** The source of an index holds the patterns of its lines; only its body is printed. */
function readIndex({ context, items }: Story, node: XmlElement): void {
  const body = findChild(node, 'text:index-body')
  if (body === null) return
  const place = context.here()
  items.push({ kind: 'furniture', role: 'contents', text: linesOf(readStory(context, body)), place })
}

function readDrawn({ context, items }: Story, node: XmlElement): void {
  const draft = emptyDraft()
  const reader = { context, draft, readStory: (box: XmlElement) => readStory(context, box) }
  readText(reader, { name: 'text:p', attributes: {}, children: [node] }, context.styles.paragraph(null).look)
  for (const item of draft.after) items.push(item)
}

function readList(story: Story, node: XmlElement, outer: OpenList | null): void {
  const { context } = story
  const styleName = attribute(node, 'text:style-name') ?? outer?.styleName ?? ''
  const open: OpenList = {
    styleName,
    depth: outer === null ? 0 : outer.depth + 1,
    counter: outer === null || styleName !== outer.styleName ? context.counterFor(node, styleName) : outer.counter,
  }
  for (const item of childElements(node)) {
    let mark: ListMark | null = null
    const isItem = item.name === 'text:list-item'
    for (const child of childElements(item)) {
      if (child.name === 'text:list') {
        readList(story, child, open)
        continue
      }
      const isParagraph = child.name === 'text:p' || child.name === 'text:h'
      if (isParagraph && isItem && mark === null) {
        mark = { depth: open.depth, marker: open.counter.next(open.depth, startValue(item)) }
        readParagraph(story, child, mark)
      } else readBlock(story, child)
    }
  }
}

function readNumberedParagraph(story: Story, node: XmlElement): void {
  const { context } = story
  const depth = Math.max(0, (Number(attribute(node, 'text:level') ?? 1) || 1) - 1)
  const counter = context.counterFor(node, attribute(node, 'text:style-name') ?? '')
  const mark = { depth, marker: counter.next(depth, startValue(node)) }
  for (const child of childElements(node))
    if (child.name === 'text:p' || child.name === 'text:h') readParagraph(story, child, mark)
}

function startValue(item: XmlElement): number | null {
  const value = attribute(item, 'text:start-value')
  return value !== null && Number.isInteger(Number(value)) ? Number(value) : null
}

function readParagraph(story: Story, node: XmlElement, list: ListMark | null): void {
  const { context, items } = story
  const style = context.styles.paragraph(attribute(node, 'text:style-name'))
  if (style.startsPage && items.length > 0) context.turnPage()
  const place = context.nextPlace()
  if (beginsWithPageBreak(node) && place.page !== null) place.page += 1
  const draft = emptyDraft()
  const look = story.isHidden ? { ...style.look, isHidden: true } : style.look
  readText({ context, draft, readStory: (box) => readStory(context, box) }, node, look)
  const text = cleanText(draft.pieces.map((piece) => piece.text).join(''))
  const headingLevel = headingLevelOf(node, style)
  if (style.isContents && text !== '') items.push({ kind: 'furniture', role: 'contents', text, place })
  else
    items.push({
      kind: 'paragraph',
      text,
      place,
      headingLevel,
      look: lookOfPieces(draft.pieces),
      list: list ?? outlineMark(context, node, headingLevel, text),
    })
  for (const item of draft.after) items.push(item)
  const aside = cleanText(draft.aside.join(''))
  if (aside !== '') items.push({ kind: 'furniture', role: 'comment', text: aside, place })
}

function beginsWithPageBreak(node: XmlElement): boolean {
  const first = node.children.find((child) => isElement(child) || child.trim() !== '')
  return first !== undefined && isElement(first) && first.name === 'text:soft-page-break'
}

function headingLevelOf(node: XmlElement, style: ParagraphStyle): number | null {
  if (style.isContents) return null
  if (node.name === 'text:h') return headingLevelOf9(attribute(node, 'text:outline-level') ?? '1')
  return style.headingLevel
}

/** Headings outside lists are numbered by the outline of the document. */
function outlineMark(context: StoryContext, node: XmlElement, level: number | null, text: string): ListMark | null {
  if (node.name !== 'text:h' || level === null || text === '' || attribute(node, 'text:is-list-header') === 'true')
    return null
  const marker = context.outline.next(level - 1, null)
  return marker === null ? null : { depth: level - 1, marker }
}

function emptyDraft(): ParagraphDraft {
  return { pieces: [], after: [], aside: [] }
}
