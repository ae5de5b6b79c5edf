// Makes the plan files of the sample city in resources/sample-city from the invented plans beside this file.
// Needed only when the plans change: the files are part of the repository. Odt, ods, pdf and rtf go through
// LibreOffice ("soffice" on the PATH).
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import writeExcelFile from 'write-excel-file/node'
import { plans2018 } from './plans-2018.mjs'
import { plans2019 } from './plans-2019.mjs'

const target = resolve(import.meta.dirname, '../../resources/sample-city')
const scratch = mkdtempSync(join(tmpdir(), 'samplan-sample-city-'))

const paragraphs = (text) => text.split('\n').map((line) => new Paragraph(line))

function wordTable({ columns, rows, title }) {
  const cell = (text, isHeading) =>
    new TableCell({
      children: isHeading ? [new Paragraph({ children: [new TextRun({ text, bold: true })] })] : paragraphs(text),
    })
  const row = (cells, isHeading) =>
    new TableRow({ tableHeader: isHeading, cantSplit: true, children: cells.map((text) => cell(text, isHeading)) })
  return [
    ...(title ? [new Paragraph({ children: [new TextRun({ text: title, bold: true })] })] : []),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
    }),
    new Paragraph(''),
  ]
}

/** Each activity as a paragraph followed by labelled lines instead of a table row. */
const labelledBlocks = ({ columns, rows }) =>
  rows.flatMap(([text, ...cells]) => [
    new Paragraph(text),
    ...cells.flatMap((cell, index) =>
      cell === '' ? [] : [new Paragraph(`${columns[index + 1].replace(/\?$/, '')}: ${cell.replaceAll('\n', ', ')}`)],
    ),
  ])

async function wordFile(plan, path) {
  const body = plan.sections.flatMap(({ heading, text, table }) => [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
    ...text.flatMap(paragraphs),
    ...(table ? (plan.layout === 'labelled' ? labelledBlocks(table) : wordTable(table)) : []),
  ])
  const document = new Document({
    title: plan.title,
    styles: { default: { document: { run: { font: 'Liberation Sans', size: 21, language: { value: 'sv-SE' } } } } },
    sections: [
      {
        headers: { default: new Header({ children: paragraphs(plan.sender) }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: ['Sida ', PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          ...paragraphs(plan.sender),
          new Paragraph({ text: plan.title, heading: HeadingLevel.TITLE }),
          ...plan.front.map((line) => new Paragraph(line)),
          ...body,
        ],
      },
    ],
  })
  writeFileSync(path, await Packer.toBuffer(document))
}

async function workbook(plan, path) {
  const data = [
    [{ value: plan.title, fontWeight: 'bold' }],
    ...plan.front.map((line) => [{ value: line }]),
    [],
    ...plan.sections.flatMap(({ table }) => [
      table.columns.map((value) => ({ value, fontWeight: 'bold', wrap: true })),
      ...table.rows.map((row) => row.map((value) => (value === '' ? null : { value, wrap: true }))),
      [],
    ]),
  ]
  const columns = plan.sections[0].table.columns.map(() => ({ width: 30 }))
  await writeExcelFile(data, { sheet: 'Handlingsplan', columns }).toFile(path)
}

function delimitedText(plan, path) {
  const width = Math.max(...plan.sections.map(({ table }) => table.columns.length))
  const quote = (text) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const line = (cells) => [...cells, ...Array(width - cells.length).fill('')].map(quote).join(';')
  const lines = [
    line([plan.title]),
    ...plan.sections.flatMap(({ heading, table }) => [
      line([]),
      line([heading]),
      line(table.columns),
      ...table.rows.map(line),
    ]),
  ]
  // Excel in Swedish saves Windows-1252, newer ones UTF-8 with a byte order mark: one of each.
  const text = `${lines.join('\r\n')}\r\n`
  const usesOldCodePage = plan.year === 2018
  writeFileSync(path, usesOldCodePage ? Buffer.from(text.replaceAll('–', '\u0096'), 'latin1') : `\uFEFF${text}`)
}

function converted(source, format, path) {
  const run = spawnSync('soffice', ['--headless', '--convert-to', format, '--outdir', scratch, source], {
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`soffice failed: ${run.stderr}`)
  renameSync(source.replace(/\.\w+$/, `.${format}`), path)
}

async function make(plan) {
  const folder = join(target, String(plan.year))
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${plan.file}.${plan.format}`)
  if (plan.format === 'docx') return wordFile(plan, path)
  if (plan.format === 'xlsx') return workbook(plan, path)
  if (plan.format === 'csv') return delimitedText(plan, path)
  const isSheet = plan.format === 'ods'
  const source = join(scratch, `plan.${isSheet ? 'xlsx' : 'docx'}`)
  await (isSheet ? workbook(plan, source) : wordFile(plan, source))
  return converted(source, plan.format, path)
}

rmSync(target, { recursive: true, force: true })
for (const plan of [...plans2018, ...plans2019]) {
  await make(plan)
  console.log(`${plan.year}/${plan.file}.${plan.format}`)
}
rmSync(scratch, { recursive: true })
