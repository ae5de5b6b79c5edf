/**
 * Reads the marks of a page from its operator list.
 *
 * The text that pdf.js puts together itself is not used: it joins the words of neighbouring table cells.
 */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Drawing } from './drawing'
import { fontStyle } from './font-style'
import { identity, toMatrix } from './matrix'
import { type Graphics, PagePainter } from './page-painter'
import { loadPdfJs } from './pdfjs'

type Args = readonly unknown[]
type Handlers = ReadonlyMap<number, (args: Args) => void>
type Operators = Awaited<ReturnType<typeof loadPdfJs>>['OPS']

const num = (value: unknown): number => (Number.isFinite(Number(value)) ? Number(value) : 0)
const list = (value: unknown): Args => (Array.isArray(value) ? value : [])
const colour = (value: unknown): string | null => (typeof value === 'string' && value.startsWith('#') ? value : null)

/** Lists what one page draws. */
export async function readDrawing(page: PDFPageProxy): Promise<Drawing> {
  const { OPS } = await loadPdfJs()
  const operators = await page.getOperatorList()
  const painter = new PagePainter(toMatrix(page.getViewport({ scale: 1 }).transform) ?? identity)
  const handlers: Handlers = new Map([
    ...stateHandlers(OPS, painter, page),
    ...textHandlers(OPS, painter),
    ...paintHandlers(OPS, painter),
  ])
  operators.fnArray.forEach((operator, index) => {
    const args: unknown = operators.argsArray[index]
    handlers.get(operator)?.(ArrayBuffer.isView(args) ? Array.from(args as unknown as ArrayLike<unknown>) : list(args))
  })
  return painter.drawing
}

type Entries = readonly (readonly [number, (args: Args) => void])[]

function setFont(painter: PagePainter, page: PDFPageProxy, name: unknown, size: unknown): void {
  painter.set({ font: fontStyle(page, String(name)), fontSize: num(size) })
}

function stateHandlers(OPS: Operators, painter: PagePainter, page: PDFPageProxy): Entries {
  const set = (read: (args: Args) => Partial<Graphics>) => (args: Args) => painter.set(read(args))
  const transform = (args: Args): void => painter.transform(toMatrix(args))
  return [
    [OPS.save, () => painter.push()],
    [OPS.restore, () => painter.pop()],
    [OPS.transform, transform],
    [
      OPS.paintFormXObjectBegin,
      (args) => {
        painter.push()
        painter.transform(toMatrix(args[0]))
      },
    ],
    [OPS.paintFormXObjectEnd, () => painter.pop()],
    [
      OPS.beginAnnotation,
      (args) => {
        painter.beginAnnotation()
        painter.transform(toMatrix(args[2]))
        painter.transform(toMatrix(args[3]))
      },
    ],
    [OPS.endAnnotation, () => painter.pop()],
    [OPS.setLineWidth, set((args) => ({ lineWidth: num(args[0]) }))],
    [OPS.setStrokeRGBColor, set((args) => ({ stroke: colour(args[0]) }))],
    [OPS.setFillRGBColor, set((args) => ({ fill: colour(args[0]) }))],
    [
      OPS.setGState,
      (args) => {
        for (const [key, value] of list(args[0]).map(list)) {
          if (key === 'LW') painter.set({ lineWidth: num(value) })
          if (key === 'Font') setFont(painter, page, list(value)[0], list(value)[1])
        }
      },
    ],
    [OPS.setFont, (args) => setFont(painter, page, args[0], args[1])],
    [OPS.setCharSpacing, set((args) => ({ charSpacing: num(args[0]) }))],
    [OPS.setWordSpacing, set((args) => ({ wordSpacing: num(args[0]) }))],
    [OPS.setHScale, set((args) => ({ horizontalScale: num(args[0]) / 100 }))],
    [OPS.setLeading, set((args) => ({ leading: num(args[0]) }))],
    [OPS.setTextRise, set((args) => ({ rise: num(args[0]) }))],
    [OPS.setTextRenderingMode, set((args) => ({ mode: num(args[0]) }))],
  ]
}

function textHandlers(OPS: Operators, painter: PagePainter): Entries {
  const nextLine = (): void => painter.moveText(0, -painter.leading)
  return [
    [OPS.beginText, () => painter.beginText()],
    [OPS.moveText, (args) => painter.moveText(num(args[0]), num(args[1]))],
    [
      OPS.setLeadingMoveText,
      (args) => {
        painter.set({ leading: -num(args[1]) })
        painter.moveText(num(args[0]), num(args[1]))
      },
    ],
    [OPS.setTextMatrix, (args) => painter.setTextMatrix(toMatrix(args[0]) ?? toMatrix(args) ?? identity)],
    [OPS.nextLine, nextLine],
    [OPS.showText, (args) => painter.showText(list(args[0]))],
    [OPS.showSpacedText, (args) => painter.showText(list(args[0]))],
    [
      OPS.nextLineShowText,
      (args) => {
        nextLine()
        painter.showText(list(args[0]))
      },
    ],
  ]
}

function paintHandlers(OPS: Operators, painter: PagePainter): Entries {
  const both = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]
  const filling = new Set<number>([OPS.fill, OPS.eoFill, ...both])
  const stroking = new Set<number>([OPS.stroke, OPS.closeStroke, ...both])
  return [
    [
      OPS.constructPath,
      (args) => {
        const operator = num(args[0])
        const data = list(args[1])[0]
        const isClip = !filling.has(operator) && !stroking.has(operator)
        if (isClip || !ArrayBuffer.isView(data)) return
        painter.paintPath(data as unknown as ArrayLike<number>, filling.has(operator), stroking.has(operator))
      },
    ],
    [OPS.paintSolidColorImageMask, () => painter.paintSolidSquare()],
    [OPS.paintImageXObject, () => painter.paintPicture()],
    [OPS.paintInlineImageXObject, () => painter.paintPicture()],
    [OPS.paintImageMaskXObject, () => painter.paintPicture()],
  ]
}
