/** From sheets to blocks: each sheet's name, its grid laid out, and what lies beside the grid. */
import type { Block } from '#shared/domain/document'
import { nowhere, type Place } from '#shared/domain/place'
import { type Finding, finding } from '#shared/findings'
import { areaRange, cellArea, columnLetters, type Grid, type GridArea, type GridCell, type GridRow } from '../grid/grid'
import { gridBlocks } from '../grid/grid-blocks'
import type { Sheet, SheetCell, SheetNote, Workbook } from './workbook'

/** Type this much larger than the sheet's usual is large. */
const largeRatio = 1.15

export interface LaidOutWorkbook {
  readonly blocks: readonly Block[]
  readonly findings: readonly Finding[]
}

export function workbookBlocks(workbook: Workbook, maxTableCells: number): LaidOutWorkbook {
  const knownHeadings = new Set<string>()
  const filled = workbook.sheets.filter(hasContent)
  const findings = filled.flatMap((sheet) => [...hiddenFindings(sheet), ...formulaFindings(sheet)])
  const blocks = filled.flatMap((sheet) => {
    const { grid, covered } = toGrid(sheet)
    const layout = {
      kind: 'markup',
      maxTableCells,
      knownHeadings,
      headingLevel: 1,
      tablesOnly: sheet.isHidden,
    } as const
    if (sheet.isHidden) return [...gridBlocks(grid, { ...layout, caption: sheet.name }), ...notes(sheet)]
    // A single sheet with the program's own name for it ("Blad1") has no name of its own.
    const isNamed = filled.length > 1 || !/^\p{L}+ ?\d$/u.test(sheet.name)
    const heading: Block = { kind: 'heading', level: 1, text: sheet.name, place: { ...nowhere, sheet: sheet.name } }
    const laidOut = gridBlocks(grid, { ...layout, headingLevel: isNamed ? 2 : 1, caption: null })
    const beneath = gridBlocks(covered, { ...layout, tablesOnly: true, caption: null })
    return [...(isNamed ? [heading] : []), ...laidOut, ...beneath, ...notes(sheet)]
  })
  return { blocks, findings }
}

function hasContent(sheet: Sheet): boolean {
  const hasText = [...sheet.rows.values()].some((row) => [...row.values()].some((cell) => cell.text !== ''))
  return hasText || sheet.comments.length + sheet.textBoxes.length + sheet.formulasWithoutValue.length > 0
}

function notes(sheet: Sheet): Block[] {
  const placeOf = ({ row, column }: SheetNote): Place => ({
    ...nowhere,
    sheet: sheet.name,
    range: areaRange(cellArea(row, column, { rowSpan: 1, colSpan: 1 })),
  })
  const whole = { ...nowhere, sheet: sheet.name }
  const furniture = (role: Extract<Block, { kind: 'furniture' }>['role'], text: string, place: Place): Block => ({
    kind: 'furniture',
    role,
    text,
    place,
  })
  return [
    ...sheet.textBoxes.map((box) => furniture('text-box', box.text, placeOf(box))),
    ...sheet.comments.map((comment) => furniture('comment', comment.text, placeOf(comment))),
    ...sheet.pageHeaders.map((text) => furniture('page-header', text, whole)),
    ...sheet.pageFooters.map((text) => furniture('page-footer', text, whole)),
  ]
}

