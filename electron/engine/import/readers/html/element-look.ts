/** How an element changes the look of the text inside it, by its tag and by its declarations. */
import type { TextLook } from '#engine/import/flow/text-look'
import { attribute, type XmlElement } from '#engine/import/markup/xml-element'
import type { Declarations } from './style-sheet'

const boldTags = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** `<font size>` 1 to 7 in points (HTML standard, 15.3.4, at 16 pixels). */
const fontSizes = [7.5, 10, 12, 13.5, 18, 24, 36] as const
const pointsPer: ReadonlyMap<string, number> = new Map([
  ['pt', 1],
  ['px', 0.75],
  ['cm', 72 / 2.54],
  ['mm', 72 / 25.4],
  ['in', 72],
  ['pc', 12],
  ['rem', 12],
])
const colours: ReadonlyMap<string, string> = new Map([
  ['silver', '#c0c0c0'],
  ['gray', '#808080'],
  ['grey', '#808080'],
  ['lightgray', '#d3d3d3'],
  ['lightgrey', '#d3d3d3'],
  ['yellow', '#ffff00'],
  ['red', '#ff0000'],
  ['green', '#008000'],
  ['lime', '#00ff00'],
  ['blue', '#0000ff'],
  ['lightblue', '#add8e6'],
  ['black', '#000000'],
])

/** The look inside an element that stands in text of the look `outer`. */
export function lookInside(element: XmlElement, said: Declarations, outer: TextLook): TextLook {
  const weight = said.get('font-weight') ?? /\b(?:bold|[6-9]00)\b/u.exec(said.get('font') ?? '')?.[0]
  const decoration = said.get('text-decoration-line') ?? said.get('text-decoration')
  return {
    isBold: weight === undefined ? boldTags.has(element.name) || outer.isBold : isBoldWeight(weight, outer),
    isUnderlined:
      (decoration === undefined ? outer.isUnderlined : decoration.includes('underline')) || element.name === 'u',
    isHidden: outer.isHidden === true || isHidden(element, said),
    sizePoints: sizeOf(element, said, outer.sizePoints),
  }
}

function isBoldWeight(weight: string, outer: TextLook): boolean {
  if (weight === 'inherit') return outer.isBold === true
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
}

function isHidden(element: XmlElement, said: Declarations): boolean {
  return (
    attribute(element, 'hidden') !== null ||
    said.get('display') === 'none' ||
    said.get('visibility') === 'hidden' ||
    said.get('mso-hide') === 'all'
  )
}

function sizeOf(element: XmlElement, said: Declarations, outer: number | null): number | null {
  const size = said.get('font-size') ?? /[\d.]+(?:pt|px|em|%)/u.exec(said.get('font') ?? '')?.[0]
  const match = /^(\d+(?:\.\d+)?|\.\d+)(pt|px|cm|mm|in|pc|rem|em|%)$/u.exec(size ?? '')
  if (match !== null) {
    const value = Number(match[1])
    const unit = match[2] ?? ''
    if (unit === 'em') return round((outer ?? 12) * value)
    if (unit === '%') return round(((outer ?? 12) * value) / 100)
    return round(value * (pointsPer.get(unit) ?? 1))
  }
  if (element.name === 'font') return fontSizes[Number(attribute(element, 'size')) - 1] ?? outer
  if (element.name === 'big') return round((outer ?? 12) * 1.2)
  return element.name === 'small' ? round((outer ?? 12) / 1.2) : outer
}

const round = (value: number): number => Math.round(value * 10) / 10

/** The background that an element states, as `#rrggbb`; null when none or white. */
export function fillOf(element: XmlElement, said: Declarations): string | null {
  const value = said.get('background-color') ?? said.get('background') ?? attribute(element, 'bgcolor') ?? ''
  const hex = hexColour(value.trim().toLowerCase())
  return hex === '#ffffff' ? null : hex
}

function hexColour(value: string): string | null {
  const long = /#([0-9a-f]{6})\b/u.exec(value)?.[1] ?? /^([0-9a-f]{6})$/u.exec(value)?.[1]
  if (long !== undefined) return `#${long}`
  const short = /#([0-9a-f])([0-9a-f])([0-9a-f])\b/u.exec(value)
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`
  const parts = /rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+)%?)?\s*\)/u.exec(value)
  if (parts !== null) {
    if (Number(parts[4] ?? 1) === 0) return null
    return `#${parts
      .slice(1, 4)
      .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
      .join('')}`
  }
  return colours.get(value.split(/\s/u)[0] ?? '') ?? null
}
