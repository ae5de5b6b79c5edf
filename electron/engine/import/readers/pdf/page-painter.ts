/**
 * Follows the text and graphics model of ISO 32000-1 (8.3, 8.4, 9.3, 9.4) and notes what is painted where.
 *
 * It paints nothing: positions come out in points from the top left corner of the upright page.
 */
import type { Drawing, Glyph, Mark, Point } from './drawing'
import type { FontStyle } from './font-style'
import { apply, identity, type Matrix, multiply, scaleOf } from './matrix'
import { subPaths } from './sub-paths'

/** The settings of the graphics state that matter for positions and looks. */
export interface Graphics {
  readonly matrix: Matrix
  readonly lineWidth: number
  readonly stroke: string | null
  readonly fill: string | null
  readonly font: FontStyle
  readonly fontSize: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly horizontalScale: number
  readonly leading: number
  readonly rise: number
  /** Text rendering mode: 2 fills and strokes (a poor man's bold), 3 and 7 show nothing. */
  readonly mode: number
}

interface ForeignGlyph {
  readonly unicode?: unknown
  readonly width?: unknown
  readonly isSpace?: unknown
}

const unitSquare: readonly Point[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
]

const startState = (matrix: Matrix): Graphics => ({
  matrix,
  lineWidth: 1,
  stroke: '#000000',
  fill: '#000000',
  font: { bold: false, vertical: false, unit: 0.001 },
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
})

export class PagePainter {
  readonly #base: Matrix
  readonly #glyphs: Glyph[] = []
  readonly #marks: Mark[] = []
  readonly #pictures: (readonly Point[])[] = []
  readonly #stack: Graphics[] = []
  #textMatrix: Matrix = identity
  #lineMatrix: Matrix = identity
  #run = 0
  #state: Graphics

  constructor(base: Matrix) {
    this.#base = base
    this.#state = startState(base)
  }

  get drawing(): Drawing {
    return { glyphs: this.#glyphs, marks: this.#marks, pictures: this.#pictures }
  }

  get leading(): number {
    return this.#state.leading
  }

  set(values: Partial<Graphics>): void {
    this.#state = { ...this.#state, ...values }
  }

  push(): void {
    this.#stack.push(this.#state)
  }

  pop(): void {
    this.#state = this.#stack.pop() ?? this.#state
  }

  transform(matrix: Matrix | null): void {
    if (matrix !== null) this.set({ matrix: multiply(this.#state.matrix, matrix) })
  }

  /** An annotation starts from the page's own state, whatever the content before it left behind. */
  beginAnnotation(): void {
    this.push()
    this.#state = startState(this.#base)
  }

  beginText(): void {
    this.setTextMatrix(identity)
  }

  setTextMatrix(matrix: Matrix): void {
    this.#lineMatrix = matrix
    this.#textMatrix = matrix
  }

  moveText(x: number, y: number): void {
    this.setTextMatrix(multiply(this.#lineMatrix, [1, 0, 0, 1, x, y]))
  }

  /** Items are glyphs, and numbers that move the next glyph back by thousandths of the font size. */
  showText(items: readonly unknown[]): void {
    this.#run += 1
    for (const item of items) {
      if (typeof item === 'number') this.#advance((-item / 1000) * this.#state.fontSize)
      else this.#showGlyph((item ?? {}) as ForeignGlyph)
    }
  }

  paintPath(data: ArrayLike<number>, filled: boolean, stroked: boolean): void {
    const { matrix, fill, stroke, lineWidth } = this.#state
    for (const { points: raw, curved } of subPaths(data)) {
      const points = raw.map(([x, y]) => apply(matrix, x, y))
      if (filled) this.#marks.push({ points, paint: 'fill', thickness: 0, color: fill, curved })
      if (stroked) {
        this.#marks.push({ points, paint: 'stroke', thickness: lineWidth * scaleOf(matrix), color: stroke, curved })
      }
    }
  }

  /** A one-colour image mask is how some programs draw lines and shading. */
  paintSolidSquare(): void {
    this.#marks.push({ points: this.#square(), paint: 'fill', thickness: 0, color: this.#state.fill, curved: false })
  }

  paintPicture(): void {
    this.#pictures.push(this.#square())
  }

  #square(): Point[] {
    return unitSquare.map(([x, y]) => apply(this.#state.matrix, x, y))
  }

  #advance(distance: number): void {
    const move: Matrix = this.#state.font.vertical
      ? [1, 0, 0, 1, 0, distance]
      : [1, 0, 0, 1, distance * this.#state.horizontalScale, 0]
    this.#textMatrix = multiply(this.#textMatrix, move)
  }

  #showGlyph(glyph: ForeignGlyph): void {
    const state = this.#state
    const width = typeof glyph.width === 'number' ? glyph.width * state.fontSize * state.font.unit : 0
    const full = multiply(state.matrix, this.#textMatrix)
    const text = typeof glyph.unicode === 'string' ? glyph.unicode : ''
    const along = (distance: number): Point =>
      state.font.vertical ? apply(full, 0, -distance) : apply(full, distance * state.horizontalScale, state.rise)
    if (text !== '') {
      this.#glyphs.push({
        text,
        start: along(0),
        end: along(width),
        next: along(width + state.charSpacing),
        size: Math.abs(state.fontSize) * Math.hypot(full[2], full[3]),
        bold: state.font.bold || state.mode === 2,
        invisible: state.mode === 3 || state.mode === 7,
        run: this.#run,
      })
    }
    const spacing = state.charSpacing + (glyph.isSpace === true ? state.wordSpacing : 0)
    this.#advance(state.font.vertical ? -(width + spacing) : width + spacing)
  }
}
