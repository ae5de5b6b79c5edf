/**
 * Activities written without a table: a text and labelled lines below it ("Vem?: …", "Tillsammans med: …").
 *
 * The activity is the value of a label of its own, the text just above the first label, or the heading above it. One
 * lone block is not enough: a title page has labels too.
 */
import type { ColumnRole } from '#shared/domain/plan-reading'
import type { FlowItem, FlowText } from '../flow/flow'
import type { InterpretTools } from '../interpret-tools'
import { itemHeading } from '../words/item-heading'
import { type BlockToken, blockTokens, rolesOfToken } from './block-tokens'

export interface BlockLabel {
  readonly roles: readonly ColumnRole[]
  readonly label: string
  readonly values: readonly string[]
  readonly items: readonly FlowItem[]
}

export interface LabelledBlock {
  readonly activity: string
  /** Where the activity's text stands. */
  readonly source: FlowItem
  readonly labels: readonly BlockLabel[]
  /** The activity has a label of its own. */
  readonly isLabelledActivity: boolean
  /** Number of headings and tables before the block; blocks of one number belong together. */
  readonly region: number
}

interface OpenBlock {
  /** A text between two blocks that has no labels at all: perhaps an activity whose every cell was empty. */
  isBare: boolean
  activity: string | null
  source: FlowItem | null
  isLabelledActivity: boolean
  labels: BlockLabel[]
  region: number
}

interface Reading {
  readonly tokens: readonly BlockToken[]
  /** Roles that stand before "Aktivitet:" where that label is used. */
  readonly prefix: ReadonlySet<ColumnRole>
  readonly usesActivityLabel: boolean
  /** Most blocks have a bold title over the text that describes them. */
  readonly hasBoldTitles: boolean
  /** Labels whose values stand below them. */
  readonly valuesBelow: ReadonlySet<string>
  readonly tools: InterpretTools
}

const core: readonly ColumnRole[] = ['responsible', 'partners', 'followUp', 'timeframe', 'status', 'targetGroup']

function labelKey(label: string): string {
  return label.toLocaleLowerCase('sv').replace(/[^\p{L}]/gu, '')
}

function findPrefix(tokens: readonly BlockToken[]): ReadonlySet<ColumnRole> {
  const first = tokens.findIndex((token) => rolesOfToken(token).includes('activity'))
  const prefix = new Set<ColumnRole>()
  for (let index = first - 1; index >= 0 && rolesOfToken(tokens[index]).length > 0; index -= 1) {
    for (const role of rolesOfToken(tokens[index])) prefix.add(role)
  }
  return prefix
}

/** "Aktivitet:" stands in many of the runs of labels, not once by chance. */
function usesActivityLabel(tokens: readonly BlockToken[]): boolean {
  const named = tokens.filter((token) => rolesOfToken(token).includes('activity')).length
  const runs = tokens.filter(
    (token, index) => rolesOfToken(token).length > 0 && rolesOfToken(tokens[index - 1]).length === 0,
  ).length
  return named >= 1 && named >= runs * 0.4
}

function findValuesBelow(tokens: readonly BlockToken[]): ReadonlySet<string> {
  const counts = new Map<string, { empty: number; all: number }>()
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'label') continue
    const key = labelKey(token.part.label)
    const count = counts.get(key) ?? { empty: 0, all: 0 }
    count.all += 1
    if (token.part.value === '' && tokens[index + 1]?.kind === 'plain') count.empty += 1
    counts.set(key, count)
  }
  return new Set([...counts].filter(([, { empty, all }]) => empty * 2 > all).map(([key]) => key))
}

function isListItem(token: BlockToken | undefined): boolean {
  return token?.kind === 'plain' && token.item.depth !== null
}

/** The values below a label: one text, and list items as long as they go on. */
function valuesAfter(
  reading: Reading,
  index: number,
): { readonly values: string[]; readonly items: FlowText[]; readonly next: number } {
  const values: string[] = []
  const items: FlowText[] = []
  let at = index + 1
  for (; at < reading.tokens.length; at += 1) {
    const token = reading.tokens[at]
    if (token?.kind !== 'plain') break
    if (values.length > 0 && !isListItem(token)) break
    values.push(token.text)
    items.push(token.item)
  }
  return { values, items, next: at }
}

function startsNewBlock(reading: Reading, open: OpenBlock | null, roles: readonly ColumnRole[]): boolean {
  if (!open) return true
  const has = (role: ColumnRole) => open.labels.some((label) => label.roles.includes(role))
  if (!reading.usesActivityLabel) return false
  if (roles.includes('activity')) return open.isLabelledActivity
  return open.isLabelledActivity && roles.some((role) => reading.prefix.has(role) || (has(role) && core.includes(role)))
}

function readBlocks(reading: Reading): readonly OpenBlock[] {
  const { tokens } = reading
  const blocks: OpenBlock[] = []
  let open: OpenBlock | null = null
  let texts: Extract<BlockToken, { kind: 'plain' }>[] = []
  let heading: Extract<BlockToken, { kind: 'heading' }> | null = null
  let region = 0
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (!token) continue
    if (token.kind === 'heading' || token.kind === 'break') {
      open = null
      texts = []
      heading = token.kind === 'heading' ? token : null
      const isItem = token.kind === 'heading' && itemHeading(token.item.text, reading.tools) !== null
      if (!isItem) region += 1
      continue
    }
    if (token.kind === 'plain') {
      open = null
      texts.push(token)
      continue
    }
    const { roles } = token.part
    if (startsNewBlock(reading, open, roles)) {
      const isInside = blocks.at(-1)?.region === region
      open = openBlock(reading, texts, heading, region)
      if (isInside) blocks.push(...bareBlocks(texts, open))
      blocks.push(open)
      texts = []
      heading = null
    }
    const below = token.part.value === '' && reading.valuesBelow.has(labelKey(token.part.label))
    const taken = below ? valuesAfter(reading, index) : null
    if (taken) index = taken.next - 1
    addLabel(open, token, taken?.values ?? [token.part.value], [token.item, ...(taken?.items ?? [])])
  }
  return blocks
}

