/**
 * Which cells of an xls are bold and how large their type is, which the workbook library does not tell.
 *
 * Only the records for fonts, formats and cells of BIFF8 are looked at (MS-XLS 2.4); anything unexpected ends the search.
 */
import { CFB } from 'xlsx'

export interface CellFont {
  readonly bold: boolean
  readonly sizePoints: number
}

const record = { font: 0x31, xf: 0xe0, sheet: 0x85, bof: 0x809, mulRk: 0xbd, mulBlank: 0xbe } as const
/** LABELSST, LABEL, NUMBER, RK, FORMULA, BLANK, BOOLERR: all begin with row, column and format. */
const singleCells: ReadonlySet<number> = new Set([0xfd, 0x204, 0x203, 0x27e, 0x06, 0x201, 0x205])

/** Fonts by `row,column` for each sheet in order; empty when the file is not BIFF8. */
export function readBiffFonts(bytes: Uint8Array): readonly ReadonlyMap<string, CellFont>[] {
  const stream = workbookStream(bytes)
  if (!stream) return []
  const fonts: CellFont[] = []
  const fontOfFormat: number[] = []
  const sheetOffsets: number[] = []
  forEachRecord(stream, 0, (type, at, length) => {
    if (type === record.bof && at <= 4) return stream.getUint16(at, true) === 0x0600
    if (type === record.font && length >= 8) {
      fonts.push({ sizePoints: stream.getUint16(at, true) / 20, bold: stream.getUint16(at + 6, true) >= 600 })
    } else if (type === record.xf) fontOfFormat.push(stream.getUint16(at, true))
    else if (type === record.sheet) sheetOffsets.push(stream.getUint32(at, true))
    return true
  })
  // Font 4 does not exist: the numbers jump from 3 to 5 (MS-XLS 2.5.129).
  const fontOf = (format: number) => {
    const index = fontOfFormat[format] ?? 0
    return fonts[index > 4 ? index - 1 : index]
  }
  return sheetOffsets.map((offset) => readSheetFonts(stream, offset, fontOf))
}

function workbookStream(bytes: Uint8Array): DataView | null {
  try {
    const container = CFB.read(bytes, { type: 'array' })
    const content: unknown = CFB.find(container, 'Workbook')?.content
    if (!content || !(Array.isArray(content) || content instanceof Uint8Array)) return null
    const stream = Uint8Array.from(content)
    return new DataView(stream.buffer, 0, stream.byteLength)
  } catch {
    // Not a compound file (an XML or zipped workbook): there are no such records to find.
    return null
  }
}

function readSheetFonts(
  stream: DataView,
  offset: number,
  fontOf: (format: number) => CellFont | undefined,
): ReadonlyMap<string, CellFont> {
  const found = new Map<string, CellFont>()
  const add = (row: number, column: number, format: number) => {
    const font = fontOf(format)
    if (font) found.set(`${row},${column}`, font)
  }
  forEachRecord(stream, offset, (type, at, length) => {
    if (length < 6) return true
    const [row, column] = [stream.getUint16(at, true), stream.getUint16(at + 2, true)]
    if (singleCells.has(type)) add(row, column, stream.getUint16(at + 4, true))
    const step = type === record.mulRk ? 6 : type === record.mulBlank ? 2 : 0
    for (let part = at + 4, next = column; step > 0 && part + step <= at + length - 2; part += step, next += 1) {
      add(row, next, stream.getUint16(part, true))
    }
    return true
  })
  return found
}

/** Walks the records of one substream until its end, the end of the stream, or `visit` says false. */
function forEachRecord(
  stream: DataView,
  offset: number,
  visit: (type: number, at: number, length: number) => boolean,
): void {
  const endOfSubstream = 0x0a
  for (let at = offset; at + 4 <= stream.byteLength; ) {
    const [type, length] = [stream.getUint16(at, true), stream.getUint16(at + 2, true)]
    if (type === endOfSubstream || at + 4 + length > stream.byteLength) return
    if (!visit(type, at + 4, length)) return
    at += 4 + length
  }
}
