import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node'
import type { ReportCell, ReportModel, ReportTable } from '../../model'
import { fillOf } from '../docx/word-table'

/** A text stays a text: no cell is ever written as a formula, whatever it starts with. */
function dataCell({ text, number, tone }: ReportCell): Cell {
  const fill = fillOf[tone ?? 'plain']
  const look = { wrap: true, alignVertical: 'top' as const, ...(fill === null ? {} : { backgroundColor: `#${fill}` }) }
  if (number !== undefined) return { type: Number, value: number, ...look }
  return text === '' ? null : { type: String, value: text, ...look }
}

const headingCell = (value: string): Cell => ({
  type: String,
  value,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
  backgroundColor: '#E7E9EC',
})

/** Overlap groups share one table per sheet; other tables of a sheet stand under each other. */
function sheetRows(tables: readonly ReportTable[]): SheetData {
  const headingsOf = (table: ReportTable) => table.columns.map(({ heading }) => heading).join('|')
  return tables.flatMap((table, index): SheetData => {
    const previous = tables[index - 1]
    const continues = previous !== undefined && headingsOf(previous) === headingsOf(table)
    const head = continues ? [] : [table.columns.map(({ heading }) => headingCell(heading))]
    const gap: SheetData = index === 0 || continues ? [] : [[null]]
    return [...gap, ...head, ...table.rows.map((row) => row.map(dataCell))]
  })
}

function aboutRows(model: ReportModel): SheetData {
  const lines = model.chapters.flatMap((chapter) =>
    chapter.content.flatMap((content) => {
      if (content.kind === 'text') return chapter.isWide ? [] : [content.text]
      return content.kind === 'list' ? content.items : []
    }),
  )
  return [
    [{ type: String, value: model.title, fontWeight: 'bold', fontSize: 14 }],
    [{ type: String, value: model.subtitle }],
    [null],
    ...lines.map((value): Cell[] => [{ type: String, value, wrap: true }]),
  ]
}

/** Writes the figures of the report as a workbook: one sheet per kind of table, heading row frozen. */
export async function writeXlsx(model: ReportModel, aboutSheet: string): Promise<Uint8Array> {
  const tables = model.chapters.flatMap(({ content }) =>
    content.flatMap((part) => (part.kind === 'table' && part.table.only !== 'word' ? [part.table] : [])),
  )
  const sheetNames = [...new Set(tables.map(({ sheet }) => sheet))]
  const sheets = sheetNames.map((sheet) => {
    const own = tables.filter((table) => table.sheet === sheet)
    return {
      sheet,
      data: sheetRows(own),
      columns: (own[0]?.columns ?? []).map(({ width }) => ({ width: Math.max(10, width * 1.2) })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    }
  })
  const about = { sheet: aboutSheet, data: aboutRows(model), columns: [{ width: 110 }] }
  const buffer = await writeExcelFile([about, ...sheets]).toBuffer()
  return new Uint8Array(buffer)
}
