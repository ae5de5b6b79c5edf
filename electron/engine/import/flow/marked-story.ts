/**
 * A story in which marks end paragraphs, cells and rows (RTF, binary Word files), as flow items.
 *
 * Text is added to the paragraph that is open; the mark that ends it says what kind of paragraph it was.
 */

import { nowhere, type Place } from '#shared/domain/place'
import { cleanOneLine, cleanText } from './clean-text'
import type { RowDefinition } from './edge-table'
import type { FlowItem, ListMark } from './flow-items'
import { bulletMarker } from './list-marker'
import { TableStack } from './table-stack'
import { lookOfPieces, type TextPiece } from './text-look'

/** Counts over all stories of a document. */
export interface StoryCounter {
  paragraphs: number
  cells: number
  readonly maxCells: number
}

export interface ParagraphEnd {
  /** 0 outside tables. */
  readonly tableDepth: number
  readonly headingLevel: number | null
  readonly isContents: boolean
  readonly listDepth: number
  readonly isListed: boolean
}

export class MarkedStory {
  readonly #counter: StoryCounter
  readonly #items: FlowItem[] = []
  readonly #tables = new TableStack(this.#items)
  #pieces: TextPiece[] = []
  #after: FlowItem[] = []
  #aside = ''
  #marker = ''
  #isContents = false

  constructor(counter: StoryCounter) {
    this.#counter = counter
  }

  addText(piece: TextPiece, isContents: boolean): void {
    if (piece.look.isHidden === true) this.#aside += piece.text
    else {
      this.#pieces.push(piece)
      this.#isContents ||= isContents
    }
  }

  addMarker(text: string): void {
    this.#marker += text
  }

  /** Adds something that is anchored in the open paragraph. */
  addAfter(item: FlowItem): void {
    this.#after.push(item)
  }

  here(): Place {
    return { ...nowhere, paragraph: Math.max(1, this.#counter.paragraphs) }
  }

  endParagraph(end: ParagraphEnd): void {
    this.#counter.paragraphs += 1
    const place = this.here()
    this.#tables.settle(end.tableDepth, place)
    const text = cleanText(this.#pieces.map((piece) => piece.text).join(''))
    const look = lookOfPieces(this.#pieces)
    const list = this.#listMark(end)
    if (text !== '' && (end.isContents || this.#isContents))
      this.#tables.add({ kind: 'furniture', role: 'contents', text, place })
    else if (text !== '' || list !== null)
      this.#tables.add({ kind: 'paragraph', text, place, headingLevel: end.headingLevel, look, list })
    const aside = cleanText(this.#aside)
    for (const item of this.#after) this.#tables.add(item)
    if (aside !== '') this.#tables.add({ kind: 'furniture', role: 'comment', text: aside, place })
    this.#pieces = []
    this.#after = []
    this.#aside = ''
    this.#marker = ''
    this.#isContents = false
  }

  /** Ends a cell and the paragraph in it; `depth` from 1. */
  endCell(end: ParagraphEnd, depth: number): void {
    this.endParagraph({ ...end, tableDepth: Math.max(depth, end.tableDepth) })
    this.#tables.settle(depth, this.here())
    this.#counter.cells += 1
    if (this.#counter.cells <= this.#counter.maxCells) this.#tables.endCell(this.here())
    else this.#tables.dropCell()
  }

  endRow(definition: RowDefinition, depth: number): void {
    if (this.#tables.depth < depth) return
    this.#tables.settle(depth, this.here())
    this.#tables.endRow(definition)
  }

  finish(end: ParagraphEnd): readonly FlowItem[] {
    const isOpen = this.#pieces.length > 0 || this.#after.length > 0 || this.#aside !== ''
    if (isOpen) this.endParagraph(end)
    this.#tables.settle(0, this.here())
    return this.#items
  }

  #listMark(end: ParagraphEnd): ListMark | null {
    const printed = cleanOneLine(this.#marker)
    if (printed === '') return end.isListed ? { depth: end.listDepth, marker: null } : null
    const marker = /[\p{L}\p{N}]/u.test(printed) && printed !== 'o' ? printed : bulletMarker(printed)
    return { depth: end.listDepth, marker }
  }
}
