/** What a group inherits from the one round it. */
import type { TextLook } from '#engine/import/flow/text-look'
import type { Destination } from './destinations'

export interface CharacterState {
  readonly isBold: boolean
  readonly isUnderlined: boolean
  readonly isHidden: boolean
  readonly isDeleted: boolean
  readonly sizePoints: number
  readonly font: number | null
}

export interface ParagraphState {
  readonly style: number
  /** From 1; null when the paragraph says nothing. */
  readonly outlineLevel: number | null
  /** 0 outside tables, 1 in a table, 2 in a table inside a cell. */
  readonly tableDepth: number
  readonly listDepth: number
  readonly isListed: boolean
}

export interface GroupState {
  destination: Destination
  character: CharacterState
  paragraph: ParagraphState
  /** How many fallback characters follow a `\u`. */
  fallbackCount: number
  /** Inside the result of a table of contents. */
  isContents: boolean
  /** The code of the field that this group is. */
  fieldCode: string
  /** The group has a story of its own, which ends with it. */
  opensStory: boolean
  /** Inside the properties of a nested table's row. */
  isNestedRow: boolean
}

/** Half of 24 half-points: the size when none is said. */
const defaultSizePoints = 12

export const plainCharacters: CharacterState = {
  isBold: false,
  isUnderlined: false,
  isHidden: false,
  isDeleted: false,
  sizePoints: defaultSizePoints,
  font: null,
}

export const plainParagraph: ParagraphState = {
  style: 0,
  outlineLevel: null,
  tableDepth: 0,
  listDepth: 0,
  isListed: false,
}

export function lookOf({ isBold, isUnderlined, isHidden, sizePoints }: CharacterState): TextLook {
  return { isBold, isUnderlined, isHidden, sizePoints }
}

/** The characters after a control word, or null when it is no such word. */
export function withCharacterWord(state: CharacterState, name: string, value: number | null): CharacterState | null {
  const isOn = value !== 0
  switch (name) {
    case 'plain':
      return { ...plainCharacters, isDeleted: state.isDeleted }
    case 'b':
      return { ...state, isBold: isOn }
    case 'ul':
    case 'uld':
    case 'uldb':
    case 'ulw':
    case 'ulth':
    case 'uldash':
    case 'ulwave':
      return { ...state, isUnderlined: isOn }
    case 'ulnone':
      return { ...state, isUnderlined: false }
    case 'v':
      return { ...state, isHidden: isOn }
    case 'deleted':
      return { ...state, isDeleted: isOn }
    case 'fs':
      return { ...state, sizePoints: value !== null && value > 0 ? value / 2 : defaultSizePoints }
    case 'f':
      return { ...state, font: value }
    default:
      return null
  }
}

/** The paragraph after a control word, or null when it is no such word. */
export function withParagraphWord(state: ParagraphState, name: string, value: number | null): ParagraphState | null {
  switch (name) {
    case 'pard':
      return plainParagraph
    case 's':
      return { ...state, style: value ?? 0 }
    case 'outlinelevel':
      return { ...state, outlineLevel: value !== null && value >= 0 && value <= 8 ? value + 1 : null }
    case 'intbl':
      return { ...state, tableDepth: Math.max(1, state.tableDepth) }
    case 'itap':
      return { ...state, tableDepth: Math.min(20, Math.max(0, value ?? 0)) }
    case 'ilvl':
      return { ...state, listDepth: Math.min(8, Math.max(0, value ?? 0)) }
    case 'ls':
      return { ...state, isListed: value !== null && value > 0 }
    default:
      return null
  }
}
