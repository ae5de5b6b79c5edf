/**
 * Runs through the tokens of a document and fills its stories.
 *
 * Source: Rich Text Format specification, version 1.9.1, "Conventions of an RTF reader".
 */

import type { FlowFurniture, FlowItem } from '#engine/import/flow/flow-items'
import { boxItems, linesOf } from '#engine/import/flow/furniture'
import { MarkedStory, type ParagraphEnd, type StoryCounter } from '#engine/import/flow/marked-story'
import { nowhere } from '#shared/domain/place'
import { ByteRun } from './byte-run'
import { type Destination, destinationOf } from './destinations'
import { printedSymbols, printedWords } from './printed-words'
import { RowBuilder } from './row-definition'
import { RtfDocument } from './rtf-document'
import {
  type GroupState,
  lookOf,
  plainCharacters,
  plainParagraph,
  withCharacterWord,
  withParagraphWord,
} from './rtf-state'
import type { RtfToken } from './rtf-tokens'

/** Groups of a real document lie about ten deep. */
const deepestGroup = 1000

/** Thrown when groups are nested absurdly. */
export class BrokenRtf extends Error {
  override readonly name = 'BrokenRtf'
}

const ownStory = new Set<Destination>(['header', 'footer', 'note', 'comment', 'text-box'])
const documentTables = new Set<Destination>([
  'fonts',
  'colours',
  'styles',
  'title',
  'subject',
  'keywords',
  'created',
  'modified',
])

