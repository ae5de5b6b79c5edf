/** What was read from one plan file, before anything is normalised: the writer's own words, each with its place. */
import { z } from 'zod'
import { findingSchema } from '../findings'
import { formats } from './document'
import { placeSchema } from './place'

/** What a column (or a label in a block of labelled lines) holds. */
export const columnRoles = [
  'activity',
  'responsible',
  'partners',
  'followUp',
  'targetGroup',
  'timeframe',
  'status',
  'number',
  'comment',
  'goal',
  'area',
  'level',
  'cost',
  'unknown',
] as const
export type ColumnRole = (typeof columnRoles)[number]

export const planStatuses = ['draft', 'adopted', 'revised'] as const
export type PlanStatus = (typeof planStatuses)[number]

export const cellReadingSchema = z.strictObject({
  /** What the plan says; line breaks kept as `\n`. Empty when the column exists and the cell is empty. */
  raw: z.string(),
  place: placeSchema,
  /** 0..1, null when the file states the text itself. */
  confidence: z.number().min(0).max(1).nullable(),
})
export type CellReading = z.infer<typeof cellReadingSchema>

export const activityReadingSchema = z.strictObject({
  /** A role that is absent means that the plan has no such column for this row; `raw: ''` means an empty cell. */
  cells: z.partialRecord(z.enum(columnRoles), cellReadingSchema),
  /** Index into `tables` of the PlanReading; null for activities outside tables. */
  table: z.int().nonnegative().nullable(),
  /** Row in the original table as a reader would count it, from 1, heading rows included; null outside tables. */
  row: z.int().positive().nullable(),
  /** Headings above the activity, outermost first. */
  sectionPath: z.array(z.string()),
  /** Title over or in the table, or the activity column's heading when that is the title. */
  tableTitle: z.string().nullable(),
  /** The row reports on an earlier year's activity. */
  isStatusReport: z.boolean(),
  layout: z.enum(['table-row', 'labelled-block', 'list-item', 'flattened-text']),
  place: placeSchema,
})
export type ActivityReading = z.infer<typeof activityReadingSchema>

export const sectionReadingSchema = z.strictObject({
  heading: z.string(),
  /** 1 is outermost; 0 for text before the first heading. */
  level: z.int().nonnegative(),
  /** Headings above this one, outermost first. */
  path: z.array(z.string()),
  /** Running text, paragraphs parted by `\n`; activities and tables are not repeated here. */
  text: z.string(),
  place: placeSchema,
})
export type SectionReading = z.infer<typeof sectionReadingSchema>

export const tableReadingSchema = z.strictObject({
  kind: z.enum(['activities', 'status-report', 'other']),
  title: z.string().nullable(),
  columns: z.array(
    z.strictObject({
      heading: z.string(),
      /** Usually one; two for headings such as "Ansvarig och tidplan". */
      roles: z.array(z.enum(columnRoles)),
      confidence: z.number().min(0).max(1),
      /** Why these roles, e.g. `heading:Ansvarig aktör` or `content:organisations`. */
      reason: z.string(),
    }),
  ),
  /** Every row of the original, cells as text, heading rows included. */
  rows: z.array(z.array(z.string())),
  headerRowCount: z.int().nonnegative(),
  /** Why the table is or is not an activity table. */
  reason: z.string(),
  place: placeSchema,
})
export type TableReading = z.infer<typeof tableReadingSchema>

export const ledgerUses = ['activity', 'section', 'table', 'furniture', 'not-placed'] as const
/** Where each piece of the file's text ended up; together the entries hold every word of the file once. */
export const ledgerEntrySchema = z.strictObject({
  use: z.enum(ledgerUses),
  text: z.string(),
  place: placeSchema,
})
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>

const identified = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value: value.nullable(),
    /** The wording it was taken from; null when nothing was found. */
    raw: z.string().nullable(),
    /** `decision`: the sentence that tells the committee's decision. `user`: the user's own word. */
    from: z.enum(['title', 'header', 'text', 'file-name', 'properties', 'sheet-name', 'decision', 'user', 'none']),
    place: placeSchema.nullable(),
    confidence: z.number().min(0).max(1),
  })

export const identificationSchema = z.strictObject({
  /** Organisation id of the administration that sent the plan. */
  sender: identified(z.string()),
  year: identified(z.int().min(1990).max(2100)),
  status: identified(z.enum(planStatuses)),
  recordNumber: identified(z.string()),
  /** ISO date yyyy-mm-dd of the committee's decision. */
  decidedOn: identified(z.iso.date()),
})
export type Identification = z.infer<typeof identificationSchema>

export const planReadingSchema = z.strictObject({
  format: z.enum(formats),
  identification: identificationSchema,
  sections: z.array(sectionReadingSchema),
  tables: z.array(tableReadingSchema),
  activities: z.array(activityReadingSchema),
  ledger: z.array(ledgerEntrySchema),
  lineBreaks: z.enum(['authored', 'wrapped']),
  findings: z.array(findingSchema),
})
export type PlanReading = z.infer<typeof planReadingSchema>
