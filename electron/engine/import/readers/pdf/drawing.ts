/** What the drawing operators of one page leave on it, before it is sorted into words and rules. */
export type Point = readonly [number, number]

/** One drawn character (or ligature), with the points where its width starts and ends on the baseline. */
export interface Glyph {
  readonly text: string
  readonly start: Point
  readonly end: Point
  /** Where the next character is due: `end` and the spacing set between characters. */
  readonly next: Point
  readonly size: number
  readonly bold: boolean
  readonly invisible: boolean
  /** Which text operator drew it: glyphs of one operator follow each other. */
  readonly run: number
}

/** One painted sub-path: its corner points, and how it was painted. */
export interface Mark {
  readonly points: readonly Point[]
  readonly paint: 'stroke' | 'fill'
  readonly thickness: number
  readonly color: string | null
  readonly curved: boolean
}

export interface Drawing {
  readonly glyphs: readonly Glyph[]
  readonly marks: readonly Mark[]
  /** Pictures, each as its four corners. */
  readonly pictures: readonly (readonly Point[])[]
}
