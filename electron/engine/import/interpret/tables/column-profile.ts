/** What the cells of a column hold, taken together. */
import type { InterpretTools } from '../interpret-tools'
import { type EvidenceKind, evidenceKinds, isFigure, isRunningNumber } from '../words/cell-evidence'
import type { DenseGrid } from './dense-grid'

export interface ColumnProfile {
  /** Cells with text, each spanning cell once. */
  readonly filled: number
  readonly meanWords: number
  readonly meanLetters: number
  /** Different texts among the filled cells, 0..1. */
  readonly distinct: number
  /** Shares of the filled cells, 0..1. */
  readonly figures: number
  readonly runningNumbers: number
  readonly looksLike: Readonly<Record<EvidenceKind, number>>
}

const emptyLooks: Readonly<Record<EvidenceKind, number>> = {
  organisation: 0,
  time: 0,
  status: 0,
  followUp: 0,
  targetGroup: 0,
}

/** Rows beyond this add nothing to what a column looks like. */
const sampleSize = 60

/** Looks at the texts of one column in the given rows. */
export function profileColumn(
  grid: DenseGrid,
  rows: readonly number[],
  column: number,
  tools: InterpretTools,
): ColumnProfile {
  const seen = new Set<number>()
  const texts: string[] = []
  for (const row of rows) {
    const position = grid.at(row, column)
    if (!position?.beginsInColumn || position.cell.column !== column || seen.has(position.index)) continue
    seen.add(position.index)
    const text = position.cell.text.trim()
    if (text !== '' && texts.length < sampleSize) texts.push(text)
  }
  const filled = texts.length
  if (filled === 0) {
    return { filled, meanWords: 0, meanLetters: 0, distinct: 0, figures: 0, runningNumbers: 0, looksLike: emptyLooks }
  }
  const mean = (measure: (text: string) => number) => texts.reduce((sum, text) => sum + measure(text), 0) / filled
  const looks = evidenceKinds.map((kind) => [kind, mean((text) => tools.evidence.score(kind, text))] as const)
  return {
    filled,
    meanWords: mean((text) => text.split(/\s+/u).length),
    meanLetters: mean((text) => text.length),
    distinct: new Set(texts.map((text) => text.toLocaleLowerCase('sv'))).size / filled,
    figures: mean((text) => (isFigure(text) ? 1 : 0)),
    runningNumbers: mean((text) => (isRunningNumber(text) ? 1 : 0)),
    looksLike: { ...emptyLooks, ...Object.fromEntries(looks) },
  }
}
