import { openArchive, refuseBySize } from '#engine/import/archive/open-archive'
import { refuseEncryptedOpenDocument } from '#engine/import/archive/open-document-encryption'
import { readXml } from '#engine/import/markup/read-xml'
import { findPath, type XmlElement } from '#engine/import/markup/xml-element'
import type { ReaderInput } from '#engine/import/reader'
import { AppError } from '#shared/errors'
import { odtPrefixes } from './namespaces'

export interface OdtPackage {
  /** `office:text`: the flow. */
  readonly text: XmlElement
  /** Roots that hold styles, the document's own automatic ones first. */
  readonly content: XmlElement
  readonly styles: XmlElement | null
  readonly meta: XmlElement | null
}

/** Opens a text document, packed (odt, ott) or as one flat XML file (fodt). Throws AppError. */
export function openOdtPackage(input: ReaderInput): OdtPackage {
  const { bytes, fileName, limits } = input
  refuseBySize(bytes, fileName, limits)
  const xml = (part: Uint8Array): XmlElement =>
    readXml(part, { fileName, maxNesting: limits.maxNesting, prefixes: odtPrefixes })
  if (isFlat(bytes)) {
    const root = xml(bytes)
    return { text: textOf(root, fileName), content: root, styles: root, meta: root }
  }
  const archive = openArchive(bytes, fileName, limits)
  refuseEncryptedOpenDocument(archive, fileName)
  const part = (name: string): XmlElement | null => {
    const found = archive.read(name)
    return found === null || found.byteLength === 0 ? null : xml(found)
  }
  const content = part('content.xml')
  if (content === null) throw new AppError('import.unreadable-file', { fileName })
  return { text: textOf(content, fileName), content, styles: part('styles.xml'), meta: part('meta.xml') }
}

function isFlat(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /^[^<]{0,8}<(?:\?xml|office:)/u.test(start)
}

function textOf(root: XmlElement, fileName: string): XmlElement {
  const text = findPath(root, 'office:body', 'office:text')
  if (text === null) throw new AppError('import.unreadable-file', { fileName })
  return text
}
