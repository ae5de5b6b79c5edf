/** The shapes that views show: plain rows with ids; names come from the catalogue view. */
import { z } from 'zod'
import { activityLevels, organisationKinds } from '../domain/catalogue'
import { activityRefSchema } from '../domain/comparison'
import { formats } from '../domain/document'
import { normalisedActivitySchema, normalisedSectionSchema } from '../domain/normalised-plan'
import { placeSchema } from '../domain/place'
import { identificationSchema, ledgerUses, planStatuses, tableReadingSchema } from '../domain/plan-reading'
import { problemSchema } from '../errors'
import { findingSchema } from '../findings'

export const workspaceInfoSchema = z.strictObject({
  fileName: z.string(),
  city: z.string(),
  topic: z.string(),
  /** Years that have at least one plan, newest first. */
  years: z.array(z.int()),
  plans: z.int().nonnegative(),
  isReadOnly: z.boolean(),
})
export type WorkspaceInfo = z.infer<typeof workspaceInfoSchema>

export const planSummarySchema = z.strictObject({
  id: z.int(),
  fileName: z.string(),
  format: z.enum(formats),
  sha256: z.string(),
  importedAt: z.iso.datetime(),
  organisation: z.string().nullable(),
  year: z.int().nullable(),
  status: z.enum(planStatuses).nullable(),
  recordNumber: z.string().nullable(),
  decidedOn: z.string().nullable(),
  /** `current` counts in the comparison; `unidentified` waits for sender or year. */
  state: z.enum(['current', 'superseded', 'unidentified']),
  supersededBy: z.int().nullable(),
  activities: z.int().nonnegative(),
  /** Values and rows the user should look at. */
  toCheck: z.int().nonnegative(),
  findings: z.strictObject({ error: z.int(), warning: z.int(), info: z.int() }),
  ledger: z.record(z.enum(ledgerUses), z.int()),
})
export type PlanSummary = z.infer<typeof planSummarySchema>

export const planDetailSchema = z.strictObject({
  summary: planSummarySchema,
  identification: identificationSchema,
  sections: z.array(normalisedSectionSchema),
  tables: z.array(tableReadingSchema),
  findings: z.array(findingSchema),
  /** Text that has no place in the plan's structure. */
  notPlaced: z.array(z.strictObject({ text: z.string(), place: placeSchema })),
})
export type PlanDetail = z.infer<typeof planDetailSchema>

export const activityRowSchema = z.strictObject({
  ref: activityRefSchema,
  fileName: z.string(),
  organisation: z.string().nullable(),
  year: z.int().nullable(),
  isCurrent: z.boolean(),
  activity: normalisedActivitySchema,
})
export type ActivityRow = z.infer<typeof activityRowSchema>

export const passageSchema = z.strictObject({
  plan: z.int(),
  section: z.int().nonnegative(),
  fileName: z.string(),
  heading: z.string(),
  text: z.string(),
  place: placeSchema,
})
export type Passage = z.infer<typeof passageSchema>

/** SHA-256 of the file's content; left out when the file could not be opened. */
const contentHash = z.string().optional()

export const importResultSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('imported'),
    fileName: z.string(),
    plan: planSummarySchema,
    /** The plan of the same sender and year that this one now stands in for. */
    supersedes: z.string().nullable(),
  }),
  z.strictObject({ outcome: z.literal('duplicate'), fileName: z.string(), sameAs: z.string(), sha256: contentHash }),
  z.strictObject({ outcome: z.literal('failed'), fileName: z.string(), error: problemSchema, sha256: contentHash }),
  /** Found in a folder and of no format that plans come in (a picture, a program): told, and no failure. */
  z.strictObject({ outcome: z.literal('skipped'), fileName: z.string(), error: problemSchema, sha256: contentHash }),
])
export type ImportResult = z.infer<typeof importResultSchema>

export const importProgressSchema = z.strictObject({
  job: z.string(),
  fileName: z.string(),
  /** From 1. */
  file: z.int().positive(),
  files: z.int().positive(),
  stage: z.enum(['reading', 'recognising', 'interpreting', 'storing']),
  /** Within the stage, 0..1; null when it cannot be told. */
  fraction: z.number().min(0).max(1).nullable(),
})

const named = { id: z.string(), name: z.strictObject({ sv: z.string(), en: z.string() }) }
export const catalogueViewSchema = z.strictObject({
  areas: z.array(z.strictObject({ ...named, level: z.enum(activityLevels) })),
  requirements: z.array(
    z.strictObject({
      ...named,
      shortName: z.strictObject({ sv: z.string(), en: z.string() }).optional(),
      anyOf: z.array(z.string()),
    }),
  ),
  channels: z.array(
    z.strictObject({ ...named, shortName: z.strictObject({ sv: z.string(), en: z.string() }).optional() }),
  ),
  organisations: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      shortName: z.string(),
      kind: z.enum(organisationKinds),
      validFrom: z.string().nullable(),
      validTo: z.string().nullable(),
    }),
  ),
})
export type CatalogueView = z.infer<typeof catalogueViewSchema>
