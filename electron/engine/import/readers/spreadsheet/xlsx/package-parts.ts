/** Parts of an Office Open XML package and the relations between them (ECMA-376 part 2). */
import { posix } from 'node:path'
import type { Archive } from '#engine/import/archive/open-archive'
import { readXml } from '#engine/import/markup/read-xml'
import { attribute, childElements, type XmlElement } from '#engine/import/markup/xml-element'
import type { ReaderInput } from '#engine/import/reader'

/** Prefixes used in this folder; each namespace has a transitional and a strict name. */
export const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing', 'xdr'],
  ['http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing', 'xdr'],
  ['http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments', 'tc'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
])

export interface Relation {
  readonly id: string
  /** Last word of the relation's type, e.g. `worksheet`, `comments`, `drawing`. */
  readonly type: string
  /** Path of the part in the package. */
  readonly target: string
}

/** Reads a part as a tree; null when the package has no such part. Throws AppError when it is damaged. */
export function readPart(archive: Archive, name: string, input: ReaderInput): XmlElement | null {
  const bytes = archive.read(name)
  if (!bytes) return null
  return readXml(bytes, { fileName: input.fileName, maxNesting: input.limits.maxNesting, prefixes })
}

/** The relations of a part (or of the package, for an empty name); external ones are left out. */
export function listRelations(archive: Archive, name: string, input: ReaderInput): Relation[] {
  const folder = posix.dirname(name)
  const relations = readPart(archive, posix.join(folder, '_rels', `${posix.basename(name)}.rels`), input)
  return childElements(relations, 'rel:Relationship')
    .filter((relation) => attribute(relation, 'TargetMode') !== 'External')
    .map((relation) => ({
      id: attribute(relation, 'Id') ?? '',
      type: (attribute(relation, 'Type') ?? '').split('/').at(-1) ?? '',
      target: targetOf(attribute(relation, 'Target') ?? '', folder),
    }))
}

function targetOf(target: string, folder: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target))
}
