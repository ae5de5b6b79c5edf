/** Gives the pieces of prose their roles in the document: headings by size and weight, list items, contents. */
import type { Block } from '#shared/domain/document'
import { nowhere, type Place } from '#shared/domain/place'
import { toTuple } from './box'
import { splitMarker } from './list-marker'
import type { ProsePiece } from './prose'
import type { TextLine } from './text-lines'

/** What is usual in the document, against which a heading stands out. */
export interface Typography {
  readonly bodySize: number
  /** Sizes of headings, largest first; each level holds sizes that are hard to tell apart. */
  readonly headingSizes: readonly (readonly number[])[]
}

const maxHeadingLength = 160
/** How much larger than body text a heading is at least, as a share; measured sizes scatter. */
const statedSlack = 0.07
const recognisedSlack = 0.16

/** Learns the body size and the sizes above it that whole pieces are set in. */
export function typographyOf(pieces: readonly ProsePiece[], lines: readonly TextLine[]): Typography {
  const lengths = new Map<number, number>()
  for (const line of lines) {
    const length = line.words.reduce((sum, word) => sum + word.text.length, 0)
    lengths.set(line.size, (lengths.get(line.size) ?? 0) + length)
  }
  const bodySize = [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  const isRecognised = lines.some((line) => line.words.some((word) => word.confidence !== null))
  const slack = isRecognised ? recognisedSlack : statedSlack
  const larger = pieces.filter((piece) => piece.size > bodySize * (1 + slack) && isShort(piece))
  return { bodySize, headingSizes: likeSizes(new Set(larger.map((piece) => piece.size)), slack * 0.75) }
}

/** Groups of sizes, largest first, in which none is more than `slack` smaller than the largest. */
function likeSizes(sizes: ReadonlySet<number>, slack: number): number[][] {
  const groups: number[][] = []
  for (const size of [...sizes].toSorted((a, b) => b - a)) {
    const group = groups.at(-1)
    const largest = group?.[0]
    if (group !== undefined && largest !== undefined && size > largest * (1 - slack)) group.push(size)
    else groups.push([size])
  }
  return groups
}

const isShort = (piece: ProsePiece): boolean => piece.text.length <= maxHeadingLength && piece.lines.length <= 4

/** Level of a heading from 1; null for running text. */
export function headingLevel(piece: ProsePiece, typography: Typography): number | null {
  if (!isShort(piece) || !/\p{L}/u.test(piece.text) || /[,;]$/u.test(piece.text)) return null
  const rank = typography.headingSizes.findIndex((sizes) => sizes.includes(piece.size))
  if (rank >= 0) return Math.min(9, rank + 1)
  const isBoldLine =
    piece.bold && piece.size >= typography.bodySize - 0.6 && !/[.:]$/u.test(piece.text) && piece.text.length <= 110
  return isBoldLine ? Math.min(9, typography.headingSizes.length + 1) : null
}

/** Makes the block of one piece; `depth` is the nesting of list items. */
export function proseBlock(piece: ProsePiece, page: number, typography: Typography, depth: number): Block {
  const place: Place = { ...nowhere, page, box: toTuple(piece.box) }
  if (piece.kind === 'contents') return { kind: 'furniture', role: 'contents', text: piece.text, place }
  const level = headingLevel(piece, typography)
  if (level !== null) return { kind: 'heading', level, text: piece.text, place }
  const marked = piece.kind === 'list-item' ? splitMarker(piece.text) : null
  if (marked !== null) return { kind: 'list-item', text: marked.rest, marker: marked.marker, depth, place }
  const emphasised = piece.bold || piece.size > typography.bodySize * 1.15
  return { kind: 'paragraph', text: piece.text, emphasised, place }
}

/** Nesting of consecutive list items by how far they are indented. */
export function listDepths(pieces: readonly ProsePiece[]): number[] {
  let lefts: number[] = []
  return pieces.map((piece) => {
    if (piece.kind !== 'list-item') {
      lefts = []
      return 0
    }
    lefts = lefts.filter((left) => left < piece.left - 3)
    lefts.push(piece.left)
    return lefts.length - 1
  })
}
