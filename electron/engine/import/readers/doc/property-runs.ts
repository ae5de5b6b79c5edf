/** Which properties hold where in the file, for paragraphs and for characters (MS-DOC 2.4.6, 2.9.32, 2.9.33). */
import { BytesView, positionsOf } from './bytes-view'

export interface PropertyRun {
  /** Offsets in the main stream. */
  readonly start: number
  readonly end: number
  /** Style of the paragraph; 0 for character runs. */
  readonly style: number
  /** Changes to the style, one after the other (sprms.ts). */
  readonly changes: Uint8Array
}

const pageBytes = 512
const paragraphSlotBytes = 13

export class PropertyRuns {
  readonly #runs: readonly PropertyRun[]

  constructor(runs: PropertyRun[]) {
    this.#runs = runs.sort((a, b) => a.start - b.start)
  }

  /** The run that covers an offset, or null. */
  at(offset: number): PropertyRun | null {
    let [low, high] = [0, this.#runs.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#runs[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const run = this.#runs[low]
    return run !== undefined && run.start <= offset && offset < run.end ? run : null
  }
}

/** Reads the runs of all pages that a bin table names. */
export function readPropertyRuns(
  main: Uint8Array,
  binTable: Uint8Array,
  kind: 'paragraph' | 'character',
): PropertyRuns {
  const count = Math.max(0, positionsOf(binTable, 4).length - 1)
  const table = new BytesView(binTable)
  const runs: PropertyRun[] = []
  const pages = new Set<number>()
  for (let index = 0; index < count; index += 1) pages.add(table.long((count + 1 + index) * 4) & 0x3fffff)
  for (const page of pages) {
    const bytes = main.subarray(page * pageBytes, (page + 1) * pageBytes)
    if (bytes.byteLength === pageBytes) for (const run of readPage(new BytesView(bytes), kind)) runs.push(run)
  }
  return new PropertyRuns(runs)
}

function readPage(page: BytesView, kind: 'paragraph' | 'character'): readonly PropertyRun[] {
  const count = page.byte(pageBytes - 1)
  const runs: PropertyRun[] = []
  for (let index = 0; index < count; index += 1) {
    const [start, end] = [page.long(index * 4), page.long(index * 4 + 4)]
    const slots = (count + 1) * 4
    const at = page.byte(slots + index * (kind === 'paragraph' ? paragraphSlotBytes : 1)) * 2
    runs.push({ start, end, ...(kind === 'paragraph' ? paragraphChanges(page, at) : characterChanges(page, at)) })
  }
  return runs
}

const nothing = { style: 0, changes: new Uint8Array(0) }

function characterChanges(page: BytesView, at: number): Pick<PropertyRun, 'style' | 'changes'> {
  return at === 0 ? nothing : { style: 0, changes: page.bytes.subarray(at + 1, at + 1 + page.byte(at)) }
}

function paragraphChanges(page: BytesView, at: number): Pick<PropertyRun, 'style' | 'changes'> {
  if (at === 0) return nothing
  const short = page.byte(at)
  const start = short === 0 ? at + 2 : at + 1
  const length = short === 0 ? page.byte(at + 1) * 2 : short * 2 - 1
  return { style: page.short(start), changes: page.bytes.subarray(start + 2, start + length) }
}
