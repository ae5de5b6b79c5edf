import type { Catalogue } from '#shared/domain/catalogue'
import type { NormalisedActivity } from '#shared/domain/normalised-plan'
import type { ActivityToJudge } from './activity-to-judge'
import { statedLevel } from './stated-level'

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
  const stated = statedLevel(activity, catalogue)
  const ofArea = catalogue.areas.areas.find(({ id }) => id === area.value)?.level
  if (ofArea !== undefined && (area.confidence >= 0.35 || stated === null)) {
    const agrees = stated?.level === ofArea
    return {
      value: ofArea,
      confidence: agrees ? Math.max(area.confidence, 0.9) : area.confidence,
      reasons: [
        { rule: 'default', wording: '', matched: area.value ?? '' },
        ...(stated === null ? [] : [stated.reason]),
      ],
    }
  }
  if (stated === null) return { value: null, confidence: 0, reasons: [] }
  return { value: stated.level, confidence: stated.reason.rule === 'column' ? 0.9 : 0.7, reasons: [stated.reason] }
}
