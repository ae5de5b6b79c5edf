/** Reads a PDF into the intermediate form: text layer first, recognition for pages that are only pictures. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Block, PlanDocument } from '#shared/domain/document'
import { nowhere, type Place } from '#shared/domain/place'
import { AppError } from '#shared/errors'
import { type Finding, finding } from '#shared/findings'
import { createRecogniser, type Recogniser } from '../../ocr/recogniser'
import { dotsPerInch } from '../../ocr/render-page'
import type { Reader, ReaderInput } from '../../reader'
import { alignedSizes } from './aligned-sizes'
import { documentBlocks, type PageFlow } from './document-blocks'
import { findFurniture } from './furniture'
import { mapSome } from './map-some'
import type { PageContent } from './page-content'
import { layoutPage, openColumns } from './page-layout'
import { openPdf } from './pdfjs'
import { readProperties } from './properties'
import { type ReadPage, readPage } from './read-page'
import { blocksOnPages, doubtfulText } from './recognised-blocks'

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
  const { maxPages } = input.limits
  const cut =
    file.numPages > maxPages ? [finding('warning', 'reading.truncated', { what: 'pages', limit: maxPages })] : []
  const pages = await readPages(file, input)
  const contents = alignedSizes(pages.map(({ content }) => content))
  const blocks = blocksOnPages(documentBlocks(layOut(contents)), contents)
  return {
    format: 'pdf',
    blocks,
    properties: await readProperties(file),
    pageCount: file.numPages,
    lineBreaks: 'wrapped',
    findings: [...cut, ...pages.flatMap(pageFindings), ...doubtfulText(blocks), ...guessedTables(blocks)],
  }
}

/** Pages that are read at the same time: one is prepared while another is recognised. */
const pagesAtOnce = 2

async function readPages(file: PDFDocumentProxy, input: ReaderInput): Promise<ReadPage[]> {
  const pageCount = Math.min(file.numPages, input.limits.maxPages)
  const numbers = Array.from({ length: pageCount }, (_, index) => index + 1)
  let started: Promise<Recogniser> | null = null
  let done = 0
  const recogniser = (): Promise<Recogniser> => {
    started ??= createRecogniser(dotsPerInch)
    return started
  }
  const close = async (recognising: Promise<Recogniser> | null): Promise<void> => (await recognising)?.close()
  try {
    return await mapSome(numbers, pagesAtOnce, async (number) => {
      if (input.signal.aborted) throw new AppError('import.cancelled', { fileName: input.fileName })
      const page = await readPage(file, number, recogniser)
      done += 1
      input.report({ stage: started === null ? 'reading' : 'recognising', fraction: done / pageCount })
      return page
    })
  } finally {
    await close(started)
  }
}

/** Takes furniture away and lays out each page, with the columns that the page before left open. */
function layOut(pages: readonly PageContent[]): PageFlow[] {
  const furniture = findFurniture(pages)
  const flows: PageFlow[] = []
  for (const content of pages) {
    const lines = furniture.get(content.number) ?? []
    const apart = new Set(lines.flatMap(({ line }) => line.words))
    const words = content.words.filter((word) => !apart.has(word))
    const items = layoutPage(content, words, openColumns(flows.at(-1)?.items ?? []))
    flows.push({ page: content.number, items, furniture: lines, aslant: content.aslant })
  }
  return flows
}

function pageFindings({ content, recognised, hiddenText }: ReadPage): Finding[] {
  const page = content.number
  const place: Place = { ...nowhere, page }
  const hidden = hiddenText !== '' ? [finding('warning', 'reading.content-loss', { what: hiddenText }, place)] : []
  if (content.words.length === 0) return [...hidden, finding('warning', 'reading.page-without-text', { page }, place)]
  if (recognised === null) return hidden
  const confidence = Math.round(recognised * 100) / 100
  return [finding('info', 'reading.page-recognised', { page, confidence }, place)]
}

/** Tells which tables were put together from text positions alone; tables count from 1 through the document. */
function guessedTables(blocks: readonly Block[]): Finding[] {
  return blocks
    .filter((block) => block.kind === 'table')
    .flatMap(({ table, place }, index) =>
      table.grid === 'alignment' ? [finding('info', 'reading.table-from-alignment', { table: index + 1 }, place)] : [],
    )
}
