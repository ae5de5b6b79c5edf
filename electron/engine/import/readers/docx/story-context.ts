/** What all parts of one document share while it is read: styles, counters, notes, and what was noticed on the way. */
import type { FlowFurniture } from '#engine/import/flow/flow-items'
import type { ReaderLimits } from '#engine/import/reader'
import { nowhere, type Place } from '#shared/domain/place'
import { type Finding, finding } from '#shared/findings'
import type { Numbering } from './numbering'
import type { Relationship } from './package-parts'
import type { Styles } from './styles'

export class StoryContext {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly relationships: ReadonlyMap<string, Relationship>
  readonly limits: ReaderLimits
  /** Text of footnotes, endnotes and comments by `footnote:3`; taken out when its mark is met. */
  readonly notes = new Map<string, FlowFurniture>()
  readonly findings: Finding[] = []
  readonly hiddenTexts: string[] = []
  trackedChanges = 0
  tableCells = 0
  /** From 1 when the file tells where pages broke, else null. */
  page: number | null
  #paragraph = 0

  constructor(parts: {
    readonly styles: Styles
    readonly numbering: Numbering
    readonly relationships: readonly Relationship[]
    readonly limits: ReaderLimits
    readonly hasPages: boolean
  }) {
    this.styles = parts.styles
    this.numbering = parts.numbering
    this.relationships = new Map(parts.relationships.map((relationship) => [relationship.id, relationship]))
    this.limits = parts.limits
    this.page = parts.hasPages ? 1 : null
  }

  /** Counts a paragraph and gives its place. */
  nextPlace(): Place {
    this.#paragraph += 1
    return this.here()
  }

  here(): Place {
    return { ...nowhere, paragraph: Math.max(1, this.#paragraph), page: this.page }
  }

  reportLoss(what: string): void {
    this.findings.push(finding('warning', 'reading.content-loss', { what }, this.here()))
  }

  reportTruncation(): void {
    const { maxTableCells } = this.limits
    const isKnown = this.findings.some((known) => known.code === 'reading.truncated')
    if (!isKnown)
      this.findings.push(finding('warning', 'reading.truncated', { what: 'w:tbl', limit: maxTableCells }, this.here()))
  }

  /** Reads something that stands outside the flow, which must not move its counters. */
  outsideFlow<T>(read: () => T): T {
    const { page } = this
    const paragraph = this.#paragraph
    const result = read()
    this.page = page
    this.#paragraph = paragraph
    return result
  }

  turnPage(): void {
    if (this.page !== null) this.page += 1
  }
}
