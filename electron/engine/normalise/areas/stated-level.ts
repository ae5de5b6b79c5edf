import type { ActivityLevel, Catalogue } from '#shared/domain/catalogue'
import type { ActivityToJudge } from './activity-to-judge'
import type { Reason } from './find-area-terms'
import { levelsOfHeading } from './match-headings'

/** The level that a wording names alone; null when it names none or several. */
function onlyLevel(wording: string, catalogue: Catalogue) {
  const levels = levelsOfHeading(wording, catalogue)
  const [first] = levels
  return first !== undefined && levels.length === 1 ? first : null
}

/** What the plan itself says of an activity's level: its column first, then titles, then headings from within. */
export function statedLevel(
  activity: ActivityToJudge,
  catalogue: Catalogue,
): { readonly level: ActivityLevel; readonly reason: Reason } | null {
  const [first] = [
    { rule: 'column' as const, wording: activity.levelCell },
    { rule: 'column' as const, wording: activity.areaCell },
    { rule: 'title' as const, wording: activity.tableTitle },
    ...[...activity.sectionPath].reverse().map((wording) => ({ rule: 'section' as const, wording })),
  ].flatMap(({ rule, wording }) => {
    const match = onlyLevel(wording ?? '', catalogue)
    return match === null
      ? []
      : [{ level: match.value, reason: { rule, wording: wording ?? '', matched: match.phrase } }]
  })
  return first ?? null
}
