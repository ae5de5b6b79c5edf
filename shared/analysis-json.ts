/**
 * The machine-readable result, `samplan.analysis/1`: everything the engine knows about a set of plans.
 *
 * The command line writes it and other programs may read it. Within version 1 fields may be added, never changed or
 * removed. Ids are those of `resources/catalogue/`.
 */
import { z } from 'zod'
import { activityLevels, activityStatuses } from './domain/catalogue'
import { planStatuses } from './domain/plan-reading'

const source = z.object({
  /** Page from 1 in paged formats. */
  page: z.int().nullable(),
  sheet: z.string().nullable(),
  /** Table in the file, from 1; null outside tables. */
  table: z.int().nullable(),
  /** Row in the table, from 1, heading rows counted. */
  row: z.int().nullable(),
})

const activity = z.object({
  text: z.string(),
  area: z.string().nullable(),
  level: z.enum(activityLevels).nullable(),
  /** `raw` null: the plan has no such column. `raw` empty: it has, and the cell is empty. */
  responsible: z.object({ raw: z.string().nullable(), organisations: z.array(z.string()) }),
  partners: z.object({ raw: z.string().nullable(), organisations: z.array(z.string()) }),
  followUp: z.object({ raw: z.string().nullable(), channels: z.array(z.string()) }),
  ages: z.object({ min: z.int().nullable(), max: z.int().nullable() }).nullable(),
  status: z.enum(activityStatuses),
  source,
  /** Beyond the base form. */
  confidence: z.object({ area: z.number(), level: z.number() }),
  reasons: z.array(z.string()),
  targetGroup: z.string().nullable(),
  timeframe: z.string().nullable(),
})

const message = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  /** A code of the closed sets in errors.ts and findings.ts. */
  code: z.string(),
  text: z.string(),
  source: source.nullable(),
})

const overlap = z.object({
  id: z.string(),
  label: z.string(),
  kinds: z.array(z.string()),
  /** 0..1: how alike the members are. */
  degree: z.number(),
  activities: z.array(
    z.object({
      file: z.string(),
      /** Place in that plan's `activities`, from 0. */
      index: z.int().nonnegative(),
      /** The row stands in a version that a newer one has replaced, and is the same work as the newer one's. */
      superseded: z.boolean(),
    }),
  ),
})

export const analysisJsonSchema = z.object({
  schema: z.literal('samplan.analysis/1'),
  plans: z.array(
    z.object({
      /** Base name. */
      file: z.string(),
      sha256: z.string(),
      format: z.string(),
      organisation: z.string().nullable(),
      year: z.int().nullable(),
      status: z.enum(planStatuses).nullable(),
      recordNumber: z.string().nullable(),
      decidedOn: z.string().nullable(),
      /** File that stands in this one's place in the comparison: a newer version of the plan, or the same content. */
      supersededBy: z.string().nullable(),
      activities: z.array(activity),
      messages: z.array(message),
      /** Pieces of text per use; see LedgerEntry. */
      ledger: z.record(z.string(), z.int()),
    }),
  ),
  gaps: z.array(
    z.object({
      organisation: z.string(),
      year: z.int(),
      requirement: z.string(),
      state: z.enum(['text-only', 'nothing']),
    }),
  ),
  /** The same work in two or more plans of a year. */
  overlaps: z.array(overlap),
  /** The same work twice within one plan. */
  internalOverlaps: z.array(overlap),
  /** Administrations that should have sent a plan for a year that has plans, and did not. */
  notReceived: z.array(z.object({ organisation: z.string(), year: z.int() })),
})
export type AnalysisJson = z.infer<typeof analysisJsonSchema>
