/**
 * Labels inside a text: "Ansvarig: HR-enheten", "Utbildning för personal. Ansvarig: HR; Samverkan: Polisen".
 *
 * A label with a colon (or a tab) counts where its words are a known role. A label parted by a dash, or standing alone
 * on its line, is only tentative: "Samverkan" is also a heading, and what stands around it decides.
 */
import type { ColumnRole } from '#shared/domain/plan-reading'
import type { InterpretTools } from '../interpret-tools'

export interface LabelPart {
  readonly kind: 'label'
  /** Empty when the catalogue does not know the label. */
  readonly roles: readonly ColumnRole[]
  readonly label: string
  /** What follows on the same line; empty when the value comes below. */
  readonly value: string
  /** `vague`: stated with a colon, but in words that are only partly known; it must stand more than once. */
  readonly certainty: 'stated' | 'vague' | 'dash' | 'alone'
}
export interface PlainPart {
  readonly kind: 'plain'
  readonly text: string
}
export type TextPart = LabelPart | PlainPart

const longestLabel = 60
const leastCoverage = 0.7
const vagueCoverage = 0.4
const atLineStart =
  /^[\s•▪◦‣●○■□\uf0b7*–—-]*(?:\(?\d{1,2}[.)]\s+)?([\p{L}#][^:;.\t\n|()]{0,59}?(?:\s*\([^()\n]{1,40}\))?)\s*(?::+(?=\s|$)|\t)\s*/u
const inLine =
  /(?:[;|•·(\t]|\s{2}|[.!?,)]\s|\s[–—-](?=\s))\s*([\p{L}#][^:;.,\t\n|()]{0,59}?(?:\s*\([^()\n]{1,40}\))?)\s*:(?=\s)/gu
/** Without any separator a label must begin with a capital letter: "Ansvarig: HR Samverkan: Polisen". */
const capitalLabel = /\s(\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,3})\s*:(?=\s)/gu
const dashed = /^([\p{L}#][^:;.,\t\n|()–—-]{0,40}?(?:\s*\([^()\n]{1,40}\))?)\s+[–—-]\s+(\S.*)$/u

export function labelRoles(label: string, tools: InterpretTools, strongOnly: boolean): readonly ColumnRole[] {
  if (label.length > longestLabel) return []
  const found = tools.headings.matchAll(label).filter((match) => match.coverage >= leastCoverage)
  return found.filter((match) => match.isStrong || !strongOnly).map((match) => match.role)
}

/** Roles of a label at the start of a line that the catalogue knows in part: "Viktigaste samverkanspart". */
function vagueRoles(label: string, tools: InterpretTools): readonly ColumnRole[] {
  if (label.length > 40 || label.split(/\s+/u).length > 5) return []
  const found = tools.headings.matchAll(label).filter((match) => match.coverage >= vagueCoverage)
  return found.filter((match) => match.isStrong).map((match) => match.role)
}

interface Cut {
  readonly start: number
  readonly end: number
  readonly label: string
  readonly roles: readonly ColumnRole[]
  readonly isVague: boolean
}

function cutsIn(line: string, tools: InterpretTools): readonly Cut[] {
  const cuts: Cut[] = []
  const first = atLineStart.exec(line)
  if (first?.[1] !== undefined) {
    const roles = labelRoles(first[1], tools, false)
    const isVague = roles.length === 0
    const label = first[1]
    cuts.push({ start: 0, end: first[0].length, label, roles: isVague ? vagueRoles(label, tools) : roles, isVague })
  }
  const further = [...line.matchAll(inLine), ...(cuts[0]?.roles.length ? line.matchAll(capitalLabel) : [])]
  for (const match of further.sort((a, b) => a.index - b.index)) {
    const label = match[1] ?? ''
    const stated = labelRoles(label, tools, true)
    const roles = stated.length > 0 ? stated : vagueRoles(label, tools)
    const from = cuts.at(-1)?.end ?? 0
    if (roles.length > 0 && match.index >= from - 1) {
      cuts.push({ start: match.index, end: match.index + match[0].length, label, roles, isVague: false })
    }
  }
  return cuts
}

/** "Kurs (ansvarig: HR)" ends in the parenthesis that the label opened. */
function trimValue(value: string, isLast: boolean, several: boolean): string {
  const bare = value
    .trim()
    .replace(/[;,|]+$/u, '')
    .trim()
  const closed = bare.includes('(') ? bare : bare.replace(/\)\s*\.?$/u, '')
  return several || !isLast ? closed.replace(/(?<!\b\p{L}{1,2})\.$/u, '').trim() : closed
}

function lineParts(line: string, tools: InterpretTools): readonly TextPart[] {
  const cuts = cutsIn(line, tools)
  const isStart = cuts[0]?.start === 0
  const known = cuts.filter((cut, index) => cut.roles.length > 0 || (index === 0 && isStart))
  if (known.length === 0) return tentativeParts(line, tools)
  const parts: TextPart[] = []
  const lead = line.slice(0, known[0]?.start ?? 0).replace(/[\s;,(–—-]+$/u, '')
  if (lead.trim() !== '') parts.push({ kind: 'plain', text: lead })
  for (const [index, cut] of known.entries()) {
    const next = known[index + 1]
    const isVague = cut.isVague && cut.roles.length > 0
    const value = trimValue(line.slice(cut.end, next?.start ?? line.length), !next, known.length > 1 || lead !== '')
    // A full stop that ends the sentence before the next label stands at the cut itself.
    parts.push({
      kind: 'label',
      roles: cut.roles,
      label: cut.label.trim(),
      value,
      certainty: isVague ? 'vague' : 'stated',
    })
  }
  const leadEnd = line[known[0]?.start ?? 0]
  const [first] = parts
  if (first?.kind === 'plain' && leadEnd === '.') parts[0] = { kind: 'plain', text: `${first.text}.` }
  return parts
}

function tentativeParts(line: string, tools: InterpretTools): readonly TextPart[] {
  const dash = dashed.exec(line.trim())
  if (dash?.[1] !== undefined && dash[2] !== undefined) {
    const roles = labelRoles(dash[1], tools, true)
    if (roles.length > 0) return [{ kind: 'label', roles, label: dash[1], value: dash[2], certainty: 'dash' }]
  }
  const alone = line.trim()
  const roles = alone.length <= 40 ? exactRoles(alone, tools) : []
  if (roles.length > 0) return [{ kind: 'label', roles, label: alone, value: '', certainty: 'alone' }]
  return [{ kind: 'plain', text: line }]
}

function exactRoles(text: string, tools: InterpretTools): readonly ColumnRole[] {
  return tools.headings
    .matchAll(text)
    .filter((match) => match.coverage >= 0.95 && match.isStrong && match.isExact)
    .map((match) => match.role)
}

/** A line after a label goes on with its value, unless the labels begin anew below it: then it is the next activity. */
function joinValueLines(parts: readonly TextPart[]): readonly TextPart[] {
  const joined: TextPart[] = []
  for (const [index, part] of parts.entries()) {
    const last = joined.at(-1)
    const next = parts.slice(index + 1).find((other) => other.kind === 'label')
    const seen = joined.some(
      (other) =>
        other.kind === 'label' && next?.kind === 'label' && next.roles.some((role) => other.roles.includes(role)),
    )
    if (
      part.kind === 'plain' &&
      last?.kind === 'label' &&
      (last.certainty === 'stated' || last.certainty === 'vague') &&
      !seen
    ) {
      joined[joined.length - 1] = { ...last, value: last.value === '' ? part.text : `${last.value}\n${part.text}` }
    } else {
      joined.push(part)
    }
  }
  return joined
}

/** The parts of a text, line by line. */
export function textParts(text: string, tools: InterpretTools): readonly TextPart[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return joinValueLines(lines.flatMap((line) => lineParts(line, tools)))
}
