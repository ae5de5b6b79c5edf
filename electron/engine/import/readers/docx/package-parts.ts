/** A docx as parts that name each other: which file inside the zip is the document, its styles, a header. */
import { type Archive, openArchive } from '#engine/import/archive/open-archive'
import { readXml } from '#engine/import/markup/read-xml'
import { attribute, childElements, type XmlElement } from '#engine/import/markup/xml-element'
import type { ReaderInput } from '#engine/import/reader'
import { AppError } from '#shared/errors'
import { docxPrefixes } from './namespaces'

export interface Relationship {
  readonly id: string
  /** Last segment of the type's address: `styles`, `header`, `image`. */
  readonly type: string
  /** Name of the part inside the package; for an external one its address, which is never followed. */
  readonly target: string
  readonly isExternal: boolean
}

export interface DocxPackage {
  readonly fileName: string
  readonly document: XmlElement
  /** Relationships of the main document. */
  readonly relationships: readonly Relationship[]
  /** The root of a part, or null when there is none. Throws AppError when it is damaged. */
  part(name: string): XmlElement | null
  /** The first part that the main document names as of that type. */
  partOfType(type: string): XmlElement | null
  has(name: string): boolean
}

/** Opens the package and its main document. Throws AppError. */
export function openDocxPackage(input: ReaderInput): DocxPackage {
  const { fileName, limits } = input
  const archive = openArchive(input.bytes, fileName, limits)
  const part = (name: string): XmlElement | null => {
    const bytes = archive.read(name)
    return bytes === null ? null : readXml(bytes, { fileName, maxNesting: limits.maxNesting, prefixes: docxPrefixes })
  }
  const mainName = findMainName(archive, part)
  const document = mainName === null ? null : part(mainName)
  if (mainName === null || document?.name !== 'w:document') throw new AppError('import.unreadable-file', { fileName })
  const relationships = relationshipsOf(mainName, part)
  return {
    fileName,
    document,
    relationships,
    part,
    partOfType: (type) => {
      const found = relationships.find((relationship) => relationship.type === type && !relationship.isExternal)
      return found === undefined ? null : part(found.target)
    },
    has: (name) => archive.has(name),
  }
}

function findMainName(archive: Archive, part: (name: string) => XmlElement | null): string | null {
  const named = relationshipsOf('', part).find((relationship) => relationship.type === 'officeDocument')?.target
  if (named !== undefined && archive.has(named)) return named
  return archive.has('word/document.xml') ? 'word/document.xml' : null
}

/** Reads the relationships of a part; those of the package itself when `partName` is empty. */
function relationshipsOf(partName: string, part: (name: string) => XmlElement | null): readonly Relationship[] {
  const folder = partName.slice(0, partName.lastIndexOf('/') + 1)
  const root = part(`${folder}_rels/${partName.slice(folder.length)}.rels`)
  return childElements(root, 'rel:Relationship').map((element) => {
    const isExternal = attribute(element, 'TargetMode') === 'External'
    const target = attribute(element, 'Target') ?? ''
    return {
      id: attribute(element, 'Id') ?? '',
      type: (attribute(element, 'Type') ?? '').split('/').at(-1) ?? '',
      target: isExternal ? target : resolve(folder, target),
      isExternal,
    }
  })
}

function resolve(folder: string, target: string): string {
  const segments: string[] = []
  for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}
