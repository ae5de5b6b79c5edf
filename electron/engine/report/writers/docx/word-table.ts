import { Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx'
import type { CellTone, ReportTable } from '../../model'

/** Light enough for black text (contrast over 14:1) and told apart in grey print; the words carry the meaning. */
export const fillOf: Readonly<Record<CellTone, string | null>> = {
  plain: null,
  good: 'DDEFE3',
  warning: 'FFF0C7',
  bad: 'F9D5D0',
  absent: 'E7E9EC',
}

/** The table as it stands on paper: columns marked as detail are left to the workbook. */
function onPaper(table: ReportTable): ReportTable {
  const isShown = (index: number) => table.columns[index]?.isDetail !== true
  return {
    ...table,
    columns: table.columns.filter((_, index) => isShown(index)),
    rows: table.rows.map((row) => row.filter((_, index) => isShown(index))),
  }
}

function columnWidths(table: ReportTable, totalWidth: number): number[] {
  const sum = table.columns.reduce((total, { width }) => total + width, 0)
  return table.columns.map(({ width }) => Math.floor((width / sum) * totalWidth))
}

function cell(text: string, style: string, width: number, tone: CellTone): TableCell {
  const fill = fillOf[tone]
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    verticalAlign: VerticalAlign.TOP,
    ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: text.split('\n').map((line) => new Paragraph({ text: line, style })),
  })
}

/** A real table: fixed widths, first row marked as header and repeated on every page, no merged cells. */
export function wordTable(fullTable: ReportTable, totalWidth: number): Table {
  const table = onPaper(fullTable)
  const widths = columnWidths(table, totalWidth)
  const widthAt = (index: number) => widths[index] ?? 0
  return new Table({
    width: { size: totalWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.columns.map(({ heading }, index) => cell(heading, 'TableHeading', widthAt(index), 'absent')),
      }),
      ...table.rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map(({ text, tone }, index) => cell(text, 'TableText', widthAt(index), tone ?? 'plain')),
          }),
      ),
    ],
  })
}
