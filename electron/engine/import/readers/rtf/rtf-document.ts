/** What the tables at the start of the document say: fonts, colours, styles and properties. */
import { isoDateOf, propertyText } from '#engine/import/flow/file-properties'
import { headingLevelOfStyle, isContentsStyle } from '#engine/import/flow/style-names'
import type { PlanDocument } from '#shared/domain/document'
import { encodingOfCharset, encodingOfCodePage, symbolCharset } from './code-pages'
import type { Destination } from './destinations'

interface Font {
  charset: number | null
  name: string
}

interface Style {
  name: string
  outlineLevel: number | null
}

export class RtfDocument {
  readonly colours: (number | null)[] = []
  readonly #fonts = new Map<number, Font>()
  readonly #styles = new Map<number, Style>()
  readonly #properties = { title: '', subject: '', keywords: '' }
  readonly #dates = { created: [0, 0, 0], modified: [0, 0, 0] }
  #encoding = 'windows-1252'
  #font: Font | null = null
  #style: Style | null = null
  #colour: number | null = null

  setCodePage(codePage: number): void {
    this.#encoding = encodingOfCodePage(codePage)
  }

  /** The encoding of text in a font; null for a symbol font, whose bytes are signs. */
  encodingOf(font: number | null): string | null {
    const charset = font === null ? null : (this.#fonts.get(font)?.charset ?? null)
    if (charset === symbolCharset) return null
    return this.#encoding === 'utf-8' ? this.#encoding : (encodingOfCharset(charset) ?? this.#encoding)
  }

  fontName(font: number | null): string {
    return font === null ? '' : (this.#fonts.get(font)?.name ?? '')
  }

  headingLevelOf(style: number): number | null {
    const found = this.#styles.get(style)
    if (found === undefined || isContentsStyle(found.name)) return null
    return headingLevelOfStyle(found.name) ?? found.outlineLevel
  }

  isContents(style: number): boolean {
    return isContentsStyle(this.#styles.get(style)?.name ?? '')
  }

  get properties(): PlanDocument['properties'] {
    const date = ([year = 0, month = 0, day = 0]: readonly number[]) =>
      isoDateOf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
    return {
      title: propertyText(this.#properties.title),
      subject: propertyText(this.#properties.subject),
      keywords: propertyText(this.#properties.keywords),
      created: date(this.#dates.created),
      modified: date(this.#dates.modified),
    }
  }

  /** A new entry begins with each group inside a table. */
  startEntry(): void {
    this.#style = null
  }

  addWord(destination: Destination, name: string, value: number | null): void {
    if (destination === 'fonts') this.#addFontWord(name, value)
    else if (destination === 'colours') this.#addColourWord(name, value ?? 0)
    else if (destination === 'styles') this.#addStyleWord(name, value)
    else if (destination === 'created' || destination === 'modified') {
      const part = ['yr', 'mo', 'dy'].indexOf(name)
      if (part >= 0) this.#dates[destination][part] = value ?? 0
    }
  }

  addText(destination: Destination, text: string): void {
    if (destination === 'fonts' && this.#font !== null) this.#font.name += text.replace(/;.*$/u, '')
    else if (destination === 'styles' && this.#style !== null) this.#style.name += text.replace(/;.*$/u, '')
    else if (destination === 'title' || destination === 'subject' || destination === 'keywords')
      this.#properties[destination] += text
    else if (destination === 'colours')
      for (const sign of text)
        if (sign === ';') {
          this.colours.push(this.#colour)
          this.#colour = null
        }
  }

  #addFontWord(name: string, value: number | null): void {
    if (name === 'f') {
      this.#font = { charset: null, name: '' }
      this.#fonts.set(value ?? 0, this.#font)
    } else if (name === 'fcharset' && this.#font !== null) this.#font.charset = value
  }

  #addColourWord(name: string, value: number): void {
    const shift = { red: 16, green: 8, blue: 0 }[name]
    if (shift !== undefined) this.#colour = (this.#colour ?? 0) | (Math.min(255, Math.max(0, value)) << shift)
  }

  #addStyleWord(name: string, value: number | null): void {
    if (name === 's') {
      this.#style = { name: '', outlineLevel: null }
      this.#styles.set(value ?? 0, this.#style)
    } else if (name === 'cs' || name === 'ds' || name === 'ts') this.#style = null
    else if (name === 'outlinelevel' && this.#style !== null && value !== null && value >= 0 && value <= 8)
      this.#style.outlineLevel = value + 1
  }
}
