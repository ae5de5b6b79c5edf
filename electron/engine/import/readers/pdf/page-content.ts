/**
 * What stands on one page, before anyone asks what it means: words, ruling lines and coloured areas.
 *
 * The text layer and the recognition of scans both end here, so that everything after it (tables, prose, furniture)
 * is written once. Coordinates are points from the top left corner of the page as a person sees it.
 */
import type { Box } from './box'
import type { Matrix } from './matrix'

/** Characters between two blanks, drawn on one baseline. */
export interface Word {
  readonly text: string
  readonly box: Box
  readonly baseline: number
  /** Font size in points. */
  readonly size: number
  readonly bold: boolean
  /** 0..1 from recognition; null when the file states the text. */
  readonly confidence: number | null
  /** Quarter turns clockwise that the text is rotated by on the upright page. */
  readonly turns: 0 | 1 | 2 | 3
}

/** A straight ruling line; `start` and `end` run along it, `at` is its position across. */
export interface Rule {
  readonly at: number
  readonly start: number
  readonly end: number
  readonly thickness: number
}

export interface Fill {
  readonly box: Box
  /** `#rrggbb` */
  readonly color: string
}

export interface Rules {
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
}

export interface PageContent {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  readonly rules: Rules
  readonly fills: readonly Fill[]
  /** Stamps and watermarks written aslant. */
  readonly aslant: readonly { readonly text: string; readonly box: Box }[]
  /** From here back to the page as a person sees it, for pages that were turned or straightened to be read. */
  readonly toPage: Matrix
}
