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

/** The wordings that mean one organisation. Words are compared on stems, so inflected forms need not be listed. */
export const organisationAliasSchema = z.strictObject({
  organisation: z.string(),
  /** Other names, wherever they stand. */
  names: z.array(z.string()),
  /** Names only when nothing else stands beside them ("Kultur"). */
  alone: z.array(z.string()).optional(),
  /** Names that probably mean it; the user is asked to check. */
  uncertain: z.array(z.string()).optional(),
  /** How compounds end that mean it, without inflection ("idrottsförening": "förening"). */
  endings: z.array(z.string()).optional(),
  /** How compounds begin that mean it ("polischef": "polis"). */
  beginnings: z.array(z.string()).optional(),
})

export const followUpChannelSchema = z.strictObject({
  id: z.string(),
  name: z.strictObject({ sv: z.string(), en: z.string() }),
  /** For cells in grids; left out when the name is short itself. */
  shortName: z.strictObject({ sv: z.string(), en: z.string() }).optional(),
  /**
   * Phrases that mean this channel: words that occur in this order in one part of the cell, compared on stems.
   * `*` stands for the rest of a word ("*enkät", "revider*").
   */
  phrases: z.array(z.string()),
  /** Phrases that probably mean it; the user is asked to check. */
  uncertain: z.array(z.string()),
})

/**
 * A kind of work that many plans describe in their own words; two activities of the same kind are the same work.
 * `patterns` are alternatives: each is a list of term groups that must all occur (terms as in
 * normalise/kinds/term-index.ts). A weight below 1 is a hint that needs another pattern or the plan's own heading.
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
  /** Activities of this kind as administrations write them; rows that fit no pattern are compared with them. */
  examples: z.array(z.string()).optional(),
  /** `alike`: the kind is a family of works, and only rows whose words are alike too are the same work. */
  sameWork: z.enum(['kind', 'alike']).optional(),
})
export type ActivityKind = z.infer<typeof activityKindSchema>

const versioned = { version: z.int().positive() }

