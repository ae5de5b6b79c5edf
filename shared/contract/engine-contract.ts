/**
 * What the engine answers: the one list of calls that the main process (for the window) and the command line use.
 * Paths occur here and never in the window: see window-contract.ts.
 */
import { z } from 'zod'
import { gapCellSchema, gapGridSchema, overlapPictureSchema } from '../domain/comparison'
import { planStatuses } from '../domain/plan-reading'
import { type Language, languages } from '../language'
import { method, nothing } from './method'
import {
  activityRowSchema,
  catalogueViewSchema,
  importProgressSchema,
  importResultSchema,
  passageSchema,
  planDetailSchema,
  planSummarySchema,
  workspaceInfoSchema,
} from './views'

const path = z.string().min(1)
const year = z.int().min(1990).max(2100)
export const reportFormats = ['docx', 'xlsx'] as const
export { type Language, languages }

export const engineContract = {
  'workspace.create': method({
    input: z.strictObject({ path, city: z.string().min(1), topic: z.string().min(1) }),
    output: workspaceInfoSchema,
  }),
  'workspace.open': method({ input: z.strictObject({ path }), output: workspaceInfoSchema }),
  'workspace.info': method({ input: nothing, output: workspaceInfoSchema.nullable() }),
  'workspace.saveCopy': method({ input: z.strictObject({ path }), output: nothing }),
  'workspace.close': method({ input: nothing, output: nothing }),
  /** Files and folders; folders are walked. Answers at once, progress and result come as events. */
  'import.start': method({
    input: z.strictObject({ paths: z.array(path).min(1) }),
    output: z.strictObject({ job: z.string() }),
  }),
  'import.cancel': method({ input: z.strictObject({ job: z.string() }), output: nothing }),
  'plans.list': method({ input: nothing, output: z.array(planSummarySchema) }),
  'plans.get': method({ input: z.strictObject({ plan: z.int() }), output: planDetailSchema }),
  /** The user's word on what a plan is; it wins over what was read. A field left out stays as it is. */
  'plans.identify': method({
    input: z.strictObject({
      plan: z.int(),
      organisation: z.string().optional(),
      year: year.optional(),
      status: z.enum(planStatuses).optional(),
    }),
    output: planSummarySchema,
  }),
  'plans.remove': method({ input: z.strictObject({ plan: z.int() }), output: nothing }),
  /** Brings back what `plans.remove` took away last; answers null when there is nothing to bring back. */
  'plans.undoRemove': method({ input: nothing, output: planSummarySchema.nullable() }),
  /** Without a year: all years. Superseded plans only with `includeSuperseded`. */
  'activities.list': method({
    input: z.strictObject({ year: year.nullable(), includeSuperseded: z.boolean() }),
    output: z.array(activityRowSchema),
  }),
  'comparison.gaps': method({ input: z.strictObject({ year }), output: gapGridSchema }),
  'comparison.gapCell': method({
    input: z.strictObject({ year, organisation: z.string(), requirement: z.string() }),
    output: z.strictObject({
      cell: gapCellSchema,
      activities: z.array(activityRowSchema),
      passages: z.array(passageSchema),
    }),
  }),
  'comparison.overlaps': method({ input: z.strictObject({ year }), output: overlapPictureSchema }),
  'report.write': method({
    input: z.strictObject({
      year,
      directory: path,
      formats: z.array(z.enum(reportFormats)).min(1),
      language: z.enum(languages),
    }),
    /** Full paths of the files written. */
    output: z.strictObject({ files: z.array(z.string()) }),
  }),
  'catalogue.view': method({ input: nothing, output: catalogueViewSchema }),
} as const
export type EngineContract = typeof engineContract

export const engineEvents = {
  'import.progress': importProgressSchema,
  'import.finished': z.strictObject({
    job: z.string(),
    results: z.array(importResultSchema),
    wasCancelled: z.boolean(),
  }),
} as const
