import { CFB } from 'xlsx'

/** Changes of one paragraph: its mark ends the text that belongs to it. */
export interface DocParagraph {
  /** With its mark: `\r`, or `\x07` for the end of a cell or a row. */
  readonly text: string
  readonly style?: number
  /** Property changes as bytes (code, value). */
  readonly changes?: readonly number[]
}

export interface DocOptions {
  readonly flags?: number
  readonly version?: number
  /** Content of the data stream. */
  readonly data?: Uint8Array
}

const pageBytes = 512
const textAt = 2048

/**
 * A small binary Word file as Word itself writes it: text in one byte a character, in two pieces, and one page of
 * paragraph properties.
 */
export function docOf(paragraphs: readonly DocParagraph[], options: DocOptions = {}): Uint8Array {
  const text = paragraphs.map((paragraph) => paragraph.text).join('')
  const bytes = Buffer.from(text, 'latin1')
  const pageAt = Math.ceil((textAt + bytes.length) / pageBytes)
  const main = Buffer.alloc((pageAt + 1) * pageBytes)
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(options.version ?? 0x00c1, 2)
  main.writeUInt16LE(0x0200 | (options.flags ?? 0), 10)
  main.writeUInt32LE(text.length, 0x4c)
  bytes.copy(main, textAt)
  propertyPage(paragraphs).copy(main, pageAt * pageBytes)

  const pieces = pieceTable(text.length)
  const bins = Buffer.alloc(12)
  bins.writeUInt32LE(textAt, 0)
  bins.writeUInt32LE(textAt + bytes.length, 4)
  bins.writeUInt32LE(pageAt, 8)
  place(main, 33, 0, pieces.length)
  place(main, 13, pieces.length, bins.length)

  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, '/WordDocument', main)
  CFB.utils.cfb_add(file, '/1Table', Buffer.concat([pieces, bins]))
  if (options.data !== undefined) CFB.utils.cfb_add(file, '/Data', Buffer.from(options.data))
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

function place(main: Buffer, index: number, offset: number, length: number): void {
  main.writeUInt32LE(offset, 0x9a + index * 8)
  main.writeUInt32LE(length, 0x9a + index * 8 + 4)
}

/** The text cut into two pieces, both compressed. */
function pieceTable(length: number): Buffer {
  const middle = Math.floor(length / 2)
  const table = Buffer.alloc(5 + 12 + 16)
  table[0] = 2
  table.writeUInt32LE(28, 1)
  for (const [index, position] of [0, middle, length].entries()) table.writeUInt32LE(position, 5 + index * 4)
  for (const [index, position] of [0, middle].entries())
    table.writeUInt32LE(0x40000000 | ((textAt + position) * 2), 5 + 12 + index * 8 + 2)
  return table
}

function propertyPage(paragraphs: readonly DocParagraph[]): Buffer {
  const page = Buffer.alloc(pageBytes)
  const slots = (paragraphs.length + 1) * 4
  let start = textAt
  let free = pageBytes - 2
  for (const [index, { text, style = 0, changes = [] }] of paragraphs.entries()) {
    page.writeUInt32LE(start, index * 4)
    start += text.length
    page.writeUInt32LE(start, index * 4 + 4)
    const length = 2 + changes.length
    const words = Math.ceil((length + 1) / 2)
    free -= words * 2
    free -= free % 2
    page[free] = words
    page.writeUInt16LE(style, free + 1)
    Buffer.from(changes).copy(page, free + 3)
    page[slots + index * 13] = free / 2
  }
  page[pageBytes - 1] = paragraphs.length
  return page
}

const short = (value: number): readonly number[] => [value & 0xff, (value >> 8) & 0xff]

/** Property changes by what they do. */
export const change = {
  inTable: [...short(0x2416), 1],
  rowEnd: [...short(0x2417), 1],
  headerRow: [...short(0x3404), 1],
  outline: (level: number): readonly number[] => [...short(0x2640), level],
  /** Edges of the cells in twips, and the flags of each cell. */
  row: (edges: readonly number[], flags: readonly number[] = []): readonly number[] => {
    const count = edges.length - 1
    const cells = Array.from({ length: count }, (_, index) => [
      ...short(flags[index] ?? 0),
      ...Array<number>(18).fill(0),
    ])
    const body = [count, ...edges.flatMap(short), ...cells.flat()]
    return [...short(0xd608), ...short(body.length + 1), ...body]
  },
  /** The changes lie in the data stream. */
  elsewhere: (offset: number): readonly number[] => [...short(0x6646), ...short(offset), 0, 0],
}
