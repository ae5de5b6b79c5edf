import { isoDateOf, propertyText } from '#engine/import/flow/file-properties'
import { findChild, textContent, type XmlElement } from '#engine/import/markup/xml-element'
import type { PlanDocument } from '#shared/domain/document'
import type { DocxPackage } from './package-parts'

/** The document's own properties; the author is left where it is. */
export function readCoreProperties(file: DocxPackage): PlanDocument['properties'] {
  const core: XmlElement | null = file.part('docProps/core.xml')
  const text = (name: string): string => textContent(findChild(core, name))
  return {
    title: propertyText(text('dc:title')),
    subject: propertyText(text('dc:subject')),
    keywords: propertyText(text('cp:keywords')),
    created: isoDateOf(text('dcterms:created')),
    modified: isoDateOf(text('dcterms:modified')),
  }
}
