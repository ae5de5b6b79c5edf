/** The flow between two tables as tokens: headings, plain texts and labels with their values. */
import type { ColumnRole } from '#shared/domain/plan-reading'
import type { FlowHeading, FlowItem, FlowText } from '../flow/flow'
import type { InterpretTools } from '../interpret-tools'
import { type LabelPart, labelRoles, textParts } from './label-parts'

export type BlockToken =
  | { readonly kind: 'heading'; readonly item: FlowHeading }
  | { readonly kind: 'plain'; readonly item: FlowText; readonly text: string }
  | { readonly kind: 'label'; readonly item: FlowText | FlowHeading; readonly part: LabelPart }
  | { readonly kind: 'break' }

export function rolesOfToken(token: BlockToken | undefined): readonly ColumnRole[] {
  return token?.kind === 'label' ? token.part.roles : []
}

function tokensOf(item: FlowItem, tools: InterpretTools): readonly BlockToken[] {
  if (item.kind === 'table') return [{ kind: 'break' }]
  if (item.kind === 'heading') {
    const roles = labelRoles(item.text, tools, true)
    const isLabel = roles.length > 0 && item.text.length <= 40
    if (!isLabel) return [{ kind: 'heading', item }]
    return [{ kind: 'label', item, part: { kind: 'label', roles, label: item.text, value: '', certainty: 'alone' } }]
  }
  return textParts(item.text, tools).map((part) =>
    part.kind === 'plain' ? { kind: 'plain', item, text: part.text } : { kind: 'label', item, part },
  )
}

function asPlain(token: Extract<BlockToken, { kind: 'label' }>): BlockToken {
  const { item, part } = token
  if (item.kind === 'heading') return { kind: 'heading', item }
  const between = part.certainty === 'dash' ? ' – ' : part.value === '' ? '' : ': '
  return { kind: 'plain', item, text: part.certainty === 'alone' ? part.label : `${part.label}${between}${part.value}` }
}

/**
 * Labels without colon count only in a document that repeats several of them with values in between.
 *
 * Labels that stand directly after each other are the headings of a table whose columns were lost.
 */
function countsAlone(tokens: readonly BlockToken[], certainty: 'dash' | 'alone'): boolean {
  const counts = new Map<string, number>()
  let withValue = 0
  let all = 0
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'label' || token.part.certainty !== certainty) continue
    const role = token.part.roles[0] ?? ''
    counts.set(role, (counts.get(role) ?? 0) + 1)
    all += 1
    if (certainty === 'dash' || tokens[index + 1]?.kind === 'plain') withValue += 1
  }
  return withValue >= all * 0.7 && [...counts.values()].filter((count) => count >= 2).length >= 2
}

function hasLabelNear(tokens: readonly BlockToken[], index: number): boolean {
  const own = rolesOfToken(tokens[index])
  return [-3, -2, -1, 1, 2, 3].some((offset) => {
    const roles = rolesOfToken(tokens[index + offset])
    return roles.length > 0 && roles.some((role) => !own.includes(role))
  })
}

interface LabelHabits {
  /** How many blocks there seem to be: as many as the most frequent known label. */
  readonly blocks: number
  /** The role that most blocks begin with. */
  readonly leading: ColumnRole | null
  /** Labels in words that the catalogue does not know, by how often they stand. */
  readonly unknown: ReadonlyMap<string, number>
}

function mostFrequent<T>(values: readonly T[]): { readonly value: T | null; readonly count: number } {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best ? { value: best[0], count: best[1] } : { value: null, count: 0 }
}

function labelKey(token: Extract<BlockToken, { kind: 'label' }>): string {
  return token.part.label.toLocaleLowerCase('sv')
}

function labelHabits(tokens: readonly BlockToken[]): LabelHabits {
  const unknown = new Map<string, number>()
  for (const token of tokens) {
    if (token.kind !== 'label' || token.part.roles.length > 0) continue
    unknown.set(labelKey(token), (unknown.get(labelKey(token)) ?? 0) + 1)
  }
  const first = tokens.flatMap((token, index) => {
    const [role] = rolesOfToken(token)
    return role !== undefined && tokens[index - 1]?.kind !== 'label' ? [role] : []
  })
  return {
    blocks: mostFrequent(tokens.flatMap((token) => rolesOfToken(token).slice(0, 1))).count,
    leading: mostFrequent(first).value,
    unknown,
  }
}

/**
 * Whether a label in unknown words is one after all: it stands in nearly every block, inside it.
 *
 * "Ny: Hembesök hos nyblivna föräldrar" is an activity: it stands in some blocks, before the label they begin with.
 */
function isFixedLabel(tokens: readonly BlockToken[], index: number, habits: LabelHabits): boolean {
  const token = tokens[index]
  if (token?.kind !== 'label') return false
  const often = (habits.unknown.get(labelKey(token)) ?? 0) >= Math.max(2, habits.blocks * 0.8)
  const leads = habits.leading !== null && rolesOfToken(tokens[index + 1]).includes(habits.leading)
  return often && !(leads && tokens[index - 1]?.kind !== 'plain') && hasLabelNear(tokens, index)
}

/** Tokens of the whole flow; labels that turn out to be headings or prose are given back as such. */
export function blockTokens(flow: readonly FlowItem[], tools: InterpretTools): readonly BlockToken[] {
  const raw = flow.flatMap((item) => tokensOf(item, tools))
  const accepted = { dash: countsAlone(raw, 'dash'), alone: countsAlone(raw, 'alone') }
  const habits = labelHabits(raw)
  return raw.map((token, index) => {
    if (token.kind !== 'label') return token
    const { certainty, roles } = token.part
    if (roles.length === 0) return isFixedLabel(raw, index, habits) ? token : asPlain(token)
    if (certainty === 'stated') return token
    return accepted[certainty] && hasLabelNear(raw, index) ? token : asPlain(token)
  })
}
