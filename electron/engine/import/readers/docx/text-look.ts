/** Character properties of Word, as the look that all formats share. */
import { type TextLook, unsaidLook } from '#engine/import/flow/text-look'
import { attribute, findChild, type XmlElement } from '#engine/import/markup/xml-element'

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

/** An on/off element (ECMA-376 part 1, 17.17.4): present without a value means on; null when absent. */
export function switchOf(parent: XmlElement | null, name: string): boolean | null {
  const element = findChild(parent, name)
  if (element === null) return null
  return !['0', 'false', 'off', 'none'].includes(attribute(element, 'w:val') ?? 'true')
}
