/** A plan in canonical ids, each with the original wording, what decided it and how sure that is. */
import { z } from 'zod'
import { findingSchema } from '../findings'
import { activityLevels, activityStatuses } from './catalogue'
import { placeSchema } from './place'

/** Below this a value is listed for the user to check. */
export const sureFrom = 0.7

export const reasonSchema = z.strictObject({
  /** What decided. `decision` is the user's own and wins over all others. */
  rule: z.enum([
    'alias',
    'name',
    'unit',
    'group',
    'term',
    'kind',
    'example',
    'section',
    'title',
    'column',
    'pattern',
    'default',
    'decision',
  ]),
  /** The words in the plan that matched. */
  wording: z.string(),
  /** What in the catalogue they matched: an alias, a term, an id. */
  matched: z.string(),
})
export type Reason = z.infer<typeof reasonSchema>

export const organisationMentionSchema = z.strictObject({
  /** Null: an organisation the catalogue does not know. */
  organisation: z.string().nullable(),
  raw: z.string(),
  /** Unit inside the organisation, in the plan's words. */
  unit: z.string().nullable(),
  /** Named as part of a group ("samtliga stadsdelsförvaltningar"). */
  asGroup: z.boolean(),
  confidence: z.number().min(0).max(1),
  reason: reasonSchema,
})
export type OrganisationMention = z.infer<typeof organisationMentionSchema>

export const actorsSchema = z.strictObject({
  /** Null: the plan has no such column for this row. */
  raw: z.string().nullable(),
  mentions: z.array(organisationMentionSchema),
})
export type Actors = z.infer<typeof actorsSchema>

export const followUpSchema = z.strictObject({
  raw: z.string().nullable(),
  /** Channel ids; `['none']` when nothing usable is said. */
  channels: z.array(z.string()),
  confidence: z.number().min(0).max(1),
  reasons: z.array(reasonSchema),
})
export const agesSchema = z.strictObject({ min: z.int().nullable(), max: z.int().nullable() })

const judged = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value: value.nullable(), confidence: z.number().min(0).max(1), reasons: z.array(reasonSchema) })

export const normalisedActivitySchema = z.strictObject({
  text: z.string(),
  area: judged(z.string()).extend({
    /** Second best area and how close it came (0..1); null when there was none. */
    runnerUp: z.strictObject({ area: z.string(), confidence: z.number() }).nullable(),
    /** Further areas the activity also belongs to. */
    further: z.array(z.string()),
  }),
  level: judged(z.enum(activityLevels)),
  /** Kind of work (catalogue id) when the text tells it. */
  kind: judged(z.string()),
  responsible: actorsSchema,
  partners: actorsSchema,
  followUp: followUpSchema,
  targetGroup: z.string().nullable(),
  ages: agesSchema.nullable(),
  timeframe: z.string().nullable(),
  status: z.strictObject({
    value: z.enum(activityStatuses),
    raw: z.string().nullable(),
    reasons: z.array(reasonSchema),
  }),
  comment: z.string().nullable(),
  isStatusReport: z.boolean(),
  table: z.int().nonnegative().nullable(),
  row: z.int().positive().nullable(),
  sectionPath: z.array(z.string()),
  place: placeSchema,
  findings: z.array(findingSchema),
})
export type NormalisedActivity = z.infer<typeof normalisedActivitySchema>

export const normalisedSectionSchema = z.strictObject({
  heading: z.string(),
  level: z.int().nonnegative(),
  path: z.array(z.string()),
  text: z.string(),
  /** Areas the passage speaks of, from its heading first and its words second. */
  areas: z.array(z.strictObject({ area: z.string(), confidence: z.number(), reason: reasonSchema })),
  /** Areas this section puts outside the plan's scope. */
  excludes: z.array(z.string()),
  place: placeSchema,
})
export type NormalisedSection = z.infer<typeof normalisedSectionSchema>
