/** What the changes of a run of characters say. */
import { type TextLook, unsaidLook } from '#engine/import/flow/text-look'
import { codes, listChanges } from './sprms'

export interface CharacterProperties {
  /** Null where the style decides. */
  readonly look: TextLook
  readonly characterStyle: number | null
  readonly isDeleted: boolean
  readonly isInserted: boolean
  /** The characters are signs for something else: a picture, the number of a note. */
  readonly isSpecial: boolean
  /** Code of a sign in a symbol font. */
  readonly symbol: number | null
}

export function readCharacterProperties(changes: Uint8Array): CharacterProperties {
  let found: CharacterProperties = {
    look: unsaidLook,
    characterStyle: null,
    isDeleted: false,
    isInserted: false,
    isSpecial: false,
    symbol: null,
  }
  for (const { code, value } of listChanges(changes)) {
    const first = value.byte(0)
    const { look } = found
    if (code === codes.bold) found = { ...found, look: { ...look, isBold: switchOf(first) } }
    else if (code === codes.hidden) found = { ...found, look: { ...look, isHidden: switchOf(first) } }
    else if (code === codes.underline) found = { ...found, look: { ...look, isUnderlined: first !== 0 && first !== 5 } }
    else if (code === codes.halfPoints) found = { ...found, look: { ...look, sizePoints: value.short(0) / 2 || null } }
    else if (code === codes.characterStyle) found = { ...found, characterStyle: value.short(0) }
    else if (code === codes.deleted) found = { ...found, isDeleted: first !== 0 }
    else if (code === codes.inserted) found = { ...found, isInserted: first !== 0 }
    else if (code === codes.special) found = { ...found, isSpecial: first !== 0 }
    else if (code === codes.symbol) found = { ...found, symbol: value.short(2) }
  }
  return found
}

/** A toggle (MS-DOC 2.9.327): 0x80 means as the style, 0x81 its opposite, which for headings means off. */
function switchOf(value: number): boolean | null {
  if (value === 0x80) return null
  return value === 1
}
