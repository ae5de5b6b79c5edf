/**
 * The text of one paragraph, run by run.
 *
 * Unknown elements are walked through rather than skipped, so text inside anything new is still found; only what is listed
 * here as not printed is left out.
 */

import type { FieldStack } from '#engine/import/flow/field-stack'
import type { FlowItem } from '#engine/import/flow/flow-items'
import { symbolCharacter } from '#engine/import/flow/symbol-characters'
import { overlay, type TextLook, type TextPiece } from '#engine/import/flow/text-look'
import {
  attribute,
  childElements,
  findChild,
  findDescendant,
  findPath,
  isElement,
  listDescendants,
  type XmlElement,
} from '#engine/import/markup/xml-element'
import type { StoryContext } from './story-context'
import { readTextLook } from './text-look'

/** What a paragraph gathers while its runs are read. */
export interface ParagraphDraft {
  readonly pieces: TextPiece[]
  /** Text boxes and notes anchored here; they follow the paragraph. */
  readonly after: FlowItem[]
  /** Hidden text and prompts of empty form fields: in the file, not on the page. */
  readonly aside: string[]
  isContents: boolean
}

export interface RunReader {
  readonly context: StoryContext
  readonly fields: FieldStack
  readonly draft: ParagraphDraft
  /** Look of the paragraph, which runs refine. */
  readonly base: TextLook
  /** Reads the content of a text box. */
  readonly readBox: (content: XmlElement) => readonly FlowItem[]
}

/** Properties, deleted text and field codes: never printed. */
const unprinted = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'wp:docPr',
])
const breaks: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
])

/** Reads everything inside `parent` that is printed in the paragraph. */
export function readRuns(reader: RunReader, parent: XmlElement, look: TextLook): void {
  for (const child of parent.children) if (isElement(child)) readNode(reader, child, look)
}

function readNode(reader: RunReader, node: XmlElement, look: TextLook): void {
  const { context, fields } = reader
  if (isTrackedChange(node.name)) context.trackedChanges += 1
  if (unprinted.has(node.name)) return
  const fixed = breaks.get(node.name)
  if (fixed !== undefined) {
    addText(reader, fixed, look)
    return
  }
  switch (node.name) {
    case 'w:t':
    case 'm:t':
      addText(reader, node.children.filter((child) => !isElement(child)).join(''), look)
      break
    case 'w:r':
      readRuns(reader, node, lookOfRun(reader, node))
      break
    case 'w:instrText':
      fields.addCode(node.children.filter((child) => !isElement(child)).join(''))
      break
    case 'w:fldChar':
      readFieldCharacter(reader, node, look)
      break
    case 'w:sym':
      addText(reader, symbolOf(node), look)
      break
    case 'w:lastRenderedPageBreak':
      context.turnPage()
      break
    case 'mc:AlternateContent':
      readRuns(reader, chooseAlternative(node), look)
      break
    case 'w:txbxContent':
      for (const item of reader.readBox(node)) reader.draft.after.push(item)
      break
    case 'a:p':
      addArtText(reader, [...listDescendants(node, 'a:t')].map(plainText).join(''))
      break
    case 'v:textpath':
      addArtText(reader, attribute(node, 'string') ?? '')
      break
    case 'w:sdt':
      readControl(reader, node, look)
      break
    case 'w:footnoteReference':
    case 'w:endnoteReference':
    case 'w:commentReference':
      addNote(reader, node)
      break
    case 'o:OLEObject':
      reportEmbedded(context, attribute(node, 'r:id'))
      break
    default:
      readRuns(reader, node, look)
      break
  }
}

export function isTrackedChange(name: string): boolean {
  return name === 'w:ins' || name === 'w:del' || name === 'w:moveTo' || name === 'w:moveFrom'
}

function lookOfRun(reader: RunReader, run: XmlElement): TextLook {
  const properties = findChild(run, 'w:rPr')
  if (properties === null) return reader.base
  const own = readTextLook(properties)
  const style = attribute(findChild(properties, 'w:rStyle'), 'w:val')
  return overlay(style === null ? own : overlay(own, reader.context.styles.character(style)), reader.base)
}

