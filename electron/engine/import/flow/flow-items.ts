/**
 * What the readers of flow documents (docx, odt, html, rtf, doc) find, before headings are judged by their look and
 * tables are turned into text.
 *
 * A reader says what the file says: style, look, list, grid. Everything that must be the same in all formats happens in
 * to-blocks.ts and table-block.ts.
 */
import type { Block } from '#shared/domain/document'
import type { Place } from '#shared/domain/place'

/** How the letters of a whole paragraph look; a mark counts only when every letter has it. */
export interface ParagraphLook {
  readonly isBold: boolean
  readonly isUnderlined: boolean
  /** Size of most of its letters; null when the file does not say. */
  readonly sizePoints: number | null
}

export interface ListMark {
  /** From 0. */
  readonly depth: number
  /** The printed marker; null when the file does not say which. */
  readonly marker: string | null
}

export interface FlowParagraph {
  readonly kind: 'paragraph'
  /** Cleaned (clean-text.ts), with `\n` for the writer's own line breaks. */
  readonly text: string
  readonly place: Place
  /** From the file's own outline or style; null for body text. */
  readonly headingLevel: number | null
  readonly look: ParagraphLook
  readonly list: ListMark | null
}

export interface FlowCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly items: readonly FlowItem[]
  readonly place: Place
  readonly fill: string | null
  readonly isHidden: boolean
}

export interface FlowTable {
  readonly kind: 'table'
  readonly cells: readonly FlowCell[]
  readonly headerRowCount: number
  readonly caption: string | null
  readonly place: Place
}

/** Text outside the flow; it stands after the item that it is anchored to. */
export interface FlowFurniture {
  readonly kind: 'furniture'
  readonly role: Extract<Block, { readonly kind: 'furniture' }>['role']
  readonly text: string
  readonly place: Place
}

export type FlowItem = FlowParagraph | FlowTable | FlowFurniture

export const plainLook: ParagraphLook = { isBold: false, isUnderlined: false, sizePoints: null }

/**
 * The text of a paragraph as printed, marker included.
 *
 * An empty paragraph with a number is that number (a column numbered by the program); a bullet alone is nothing.
 */
export function printedText(paragraph: FlowParagraph): string {
  const marker = paragraph.list?.marker ?? null
  if (marker === null) return paragraph.text
  if (paragraph.text === '') return /[\p{L}\p{N}]/u.test(marker) ? marker : ''
  return `${marker} ${paragraph.text}`
}
