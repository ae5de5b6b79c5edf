/**
 * One story of a binary Word file as flow items: characters in order, with marks among them that end paragraphs, cells and
 * rows (MS-DOC 2.4.2 to 2.4.4).
 */
import { FieldStack } from '#engine/import/flow/field-stack'
import type { FlowItem, ListMark } from '#engine/import/flow/flow-items'
import { MarkedStory, type ParagraphEnd } from '#engine/import/flow/marked-story'
import { symbolCharacter } from '#engine/import/flow/symbol-characters'
import { overlay, type TextLook } from '#engine/import/flow/text-look'
import { type CharacterProperties, readCharacterProperties } from './character-properties'
import type { DocText } from './doc-text'
import { type ParagraphProperties, readParagraphProperties } from './paragraph-properties'
import { listStretches, type Piece } from './piece-table'
import { readRowProperties } from './row-properties'
import { withChangesFrom } from './sprms'

const marks = {
  picture: 0x01,
  cellEnd: 0x07,
  lineBreak: 0x0b,
  sectionEnd: 0x0c,
  paragraphEnd: 0x0d,
  columnBreak: 0x0e,
  fieldBegin: 0x13,
  fieldSeparator: 0x14,
  fieldEnd: 0x15,
  hyphen: 0x1e,
  softHyphen: 0x1f,
  symbol: 0x28,
} as const
const longestStretch = 1 << 16

/** Reads the characters from `start` to `end`. */
export function readDocStory(text: DocText, start: number, end: number): readonly FlowItem[] {
  const story = new DocStory(text)
  for (const stretch of listStretches(text.pieces, start, end)) story.read(stretch)
  return story.finish()
}

class DocStory {
  readonly #text: DocText
  readonly #story: MarkedStory
  readonly #fields = new FieldStack()
  #style = 0
  #lastEnd: ParagraphEnd = { tableDepth: 0, headingLevel: null, isContents: false, listDepth: 0, isListed: false }

  constructor(text: DocText) {
    this.#text = text
    this.#story = new MarkedStory(text.counter)
  }

  finish(): readonly FlowItem[] {
    return this.#story.finish({ ...this.#lastEnd, tableDepth: 0, headingLevel: null })
  }

  /** Reads a stretch of characters, one run of equal properties after the other. */
  read(stretch: Piece): void {
    const width = stretch.isCompressed ? 1 : 2
    const last = stretch.offset + (stretch.end - stretch.start) * width
    let offset = stretch.offset
    while (offset < last && offset < this.#text.main.byteLength) {
      const characters = this.#text.characters.at(offset)
      const paragraph = this.#text.paragraphs.at(offset)
      const limit = Math.min(last, characters?.end ?? last, paragraph?.end ?? last, offset + longestStretch)
      // Runs of a damaged file may end inside a character; at least one is read each time.
      const count = Math.max(1, Math.floor((limit - offset) / width))
      this.#style = paragraph?.style ?? 0
      this.#readRun(
        decode(this.#text.main.subarray(offset, offset + count * width), stretch.isCompressed),
        readCharacterProperties(characters?.changes ?? new Uint8Array(0)),
        stretch.start + (offset - stretch.offset) / width,
        offset,
        width,
      )
      offset += count * width
    }
  }

  #readRun(run: string, properties: CharacterProperties, position: number, offset: number, width: number): void {
    const look = this.#lookOf(properties)
    if (properties.isDeleted || properties.isInserted) this.#text.trackedChanges += 1
    let plain = 0
    for (let at = 0; at < run.length; at += 1) {
      const code = run.charCodeAt(at)
      const isText = code >= 0x20 && !(properties.isSpecial && code === marks.symbol)
      if (isText || code === 0x09) continue
      this.#addText(run.slice(plain, at), look, properties)
      plain = at + 1
      this.#takeMark(code, look, properties, position + at, offset + at * width)
    }
    this.#addText(run.slice(plain), look, properties)
  }

  #takeMark(code: number, look: TextLook, properties: CharacterProperties, position: number, offset: number): void {
    for (const note of this.#text.notes.get(position) ?? [])
      this.#story.addAfter({ ...note, place: this.#story.here() })
    this.#text.notes.delete(position)
    if (code === marks.paragraphEnd || code === marks.sectionEnd || code === marks.cellEnd) this.#endBlock(code, offset)
    else if (code === marks.fieldBegin) this.#fields.begin()
    else if (code === marks.fieldSeparator) this.#fields.separate()
    else if (code === marks.fieldEnd) this.#fields.end()
    else if (code === marks.lineBreak || code === marks.columnBreak) this.#addText('\n', look, properties)
    else if (code === marks.hyphen) this.#addText('-', look, properties)
    else if (code === marks.picture && properties.isSpecial) this.#text.pictures += 1
    else if (code === marks.symbol && properties.symbol !== null)
      this.#addText(symbolCharacter('', properties.symbol), look, properties)
  }

  #addText(text: string, look: TextLook, { isDeleted }: CharacterProperties): void {
    if (text === '' || isDeleted) return
    if (this.#fields.isInCode) this.#fields.addCode(text)
    else {
      if (look.isHidden === true && text.trim() !== '') this.#text.hiddenTexts.push(text)
      this.#story.addText({ text, look }, this.#fields.isInContents)
    }
  }

  #endBlock(code: number, offset: number): void {
    const run = this.#text.paragraphs.at(offset)
    const changes = withChangesFrom(this.#text.data, run?.changes ?? new Uint8Array(0))
    const properties = readParagraphProperties(changes)
    const depth = properties.isInTable ? Math.max(1, properties.tableDepth) : 0
    this.#fields.dropUnfinished()
    if (properties.isRowEnd && code === marks.cellEnd) this.#story.endRow(readRowProperties(changes), 1)
    else if (properties.isInnerRowEnd) this.#story.endRow(readRowProperties(changes), Math.max(2, depth))
    else {
      const end = this.#paragraphEnd(properties, run?.style ?? 0, depth)
      this.#lastEnd = end
      if (code === marks.cellEnd) this.#story.endCell(end, 1)
      else if (properties.isInnerCellEnd) this.#story.endCell(end, Math.max(2, depth))
      else this.#story.endParagraph(end)
    }
  }

  #paragraphEnd(properties: ParagraphProperties, styleIndex: number, depth: number): ParagraphEnd {
    const style = this.#text.styles.style(styleIndex)
    const use = properties.listUse ?? style.listUse ?? 0
    const mark = this.#listMark(use, properties.listLevel ?? style.listLevel ?? 0)
    if (mark?.marker) this.#story.addMarker(mark.marker)
    return {
      tableDepth: depth,
      headingLevel: properties.headingLevel === undefined ? style.headingLevel : properties.headingLevel,
      isContents: style.isContents,
      listDepth: mark?.depth ?? 0,
      isListed: mark !== null,
    }
  }

  #listMark(use: number, level: number): ListMark | null {
    const list = this.#text.lists[use] ?? null
    return list === null ? null : this.#text.listCounters.next(list, level)
  }

  #lookOf({ look, characterStyle }: CharacterProperties): TextLook {
    const style = this.#text.styles.style(this.#style).look
    if (characterStyle === null) return overlay(look, style)
    return overlay(overlay(look, this.#text.styles.style(characterStyle).look), style)
  }
}

function decode(bytes: Uint8Array, isCompressed: boolean): string {
  return new TextDecoder(isCompressed ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(bytes)
}
