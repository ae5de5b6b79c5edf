/** What all parts of one text document share while it is read. */
import { attribute, type XmlElement } from '#engine/import/markup/xml-element'
import type { ReaderLimits } from '#engine/import/reader'
import { nowhere, type Place } from '#shared/domain/place'
import { type Finding, finding } from '#shared/findings'
import { ListCounter, ListStyle } from './list-counter'
import type { Styles } from './styles'

export class StoryContext {
  readonly styles: Styles
  readonly limits: ReaderLimits
  readonly outline: ListCounter
  readonly findings: Finding[] = []
  readonly hiddenTexts: string[] = []
  readonly images: string[] = []
  trackedChanges = 0
  tableCells = 0
  /** From 1 when the file tells where pages broke, else null. */
  page: number | null
  #paragraph = 0
  readonly #listStyles = new Map<string, ListStyle>()
  readonly #counterById = new Map<string, ListCounter>()
  readonly #counterByStyle = new Map<string, ListCounter>()

  constructor(styles: Styles, limits: ReaderLimits, hasPages: boolean) {
    this.styles = styles
    this.limits = limits
    this.page = hasPages ? 1 : null
    this.outline = new ListCounter(new ListStyle(styles.outline))
  }

  nextPlace(): Place {
    this.#paragraph += 1
    return this.here()
  }

  here(): Place {
    return { ...nowhere, paragraph: Math.max(1, this.#paragraph), page: this.page }
  }

  turnPage(): void {
    if (this.page !== null) this.page += 1
  }

  /** The counter of an outermost list: a new one, or that of the list which it continues. */
  counterFor(list: XmlElement, styleName: string): ListCounter {
    const continued = this.#counterById.get(attribute(list, 'text:continue-list') ?? '')
    const goesOn = attribute(list, 'text:continue-numbering') === 'true'
    const counter =
      continued ??
      (goesOn ? this.#counterByStyle.get(styleName) : undefined) ??
      new ListCounter(this.listStyle(styleName))
    this.#counterByStyle.set(styleName, counter)
    const id = attribute(list, 'xml:id')
    if (id !== null) this.#counterById.set(id, counter)
    return counter
  }

  listStyle(name: string): ListStyle {
    const style = this.#listStyles.get(name) ?? new ListStyle(this.styles.list(name))
    this.#listStyles.set(name, style)
    return style
  }

  reportLoss(what: string): void {
    this.findings.push(finding('warning', 'reading.content-loss', { what }, this.here()))
  }

  reportTruncation(): void {
    const isKnown = this.findings.some((known) => known.code === 'reading.truncated')
    const params = { what: 'table:table', limit: this.limits.maxTableCells }
    if (!isKnown) this.findings.push(finding('warning', 'reading.truncated', params, this.here()))
  }
}