export const catalogueSchema = z.strictObject({
  areas: z.strictObject({ ...versioned, areas: z.array(areaSchema) }),
  requirements: z.strictObject({ ...versioned, sets: z.array(requirementSetSchema) }),
  organisations: z.strictObject({ ...versioned, organisations: z.array(organisationSchema) }),
  organisationAliases: z.strictObject({
    ...versioned,
    aliases: z.array(organisationAliasSchema),
    /** Words for a unit or function inside the administration that sent the plan. */
    ownUnits: z.array(z.string()),
    /** Own units that may as well be somebody else's; the user is asked to check. */
    uncertainOwnUnits: z.array(z.string()),
    /** How words for a unit or function end, without inflection ("enhet", "samordnar"). */
    unitEndings: z.array(z.string()),
    /** Words that mean the sender when a district sent the plan, and otherwise this organisation. */
    ownInDistricts: z.array(z.strictObject({ names: z.array(z.string()), otherwise: z.string() })),
    /** Words that mean the sender itself. */
    sender: z.array(z.string()),
    /** Words that make a district's name its administration; alone they mean the sender of a district's plan. */
    districtHeads: z.array(z.string()),
    /** Phrases for a group, expanded with the members valid in the plan's year. Compared word by word, not on stems. */
    groups: z.array(
      z.strictObject({
        phrases: z.array(z.string()),
        kinds: z.array(z.enum(organisationKinds)),
        /** Only these; empty: all of the kinds. */
        members: z.array(z.string()),
        /** The sender is not one of them. */
        others: z.boolean(),
        /** The words leave open which members are meant. */
        uncertain: z.boolean(),
      }),
    ),
    /** Letters after or before a name that tell what it is ("AB", "IF"); compared with case. */
    legalForms: z.array(z.strictObject({ organisation: z.string(), forms: z.array(z.string()) })),
    /** Known actors that have no id here, so that they are neither guessed at nor taken for own units. */
    outside: z.strictObject({ names: z.array(z.string()), endings: z.array(z.string()) }),
    /** What a cell says when it names nobody. */
    nobody: z.array(z.string()),
    /** Words around names that name nobody themselves. */
    fillers: z.array(z.string()),
    /** Phrases that part two names as "och" does. */
    joiners: z.array(z.string()),
  }),
  followUp: z.strictObject({
    ...versioned,
    channels: z.array(followUpChannelSchema),
    /** Words and phrases that say nothing usable about follow-up ("löpande", "-"). */
    nothing: z.array(z.string()),
  }),
  statuses: z.strictObject({
    ...versioned,
    /** Phrases compared word by word as written; `*` stands for the rest of a word. The first in the cell wins. */
    statuses: z.array(z.strictObject({ status: z.enum(activityStatuses), phrases: z.array(z.string()) })),
    /** What a cell says when it states no status. */
    nothing: z.array(z.string()),
  }),
  headings: z.strictObject({
    ...versioned,
    /**
     * Column headings and labels per role (domain.md 8.1). Words are compared on their stems; `*` at the start or end
     * of a word stands for any letters. `weak` ones count only beside others: "Enhet" is a column of many tables.
     */
    roles: z.array(
      z.strictObject({ role: z.enum(columnRoles), headings: z.array(z.string()), weak: z.array(z.string()) }),
    ),
    /** Words in a heading that say nothing about its role. */
    fillers: z.array(z.string()),
    /** Section headings that tell the area of what stands under them. */
    sections: z.array(z.strictObject({ area: z.string(), headings: z.array(z.string()) })),
    /** Headings that tell the level of the activities under them. */
    levels: z.array(z.strictObject({ level: z.enum(activityLevels), headings: z.array(z.string()) })),
    /** Titles of tables that report on last year's activities. */
    statusTables: z.array(z.string()),
    /** Tables that hold something else: their column headings and their titles. */
    otherTables: z.array(
      z.strictObject({ kind: z.string(), headings: z.array(z.string()), titles: z.array(z.string()) }),
    ),
    /** Headings and lead-ins ("Vi ska:") of lists whose items are activities. */
    activityTitles: z.array(z.string()),
    /** Words of intent; with a word for the sender itself they lead on to activities: "Under året ska vi:". */
    intentWords: z.array(z.string()),
    /** Names of one item, which with a number make a heading: "Åtgärd 3". */
    itemNames: z.array(z.string()),
    /** Words that with a number name a group of rows ("Fokusområde 2"), and those that begin a row of sums. */
    groupWords: z.array(z.string()),
    totals: z.array(z.string()),
    /** Words that beside an earlier year tell that a heading reports on it. */
    outcomeWords: z.array(z.string()),
    /** Words that with a number begin a table's caption. */
    captionWords: z.array(z.string()),
    /** Words that make the text of a cell look like a name, a time and so on. */
    evidence: z.array(
      z.strictObject({
        kind: z.enum(['organisation', 'time', 'status', 'followUp', 'targetGroup']),
        words: z.array(z.string()),
      }),
    ),
    /** Titles of sections that limit the plan's scope. */
    scope: z.array(z.string()),
    planStatuses: z.array(z.strictObject({ status: z.enum(planStatuses), phrases: z.array(z.string()) })),
    /** Words near which a plan's sender, year, number and decision are found, or must not be looked for. */
    identification: z.strictObject({
      planWords: z.array(z.string()),
      recordLabels: z.array(z.string()),
      decided: z.array(z.string()),
      planned: z.array(z.string()),
      otherBodies: z.array(z.string()),
      notDecisionDates: z.array(z.string()),
      committee: z.array(z.string()),
      notSender: z.array(z.string()),
      yearLabels: z.array(z.string()),
      notPlanYear: z.array(z.string()),
      earlierPlan: z.array(z.string()),
      /** How the names of those who send plans end, before inflection. */
      senderEndings: z.array(z.string()),
      publications: z.array(z.string()),
      /** Further words that begin a line of facts about the document. */
      facts: z.array(z.string()),
      ownWords: z.array(z.string()),
    }),
  }),
  areaTerms: z.strictObject({
    ...versioned,
    /** Terms by which a scope section says that something is left out. */
    exclusions: z.array(z.string()).optional(),
    areas: z.array(
      z.strictObject({
        area: z.string(),
        terms: z.array(z.strictObject({ term: z.string(), weight: z.number() })),
      }),
    ),
  }),
  activityKinds: z.strictObject({
    ...versioned,
    /** Lists of terms that patterns share; a pattern names one as `$personal`. */
    termGroups: z.record(z.string(), z.array(z.string())).optional(),
    /** Beginnings of words that name an authority ("utbildningsnämnd") and tell nothing of the work. */
    silentWords: z.array(z.string()).optional(),
    kinds: z.array(activityKindSchema),
    /** Activities that belong to an area and to no kind of work. */
    otherExamples: z.array(z.strictObject({ area: z.string(), examples: z.array(z.string()) })).optional(),
  }),
})
export type Catalogue = z.infer<typeof catalogueSchema>
