/** The one place that loads pdf.js, and turns its failures into problems that a user can act on. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { AppError } from '#shared/errors'
import { packageFolder } from '../../ocr/package-folder'

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loading: Promise<PdfJs> | null = null

/** Loads pdf.js once; a worker is not used, since the engine is itself a process apart from the window. */
export function loadPdfJs(): Promise<PdfJs> {
  loading ??= import('pdfjs-dist/legacy/build/pdf.mjs')
  return loading
}

function isPasswordProblem(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'PasswordException'
}

/** Opens a PDF; throws `import.encrypted-file` or `import.unreadable-file`. */
export async function openPdf(bytes: Uint8Array, fileName: string): Promise<PDFDocumentProxy> {
  const folder = packageFolder('pdfjs-dist')
  const pdfjs = await loadPdfJs()
  // pdf.js takes the buffer over, and the caller may still need the bytes; it also refuses Node's Buffer, which is
  // what arrives from another process.
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    standardFontDataUrl: `${folder}/standard_fonts/`,
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    wasmUrl: `${folder}/wasm/`,
    fontExtraProperties: true,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  try {
    return await task.promise
  } catch (cause) {
    await task.destroy()
    throw new AppError(
      isPasswordProblem(cause) ? 'import.encrypted-file' : 'import.unreadable-file',
      { fileName },
      { cause },
    )
  }
}
