/** Reads web pages, saved from a browser or from an office program, into the intermediate form. */
import { refuseBySize } from '#engine/import/archive/open-archive'
import { isoDateOf, propertyText } from '#engine/import/flow/file-properties'
import { finishDocument } from '#engine/import/flow/finish-document'
import { unsaidLook } from '#engine/import/flow/text-look'
import {
  attribute,
  findDescendant,
  listDescendants,
  textContent,
  type XmlElement,
} from '#engine/import/markup/xml-element'
import type { Reader } from '#engine/import/reader'
import type { PlanDocument } from '#shared/domain/document'
import { decodeHtml } from './decode-html'
import { PageContext } from './page-context'
import { readPagePart } from './page-story'
import { parseHtml } from './parse-html'
import { readStyleSheet } from './style-sheet'

/** Throws AppError when the file cannot be read; what it notices besides becomes findings. */
export const readHtml: Reader = async (input) => {
  refuseBySize(input.bytes, input.fileName, input.limits)
  const { text, findings } = decodeHtml(input.bytes)
  const page = parseHtml(text, input.fileName)
  const context = new PageContext(readStyleSheet(page), input.limits)
  const items = readPagePart(context, page, { look: unsaidLook, list: null, keepsSpace: false })
  return finishDocument(input, {
    format: 'html',
    items,
    properties: readProperties(page),
    trackedChanges: context.trackedChanges,
    hiddenTexts: context.hiddenTexts,
    images: context.images,
    findings: [...findings, ...context.findings],
  })
}

function readProperties(page: XmlElement): PlanDocument['properties'] {
  const metas = [...listDescendants(page, 'meta')]
  const named = (...names: readonly string[]): string => {
    const found = metas.find((meta) => names.includes((attribute(meta, 'name') ?? '').toLowerCase()))
    return attribute(found, 'content') ?? ''
  }
  return {
    title: propertyText(textContent(findDescendant(page, 'title'))),
    subject: propertyText(named('subject', 'dc.subject', 'description')),
    keywords: propertyText(named('keywords')),
    created: isoDateOf(named('created', 'dcterms.created')),
    modified: isoDateOf(named('changed', 'dcterms.modified', 'last-modified')),
  }
}
