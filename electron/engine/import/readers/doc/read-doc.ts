/** Reads binary Word files (Word 97 to 2003) into the intermediate form. */
import { isEncryptedOfficeFile } from '#engine/import/archive/ole-container'
import { refuseBySize } from '#engine/import/archive/open-archive'
import { readSummaryInformation } from '#engine/import/archive/summary-information'
import { isoDateOf, propertyText } from '#engine/import/flow/file-properties'
import { finishDocument, numberedPictures } from '#engine/import/flow/finish-document'
import type { FlowFurniture, FlowItem } from '#engine/import/flow/flow-items'
import { boxItems, distinctFurniture, linesOf } from '#engine/import/flow/furniture'
import type { Reader } from '#engine/import/reader'
import type { PlanDocument } from '#shared/domain/document'
import { nowhere } from '#shared/domain/place'
import { AppError } from '#shared/errors'
import { type Finding, finding } from '#shared/findings'
import { positionsOf } from './bytes-view'
import { readDocStory } from './doc-story'
import { DocText } from './doc-text'
import { type DocFile, openDocFile, structures } from './file-information'
import { listNoteRanges, type NoteRange } from './note-ranges'

/** Throws AppError when the file cannot be read; what it notices besides becomes findings. */
export const readDoc: Reader = async (input) => {
  const { bytes, fileName, limits } = input
  refuseBySize(bytes, fileName, limits)
  if (isEncryptedOfficeFile(bytes)) throw new AppError('import.encrypted-file', { fileName })
  const file = openDocFile(input)
  const text = new DocText(file, limits)
  if (text.pieces.length === 0) throw new AppError('import.unreadable-file', { fileName })
  readNotes(file, text)
  const body = readDocStory(text, 0, file.lengths.body)
  const leftNotes = [...text.notes.values()].flat()
  return finishDocument(input, {
    format: 'doc',
    items: [...body, ...leftNotes, ...readBoxes(file, text), ...readHeadersAndFooters(file, text)],
    properties: readProperties(file),
    trackedChanges: text.trackedChanges,
    hiddenTexts: text.hiddenTexts,
    images: numberedPictures(text.pictures),
    findings: listFindings(text, limits.maxTableCells),
  })
}

/** Where each story begins: they follow each other (MS-DOC 2.4.1). */
function storyStarts({ lengths }: DocFile) {
  const footnotes = lengths.body
  const headers = footnotes + lengths.footnotes
  const comments = headers + lengths.headers + lengths.macros
  const endnotes = comments + lengths.comments
  const boxes = endnotes + lengths.endnotes
  return { footnotes, headers, comments, endnotes, boxes, end: boxes + lengths.boxes }
}

function readNotes(file: DocFile, text: DocText): void {
  const starts = storyStarts(file)
  const ranges = (marks: number, markBytes: number, texts: number, start: number) =>
    listNoteRanges(file.table(marks), markBytes, file.table(texts), start)
  const add = (found: readonly NoteRange[], role: 'footnote' | 'comment') => {
    for (const { mark, start, end } of found) {
      const note: FlowFurniture = { kind: 'furniture', role, text: linesOf(apart(text, start, end)), place: nowhere }
      text.notes.set(mark, [...(text.notes.get(mark) ?? []), note])
    }
  }
  add(ranges(structures.footnoteMarks, 2, structures.footnoteTexts, starts.footnotes), 'footnote')
  add(ranges(structures.endnoteMarks, 2, structures.endnoteTexts, starts.endnotes), 'footnote')
  add(ranges(structures.commentMarks, 30, structures.commentTexts, starts.comments), 'comment')
}

/** Six stories of separators, then six per section: even, odd and first pages have headers and footers of their own. */
function readHeadersAndFooters(file: DocFile, text: DocText): readonly FlowFurniture[] {
  const { headers } = storyStarts(file)
  const bounds = positionsOf(file.table(structures.headers), 0)
  const found: FlowFurniture[] = []
  for (let index = 6; index + 1 < bounds.length; index += 1) {
    const items = apart(text, headers + (bounds[index] ?? 0), headers + (bounds[index + 1] ?? 0))
    const role = [0, 1, 4].includes(index % 6) ? 'page-header' : 'page-footer'
    found.push({ kind: 'furniture', role, text: linesOf(items), place: nowhere })
  }
  return distinctFurniture(found)
}

function readBoxes(file: DocFile, text: DocText): readonly FlowItem[] {
  const { boxes, end } = storyStarts(file)
  const bounds = positionsOf(file.table(structures.boxTexts), 22)
  if (bounds.length < 2) return boxItems(readDocStory(text, boxes, end))
  return bounds
    .slice(0, -1)
    .flatMap((start, index) =>
      boxItems(readDocStory(text, boxes + start, Math.min(end, boxes + (bounds[index + 1] ?? 0)))),
    )
}

/** Reads a story outside the flow, which must not number its paragraphs. */
function apart(text: DocText, start: number, end: number): readonly FlowItem[] {
  const { paragraphs } = text.counter
  const items = readDocStory(text, start, end)
  text.counter.paragraphs = paragraphs
  return items
}

function readProperties(file: DocFile): PlanDocument['properties'] {
  const summary = readSummaryInformation(file.summary)
  return {
    title: propertyText(summary.title),
    subject: propertyText(summary.subject),
    keywords: propertyText(summary.keywords),
    created: isoDateOf(summary.created),
    modified: isoDateOf(summary.modified),
  }
}

function listFindings({ counter }: DocText, limit: number): readonly Finding[] {
  if (counter.cells <= counter.maxCells) return []
  return [finding('warning', 'reading.truncated', { what: 'Word 97–2003', limit })]
}
