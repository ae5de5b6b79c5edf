/** Reads OpenDocument texts (odt, ott, fodt) into the intermediate form. */

import { isoDateOf, propertyText } from '#engine/import/flow/file-properties'
import { finishDocument } from '#engine/import/flow/finish-document'
import type { FlowFurniture } from '#engine/import/flow/flow-items'
import { distinctFurniture, linesOf } from '#engine/import/flow/furniture'
import {
  childElements,
  findChild,
  findDescendant,
  findPath,
  listDescendants,
  textContent,
  type XmlElement,
} from '#engine/import/markup/xml-element'
import type { Reader } from '#engine/import/reader'
import type { PlanDocument } from '#shared/domain/document'
import { nowhere } from '#shared/domain/place'
import { openOdtPackage } from './package-parts'
import { readStory } from './story'
import { StoryContext } from './story-context'
import { readStyles } from './styles'

/** Throws AppError when the file cannot be read; what it notices besides becomes findings. */
export const readOdt: Reader = async (input) => {
  const file = openOdtPackage(input)
  const hasPages = findDescendant(file.text, 'text:soft-page-break') !== null
  const context = new StoryContext(readStyles([file.content, file.styles]), input.limits, hasPages)
  context.trackedChanges = countChanges(file.text)
  const body = readStory(context, file.text)
  const images = [...context.images]
  return finishDocument(input, {
    format: 'odt',
    items: [...body, ...readHeadersAndFooters(file.styles, context)],
    properties: readProperties(file.meta),
    trackedChanges: context.trackedChanges,
    hiddenTexts: context.hiddenTexts,
    images,
    findings: context.findings,
  })
}

function countChanges(text: XmlElement): number {
  return [...listDescendants(text, 'text:changed-region')].length
}

/** They belong to master pages; the header of first or left pages counts as one more header. */
function readHeadersAndFooters(styles: XmlElement | null, context: StoryContext): readonly FlowFurniture[] {
  const masters = childElements(findPath(styles, 'office:master-styles'), 'style:master-page')
  const found = masters
    .flatMap((master) => childElements(master))
    .flatMap((part): readonly FlowFurniture[] => {
      const role = /^style:header/u.test(part.name)
        ? 'page-header'
        : /^style:footer/u.test(part.name)
          ? 'page-footer'
          : null
      return role === null ? [] : [{ kind: 'furniture', role, text: linesOf(readStory(context, part)), place: nowhere }]
    })
  return distinctFurniture(found)
}

function readProperties(root: XmlElement | null): PlanDocument['properties'] {
  const meta = findChild(root, 'office:meta')
  const text = (name: string): string => textContent(findChild(meta, name))
  const keywords = childElements(meta, 'meta:keyword').map(textContent)
  return {
    title: propertyText(text('dc:title')),
    subject: propertyText(text('dc:subject')),
    keywords: propertyText(keywords.join(', ')),
    created: isoDateOf(text('meta:creation-date')),
    modified: isoDateOf(text('dc:date')),
  }
}
