/** What all parts of one page share while it is read. */
import type { TextLook } from '#engine/import/flow/text-look'
import type { ReaderLimits } from '#engine/import/reader'
import { nowhere, type Place } from '#shared/domain/place'
import { type Finding, finding } from '#shared/findings'
import type { HtmlList } from './list-marker-html'
import type { StyleSheet } from './style-sheet'

/** What holds inside an element until an inner one says otherwise. */
export interface Surroundings {
  readonly look: TextLook
  readonly list: HtmlList | null
  readonly keepsSpace: boolean
}

export class PageContext {
  readonly styles: StyleSheet
  readonly limits: ReaderLimits
  readonly findings: Finding[] = []
  readonly hiddenTexts: string[] = []
  readonly images: string[] = []
  trackedChanges = 0
  tableCells = 0
  #paragraph = 0

  constructor(styles: StyleSheet, limits: ReaderLimits) {
    this.styles = styles
    this.limits = limits
  }

  nextPlace(): Place {
    this.#paragraph += 1
    return this.here()
  }

  here(): Place {
    return { ...nowhere, paragraph: Math.max(1, this.#paragraph) }
  }

  /** The place that the next paragraph will have. */
  ahead(): Place {
    return { ...nowhere, paragraph: this.#paragraph + 1 }
  }

  reportLoss(what: string): void {
    this.findings.push(finding('warning', 'reading.content-loss', { what }, this.here()))
  }

  reportTruncation(): void {
    const params = { what: '<table>', limit: this.limits.maxTableCells }
    this.findings.push(finding('warning', 'reading.truncated', params, this.here()))
  }
}
