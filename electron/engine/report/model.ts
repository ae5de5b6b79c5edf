/**
 * What a report says, free of any file format. `comparison/` builds it, `writers/<format>/` turn it into a file.
 *
 * Text is plain; writers neither add nor drop any of it.
 */
import type { Language } from '#shared/language'

export interface ReportModel {
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  readonly chapters: readonly Chapter[]
}

export interface Chapter {
  readonly heading: string
  /** Wide chapters are set in landscape. */
  readonly isWide: boolean
  readonly content: readonly Content[]
}

export type Content =
  | { readonly kind: 'text'; readonly text: string }
  /** A place for the coordinator's own words. */
  | { readonly kind: 'judgement'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'table'; readonly table: ReportTable }

export type CellTone = 'plain' | 'good' | 'warning' | 'bad' | 'absent'

export interface ReportCell {
  readonly text: string
  /** Set for cells that should be numbers in a workbook. */
  readonly number?: number
  /** Background as a help for the eye; the text says the same in words. */
  readonly tone?: CellTone
}

export interface ReportColumn {
  readonly heading: string
  /** Share of the width, any unit. */
  readonly width: number
  /** Left out on paper, where the table would be too wide; the workbook has every column. */
  readonly isDetail?: boolean
}

export interface ReportTable {
  readonly caption: string
  /** Name of the workbook sheet that holds the table; tables of the same sheet stand under each other. */
  readonly sheet: string
  /** A table for one of the two only: the same figures set for paper or for sorting. */
  readonly only?: 'word' | 'workbook'
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly ReportCell[])[]
}
