/**
 * List markers as Word would print them.
 *
 * Numbers are counted while reading, so every list paragraph must be announced once and in order. Source: ECMA-376 part 1,
 * 17.9 (numbering).
 */

import type { ListMark } from '#engine/import/flow/flow-items'
import { bulletMarker, formatNumber, type NumberFormat } from '#engine/import/flow/list-marker'
import { attribute, childElements, findChild, findPath, type XmlElement } from '#engine/import/markup/xml-element'
import { switchOf } from './text-look'

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
  readonly paragraphStyle: string | null
  readonly isLegal: boolean
}

interface NumberedList {
  /** Lists of one kind go on counting where the other stopped. */
  readonly counterId: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that begin anew when this list is first used. */
  readonly restarts: ReadonlyMap<number, number>
}

const deepestLevel = 8

const numberFormats: ReadonlyMap<string, NumberFormat> = new Map([
  ['decimal', 'decimal'],
  ['decimalZero', 'decimal-zero'],
  ['lowerLetter', 'lower-letter'],
  ['upperLetter', 'upper-letter'],
  ['lowerRoman', 'lower-roman'],
  ['upperRoman', 'upper-roman'],
])

export class Numbering {
  readonly #abstract = new Map<string, XmlElement>()
  readonly #numbers = new Map<string, XmlElement>()
  readonly #lists = new Map<string, NumberedList | null>()
  readonly #counters = new Map<string, number[]>()
  readonly #started = new Set<string>()
  readonly #numberingOfStyle: (styleId: string) => string | null

  constructor(root: XmlElement | null, numberingOfStyle: (styleId: string) => string | null) {
    this.#numberingOfStyle = numberingOfStyle
    for (const element of childElements(root, 'w:abstractNum'))
      this.#abstract.set(attribute(element, 'w:abstractNumId') ?? '', element)
    for (const element of childElements(root, 'w:num')) this.#numbers.set(attribute(element, 'w:numId') ?? '', element)
  }

  /** The level that a list ties to a paragraph style; 0 when it ties none. */
  levelOfStyle(numberingId: string, styleId: string): number {
    for (const [index, level] of this.#list(numberingId)?.levels ?? [])
      if (level.paragraphStyle === styleId) return index
    return 0
  }

  /** Counts one paragraph of the list and gives its marker; null when the list does not exist (Word prints none). */
  next(numberingId: string, depth: number): ListMark | null {
    const list = this.#list(numberingId)
    if (list === null) return null
    const index = Math.min(Math.max(0, depth), deepestLevel)
    const level = list.levels.get(index)
    if (level === undefined) return { depth: index, marker: null }
    const counters = this.#count(numberingId, list, index)
    return { depth: index, marker: markerOf(list, level, counters) }
  }

  #count(numberingId: string, list: NumberedList, index: number): readonly number[] {
    const counters = this.#counters.get(list.counterId) ?? []
    this.#counters.set(list.counterId, counters)
    if (!this.#started.has(numberingId)) {
      this.#started.add(numberingId)
      for (const [level, start] of list.restarts) counters[level] = start - 1
    }
    for (let above = 0; above < index; above += 1) counters[above] ??= list.levels.get(above)?.start ?? 1
    counters[index] = (counters[index] ?? (list.levels.get(index)?.start ?? 1) - 1) + 1
    counters.length = index + 1
    return counters
  }

  #list(numberingId: string): NumberedList | null {
    const known = this.#lists.get(numberingId)
    if (known !== undefined) return known
    const list = this.#build(numberingId)
    this.#lists.set(numberingId, list)
    return list
  }

  #build(numberingId: string): NumberedList | null {
    const number = this.#numbers.get(numberingId)
    if (number === undefined) return null
    const counterId = attribute(findChild(number, 'w:abstractNumId'), 'w:val') ?? ''
    const levels = new Map<number, Level>()
    const restarts = new Map<number, number>()
    for (const element of childElements(this.#abstractOf(counterId), 'w:lvl')) addLevel(levels, element)
    for (const override of childElements(number, 'w:lvlOverride')) {
      const own = findChild(override, 'w:lvl')
      if (own !== null) addLevel(levels, own)
      const start = attribute(findChild(override, 'w:startOverride'), 'w:val')
      if (start === null) continue
      const index = Number(attribute(override, 'w:ilvl') ?? 0)
      const level = levels.get(index)
      if (level !== undefined) levels.set(index, { ...level, start: Number(start) || 0 })
      restarts.set(index, Number(start) || 0)
    }
    return { counterId, levels, restarts }
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

function addLevel(levels: Map<number, Level>, element: XmlElement): void {
  const index = Number(attribute(element, 'w:ilvl') ?? 0)
  if (!Number.isInteger(index) || index < 0 || index > deepestLevel) return
  levels.set(index, {
    // Newer formats are wrapped in a choice with an older one beside it.
    format:
      attribute(findChild(element, 'w:numFmt'), 'w:val') ??
      attribute(findPath(element, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt'), 'w:val') ??
      'decimal',
    text: attribute(findChild(element, 'w:lvlText'), 'w:val') ?? '',
    start: Number(attribute(findChild(element, 'w:start'), 'w:val') ?? 0) || 0,
    paragraphStyle: attribute(findChild(element, 'w:pStyle'), 'w:val'),
    isLegal: switchOf(element, 'w:isLgl') === true,
  })
}

function markerOf(list: NumberedList, level: Level, counters: readonly number[]): string | null {
  if (level.format === 'bullet') return bulletMarker(level.text)
  if (level.format === 'none' && !level.text.includes('%')) return level.text.trim() || null
  const text = level.text.replace(/%(\d)/gu, (_all, digit: string) => {
    const index = Number(digit) - 1
    const format = list.levels.get(index)?.format ?? 'decimal'
    if (format === 'none' || format === 'bullet') return ''
    const style = level.isLegal ? 'decimal' : (numberFormats.get(format) ?? 'decimal')
    return formatNumber(counters[index] ?? 1, style)
  })
  return text.trim() || null
}
