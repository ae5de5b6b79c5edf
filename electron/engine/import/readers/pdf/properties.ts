import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PlanDocument } from '#shared/domain/document'

/** Reads the document information that a plan may carry; never who wrote it. */
export async function readProperties(file: PDFDocumentProxy): Promise<PlanDocument['properties']> {
  const { info } = await file.getMetadata()
  const entries: Readonly<Record<string, unknown>> = { ...info }
  const text = (key: string): string | null => {
    const value = entries[key]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  return {
    title: text('Title'),
    subject: text('Subject'),
    keywords: text('Keywords'),
    created: toIsoDate(text('CreationDate')),
    modified: toIsoDate(text('ModDate')),
  }
}

/** `D:20180517…` (ISO 32000-1, 7.9.4) as `2018-05-17`; null when it is not that. */
export function toIsoDate(value: string | null): string | null {
  const match = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(value ?? '')
  if (match === null) return null
  const iso = `${match[1]}-${match[2]}-${match[3]}`
  return Number.isNaN(Date.parse(iso)) ? null : iso
}
