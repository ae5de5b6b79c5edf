/** Everything that is needed to read any story of one binary Word file. */

import type { FlowFurniture } from '#engine/import/flow/flow-items'
import type { StoryCounter } from '#engine/import/flow/marked-story'
import { ListCounters, type NumberedList } from '#engine/import/flow/numbered-lists'
import type { ReaderLimits } from '#engine/import/reader'
import { type DocFile, structures } from './file-information'
import { readLists } from './list-tables'
import { listPieces, type Piece } from './piece-table'
import { type PropertyRuns, readPropertyRuns } from './property-runs'
import { DocStyles } from './style-sheet'

export class DocText {
  readonly main: Uint8Array
  readonly data: Uint8Array
  readonly pieces: readonly Piece[]
  readonly paragraphs: PropertyRuns
  readonly characters: PropertyRuns
  readonly styles: DocStyles
  readonly lists: readonly (NumberedList | null)[]
  readonly listCounters = new ListCounters()
  readonly counter: StoryCounter
  /** Notes by the position of their mark in the body; taken out when the mark is met. */
  readonly notes = new Map<number, FlowFurniture[]>()
  readonly hiddenTexts: string[] = []
  trackedChanges = 0
  pictures = 0

  constructor(file: DocFile, limits: ReaderLimits) {
    this.main = file.main
    this.data = file.data
    this.pieces = listPieces(file.table(structures.pieces), file.main.byteLength)
    this.paragraphs = readPropertyRuns(file.main, file.table(structures.paragraphRuns), 'paragraph')
    this.characters = readPropertyRuns(file.main, file.table(structures.characterRuns), 'character')
    this.styles = new DocStyles(file.table(structures.styles))
    this.lists = readLists(file.tableFrom(structures.lists), file.table(structures.listUses))
    this.counter = { paragraphs: 0, cells: 0, maxCells: limits.maxTableCells }
  }
}
