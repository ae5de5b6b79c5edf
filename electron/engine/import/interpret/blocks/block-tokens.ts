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

/** Labels without colon count only in a document that repeats several of them with values in between. */
function countsAlone(tokens: readonly BlockToken[], certainty: 'dash' | 'alone'): boolean {
  const counts = new Map<string, number>()
  for (const token of tokens) {
    if (token.kind !== 'label' || token.part.certainty !== certainty) continue
    const role = token.part.roles[0] ?? ''
    counts.set(role, (counts.get(role) ?? 0) + 1)
  }
  return [...counts.values()].filter((count) => count >= 2).length >= 2
}

function hasLabelNear(tokens: readonly BlockToken[], index: number): boolean {
  const own = rolesOfToken(tokens[index])
  return [-3, -2, -1, 1, 2, 3].some((offset) => {
    const roles = rolesOfToken(tokens[index + offset])
    return roles.length > 0 && roles.some((role) => !own.includes(role))
  })
}

/** Labels in words that the catalogue does not know, by how often they stand. */
function countUnknown(tokens: readonly BlockToken[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const token of tokens) {
    if (token.kind === 'label' && token.part.roles.length === 0) {
      const key = token.part.label.toLocaleLowerCase('sv')
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

/** Tokens of the whole flow; labels that turn out to be headings or prose are given back as such. */
export function blockTokens(flow: readonly FlowItem[], tools: InterpretTools): readonly BlockToken[] {
  const raw = flow.flatMap((item) => tokensOf(item, tools))
  const accepted = { dash: countsAlone(raw, 'dash'), alone: countsAlone(raw, 'alone') }
  const starts = raw.filter(
    (token, index) => rolesOfToken(token).length > 0 && rolesOfToken(raw[index - 1]).length === 0,
  ).length
  const unknown = countUnknown(raw)
  return raw.map((token, index) => {
    if (token.kind !== 'label') return token
    const { certainty, roles, label } = token.part
    if (roles.length === 0) {
      const isFixed = (unknown.get(label.toLocaleLowerCase('sv')) ?? 0) >= Math.max(2, starts * 0.8)
      return isFixed && hasLabelNear(raw, index) ? token : asPlain(token)
    }
    if (certainty === 'stated') return token
    return accepted[certainty] && hasLabelNear(raw, index) ? token : asPlain(token)
  })
}