/** Texts between the block before and this one's activity, when they are written like it. */
function bareBlocks(texts: readonly Extract<BlockToken, { kind: 'plain' }>[], next: OpenBlock): readonly OpenBlock[] {
  const { source } = next
  if (source?.kind !== 'text') return []
  return texts
    .filter(({ item, text }) => {
      const isAlike = item.emphasised === source.emphasised && item.depth === source.depth
      return item !== source && isAlike && text.length >= 10 && text.length <= 250 && !/[:.]$/u.test(text.trim())
    })
    .map(({ item, text }) => ({ ...next, isBare: true, activity: text, source: item, labels: [] }))
}

function addLabel(
  open: OpenBlock | null,
  token: Extract<BlockToken, { kind: 'label' }>,
  values: readonly string[],
  items: readonly FlowItem[],
): void {
  if (!open) return
  const { roles, label } = token.part
  if (roles.includes('activity')) {
    open.activity = values.join(' ')
    open.source = items.at(-1) ?? token.item
    open.isLabelledActivity = true
  }
  open.labels.push({ roles, label, values: values.filter((value) => value !== ''), items })
}

function openBlock(
  reading: Reading,
  texts: readonly Extract<BlockToken, { kind: 'plain' }>[],
  heading: Extract<BlockToken, { kind: 'heading' }> | null,
  region: number,
): OpenBlock {
  const empty: OpenBlock = {
    isBare: false,
    activity: null,
    source: null,
    isLabelledActivity: false,
    labels: [],
    region,
  }
  if (reading.usesActivityLabel) return empty
  const named = heading ? itemHeading(heading.item.text, reading.tools) : null
  if (heading && named) return { ...empty, activity: named, source: heading.item }
  const title = reading.hasBoldTitles ? titleAmong(texts) : undefined
  const text = title ?? texts.at(-1)
  if (text) return { ...empty, activity: text.text, source: text.item }
  if (heading) return { ...empty, activity: heading.item.text, source: heading.item }
  return empty
}

/** One bold line over the first block is the document's title; over most blocks they are the blocks' own. */
function hasBoldTitles(tokens: readonly BlockToken[]): boolean {
  const starts = tokens.flatMap((token, index) =>
    token.kind === 'label' && tokens[index - 1]?.kind === 'plain' ? [index] : [],
  )
  const titled = starts.filter((index) => {
    const texts = [tokens[index - 2], tokens[index - 1]].filter((token) => token?.kind === 'plain')
    return texts.length === 2 && titleAmong(texts) !== undefined
  })
  return titled.length >= 2 && titled.length * 2 >= starts.length
}

/** A short text in bold directly over one text that describes it. */
function titleAmong(
  texts: readonly Extract<BlockToken, { kind: 'plain' }>[],
): Extract<BlockToken, { kind: 'plain' }> | undefined {
  const last = texts.at(-1)
  const before = texts.at(-2)
  return before?.item.emphasised && !last?.item.emphasised && before.text.length <= 150 ? before : undefined
}

function isWhole(block: OpenBlock): block is OpenBlock & { activity: string; source: FlowItem } {
  const named = block.labels.filter((label) => label.roles.some((role) => core.includes(role)))
  return block.activity !== null && block.activity.trim() !== '' && block.source !== null && named.length >= 1
}

/** Bare texts count only as the exception among blocks; a text before every block describes it. */
function withFewBare(all: readonly OpenBlock[]): readonly (OpenBlock & { activity: string; source: FlowItem })[] {
  const whole = all.filter((block) => !block.isBare).filter(isWhole)
  const bare = all.filter((block) => block.isBare)
  if (bare.length === 0 || bare.length * 3 > whole.length) return whole
  return all.filter(
    (block): block is OpenBlock & { activity: string; source: FlowItem } => block.isBare || isWhole(block),
  )
}

/** Labels on the title page belong to the document, unless they go on as only a plan's activities do. */
function withoutFront<T extends { readonly source: FlowItem }>(
  blocks: readonly T[],
  front: ReadonlySet<FlowItem>,
): readonly T[] {
  const early = blocks.filter(({ source }) => front.has(source))
  return early.length >= 3 ? blocks : blocks.filter(({ source }) => !front.has(source))
}

/**
 * Finds the blocks of a flow.
 *
 * `bodyStart` is the index of the first item after the title page: labels before it belong to the document.
 */
export function findLabelledBlocks(
  flow: readonly FlowItem[],
  bodyStart: number,
  tools: InterpretTools,
): readonly LabelledBlock[] {
  const tokens = blockTokens(flow, tools)
  const reading: Reading = {
    tokens,
    prefix: findPrefix(tokens),
    usesActivityLabel: usesActivityLabel(tokens),
    hasBoldTitles: hasBoldTitles(tokens),
    valuesBelow: findValuesBelow(tokens),
    tools,
  }
  const blocks = withoutFront(withFewBare(readBlocks(reading)), new Set(flow.slice(0, bodyStart)))
  const roles = new Set(blocks.flatMap((block) => block.labels.flatMap((label) => label.roles)))
  const telling = [...roles].filter((role) => role !== 'activity' && role !== 'unknown' && role !== 'number')
  const isNamed = blocks[0]?.isLabelledActivity ?? false
  return (blocks.length >= 2 && telling.length >= 2) || (isNamed && telling.length >= 1) ? blocks : []
}
