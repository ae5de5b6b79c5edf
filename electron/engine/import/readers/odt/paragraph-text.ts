/** The text of one paragraph: spans, spaces, fields, notes and frames (ODF 1.2 part 1, 6 and 7). */
import type { FlowItem } from '#engine/import/flow/flow-items'
import { boxItems, linesOf } from '#engine/import/flow/furniture'
import { overlay, type TextLook, type TextPiece } from '#engine/import/flow/text-look'
import { attribute, childElements, findChild, isElement, type XmlElement } from '#engine/import/markup/xml-element'
import type { StoryContext } from './story-context'

/** What a paragraph gathers while its content is read. */
export interface ParagraphDraft {
  readonly pieces: TextPiece[]
  /** Frames and notes anchored here; they follow the paragraph. */
  readonly after: FlowItem[]
  /** Hidden text: in the file, not on the page. */
  readonly aside: string[]
}

export interface TextReader {
  readonly context: StoryContext
  readonly draft: ParagraphDraft
  readonly readStory: (container: XmlElement) => readonly FlowItem[]
}

/** Text that describes or computes what is printed, and is not printed itself. */
const unprinted = new Set([
  'text:note-citation',
  'text:ruby-text',
  'text:number',
  'text:tracked-changes',
  'text:toc-mark',
  'svg:title',
  'svg:desc',
  'office:event-listeners',
  'office:binary-data',
  'draw:glue-point',
  'draw:image-map',
  'draw:contour-polygon',
  'draw:contour-path',
  'text:sequence-decls',
  'form:form',
  'office:forms',
])

const blockNames = new Set(['text:p', 'text:h', 'text:list', 'table:table'])
const maxRepeatedSpaces = 1000

export function readText(reader: TextReader, parent: XmlElement, look: TextLook): void {
  for (const child of parent.children) {
    if (isElement(child)) readNode(reader, child, look)
    // White space in the markup is one space (ODF 1.2 part 1, 6.1.2).
    else addText(reader, child.replace(/[\t\r\n ]+/gu, ' '), look)
  }
}

function readNode(reader: TextReader, node: XmlElement, look: TextLook): void {
  const { context } = reader
  if (unprinted.has(node.name)) return
  switch (node.name) {
    case 'text:s':
      addText(reader, ' '.repeat(spaceCount(node)), look)
      break
    case 'text:tab':
      addText(reader, '\t', look)
      break
    case 'text:line-break':
      addText(reader, '\n', look)
      break
    case 'text:soft-page-break':
      context.turnPage()
      break
    case 'text:span':
      readText(reader, node, overlay(context.styles.text(attribute(node, 'text:style-name')), look))
      break
    case 'text:hidden-text':
    case 'text:hidden-paragraph':
      readText(reader, node, hiddenWhenSaid(node, look))
      break
    case 'text:note':
      addNote(reader, 'footnote', findChild(node, 'text:note-body'))
      break
    case 'office:annotation':
      addNote(reader, 'comment', withoutAuthor(node))
      break
    case 'draw:frame':
      readFrame(reader, node, look)
      break
    default:
      // Shapes hold paragraphs straight away.
      if (childElements(node).some((child) => blockNames.has(child.name))) addBox(reader, node)
      else readText(reader, node, look)
  }
}

function addText(reader: TextReader, text: string, look: TextLook): void {
  if (look.isHidden !== true) reader.draft.pieces.push({ text, look })
  else {
    reader.draft.aside.push(text)
    if (text.trim() !== '') reader.context.hiddenTexts.push(text)
  }
}

function spaceCount(node: XmlElement): number {
  const count = Number(attribute(node, 'text:c') ?? 1)
  return Number.isInteger(count) ? Math.min(maxRepeatedSpaces, Math.max(1, count)) : 1
}

function hiddenWhenSaid(node: XmlElement, look: TextLook): TextLook {
  return attribute(node, 'text:is-hidden') === 'true' ? { ...look, isHidden: true } : look
}

function addNote(
  { context, draft, readStory }: TextReader,
  role: 'footnote' | 'comment',
  body: XmlElement | null,
): void {
  const place = context.here()
  const text = body === null ? '' : linesOf(readStory(body))
  if (text !== '') draft.after.push({ kind: 'furniture', role, text, place })
}

function addBox({ draft, readStory }: TextReader, box: XmlElement): void {
  for (const item of boxItems(readStory(box))) draft.after.push(item)
}

function withoutAuthor(annotation: XmlElement): XmlElement {
  const content = new Set(['text:p', 'text:list', 'text:h'])
  return { ...annotation, children: childElements(annotation).filter((child) => content.has(child.name)) }
}

/** The children of a frame are alternatives, the best first (ODF 1.2 part 1, 10.4.2). */
function readFrame(reader: TextReader, frame: XmlElement, look: TextLook): void {
  const { context } = reader
  const box = findChild(frame, 'draw:text-box')
  if (box !== null) {
    addBox(reader, box)
    return
  }
  const object = findChild(frame, 'draw:object') ?? findChild(frame, 'draw:object-ole')
  if (object !== null && childElements(object).length === 0)
    context.reportLoss(attribute(object, 'xlink:href') ?? 'draw:object')
  else if (object !== null) readText(reader, object, look)
  const image = findChild(frame, 'draw:image')
  if (image !== null && object === null) context.images.push(attribute(image, 'xlink:href') ?? 'draw:image')
}
