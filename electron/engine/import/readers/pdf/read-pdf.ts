/** Reads a PDF into the intermediate form: text layer first, recognition for pages that are only pictures. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Block, PlanDocument } from '#shared/domain/document'
import { nowhere } from '#shared/domain/place'
import { AppError } from '#shared/errors'
import { type Finding, finding } from '#shared/findings'
import type { Reader, ReaderInput } from '../../reader'
import { documentBlocks, type PageFlow } from './document-blocks'
import { drawnBullets } from './drawn-bullets'
import { findFurniture } from './furniture'
import { wordsFromGlyphs } from './glyph-words'
import { sortMarks } from './marks'
import type { PageContent } from './page-content'
import { layoutPage, openColumns } from './page-layout'
import { readDrawing } from './page-operators'
import { openPdf } from './pdfjs'
import { readProperties } from './properties'
import { tidyRules } from './rules'

/** Reads a PDF; throws `import.encrypted-file`, `import.unreadable-file` or `import.cancelled`. */
export const readPdf: Reader = async (input) => {
  const file = await openPdf(input.bytes, input.fileName)
  try {
    return await readOpened(file, input)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('import.unreadable-file', { fileName: input.fileName }, { cause })
  } finally {
    await file.loadingTask.destroy()
  }
}

async function readOpened(file: PDFDocumentProxy, input: ReaderInput): Promise<PlanDocument> {
  const findings: Finding[] = []
  const pageCount = Math.min(file.numPages, input.limits.maxPages)
  if (file.numPages > pageCount)
    findings.push(finding('warning', 'reading.truncated', { what: 'pages', limit: pageCount }))
  const pages: PageContent[] = []
  for (let number = 1; number <= pageCount; number += 1) {
    if (input.signal.aborted) throw new AppError('import.cancelled', { fileName: input.fileName })
    const page = await readPage(file, number)
    if (page.words.length === 0)
      findings.push(finding('warning', 'reading.page-without-text', { page: number }, { ...nowhere, page: number }))
    pages.push(page)
    input.report({ stage: 'reading', fraction: number / pageCount })
  }
  const furniture = findFurniture(pages)
  const flows: PageFlow[] = []
  for (const page of pages) {
    const lines = furniture.get(page.number) ?? []
    const apart = new Set(lines.flatMap(({ line }) => line.words))
    const words = page.words.filter((word) => !apart.has(word))
    const items = layoutPage(page, words, openColumns(flows.at(-1)?.items ?? []))
    flows.push({ page: page.number, items, furniture: lines })
  }
  const blocks = documentBlocks(flows)
  findings.push(...guessedTables(blocks))
  const properties = await readProperties(file)
  return { format: 'pdf', blocks, properties, pageCount: file.numPages, lineBreaks: 'wrapped', findings }
}

/** Tells which tables were put together from text positions alone; tables count from 1 through the document. */
function guessedTables(blocks: readonly Block[]): Finding[] {
  return blocks
    .filter((block) => block.kind === 'table')
    .flatMap(({ table, place }, index) =>
      table.grid === 'alignment' ? [finding('info', 'reading.table-from-alignment', { table: index + 1 }, place)] : [],
    )
}

async function readPage(file: PDFDocumentProxy, number: number): Promise<PageContent> {
  const page = await file.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const drawing = await readDrawing(page)
  const { rules, fills, dots } = sortMarks(drawing.marks, { width, height })
  const written = wordsFromGlyphs(drawing.glyphs.filter((glyph) => !glyph.invisible))
  const words = [...written, ...drawnBullets(dots, written)]
  page.cleanup()
  return { number, width, height, words, rules: tidyRules(rules, words), fills }
}
