/**
 * The catalogue: everything the program knows about the domain as data, shipped in `resources/catalogue/*.json`.
 *
 * One file per part, each with a `version`. Nothing in code names a district, an area or an alias.
 */
import { z } from 'zod'
import { columnRoles, planStatuses } from './plan-reading'

export const activityLevels = ['promotive', 'preventive', 'preventing', 'governance'] as const
export type ActivityLevel = (typeof activityLevels)[number]

export const activityStatuses = ['not-started', 'ongoing', 'done', 'cancelled', 'unknown'] as const
export type ActivityStatus = (typeof activityStatuses)[number]

export const areaSchema = z.strictObject({
  id: z.string(),
  name: z.strictObject({ sv: z.string(), en: z.string() }),
  level: z.enum(activityLevels),
})
export type Area = z.infer<typeof areaSchema>

/** What the guidelines ask of every plan; met by an activity in any of `anyOf`. */
export const requirementSchema = z.strictObject({
  id: z.string(),
  name: z.strictObject({ sv: z.string(), en: z.string() }),
  /** For column headings in grids, 15 characters at most in a word; left out when the name is short itself. */
  shortName: z.strictObject({ sv: z.string(), en: z.string() }).optional(),
  anyOf: z.array(z.string()).min(1),
})
export type Requirement = z.infer<typeof requirementSchema>

export const requirementSetSchema = z.strictObject({
  id: z.string(),
  /** First and last year the set judges; null is open. */
  validFrom: z.int().nullable(),
  validTo: z.int().nullable(),
  source: z.string(),
  requirements: z.array(requirementSchema),
})
export type RequirementSet = z.infer<typeof requirementSetSchema>

export const organisationKinds = ['district', 'department', 'city', 'state', 'region', 'local', 'civil'] as const
export const organisationSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Short name for grids and charts. */
  shortName: z.string(),
  kind: z.enum(organisationKinds),
  /** ISO dates; null is open. */
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  successors: z.array(z.string()),
})
export type Organisation = z.infer<typeof organisationSchema>

export const followUpChannelSchema = z.strictObject({
  id: z.string(),
  name: z.strictObject({ sv: z.string(), en: z.string() }),
  /** Phrases (stems allowed, see normalise/) that mean this channel. */
  phrases: z.array(z.string()),
})

/**
 * A kind of work that many plans describe in their own words; two activities of the same kind are the same work.
 * `patterns` are alternatives: each is a list of term groups that must all occur.
 */
export const activityKindSchema = z.strictObject({
  id: z.string(),
  name: z.strictObject({ sv: z.string(), en: z.string() }),
  area: z.string(),
  level: z.enum(activityLevels).nullable(),
  patterns: z.array(
    z.strictObject({
      all: z.array(z.array(z.string())).min(1),
      none: z.array(z.string()).optional(),
      weight: z.number().positive().optional(),
    }),
  ),
})
export type ActivityKind = z.infer<typeof activityKindSchema>

const versioned = { version: z.int().positive() }

export const catalogueSchema = z.strictObject({
  areas: z.strictObject({ ...versioned, areas: z.array(areaSchema) }),
  requirements: z.strictObject({ ...versioned, sets: z.array(requirementSetSchema) }),
  organisations: z.strictObject({ ...versioned, organisations: z.array(organisationSchema) }),
  organisationAliases: z.strictObject({
    ...versioned,
    /** Other names of an organisation. */
    aliases: z.array(z.strictObject({ organisation: z.string(), names: z.array(z.string()) })),
    /** Words for a unit or function inside the administration that sent the plan. */
    ownUnits: z.array(z.string()),
    /** Words that mean the sender itself. */
    sender: z.array(z.string()),
    /** Phrases for a group, expanded with the members valid in the plan's year. */
    groups: z.array(
      z.strictObject({ phrases: z.array(z.string()), kinds: z.array(z.enum(organisationKinds)), others: z.boolean() }),
    ),
  }),
  followUp: z.strictObject({ ...versioned, channels: z.array(followUpChannelSchema), nothing: z.array(z.string()) }),
  statuses: z.strictObject({
    ...versioned,
    statuses: z.array(z.strictObject({ status: z.enum(activityStatuses), phrases: z.array(z.string()) })),
  }),
  headings: z.strictObject({
    ...versioned,
    /** Column headings and labels per role (domain.md 8.1). */
    roles: z.array(z.strictObject({ role: z.enum(columnRoles), headings: z.array(z.string()) })),
    /** Section headings that tell the area of what stands under them. */
    sections: z.array(z.strictObject({ area: z.string(), headings: z.array(z.string()) })),
    /** Headings that tell the level of the activities under them. */
    levels: z.array(z.strictObject({ level: z.enum(activityLevels), headings: z.array(z.string()) })),
    /** Titles of tables that report on last year's activities. */
    statusTables: z.array(z.string()),
    /** Titles of sections that limit the plan's scope. */
    scope: z.array(z.string()),
    planStatuses: z.array(z.strictObject({ status: z.enum(planStatuses), phrases: z.array(z.string()) })),
  }),
  areaTerms: z.strictObject({
    ...versioned,
    areas: z.array(
      z.strictObject({
        area: z.string(),
        terms: z.array(z.strictObject({ term: z.string(), weight: z.number() })),
      }),
    ),
  }),
  activityKinds: z.strictObject({ ...versioned, kinds: z.array(activityKindSchema) }),
})
export type Catalogue = z.infer<typeof catalogueSchema>
