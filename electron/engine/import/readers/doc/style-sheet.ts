/** The styles of a binary Word file, resolved through the styles they are based on (MS-DOC 2.4.6.5, 2.9.260). */
import { headingLevelOfStyle, isContentsStyle } from '#engine/import/flow/style-names'
import { overlay, type TextLook, unsaidLook } from '#engine/import/flow/text-look'
import { BytesView } from './bytes-view'
import { readCharacterProperties } from './character-properties'
import { type ParagraphProperties, readParagraphProperties } from './paragraph-properties'

export interface DocStyle {
  readonly headingLevel: number | null
  readonly isContents: boolean
  readonly look: TextLook
  readonly listUse: number | null
  readonly listLevel: number | null
}

interface RawStyle {
  /** Number of a built-in style: 1 to 9 headings, 19 to 27 lines of contents, 62 title. */
  readonly builtIn: number
  readonly name: string
  readonly base: number
  readonly paragraph: ParagraphProperties
  readonly look: TextLook
}

const plain: DocStyle = { headingLevel: null, isContents: false, look: unsaidLook, listUse: null, listLevel: null }
const noStyle = 0xfff
const titleStyle = 62
const mostStyles = 4096
const longestChain = 30
const paragraphKind = 1
const characterKind = 2

export class DocStyles {
  readonly #raw: readonly (RawStyle | null)[]
  readonly #resolved = new Map<number, DocStyle>()

  constructor(stsh: Uint8Array) {
    this.#raw = readRawStyles(new BytesView(stsh))
  }

  style(index: number): DocStyle {
    const known = this.#resolved.get(index)
    if (known !== undefined) return known
    const resolved = resolve(this.#chain(index))
    this.#resolved.set(index, resolved)
    return resolved
  }

  #chain(index: number): readonly RawStyle[] {
    const chain: RawStyle[] = []
    let next = index
    while (next !== noStyle && chain.length < longestChain) {
      const style = this.#raw[next]
      if (style === undefined || style === null || chain.includes(style)) break
      chain.push(style)
      next = style.base
    }
    return chain
  }
}

function resolve(chain: readonly RawStyle[]): DocStyle {
  if (chain.length === 0) return plain
  const isContents = chain
    .slice(0, 2)
    .some(({ builtIn, name }) => (builtIn >= 19 && builtIn <= 27) || isContentsStyle(name))
  return {
    headingLevel: isContents ? null : headingLevelOf(chain),
    isContents,
    look: chain.reduce((near, style) => overlay(near, style.look), unsaidLook),
    listUse: chain.map(({ paragraph }) => paragraph.listUse).find((use) => use !== null) ?? null,
    listLevel: chain.map(({ paragraph }) => paragraph.listLevel).find((level) => level !== null) ?? null,
  }
}

function headingLevelOf(chain: readonly RawStyle[]): number | null {
  for (const { builtIn, name, paragraph } of chain) {
    if (paragraph.headingLevel !== undefined) return paragraph.headingLevel
    if (builtIn >= 1 && builtIn <= 9) return builtIn
    const byName = builtIn === titleStyle ? 1 : headingLevelOfStyle(name.split(',')[0] ?? '')
    if (byName !== null) return byName
  }
  return null
}

function readRawStyles(stsh: BytesView): readonly (RawStyle | null)[] {
  const headerBytes = stsh.short(0)
  const count = Math.min(mostStyles, stsh.short(2))
  const baseBytes = stsh.short(4)
  const styles: (RawStyle | null)[] = []
  let at = 2 + headerBytes
  for (let index = 0; index < count && at + 2 <= stsh.length; index += 1) {
    const length = stsh.short(at)
    styles.push(
      length === 0 ? null : readRawStyle(new BytesView(stsh.bytes.subarray(at + 2, at + 2 + length)), baseBytes),
    )
    at += 2 + length
  }
  return styles
}

function readRawStyle(style: BytesView, baseBytes: number): RawStyle {
  const kind = style.short(2) & 0xf
  const nameLength = style.short(baseBytes)
  const afterName = baseBytes + 2 + nameLength * 2 + 2
  const first = propertiesAt(style, afterName)
  const second = propertiesAt(style, first.next)
  const characters = kind === characterKind ? first.bytes : second.bytes
  return {
    builtIn: style.short(0) & 0xfff,
    name: style.text(baseBytes + 2, nameLength),
    base: style.short(2) >> 4,
    // The properties of a paragraph style begin with its own number.
    paragraph: readParagraphProperties(kind === paragraphKind ? first.bytes.subarray(2) : new Uint8Array(0)),
    look: kind === paragraphKind || kind === characterKind ? readCharacterProperties(characters).look : unsaidLook,
  }
}

/** One group of properties; each begins at an even offset. */
function propertiesAt(style: BytesView, at: number): { readonly bytes: Uint8Array; readonly next: number } {
  const start = at + (at % 2)
  const length = style.short(start)
  return { bytes: style.bytes.subarray(start + 2, start + 2 + length), next: start + 2 + length }
}
