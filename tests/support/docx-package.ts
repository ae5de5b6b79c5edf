import { strToU8, zipSync } from 'fflate'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

const namespaces = [
  `xmlns:w="${word}"`,
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')

/** Parts beside the body, each as the XML inside its root element. */
export interface DocxParts {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly headers?: readonly string[]
  readonly footers?: readonly string[]
  readonly core?: string
  readonly diagram?: string
  /** More relationships of the document, as XML. */
  readonly relationships?: string
}

const simpleParts = [
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['footnotes', 'footnotes'],
  ['endnotes', 'endnotes'],
  ['comments', 'comments'],
] as const

/** A small Word document with the given XML inside `w:body`. */
export function docxOf(body: string, parts: DocxParts = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  const relationships: string[] = []
  const add = (name: string, root: string, type: string, content: string) => {
    files[`word/${name}.xml`] = strToU8(`<w:${root} ${namespaces}>${content}</w:${root}>`)
    relationships.push(`<Relationship Id="${name}" Type="${office}/${type}" Target="${name}.xml"/>`)
  }
  for (const [part, root] of simpleParts) if (parts[part] !== undefined) add(part, root, part, parts[part])
  for (const [index, content] of (parts.headers ?? []).entries()) add(`header${index}`, 'hdr', 'header', content)
  for (const [index, content] of (parts.footers ?? []).entries()) add(`footer${index}`, 'ftr', 'footer', content)
  if (parts.diagram !== undefined) add('data1', 'dataModel', 'diagramData', parts.diagram)
  files['word/document.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
  )
  files['word/_rels/document.xml.rels'] = strToU8(
    `<Relationships xmlns="${packageRelationships}">${relationships.join('')}${parts.relationships ?? ''}</Relationships>`,
  )
  files['_rels/.rels'] = strToU8(
    `<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  if (parts.core !== undefined)
    files['docProps/core.xml'] = strToU8(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${parts.core}</cp:coreProperties>`,
    )
  return zipSync(files)
}

/** A run of text, with XML for its properties. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph around XML, with XML for its properties. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`

/** A paragraph of plain text. */
export const line = (text: string, properties = ''): string => paragraph(run(text), properties)

export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`

/** A row of cells of plain text. */
export const row = (texts: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${texts.map((text) => cell(line(text))).join('')}</w:tr>`

export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
