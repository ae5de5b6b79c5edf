import type { GapCell, GapGrid } from '#shared/domain/comparison'
import type { WindowTexts } from '#shared/texts/window'
import type { StateShape } from '../../components/state-word'

/** The grid as the view draws it: one line per administration, cells in the order of the requirements. */
export interface GapLine {
  readonly organisation: string
  readonly hasPlan: boolean
  readonly isDraft: boolean
  readonly cells: readonly GapCell[]
  readonly gaps: number
}

export const gapShapes: Readonly<Record<GapCell['state'], StateShape>> = {
  activity: 'met',
  'text-only': 'part',
  nothing: 'lack',
  'no-plan': 'none',
}

export const isGap = ({ state }: GapCell): boolean => state === 'nothing' || state === 'text-only'

export function buildGapLines(grid: GapGrid): readonly GapLine[] {
  const cells = new Map(grid.cells.map((cell) => [`${cell.organisation} ${cell.requirement}`, cell]))
  return grid.organisations.map(({ organisation, plan, status }) => {
    const own = grid.requirements.flatMap((requirement) => cells.get(`${organisation} ${requirement}`) ?? [])
    return {
      organisation,
      hasPlan: plan !== null,
      isDraft: status === 'draft',
      cells: own,
      gaps: own.filter(isGap).length,
    }
  })
}

/** How many of the received plans meet a requirement. */
export function countMet(grid: GapGrid, requirement: string): number {
  return grid.cells.filter((cell) => cell.requirement === requirement && cell.state === 'activity').length
}

export const hasWeakness = ({ weaknesses }: GapCell): boolean =>
  weaknesses.withoutResponsible + weaknesses.withoutPartners + weaknesses.withoutFollowUp > 0

/** A cell in words: what a screen reader says and what the panel repeats. */
export function cellWords(cell: GapCell, texts: WindowTexts): string {
  const { gaps, common } = texts
  const state =
    cell.state === 'activity' ? common.activities(cell.activities.length) : gaps.states[cell.state].toLowerCase()
  const marks = [...weaknessWords(cell, texts), ...(cell.outsideScope ? [gaps.scope.toLowerCase()] : [])]
  return [state, ...marks].join(', ')
}

export function weaknessWords({ weaknesses }: GapCell, { gaps }: WindowTexts): readonly string[] {
  return [
    ...(weaknesses.withoutResponsible > 0 ? [gaps.withoutResponsible(weaknesses.withoutResponsible)] : []),
    ...(weaknesses.withoutPartners > 0 ? [gaps.withoutPartners(weaknesses.withoutPartners)] : []),
    ...(weaknesses.withoutFollowUp > 0 ? [gaps.withoutFollowUp(weaknesses.withoutFollowUp)] : []),
  ]
}
