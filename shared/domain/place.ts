import { z } from 'zod'

/**
 * Where something stands in the original file.
 *
 * Formats fill in what they have: a PDF gives `page` (from 1) and `box`, a workbook `sheet` and `range`, a flow document
 * `paragraph` (from 1, in reading order, table paragraphs included). Everything else is null.
 */
export const placeSchema = z.strictObject({
  page: z.int().positive().nullable(),
  /** Left, top, right, bottom in PDF points from the top left corner of the page. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  sheet: z.string().nullable(),
  /** Cell range in A1 notation, e.g. `B4` or `B4:B6`. */
  range: z.string().nullable(),
  paragraph: z.int().positive().nullable(),
})
export type Place = z.infer<typeof placeSchema>

/** A place that says nothing; spread it and fill in what is known. */
export const nowhere: Place = { page: null, box: null, sheet: null, range: null, paragraph: null }
