/** Markers of HTML lists as browsers print them. */
import { formatNumber, type NumberFormat } from '#engine/import/flow/list-marker'
import { attribute, type XmlElement } from '#engine/import/markup/xml-element'
import type { Declarations } from './style-sheet'

const numberFormats: ReadonlyMap<string, NumberFormat> = new Map([
  ['1', 'decimal'],
  ['a', 'lower-letter'],
  ['A', 'upper-letter'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
  ['decimal', 'decimal'],
  ['decimal-leading-zero', 'decimal-zero'],
  ['lower-alpha', 'lower-letter'],
  ['lower-latin', 'lower-letter'],
  ['upper-alpha', 'upper-letter'],
  ['upper-latin', 'upper-letter'],
  ['lower-roman', 'lower-roman'],
  ['upper-roman', 'upper-roman'],
])
const bullets: ReadonlyMap<string, string> = new Map([
  ['circle', '◦'],
  ['square', '▪'],
])

export class HtmlList {
  readonly depth: number
  readonly #isNumbered: boolean
  readonly #type: string
  #next: number

  constructor(list: XmlElement, said: Declarations, depth: number) {
    this.depth = depth
    this.#isNumbered = list.name === 'ol'
    this.#type = attribute(list, 'type') ?? said.get('list-style-type') ?? said.get('list-style')?.split(/\s/u)[0] ?? ''
    const start = Number(attribute(list, 'start') ?? 1)
    this.#next = Number.isInteger(start) ? start : 1
  }

  /** Counts one item and gives its marker; null when the list prints none. */
  markerOf(item: XmlElement): string | null {
    if (this.#type === 'none') return null
    if (!this.#isNumbered) return bullets.get(this.#type) ?? '•'
    const own = Number(attribute(item, 'value') ?? Number.NaN)
    const value = Number.isInteger(own) ? own : this.#next
    this.#next = value + 1
    return `${formatNumber(value, numberFormats.get(this.#type) ?? 'decimal')}.`
  }
}
