/** Reads Word documents (docx, docm, dotx) into the intermediate form. */
import { cleanOneLine, cleanText } from '#engine/import/flow/clean-text'
import { finishDocument } from '#engine/import/flow/finish-document'
import type { FlowFurniture, FlowItem } from '#engine/import/flow/flow-items'
import { distinctFurniture, linesOf } from '#engine/import/flow/furniture'
import {
  attribute,
  childElements,
  findDescendant,
  listDescendants,
  type XmlElement,
} from '#engine/import/markup/xml-element'
import type { Reader } from '#engine/import/reader'
import { nowhere } from '#shared/domain/place'
import { readCoreProperties } from './core-properties'
import { Numbering } from './numbering'
import { type DocxPackage, openDocxPackage } from './package-parts'
import { plainText } from './paragraph-runs'
import { readStory } from './story'
import { StoryContext } from './story-context'
import { readStyles } from './styles'

const noteParts = [
  { part: 'footnotes', element: 'w:footnote', key: 'footnote', role: 'footnote' },
  { part: 'endnotes', element: 'w:endnote', key: 'endnote', role: 'footnote' },
  { part: 'comments', element: 'w:comment', key: 'comment', role: 'comment' },
] as const

/** Throws AppError when the file cannot be read; what it notices besides becomes findings. */
export const readDocx: Reader = async (input) => {
  const file = openDocxPackage(input)
  const context = contextOf(file, input.limits)
  readNotes(file, context)
  const body = readStory(context, childElements(file.document, 'w:body')[0] ?? file.document)
  const outside: FlowItem[] = [
    ...context.notes.values(),
    ...readDiagrams(file),
    ...readHeadersAndFooters(file, context),
  ]
  return finishDocument(input, {
    format: 'docx',
    items: [...body, ...outside],
    properties: readCoreProperties(file),
    trackedChanges: context.trackedChanges,
    hiddenTexts: context.hiddenTexts,
    images: file.relationships.filter(({ type }) => type === 'image').map(({ target }) => target),
    findings: context.findings,
  })
}

function contextOf(file: DocxPackage, limits: Parameters<Reader>[0]['limits']): StoryContext {
  const styles = readStyles(file.partOfType('styles'))
  return new StoryContext({
    styles,
    numbering: new Numbering(file.partOfType('numbering'), (styleId) => styles.numberingOf(styleId)),
    relationships: file.relationships,
    limits,
    hasPages: findDescendant(file.document, 'w:lastRenderedPageBreak') !== null,
  })
}

function readNotes(file: DocxPackage, context: StoryContext): void {
  for (const { part, element, key, role } of noteParts)
    for (const note of childElements(file.partOfType(part), element)) {
      // Separator lines are notes too, of a type of their own.
      if (attribute(note, 'w:type') !== null && attribute(note, 'w:type') !== 'normal') continue
      const text = context.outsideFlow(() => linesOf(readStory(context, note)))
      context.notes.set(`${key}:${attribute(note, 'w:id')}`, { kind: 'furniture', role, text, place: nowhere })
    }
}

function readHeadersAndFooters(file: DocxPackage, context: StoryContext): readonly FlowFurniture[] {
  const found: FlowFurniture[] = []
  for (const { type, target, isExternal } of file.relationships) {
    if (isExternal || (type !== 'header' && type !== 'footer')) continue
    const root = file.part(target)
    const text = root === null ? '' : context.outsideFlow(() => linesOf(readStory(context, root)))
    const role = type === 'header' ? 'page-header' : 'page-footer'
    found.push({ kind: 'furniture', role, text, place: nowhere })
  }
  return distinctFurniture(found)
}

/** Text of SmartArt, which lies in parts of its own. */
function readDiagrams(file: DocxPackage): readonly FlowFurniture[] {
  return file.relationships
    .filter(({ type, isExternal }) => type === 'diagramData' && !isExternal)
    .map(({ target }) => {
      const paragraphs = [...listDescendants(file.part(target), 'a:p')]
      const lines = paragraphs.map((paragraph) => cleanOneLine(textOfDrawing(paragraph)))
      return { kind: 'furniture', role: 'text-box', text: cleanText(lines.join('\n')), place: nowhere } as const
    })
}

const textOfDrawing = (paragraph: XmlElement): string => [...listDescendants(paragraph, 'a:t')].map(plainText).join('')
