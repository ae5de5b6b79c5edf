import type { ComparedPlan } from '#engine/analysis/compared-plan'
import { judgeActivity } from '#engine/normalise/areas/judge-activity'
import type { Catalogue } from '#shared/domain/catalogue'
import type { NormalisedActivity, NormalisedSection, OrganisationMention } from '#shared/domain/normalised-plan'
import { nowhere } from '#shared/domain/place'
import { normalisedActivity } from './comparison-input'

export function mention(organisation: string, asGroup = false): OrganisationMention {
  const reason = { rule: 'name' as const, wording: organisation, matched: organisation }
  return { organisation, raw: organisation, unit: null, asGroup, confidence: 1, reason }
}

export const actors = (...organisations: readonly string[]): NormalisedActivity['partners'] => ({
  raw: organisations.join(', '),
  mentions: organisations.map((organisation) => mention(organisation)),
})

/** An activity whose area, level and kind are judged from its text and partners alone. */
export function judgedActivity(
  text: string,
  catalogue: Catalogue,
  partial: Partial<NormalisedActivity> = {},
): NormalisedActivity {
  const partners = (partial.partners?.mentions ?? []).flatMap(({ organisation }) => organisation ?? [])
  const judged = judgeActivity(
    {
      text,
      comment: null,
      areaCell: null,
      levelCell: null,
      goalCell: null,
      targetGroup: partial.targetGroup ?? null,
      tableTitle: null,
      sectionPath: [],
      partners,
    },
    catalogue,
  )
  return normalisedActivity(text, { ...judged, ...partial })
}

/** An activity of an area, whatever its text. */
export function activityIn(area: string, partial: Partial<NormalisedActivity> = {}): NormalisedActivity {
  return normalisedActivity(`Aktivitet i ${area}`, {
    area: { value: area, confidence: 0.9, reasons: [], runnerUp: null, further: [] },
    ...partial,
  })
}

export function passageOn(area: string, confidence = 0.9): NormalisedSection {
  const reason = { rule: 'section' as const, wording: area, matched: area }
  return {
    heading: area,
    level: 1,
    path: [],
    text: 'Text.',
    areas: [{ area, confidence, reason }],
    excludes: [],
    place: nowhere,
  }
}

export function comparedPlan(id: number, organisation: string, partial: Partial<ComparedPlan> = {}): ComparedPlan {
  return { id, organisation, year: 2018, status: 'adopted', activities: [], sections: [], ...partial }
}
