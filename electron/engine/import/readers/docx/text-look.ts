/** How letters look, as far as a reader of plans cares. Null means that the place does not say. */
import { attribute, findChild, type XmlElement } from '#engine/import/markup/xml-element'

export interface TextLook {
  readonly isBold: boolean | null
  readonly isUnderlined: boolean | null
  readonly isHidden: boolean | null
  readonly sizePoints: number | null
}

export const unsaidLook: TextLook = { isBold: null, isUnderlined: null, isHidden: null, sizePoints: null }

/** Reads a `w:rPr`. */
export function readTextLook(properties: XmlElement | null): TextLook {
  if (properties === null) return unsaidLook
  const halfPoints = Number(attribute(findChild(properties, 'w:sz'), 'w:val') ?? Number.NaN)
  const underline = findChild(properties, 'w:u')
  return {
    isBold: switchOf(properties, 'w:b'),
    isUnderlined: underline === null ? null : (attribute(underline, 'w:val') ?? 'single') !== 'none',
    isHidden: switchOf(properties, 'w:vanish'),
    sizePoints: Number.isFinite(halfPoints) && halfPoints > 0 ? halfPoints / 2 : null,
  }
}

/** The nearer look where it says something, the farther one elsewhere. */
export function overlay(near: TextLook, far: TextLook): TextLook {
  if (near === unsaidLook) return far
  return {
    isBold: near.isBold ?? far.isBold,
    isUnderlined: near.isUnderlined ?? far.isUnderlined,
    isHidden: near.isHidden ?? far.isHidden,
    sizePoints: near.sizePoints ?? far.sizePoints,
  }
}

/** An on/off element (ECMA-376 part 1, 17.17.4): present without a value means on; null when absent. */
export function switchOf(parent: XmlElement | null, name: string): boolean | null {
  const element = findChild(parent, name)
  if (element === null) return null
  return !['0', 'false', 'off', 'none'].includes(attribute(element, 'w:val') ?? 'true')
}
