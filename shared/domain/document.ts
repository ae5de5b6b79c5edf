/**
 * The one intermediate form that every reader produces: a document as ordered blocks.
 *
 * Readers say what stands where and nothing about what it means. Everything after them (which table holds activities,
 * what a column is, who sent the plan) works on this form alone, so a new format is one new folder.
 * Every word of the file is in exactly one block; a reader never drops text. Text has no soft hyphens, and line-end
 * hyphenation is undone where the reader can see that a line was broken by layout.
 */
import { z } from 'zod'
import { findingSchema } from '../findings'
import { placeSchema } from './place'

export const formats = ['docx', 'doc', 'odt', 'rtf', 'html', 'pdf', 'xlsx', 'xls', 'ods', 'csv', 'txt'] as const
export type Format = (typeof formats)[number]

export const tableCellSchema = z.strictObject({
  /** From 0. */
  row: z.int().nonnegative(),
  /** From 0. */
  column: z.int().nonnegative(),
  rowSpan: z.int().positive(),
  colSpan: z.int().positive(),
  /** Paragraphs and line breaks inside the cell as `\n`, bullets kept. Empty text for an empty cell. */
  text: z.string(),
  place: placeSchema,
  bold: z.boolean(),
  /** Background as `#rrggbb`; null when none or white. */
  fill: z.string().nullable(),
  /** The file hides this cell (hidden row, column or sheet). */
  hidden: z.boolean(),
  /** 0..1 for recognised text (OCR) and alignment guesses; null when the file states the text itself. */
  confidence: z.number().min(0).max(1).nullable(),
})
export type TableCell = z.infer<typeof tableCellSchema>

export const documentTableSchema = z.strictObject({
  rowCount: z.int().nonnegative(),
  columnCount: z.int().nonnegative(),
  /** Cells by anchor (top left) position, in row order; covered positions of a span have no cell. */
  cells: z.array(tableCellSchema),
  /** Rows that the file itself declares as header rows; 0 when it says nothing. */
  headerRowCount: z.int().nonnegative(),
  /** Caption or sheet name that belongs to the table, if the file ties one to it. */
  caption: z.string().nullable(),
  /** How the grid was found. `alignment` is a guess from text positions. */
  grid: z.enum(['markup', 'lines', 'alignment', 'delimiter']),
})
export type DocumentTable = z.infer<typeof documentTableSchema>

export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.int().min(1).max(9),
    text: z.string(),
    place: placeSchema,
  }),
  z.strictObject({
    kind: z.literal('paragraph'),
    text: z.string(),
    place: placeSchema,
    /** The whole paragraph is bold, or set clearly larger than body text. */
    emphasised: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('list-item'),
    text: z.string(),
    place: placeSchema,
    /** Nesting from 0. */
    depth: z.int().nonnegative(),
    /** The printed marker (`•`, `3.`, `a)`); null when the file only says that it is a list item. */
    marker: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('table'), table: documentTableSchema, place: placeSchema }),
  z.strictObject({
    /** Text that repeats for layout's sake, or a note that stands outside the flow. */
    kind: z.literal('furniture'),
    role: z.enum(['page-header', 'page-footer', 'page-number', 'contents', 'footnote', 'comment', 'text-box']),
    text: z.string(),
    place: placeSchema,
  }),
])
export type Block = z.infer<typeof blockSchema>

export const planDocumentSchema = z.strictObject({
  format: z.enum(formats),
  blocks: z.array(blockSchema),
  properties: z.strictObject({
    title: z.string().nullable(),
    subject: z.string().nullable(),
    keywords: z.string().nullable(),
    /** ISO dates (yyyy-mm-dd) of the file's own properties; never used as decision date. */
    created: z.string().nullable(),
    modified: z.string().nullable(),
  }),
  pageCount: z.int().positive().nullable(),
  /** `authored`: a line break inside a cell is the writer's own. `wrapped`: it may come from the width of the column. */
  lineBreaks: z.enum(['authored', 'wrapped']),
  findings: z.array(findingSchema),
})
/** What a reader returns. (Named so because `Document` is the browser's.) */
export type PlanDocument = z.infer<typeof planDocumentSchema>
