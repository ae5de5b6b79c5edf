/** List markers as LibreOffice would print them (ODF 1.2 part 1, 5.3 and 16.30 to 16.34). */
import { bulletMarker, formatNumber, type NumberFormat } from '#engine/import/flow/list-marker'
import { attribute, childElements, type XmlElement } from '#engine/import/markup/xml-element'

const numberFormats: ReadonlyMap<string, NumberFormat> = new Map([
  ['1', 'decimal'],
  ['01', 'decimal-zero'],
  ['a', 'lower-letter'],
  ['A', 'upper-letter'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
])

/** The levels of one list style, by level from 1. */
export class ListStyle {
  readonly #levels: ReadonlyMap<number, XmlElement>

  constructor(style: XmlElement | null) {
    this.#levels = new Map(childElements(style).map((level) => [Number(attribute(level, 'text:level') ?? 0), level]))
  }

  startOf(depth: number): number {
    const start = Number(attribute(this.#levels.get(depth + 1), 'text:start-value') ?? 1)
    return Number.isInteger(start) ? start : 1
  }

  /** `counters`: the number reached on each level, the deepest last. */
  markerOf(depth: number, counters: readonly number[]): string | null {
    const level = this.#levels.get(depth + 1)
    if (level === undefined) return null
    if (level.name === 'text:list-level-style-bullet') return bulletMarker(attribute(level, 'text:bullet-char') ?? '')
    if (level.name === 'text:list-level-style-image') return '•'
    if (this.#formatOf(depth) === null) return null
    const shown = Math.max(1, Number(attribute(level, 'text:display-levels') ?? 1))
    const numbers: string[] = []
    for (let above = Math.max(0, depth + 1 - shown); above <= depth; above += 1) {
      const format = this.#formatOf(above)
      if (format !== null) numbers.push(formatNumber(counters[above] ?? 1, format))
    }
    const prefix = attribute(level, 'style:num-prefix') ?? ''
    const suffix = attribute(level, 'style:num-suffix') ?? ''
    return `${prefix}${numbers.join('.')}${suffix}`.trim() || null
  }

  #formatOf(depth: number): NumberFormat | null {
    const format = attribute(this.#levels.get(depth + 1), 'style:num-format')
    return format === null || format === '' ? null : (numberFormats.get(format) ?? 'decimal')
  }
}

/** One run of numbering: a list, or the outline of the document. */
export class ListCounter {
  readonly style: ListStyle
  readonly #counters: number[] = []

  constructor(style: ListStyle) {
    this.style = style
  }

  /** Counts one item at a depth (from 0) and gives its marker. */
  next(depth: number, startAt: number | null): string | null {
    for (let above = 0; above < depth; above += 1) this.#counters[above] ??= this.style.startOf(above)
    this.#counters[depth] = startAt ?? (this.#counters[depth] ?? this.style.startOf(depth) - 1) + 1
    this.#counters.length = depth + 1
    return this.style.markerOf(depth, this.#counters)
  }
}
