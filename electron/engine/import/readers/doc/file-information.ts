/** The header of a binary Word file: where everything else lies (MS-DOC 2.5). */
import { openOleContainer } from '#engine/import/archive/ole-streams'
import type { ReaderInput } from '#engine/import/reader'
import { AppError } from '#shared/errors'

/** Lengths of the stories, in characters; they follow each other in this order. */
export interface StoryLengths {
  readonly body: number
  readonly footnotes: number
  readonly headers: number
  readonly macros: number
  readonly comments: number
  readonly endnotes: number
  readonly boxes: number
  readonly headerBoxes: number
}

/** Index of a structure in the list of offsets and lengths (MS-DOC 2.5.6, FibRgFcLcb97). */
export const structures = {
  styles: 1,
  footnoteMarks: 2,
  footnoteTexts: 3,
  commentMarks: 4,
  commentTexts: 5,
  headers: 11,
  characterRuns: 12,
  paragraphRuns: 13,
  pieces: 33,
  endnoteMarks: 46,
  endnoteTexts: 47,
  boxTexts: 56,
  lists: 73,
  listUses: 74,
} as const

export interface DocFile {
  readonly main: Uint8Array
  readonly summary: Uint8Array | null
  /** Large properties and pictures. */
  readonly data: Uint8Array
  readonly lengths: StoryLengths
  /** A structure of the table stream, empty when the file has none; `rest` gives all that follows too. */
  table(index: number): Uint8Array
  tableFrom(index: number): Uint8Array
}

const magic = 0xa5ec
/** Word 97; files before it are built differently. */
const firstVersion = 0x00c1
const offsetsAt = 0x9a

/**
 * Opens a binary Word file of Word 97 or later.
 *
 * Throws AppError: `import.encrypted-file`, `import.unsupported-format` (Word 6 and 95) and `import.unreadable-file`.
 */
export function openDocFile(input: ReaderInput): DocFile {
  const { fileName } = input
  const container = openOleContainer(input.bytes, fileName)
  const main = container.stream('WordDocument')
  if (main === null || main.byteLength < offsetsAt + 2) throw new AppError('import.unreadable-file', { fileName })
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength)
  const isOld = view.getUint16(0, true) !== magic || view.getUint16(2, true) < firstVersion
  if (isOld) throw new AppError('import.unsupported-format', { fileName, format: 'Word 6.0/95' })
  const flags = view.getUint16(10, true)
  if ((flags & 0x0100) !== 0) throw new AppError('import.encrypted-file', { fileName })
  const table = container.stream((flags & 0x0200) === 0 ? '0Table' : '1Table')
  if (table === null) throw new AppError('import.unreadable-file', { fileName })
  const place = (index: number): { readonly offset: number; readonly length: number } => {
    const at = offsetsAt + index * 8
    if (at + 8 > main.byteLength) return { offset: 0, length: 0 }
    return { offset: view.getUint32(at, true), length: view.getUint32(at + 4, true) }
  }
  return {
    main,
    summary: container.stream('\u0005SummaryInformation'),
    data: container.stream('Data') ?? new Uint8Array(0),
    lengths: readLengths(view),
    table: (index) => {
      const { offset, length } = place(index)
      return table.subarray(offset, offset + length)
    },
    tableFrom: (index) => table.subarray(place(index).length === 0 ? table.byteLength : place(index).offset),
  }
}

function readLengths(view: DataView): StoryLengths {
  const length = (at: number): number => Math.max(0, view.getInt32(at, true))
  return {
    body: length(0x4c),
    footnotes: length(0x50),
    headers: length(0x54),
    macros: length(0x58),
    comments: length(0x5c),
    endnotes: length(0x60),
    boxes: length(0x64),
    headerBoxes: length(0x68),
  }
}
