/**
 * XML from strangers, read into a tree.
 *
 * A document type is refused outright: office packages have none, and with it goes every entity but the five of XML
 * itself, so nothing can be expanded or fetched. Nesting and the number of nodes are bounded while reading, not after.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { AppError } from '#shared/errors'
import type { XmlElement, XmlNode } from './xml-element'
import { decodeXml } from './xml-encoding'

export interface XmlOptions {
  /** For messages. */
  readonly fileName: string
  readonly maxNesting: number
  /** The prefix to use for names of a namespace; names of other namespaces keep the prefix they were written with. */
  readonly prefixes: ReadonlyMap<string, string>
}

/** Bounds on one part; a plan of a hundred pages stays under 5 MB and 300,000 nodes. */
const maxPartBytes = 64 * 1024 * 1024
const maxNodes = 2_000_000

interface OpenElement {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: XmlNode[]
}

/**
 * Reads one XML part into its root element.
 *
 * Throws AppError: `import.unreadable-file` when it is not well-formed or has a document type, `import.oversized-file` when
 * it is too large, `import.suspicious-archive` when it is nested too deeply.
 */
export function readXml(bytes: Uint8Array, options: XmlOptions): XmlElement {
  const { fileName } = options
  if (bytes.byteLength > maxPartBytes) throw new AppError('import.oversized-file', { fileName, limit: '64 MB XML' })
  const builder = new TreeBuilder(options)
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('doctype', () => {
    throw new AppError('import.unreadable-file', { fileName })
  })
  parser.on('opentag', (tag) => builder.open(tag))
  parser.on('closetag', () => builder.close())
  parser.on('text', (text) => builder.add(text))
  parser.on('cdata', (text) => builder.add(text))
  parser.on('error', (error) => {
    throw error
  })
  try {
    parser.write(decodeXml(bytes)).close()
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('import.unreadable-file', { fileName }, { cause })
  }
  return builder.root()
}

class TreeBuilder {
  readonly #options: XmlOptions
  readonly #open: OpenElement[] = []
  #root: XmlElement | null = null
  #nodes = 0

  constructor(options: XmlOptions) {
    this.#options = options
  }

  open(tag: SaxesTagNS): void {
    const element: OpenElement = { name: this.#nameOf(tag), attributes: this.#attributesOf(tag), children: [] }
    if (this.#open.length >= this.#options.maxNesting)
      throw new AppError('import.suspicious-archive', { fileName: this.#options.fileName })
    this.#count()
    this.#open.at(-1)?.children.push(element)
    this.#open.push(element)
    this.#root ??= element
  }

  close(): void {
    this.#open.pop()
  }

  add(text: string): void {
    const children = this.#open.at(-1)?.children
    if (children === undefined || text === '') return
    this.#count()
    children.push(text)
  }

  root(): XmlElement {
    if (this.#root === null) throw new AppError('import.unreadable-file', { fileName: this.#options.fileName })
    return this.#root
  }

  #count(): void {
    this.#nodes += 1
    if (this.#nodes > maxNodes)
      throw new AppError('import.oversized-file', { fileName: this.#options.fileName, limit: `${maxNodes} XML` })
  }

  #nameOf(part: { readonly uri: string; readonly local: string; readonly name: string }): string {
    const prefix = part.uri === '' ? undefined : this.#options.prefixes.get(part.uri)
    return prefix === undefined ? part.name : `${prefix}:${part.local}`
  }

  #attributesOf(tag: SaxesTagNS): Record<string, string> {
    const attributes: Record<string, string> = Object.create(null)
    for (const part of Object.values(tag.attributes)) attributes[this.#nameOf(part)] = part.value
    return attributes
  }
}
