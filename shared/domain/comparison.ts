/** The two pictures of a city and a year: gaps and overlaps. Every figure names the rows behind it. */
import { z } from 'zod'

/** A row in a plan: the plan's id in the workspace and the activity's index in the plan, from 0. */
export const activityRefSchema = z.strictObject({ plan: z.int(), index: z.int().nonnegative() })
export type ActivityRef = z.infer<typeof activityRefSchema>

export const sectionRefSchema = z.strictObject({ plan: z.int(), section: z.int().nonnegative() })

/**
 * `activity`: at least one activity row. `text-only`: no row, but a passage speaks of it (a gap of its own kind).
 * `nothing`: neither. `no-plan`: valid that year and sent none, so nothing can be said. The last is not a gap.
 */
export const gapStates = ['activity', 'text-only', 'nothing', 'no-plan'] as const
export type GapState = (typeof gapStates)[number]

export const gapCellSchema = z.strictObject({
  organisation: z.string(),
  requirement: z.string(),
  state: z.enum(gapStates),
  activities: z.array(activityRefSchema),
  passages: z.array(sectionRefSchema),
  /** The plan's own scope leaves this out; still a gap, with that reason. */
  outsideScope: z.boolean(),
  /** Rows behind the cell that lack something; a weakness is not a gap. */
  weaknesses: z.strictObject({
    withoutResponsible: z.int().nonnegative(),
    withoutPartners: z.int().nonnegative(),
    withoutFollowUp: z.int().nonnegative(),
  }),
})
export type GapCell = z.infer<typeof gapCellSchema>

export const gapGridSchema = z.strictObject({
  year: z.int(),
  requirementSet: z.string(),
  requirements: z.array(z.string()),
  /** Administrations that should send a plan that year, in catalogue order. */
  organisations: z.array(
    z.strictObject({
      organisation: z.string(),
      plan: z.int().nullable(),
      status: z.enum(['draft', 'adopted', 'revised']).nullable(),
    }),
  ),
  cells: z.array(gapCellSchema),
  /** Denominators: plans expected and received. */
  expected: z.int().nonnegative(),
  received: z.int().nonnegative(),
})
export type GapGrid = z.infer<typeof gapGridSchema>

/**
 * domain.md section 10. `parallel`: each does it in its own area. `double`: same target group and place, or several
 * claim responsibility. `internal`: twice in one plan. (`load`, one partner named by many, is its own list.)
 */
export const overlapKinds = ['parallel', 'double', 'internal'] as const
export type OverlapKind = (typeof overlapKinds)[number]

export const overlapGroupSchema = z.strictObject({
  /** Stable over runs as long as the group's core stays. */
  id: z.string(),
  label: z.string(),
  area: z.string().nullable(),
  kinds: z.array(z.enum(overlapKinds)),
  /** 0..1: how alike the members are. */
  degree: z.number().min(0).max(1),
  members: z.array(
    z.strictObject({
      activity: activityRefSchema,
      organisation: z.string().nullable(),
      /** Words, method names, kinds or partners shared with the rest of the group. */
      reasons: z.array(z.string()),
    }),
  ),
})
export type OverlapGroup = z.infer<typeof overlapGroupSchema>

export const partnerLoadSchema = z.strictObject({
  organisation: z.string(),
  /** Plans that name it as partner. */
  plans: z.int().nonnegative(),
  activities: z.array(activityRefSchema),
})

export const overlapPictureSchema = z.strictObject({
  year: z.int(),
  groups: z.array(overlapGroupSchema),
  load: z.array(partnerLoadSchema),
  received: z.int().nonnegative(),
})
export type OverlapPicture = z.infer<typeof overlapPictureSchema>