export class RtfInterpreter {
  readonly document = new RtfDocument()
  readonly furniture: FlowFurniture[] = []
  readonly hiddenTexts: string[] = []
  readonly losses: string[] = []
  trackedChanges = 0
  pictures = 0
  readonly #counter: StoryCounter
  readonly #rows = new RowBuilder()
  readonly #nestedRows = new RowBuilder()
  readonly #stories: MarkedStory[]
  readonly #outer: GroupState[] = []
  #state: GroupState = {
    destination: 'flow',
    character: plainCharacters,
    paragraph: plainParagraph,
    fallbackCount: 1,
    isContents: false,
    fieldCode: '',
    opensStory: false,
    isNestedRow: false,
  }
  /** `\*` was the last token. */
  #isOptional = false
  /** The last token opened a group, so a control word may name its destination. */
  #isGroupStart = false
  /** The next group is the old form of a pair: `\upr`. */
  #skipsNextGroup = false
  readonly #bytes = new ByteRun()

  constructor(maxCells: number) {
    this.#counter = { paragraphs: 0, cells: 0, maxCells }
    this.#stories = [new MarkedStory(this.#counter)]
  }

  /** More table cells than the limit; those after it are left out. */
  get hasTooManyCells(): boolean {
    return this.#counter.cells > this.#counter.maxCells
  }

  run(tokens: Iterable<RtfToken>): void {
    for (const token of tokens) this.#take(token)
    this.#flushBytes()
  }

  /** How many groups were never closed. */
  get openGroups(): number {
    return this.#outer.length
  }

  /** The body, once all tokens are taken. */
  finish(): readonly FlowItem[] {
    while (this.#outer.length > 0) this.#closeGroup()
    return this.#story.finish(this.#paragraphEnd())
  }

  get #story(): MarkedStory {
    const story = this.#stories.at(-1)
    if (story === undefined) throw new BrokenRtf('there is no story')
    return story
  }

  #take(token: RtfToken): void {
    if (token.kind !== 'text' && token.kind !== 'byte') {
      this.#flushBytes()
    }
    switch (token.kind) {
      case 'open':
        this.#openGroup()
        break
      case 'close':
        this.#closeGroup()
        break
      case 'symbol':
        this.#takeSymbol(token.name)
        break
      case 'word':
        this.#takeWord(token.name, token.value)
        break
      case 'byte':
        this.#bytes.add([token.value])
        break
      case 'text':
        if (this.#state.destination !== 'ignored') this.#bytes.add(token.bytes)
        break
    }
    if (token.kind !== 'open' && !(token.kind === 'symbol' && token.name === '*')) this.#isGroupStart = false
  }

  #openGroup(): void {
    if (this.#outer.length >= deepestGroup) throw new BrokenRtf('groups are nested too deeply')
    this.#outer.push(this.#state)
    this.#state = { ...this.#state, fieldCode: '', opensStory: false }
    if (this.#skipsNextGroup) this.#state.destination = 'ignored'
    this.#skipsNextGroup = false
    this.#isGroupStart = true
    this.#isOptional = false
    this.document.startEntry()
  }

  #closeGroup(): void {
    const outer = this.#outer.pop()
    if (outer === undefined) return
    const closed = this.#state
    if (closed.opensStory) this.#closeStory(closed.destination)
    if (closed.destination === 'field-code') outer.fieldCode += closed.fieldCode
    this.#state = outer
  }

  #closeStory(destination: Destination): void {
    const items = this.#story.finish(this.#paragraphEnd())
    if (this.#stories.length > 1) this.#stories.pop()
    if (destination === 'text-box') {
      for (const item of boxItems(items)) this.#story.addAfter(item)
      return
    }
    const text = linesOf(items)
    if (destination === 'header' || destination === 'footer')
      this.furniture.push({ kind: 'furniture', role: `page-${destination}`, text, place: nowhere })
    else {
      const role = destination === 'comment' ? 'comment' : 'footnote'
      this.#story.addAfter({ kind: 'furniture', role, text, place: this.#story.here() })
    }
  }

  #takeSymbol(name: string): void {
    if (name === '*' && this.#isGroupStart) {
      this.#isOptional = true
      return
    }
    const printed = printedSymbols.get(name)
    if (printed !== undefined) this.#addText(printed)
  }

  #takeWord(name: string, value: number | null): void {
    if (this.#isGroupStart && this.#enterDestination(name)) return
    const { destination } = this.#state
    if (destination === 'ignored') return
    if (name === 'upr') this.#skipsNextGroup = true
    else if (name === 'u') this.#takeUnicode(value ?? 0)
    else if (name === 'uc') this.#state.fallbackCount = Math.min(16, Math.max(0, value ?? 1))
    else if (name === 'ansicpg') this.document.setCodePage(value ?? 1252)
    else if (name === 'mac') this.document.setCodePage(10000)
    else if (documentTables.has(destination)) this.document.addWord(destination, name, value)
    else this.#takeFormatting(name, value)
  }

  #enterDestination(name: string): boolean {
    const state = this.#state
    if (state.destination === 'ignored') return true
    const isInField = this.#outer.at(-1)?.destination === 'field'
    if (name === 'fldrslt' && isInField) state.isContents ||= /^\s*TOC\b/iu.test(this.#outer.at(-1)?.fieldCode ?? '')
    if (name === 'fldrslt' && state.destination === 'field') state.destination = 'flow'
    if (name === 'nesttableprops') state.isNestedRow = true
    const entered = destinationOf(name, this.#isOptional)
    if (entered === null) return false
    // A field inside a marker, a header or a note still belongs there.
    if (entered === 'field' && state.destination !== 'flow') return true
    state.destination = entered
    if (name === 'pict') this.pictures += 1
    if (name === 'objdata') this.losses.push('\\object')
    if (ownStory.has(entered)) {
      this.#stories.push(new MarkedStory(this.#counter))
      state.paragraph = plainParagraph
      state.opensStory = true
    }
    return true
  }

  #takeFormatting(name: string, value: number | null): void {
    const state = this.#state
    const character = withCharacterWord(state.character, name, value)
    if (character !== null) {
      state.character = character
      return
    }
    const paragraph = withParagraphWord(state.paragraph, name, value)
    if (paragraph !== null) state.paragraph = paragraph
    else if (name === 'revised' && value !== 0) this.trackedChanges += 1
    else if (printedWords.has(name)) this.#addText(printedWords.get(name) ?? '')
    else if (isPrinting(state.destination)) this.#takeStructure(name, value)
  }

  #takeStructure(name: string, value: number | null): void {
    const end = this.#paragraphEnd()
    if (name === 'par' || name === 'sect') this.#story.endParagraph(end)
    else if (name === 'cell') this.#story.endCell(end, 1)
    else if (name === 'nestcell') this.#story.endCell(end, Math.max(2, end.tableDepth))
    else if (name === 'row') this.#story.endRow(this.#rows.definition, 1)
    else if (name === 'nestrow') this.#story.endRow(this.#nestedRows.definition, Math.max(2, end.tableDepth))
    else (this.#state.isNestedRow ? this.#nestedRows : this.#rows).add(name, value, this.document.colours)
  }

  #paragraphEnd(): ParagraphEnd {
    const { paragraph, isContents } = this.#state
    return {
      tableDepth: paragraph.tableDepth,
      headingLevel: paragraph.outlineLevel ?? this.document.headingLevelOf(paragraph.style),
      isContents: isContents || this.document.isContents(paragraph.style),
      listDepth: paragraph.listDepth,
      isListed: paragraph.isListed,
    }
  }

  #takeUnicode(value: number): void {
    this.#addText(String.fromCharCode(value < 0 ? value + 0x10000 : value))
    this.#bytes.skip(this.#state.fallbackCount)
  }

  #flushBytes(): void {
    const { font } = this.#state.character
    const text = this.#bytes.take(this.document.encodingOf(font), this.document.fontName(font))
    if (text !== '') this.#addText(text)
  }

  #addText(text: string): void {
    const { destination, character, isContents } = this.#state
    if (destination === 'ignored') return
    if (destination === 'field-code') this.#state.fieldCode += text
    else if (documentTables.has(destination)) this.document.addText(destination, text)
    else if (destination === 'marker') this.#story.addMarker(text)
    else if (isPrinting(destination)) {
      if (character.isDeleted) this.trackedChanges += 1
      else {
        if (character.isHidden && text.trim() !== '') this.hiddenTexts.push(text)
        this.#story.addText({ text, look: lookOf(character) }, isContents)
      }
    }
  }
}

function isPrinting(destination: Destination): boolean {
  return destination === 'flow' || destination === 'field' || ownStory.has(destination)
}
