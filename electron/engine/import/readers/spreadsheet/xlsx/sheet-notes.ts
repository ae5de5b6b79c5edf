/** What lies on top of a sheet's cells: comments and drawn texts. */
import {
  attribute,
  childElements,
  findChild,
  findDescendant,
  listDescendants,
  textContent,
  type XmlElement,
} from '#engine/import/markup/xml-element'
import { parseCell } from '../a1'
import type { SheetNote } from '../workbook'
import { readRichText } from './shared-strings'

/**
 * The comments of a sheet.
 *
 * A thread of comments is also stored as one old-style comment with a notice in front; where a cell has a thread, only
 * the thread is read. The author's name, which Excel sets before the text of an old-style comment, is left out.
 */
export function readComments(legacy: readonly XmlElement[], threaded: readonly XmlElement[]): SheetNote[] {
  const threads = threaded.flatMap((root) =>
    childElements(root, 'tc:threadedComment').flatMap((comment) =>
      noteAt(attribute(comment, 'ref'), textContent(findChild(comment, 'tc:text'))),
    ),
  )
  const taken = new Set(threads.map(({ row, column }) => `${row},${column}`))
  const plain = legacy.flatMap((root) => {
    const authors = childElements(findChild(root, 'x:authors'), 'x:author').map(textContent)
    return childElements(findChild(root, 'x:commentList'), 'x:comment').flatMap((comment) => {
      const body = findChild(comment, 'x:text')
      const author = authors[Number(attribute(comment, 'authorId') ?? -1)] ?? ''
      return noteAt(attribute(comment, 'ref'), withoutAuthor(body ? readRichText(body).text : '', author))
    })
  })
  return [...threads, ...plain.filter(({ row, column }) => !taken.has(`${row},${column}`))]
}

function withoutAuthor(text: string, author: string): string {
  return author !== '' && text.startsWith(`${author}:`) ? text.slice(author.length + 1).trim() : text
}

function noteAt(reference: string | null, text: string): SheetNote[] {
  const at = parseCell(reference ?? '')
  return at && text.trim() !== '' ? [{ ...at, text: text.trim() }] : []
}

/** The texts of shapes and text boxes of a drawing part, each at the cell it is anchored to. */
export function readDrawnTexts(drawing: XmlElement): SheetNote[] {
  return childElements(drawing).flatMap((anchor) => {
    const paragraphs = [...listDescendants(anchor, 'a:p')].map((paragraph) =>
      [...listDescendants(paragraph, 'a:t')].map(textContent).join(''),
    )
    const text = paragraphs.filter((line) => line.trim() !== '').join('\n')
    const from = findChild(anchor, 'xdr:from')
    const [row, column] = ['xdr:row', 'xdr:col'].map((name) => Number(textContent(findDescendant(from, name))) || 0)
    return text === '' ? [] : [{ row: row ?? 0, column: column ?? 0, text }]
  })
}
