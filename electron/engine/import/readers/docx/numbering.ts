/** The lists that `numbering.xml` defines (ECMA-376 part 1, 17.9). */
import type { ListMark } from '#engine/import/flow/flow-items'
import type { NumberFormat } from '#engine/import/flow/list-marker'
import { ListCounters, type ListLevel, type NumberedList } from '#engine/import/flow/numbered-lists'
import { attribute, childElements, findChild, findPath, type XmlElement } from '#engine/import/markup/xml-element'
import { switchOf } from './text-look'

interface WordList extends NumberedList {
  /** Levels by the paragraph style that they are tied to. */
  readonly levelByStyle: ReadonlyMap<string, number>
}

const numberFormats: ReadonlyMap<string, NumberFormat | 'bullet' | 'none'> = new Map([
  ['decimal', 'decimal'],
  ['decimalZero', 'decimal-zero'],
  ['lowerLetter', 'lower-letter'],
  ['upperLetter', 'upper-letter'],
  ['lowerRoman', 'lower-roman'],
  ['upperRoman', 'upper-roman'],
  ['bullet', 'bullet'],
  ['none', 'none'],
])

export class Numbering {
  readonly #abstract = new Map<string, XmlElement>()
  readonly #numbers = new Map<string, XmlElement>()
  readonly #lists = new Map<string, WordList | null>()
  readonly #counters = new ListCounters()
  readonly #numberingOfStyle: (styleId: string) => string | null

  constructor(root: XmlElement | null, numberingOfStyle: (styleId: string) => string | null) {
    this.#numberingOfStyle = numberingOfStyle
    for (const element of childElements(root, 'w:abstractNum'))
      this.#abstract.set(attribute(element, 'w:abstractNumId') ?? '', element)
    for (const element of childElements(root, 'w:num')) this.#numbers.set(attribute(element, 'w:numId') ?? '', element)
  }

  /** The level that a list ties to a paragraph style; 0 when it ties none. */
  levelOfStyle(numberingId: string, styleId: string): number {
    return this.#list(numberingId)?.levelByStyle.get(styleId) ?? 0
  }

  /** Counts one paragraph of the list and gives its marker; null when the list does not exist (Word prints none). */
  next(numberingId: string, depth: number): ListMark | null {
    const list = this.#list(numberingId)
    return list === null ? null : this.#counters.next(list, depth)
  }

  #list(numberingId: string): WordList | null {
    const known = this.#lists.get(numberingId)
    if (known !== undefined) return known
    const number = this.#numbers.get(numberingId)
    const list = number === undefined ? null : this.#build(numberingId, number)
    this.#lists.set(numberingId, list)
    return list
  }

  #build(id: string, number: XmlElement): WordList {
    const counterId = attribute(findChild(number, 'w:abstractNumId'), 'w:val') ?? ''
    const levels = new Map<number, ListLevel>()
    const levelByStyle = new Map<string, number>()
    const restarts = new Map<number, number>()
    const addLevel = (element: XmlElement): void => {
      const index = levelIndex(element)
      levels.set(index, readLevel(element))
      const style = attribute(findChild(element, 'w:pStyle'), 'w:val')
      if (style !== null) levelByStyle.set(style, index)
    }
    for (const element of childElements(this.#abstractOf(counterId), 'w:lvl')) addLevel(element)
    for (const override of childElements(number, 'w:lvlOverride')) {
      const own = findChild(override, 'w:lvl')
      if (own !== null) addLevel(own)
      const said = attribute(findChild(override, 'w:startOverride'), 'w:val')
      if (said === null) continue
      const start = Number(said) || 0
      const level = levels.get(levelIndex(override))
      if (level !== undefined) levels.set(levelIndex(override), { ...level, start })
      restarts.set(levelIndex(override), start)
    }
    return { id, counterId, levels, restarts, levelByStyle }
  }

  /** A list may be defined through a list style, which names the list that has the levels. */
  #abstractOf(id: string): XmlElement | null {
    const element = this.#abstract.get(id) ?? null
    const link = attribute(findChild(element, 'w:numStyleLink'), 'w:val')
    const linked = link === null ? null : this.#numberingOfStyle(link)
    const number = linked === null ? undefined : this.#numbers.get(linked)
    return this.#abstract.get(attribute(findChild(number, 'w:abstractNumId'), 'w:val') ?? '') ?? element
  }
}

function levelIndex(element: XmlElement): number {
  const index = Number(attribute(element, 'w:ilvl') ?? 0)
  return Number.isInteger(index) && index >= 0 && index <= 8 ? index : 0
}

function readLevel(element: XmlElement): ListLevel {
  // Newer formats are wrapped in a choice with an older one beside it.
  const format =
    attribute(findChild(element, 'w:numFmt'), 'w:val') ??
    attribute(findPath(element, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt'), 'w:val')
  return {
    format: numberFormats.get(format ?? '') ?? 'decimal',
    text: attribute(findChild(element, 'w:lvlText'), 'w:val') ?? '',
    start: Number(attribute(findChild(element, 'w:start'), 'w:val') ?? 0) || 0,
    isLegal: switchOf(element, 'w:isLgl') === true,
  }
}