function addText(reader: RunReader, text: string, look: TextLook): void {
  if (reader.fields.isInCode || text === '') return
  if (look.isHidden === true) {
    reader.draft.aside.push(text)
    if (text.trim() !== '') reader.context.hiddenTexts.push(text)
    return
  }
  if (reader.fields.isInContents) reader.draft.isContents = true
  reader.draft.pieces.push({ text, look })
}

function symbolOf(node: XmlElement): string {
  const code = Number.parseInt(attribute(node, 'w:char') ?? '', 16)
  return Number.isNaN(code) ? '' : symbolCharacter(attribute(node, 'w:font') ?? '', code)
}

function readFieldCharacter(reader: RunReader, node: XmlElement, look: TextLook): void {
  const kind = attribute(node, 'w:fldCharType')
  if (kind === 'begin') {
    addText(reader, formFieldText(findChild(node, 'w:ffData')), look)
    reader.fields.begin()
  } else if (kind === 'separate') reader.fields.separate()
  else if (kind === 'end') reader.fields.end()
}

/** A tick box or a drop-down list of an old form has no result text; its state stands in its data. */
function formFieldText(data: XmlElement | null): string {
  const box = findChild(data, 'w:checkBox')
  if (box !== null) {
    const state = findChild(box, 'w:checked') ?? findChild(box, 'w:default')
    return state !== null && !['0', 'false', 'off'].includes(attribute(state, 'w:val') ?? '1') ? '☒' : '☐'
  }
  const list = findChild(data, 'w:ddList')
  const chosen = Number(attribute(findChild(list, 'w:result') ?? findChild(list, 'w:default'), 'w:val') ?? 0)
  return attribute(childElements(list, 'w:listEntry')[chosen], 'w:val') ?? ''
}

/** The newer form of a drawing, unless only the fallback for older programs has text. */
export function chooseAlternative(node: XmlElement): XmlElement {
  const fallback = findChild(node, 'mc:Fallback')
  const choices = childElements(node, 'mc:Choice')
  return choices.find(hasText) ?? (fallback !== null && hasText(fallback) ? fallback : (choices[0] ?? fallback ?? node))
}

function hasText(node: XmlElement): boolean {
  return ['w:t', 'm:t', 'w:tbl', 'v:textpath', 'w:sym'].some((name) => findDescendant(node, name) !== null)
}

/** WordArt, such as the draft mark across a page. */
function addArtText(reader: RunReader, text: string): void {
  reader.draft.after.push({ kind: 'furniture', role: 'text-box', text: text.trim(), place: reader.context.here() })
}

function readControl(reader: RunReader, node: XmlElement, look: TextLook): void {
  const content = findChild(node, 'w:sdtContent')
  if (content === null) return
  if (isPrompt(node)) reader.draft.aside.push(`${[...listDescendants(content, 'w:t')].map(plainText).join('')}\n`)
  else readRuns(reader, content, look)
}

/** Whether a content control shows its prompt ("Klicka här för att ange text") because nobody has filled it in. */
export function isPrompt(control: XmlElement): boolean {
  const mark = findPath(control, 'w:sdtPr', 'w:showingPlcHdr')
  return mark !== null && !['0', 'false', 'off'].includes(attribute(mark, 'w:val') ?? '1')
}

export const plainText = (node: XmlElement): string => node.children.filter((child) => !isElement(child)).join('')

function addNote({ context, draft }: RunReader, node: XmlElement): void {
  const key = `${node.name.slice(2, -'Reference'.length)}:${attribute(node, 'w:id')}`
  const note = context.notes.get(key)
  if (note === undefined) return
  context.notes.delete(key)
  draft.after.push({ ...note, place: context.here() })
}

/** A workbook or document inside the document: its text is not on the page as text. */
function reportEmbedded(context: StoryContext, relationshipId: string | null): void {
  const target = relationshipId === null ? undefined : context.relationships.get(relationshipId)?.target
  context.reportLoss(target ?? 'OLE')
}
