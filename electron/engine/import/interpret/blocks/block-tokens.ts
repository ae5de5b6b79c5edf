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
  return [-4, -3, -2, -1, 1, 2, 3, 4].some((offset) => rolesOfToken(tokens[index + offset]).length > 0)
}

interface LabelHabits {
  /** How many blocks there seem to be: as many as the most frequent known label. */
  readonly blocks: number
  /** The roles that blocks begin with. */
  readonly leading: ReadonlySet<ColumnRole>
  /** Every label by how often it stands, and how often inside a block. */
  readonly labels: ReadonlyMap<string, { readonly count: number; readonly inside: number }>
}

function countOf<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Share of the blocks that must begin with a role before it counts as one they begin with. */
const leadingShare = 0.15

function labelKey(token: Extract<BlockToken, { kind: 'label' }>): string {
  return token.part.label.toLocaleLowerCase('sv')
}

/** Between a label and another that is none of those blocks begin with. */
function isInside(tokens: readonly BlockToken[], index: number, leading: ReadonlySet<ColumnRole>): boolean {
  const next = rolesOfToken(tokens[index + 1])
  return tokens[index - 1]?.kind === 'label' && next.length > 0 && !next.some((role) => leading.has(role))
}

function labelHabits(tokens: readonly BlockToken[]): LabelHabits {
  const first = tokens.flatMap((token, index) => {
    const [role] = rolesOfToken(token)
    return role !== undefined && tokens[index - 1]?.kind !== 'label' ? [role] : []
  })
  const starts = countOf(first)
  const leading = new Set([...starts].flatMap(([role, count]) => (count >= first.length * leadingShare ? [role] : [])))
  const labels = new Map<string, { count: number; inside: number }>()
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'label') continue
    const before = labels.get(labelKey(token)) ?? { count: 0, inside: 0 }
    const inside = before.inside + (isInside(tokens, index, leading) ? 1 : 0)
    labels.set(labelKey(token), { count: before.count + 1, inside })
  }
  const roles = countOf(tokens.flatMap((token) => rolesOfToken(token).slice(0, 1)))
  return { blocks: Math.max(0, ...roles.values()), leading, labels }
}

/**
 * Whether a label in unknown words is one after all: it keeps standing inside blocks, or in nearly every block.
 *
 * "Ny: Hembesök hos nyblivna föräldrar" is an activity: it stands in some blocks, before the label they begin with.
 */
function isFixedLabel(tokens: readonly BlockToken[], index: number, habits: LabelHabits): boolean {
  const token = tokens[index]
  if (token?.kind !== 'label') return false
  const { count, inside } = habits.labels.get(labelKey(token)) ?? { count: 0, inside: 0 }
  if (count >= 2 && inside >= count * 0.7) return true
  const often = count >= Math.max(2, habits.blocks * 0.8)
  const leads = rolesOfToken(tokens[index + 1]).some((role) => habits.leading.has(role))
  return often && !(leads && tokens[index - 1]?.kind !== 'plain') && hasLabelNear(tokens, index)
}

/** Tokens of the whole flow; labels that turn out to be headings or prose are given back as such. */
export function blockTokens(flow: readonly FlowItem[], tools: InterpretTools): readonly BlockToken[] {
  const all = flow.flatMap((item) => tokensOf(item, tools))
  const accepted = { dash: countsAlone(all, 'dash'), alone: countsAlone(all, 'alone') }
  const raw = all.map((token, index) => {
    if (token.kind !== 'label') return token
    const { certainty } = token.part
    if (certainty !== 'dash' && certainty !== 'alone') return token
    return accepted[certainty] && hasLabelNear(all, index) ? token : asPlain(token)
  })
  const habits = labelHabits(raw)
  return raw.map((token, index) => {
    if (token.kind !== 'label') return token
    const { certainty, roles } = token.part
    if (roles.length === 0) return isFixedLabel(raw, index, habits) ? token : asPlain(token)
    if (certainty !== 'vague') return token
    const isRepeated = (habits.labels.get(labelKey(token))?.count ?? 0) >= 2
    return isRepeated && hasLabelNear(raw, index) ? token : asPlain(token)
  })
}
