import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface FontStyle {
  readonly bold: boolean
  readonly vertical: boolean
  /** Size of one glyph-space unit in text space: 0.001 but for Type 3 fonts. */
  readonly unit: number
}

const boldName = /bold|black|heavy|semib|demi(?!.*light)/i

interface ForeignFont {
  readonly name?: unknown
  readonly bold?: unknown
  readonly black?: unknown
  readonly vertical?: unknown
  readonly fontMatrix?: unknown
}

/** Reads what layout needs to know of a font; plain text where the file tells nothing. */
export function fontStyle(page: PDFPageProxy, id: string): FontStyle {
  if (!page.commonObjs.has(id)) return { bold: false, vertical: false, unit: 0.001 }
  const font = page.commonObjs.get(id) as ForeignFont
  const matrix = font.fontMatrix as ArrayLike<unknown> | undefined
  const unit = Number(matrix?.[0] ?? 0.001)
  const name = typeof font.name === 'string' ? font.name : ''
  return {
    bold: font.bold === true || font.black === true || boldName.test(name),
    vertical: font.vertical === true,
    unit: Number.isFinite(unit) && unit !== 0 ? Math.abs(unit) : 0.001,
  }
}