/** The sheet as a grid, and the texts that lie unseen under merged cells as another. */
function toGrid(sheet: Sheet): { readonly grid: Grid; readonly covered: Grid } {
  const isHidden = (row: number, column: number) =>
    sheet.isHidden ||
    sheet.hiddenRows.has(row) ||
    sheet.hiddenColumns.some(([first, last]) => column >= first && column <= last)
  const lastColumn = Math.max(0, ...[...sheet.rows.values()].map((row) => Math.max(...row.keys())))
  const usual = usualSize(sheet)
  const spans = new Map<string, GridArea>()
  const coveredBy = new Set<string>()
  for (const area of sheet.merges) {
    const clipped = { ...area, lastColumn: Math.max(area.firstColumn, Math.min(area.lastColumn, lastColumn)) }
    spans.set(`${area.firstRow},${area.firstColumn}`, clipped)
    for (const row of rowsWithin(sheet, clipped)) {
      for (let column = clipped.firstColumn; column <= clipped.lastColumn; column += 1) {
        if (row !== area.firstRow || column !== area.firstColumn) coveredBy.add(`${row},${column}`)
      }
    }
  }
  const toCell = (cell: SheetCell, span: GridArea | undefined): GridCell => ({
    text: cleanText(cell.text),
    kind: cell.kind,
    bold: cell.bold,
    large: usual !== null && (cell.sizePoints ?? usual) >= usual * largeRatio,
    fill: cell.fill,
    rowSpan: span ? span.lastRow - span.firstRow + 1 : 1,
    colSpan: span ? span.lastColumn - span.firstColumn + 1 : 1,
  })
  const rowsWhere = (wanted: (key: string) => boolean): GridRow[] =>
    [...sheet.rows]
      .sort(([a], [b]) => a - b)
      .map(([index, cells]) => ({
        index,
        cells: new Map(
          [...cells]
            .filter(([column]) => wanted(`${index},${column}`))
            .map(([column, cell]) => [column, toCell(cell, spans.get(`${index},${column}`))]),
        ),
      }))
  const placeOf = (area: GridArea): Place => ({ ...nowhere, sheet: sheet.name, range: areaRange(area) })
  const shared = { placeOf, declaredHeaders: sheet.declaredHeaders }
  return {
    grid: { ...shared, rows: rowsWhere((key) => !coveredBy.has(key)), isHidden },
    covered: { ...shared, rows: rowsWhere((key) => coveredBy.has(key)), isHidden: () => true },
  }
}

function rowsWithin(sheet: Sheet, { firstRow, lastRow }: GridArea): number[] {
  if (lastRow - firstRow > sheet.rows.size)
    return [...sheet.rows.keys()].filter((row) => row >= firstRow && row <= lastRow)
  return Array.from({ length: lastRow - firstRow + 1 }, (_, at) => firstRow + at).filter((row) => sheet.rows.has(row))
}

function cleanText(text: string): string {
  return text
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The type size that most cells with text have. */
function usualSize(sheet: Sheet): number | null {
  const counts = new Map<number, number>()
  for (const row of sheet.rows.values()) {
    for (const { text, sizePoints } of row.values()) {
      if (text !== '' && sizePoints !== null) counts.set(sizePoints, (counts.get(sizePoints) ?? 0) + 1)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function hiddenFindings(sheet: Sheet): Finding[] {
  const found = (where: string) =>
    finding('info', 'reading.hidden-content', { where }, { ...nowhere, sheet: sheet.name })
  if (sheet.isHidden) return [found(sheet.name)]
  const hasText = (cells: ReadonlyMap<number, SheetCell> | undefined, first: number, last: number) =>
    [...(cells ?? [])].some(([column, cell]) => cell.text !== '' && column >= first && column <= last)
  const rows = [...sheet.hiddenRows]
    .filter((row) => hasText(sheet.rows.get(row), 0, Number.POSITIVE_INFINITY))
    .sort((a, b) => a - b)
  const columns = sheet.hiddenColumns.filter(([first, last]) =>
    [...sheet.rows.values()].some((cells) => hasText(cells, first, last)),
  )
  return [
    ...columns.map(([first, last]) => found(`${sheet.name}!${columnLetters(first)}:${columnLetters(last)}`)),
    ...runs(rows).map(([first, last]) => found(`${sheet.name}!${first + 1}:${last + 1}`)),
  ]
}

/** Numbers that follow each other, as first and last of each run. */
function runs(sorted: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const value of sorted) {
    const last = found.at(-1)
    if (last && value === last[1] + 1) last[1] = value
    else found.push([value, value])
  }
  return found
}

const mostFormulasNamed = 5

function formulaFindings(sheet: Sheet): Finding[] {
  const { formulasWithoutValue: formulas } = sheet
  if (formulas.length === 0) return []
  const named = formulas.slice(0, mostFormulasNamed).join(', ')
  const rest = formulas.length > mostFormulasNamed ? ` … (${formulas.length})` : ''
  const place = { ...nowhere, sheet: sheet.name }
  return [finding('warning', 'reading.content-loss', { what: `${sheet.name}!${named}${rest}` }, place)]
}
