import { strToU8, zipSync } from 'fflate'

const base = 'urn:oasis:names:tc:opendocument:xmlns:'
const namespaces = [
  `xmlns:office="${base}office:1.0"`,
  `xmlns:style="${base}style:1.0"`,
  `xmlns:text="${base}text:1.0"`,
  `xmlns:table="${base}table:1.0"`,
  `xmlns:draw="${base}drawing:1.0"`,
  `xmlns:meta="${base}meta:1.0"`,
  `xmlns:fo="${base}xsl-fo-compatible:1.0"`,
  `xmlns:svg="${base}svg-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

export interface OdtParts {
  /** Inside `office:automatic-styles` of the content. */
  readonly automatic?: string
  /** Inside `office:styles` of the style sheet. */
  readonly styles?: string
  /** Inside `office:master-styles`. */
  readonly masters?: string
  /** Inside `office:meta`. */
  readonly meta?: string
}

/** A small OpenDocument text with the given XML inside `office:text`. */
export function odtOf(body: string, parts: OdtParts = {}): Uint8Array {
  const mimetype = strToU8('application/vnd.oasis.opendocument.text')
  return zipSync({
    mimetype: [mimetype, { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces}><office:automatic-styles>${parts.automatic ?? ''}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(
      `<office:document-styles ${namespaces}><office:styles>${parts.styles ?? ''}</office:styles><office:master-styles>${parts.masters ?? ''}</office:master-styles></office:document-styles>`,
    ),
    'meta.xml': strToU8(
      `<office:document-meta ${namespaces}><office:meta>${parts.meta ?? ''}</office:meta></office:document-meta>`,
    ),
  })
}

/** The same document as one flat XML file. */
export function fodtOf(body: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0"?><office:document ${namespaces}><office:body><office:text>${body}</office:text></office:body></office:document>`,
  )
}

export const p = (content: string, style = ''): string =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${content}</text:p>`

export const h = (level: number, content: string): string => `<text:h text:outline-level="${level}">${content}</text:h>`

export const cell = (content: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${content}</table:table-cell>`

export const covered = '<table:covered-table-cell/>'

/** A row of cells of plain text. */
export const row = (...texts: readonly string[]): string => rowOf(...texts.map((text) => cell(p(text))))

export const rowOf = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`

export const table = (...rows: readonly string[]): string =>
  `<table:table table:name="Tabell1"><table:table-column/>${rows.join('')}</table:table>`
