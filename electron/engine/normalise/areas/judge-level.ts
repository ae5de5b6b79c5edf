import type { Catalogue } from '#shared/domain/catalogue'
import type { NormalisedActivity } from '#shared/domain/normalised-plan'
import type { ActivityToJudge } from './activity-to-judge'
import { levelsOfHeading } from './match-headings'

/** The level that a wording names alone; null when it names none or several. */
function onlyLevel(wording: string, catalogue: Catalogue) {
  const levels = levelsOfHeading(wording, catalogue)
  const [first] = levels
  return first !== undefined && levels.length === 1 ? first : null
}

/**
 * The level of an activity: that of its area.
 *
 * Plans put rows under another level's heading (reclaiming grants stands in the preventive table), so what the plan
 * says of the level decides only where the area is unsure, and otherwise speaks for or against it.
 */
export function judgeLevel(
  activity: ActivityToJudge,
  area: NormalisedActivity['area'],
  catalogue: Catalogue,
): NormalisedActivity['level'] {
  const stated = [
    { rule: 'column' as const, wording: activity.levelCell },
    { rule: 'column' as const, wording: activity.areaCell },
    { rule: 'title' as const, wording: activity.tableTitle },
    ...[...activity.sectionPath].reverse().map((wording) => ({ rule: 'section' as const, wording })),
  ].flatMap(({ rule, wording }) => {
    const match = onlyLevel(wording ?? '', catalogue)
    return match === null
      ? []
      : [{ level: match.value, reason: { rule, wording: wording ?? '', matched: match.phrase } }]
  })[0]
  const ofArea = catalogue.areas.areas.find(({ id }) => id === area.value)?.level
  if (ofArea !== undefined && (area.confidence >= 0.35 || stated === undefined)) {
    const agrees = stated?.level === ofArea
    return {
      value: ofArea,
      confidence: agrees ? Math.max(area.confidence, 0.9) : area.confidence,
      reasons: [
        { rule: 'default', wording: '', matched: area.value ?? '' },
        ...(stated === undefined ? [] : [stated.reason]),
      ],
    }
  }
  if (stated === undefined) return { value: null, confidence: 0, reasons: [] }
  return { value: stated.level, confidence: stated.reason.rule === 'column' ? 0.9 : 0.7, reasons: [stated.reason] }
}
