/** What the changes of a paragraph say about its place in lists and tables. */
import { codes, listChanges } from './sprms'

export interface ParagraphProperties {
  /** Heading level 1..9, null for body text, undefined when nothing is said. */
  readonly headingLevel: number | null | undefined
  /** Index into the uses of lists, from 1; 0 takes the paragraph out of its style's list; null says nothing. */
  readonly listUse: number | null
  readonly listLevel: number | null
  readonly isInTable: boolean
  readonly isRowEnd: boolean
  readonly tableDepth: number
  readonly isInnerCellEnd: boolean
  readonly isInnerRowEnd: boolean
}

const deepestTable = 20

export function readParagraphProperties(changes: Uint8Array): ParagraphProperties {
  let found: ParagraphProperties = {
    headingLevel: undefined,
    listUse: null,
    listLevel: null,
    isInTable: false,
    isRowEnd: false,
    tableDepth: 0,
    isInnerCellEnd: false,
    isInnerRowEnd: false,
  }
  for (const { code, value } of listChanges(changes)) {
    const isOn = value.byte(0) !== 0
    if (code === codes.outlineLevel) found = { ...found, headingLevel: value.byte(0) <= 8 ? value.byte(0) + 1 : null }
    else if (code === codes.listUse) found = { ...found, listUse: value.short(0) }
    else if (code === codes.listLevel) found = { ...found, listLevel: Math.min(8, value.byte(0)) }
    else if (code === codes.inTable) found = { ...found, isInTable: isOn }
    else if (code === codes.rowEnd) found = { ...found, isRowEnd: isOn }
    else if (code === codes.tableDepth) found = { ...found, tableDepth: Math.min(deepestTable, value.long(0)) }
    else if (code === codes.innerCellEnd) found = { ...found, isInnerCellEnd: isOn }
    else if (code === codes.innerRowEnd) found = { ...found, isInnerRowEnd: isOn }
  }
  return found
}
