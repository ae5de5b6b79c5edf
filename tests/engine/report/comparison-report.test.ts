import { describe, expect, it } from 'vitest'
import { buildComparisonReport } from '#engine/report/comparison/build-comparison-report'
import type { Content, ReportTable } from '#engine/report/model'
import { comparisonInput } from '../../support/comparison-input'

const model = buildComparisonReport(comparisonInput())
const content: readonly Content[] = model.chapters.flatMap((chapter) => chapter.content)
const sentences = content.flatMap((part) => (part.kind === 'list' ? part.items : []))
const tables: readonly ReportTable[] = content.flatMap((part) => (part.kind === 'table' ? [part.table] : []))
const tableOf = (caption: string, only?: 'word' | 'workbook') =>
  tables.find((table) => table.caption === caption && (only === undefined || table.only === only))

describe('the comparison report', () => {
  it('states every figure with its denominator in words', () => {
    expect(sentences).toContain('2 av 3 planer har kommit in.')
    expect(sentences).toContain('Ingen plan har kommit in från: Älvsjö.')
    expect(sentences).toContain('1 av 2 planer är utkast och inte beslutade.')
    expect(sentences).toContain('En inläst fil saknar känd avsändare eller känt år och ingår inte i jämförelsen.')
    expect(sentences.find((sentence) => sentence.startsWith('Planerna har'))).toBe(
      'Planerna har 2 luckor av 6 bedömda rutor (krav × inkommen plan). I 1 av luckorna finns text men ingen aktivitet.',
    )
    expect(sentences).toContain(
      'Avhopparverksamhet: 1 av 2 planer har aktivitet, 1 har endast text, 0 har varken eller.',
    )
  })

  it('says nothing about gaps where no plan was received', () => {
    const row = tableOf('Krav och förvaltningar')?.rows.find(([name]) => name?.text === 'Älvsjö')
    expect(row?.slice(1).map((cell) => cell.text)).toEqual(['ej inkommen', 'ej inkommen', 'ej inkommen'])
    expect(tableOf('Luckor per förvaltning', 'workbook')?.rows.map(([name]) => name?.text)).toEqual([
      'Farsta stadsdelsförvaltning',
      'Farsta stadsdelsförvaltning',
    ])
  })

  it('names the passage behind a gap in text only, and marks drafts', () => {
    const gaps = tableOf('Luckor per förvaltning', 'workbook')?.rows.map((row) => row.map((cell) => cell.text))
    expect(gaps?.[0]).toEqual([
      'Farsta stadsdelsförvaltning',
      'Avhopparverksamhet',
      'endast text',
      'Text under: Avhopparverksamhet',
    ])
    expect(tableOf('Krav och förvaltningar')?.rows.map(([name]) => name?.text)).toContain('Farsta (utkast)')
  })

  it('sets the gaps for reading with one row per administration', () => {
    const rows = tableOf('Luckor per förvaltning', 'word')?.rows.map((row) => row.map((cell) => cell.text))
    expect(rows).toEqual([
      ['Farsta stadsdelsförvaltning', '2', 'Uppföljning', 'Avhopparverksamhet. Text under: Avhopparverksamhet'],
    ])
  })

  it('gives every activity its file, page and row', () => {
    const sources = tableOf('Alla aktiviteter')?.rows.map((row) => row.at(-1)?.text)
    expect(sources).toEqual(['plan-1.docx, s. 9, tabell 1, rad 2', 'plan-2.docx, s. 9, tabell 1, rad 2'])
  })

  it('lists what should be checked', () => {
    expect(tableOf('Uppgifter som är osäkra eller inte gick att läsa')?.rows).toHaveLength(1)
  })

  it('is the same for the same input', () => {
    expect(buildComparisonReport(comparisonInput())).toEqual(model)
  })
})
