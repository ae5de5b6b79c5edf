/** One cell under a heading with two roles ("Ansvarig och tidplan"), parted where its pieces tell which is which. */
import type { ColumnRole } from '#shared/domain/plan-reading'
import type { InterpretTools } from '../interpret-tools'
import type { EvidenceKind } from '../words/cell-evidence'

const evidenceOf: Partial<Record<ColumnRole, EvidenceKind>> = {
  responsible: 'organisation',
  partners: 'organisation',
  timeframe: 'time',
  status: 'status',
  followUp: 'followUp',
  targetGroup: 'targetGroup',
}

const separator = /\s*(?:\n|;|\/|\||,(?!\d)|\s[–—-]\s)\s*/u

function roleOf(piece: string, roles: readonly ColumnRole[], tools: InterpretTools): ColumnRole | null {
  const scored = roles.map((role) => {
    const kind = evidenceOf[role]
    return { role, score: kind ? tools.evidence.score(kind, piece) : 0 }
  })
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  const tied = scored.filter(({ score }) => score === best.score)
  return best.score >= 0.6 && tied.length === 1 ? best.role : null
}

/**
 * The lines of a cell for each of the heading's roles.
 *
 * When any piece is unclear, both roles get the whole cell: the reader sees it twice rather than in the wrong place.
 */
export function splitTwoRoles(
  text: string,
  roles: readonly ColumnRole[],
  tools: InterpretTools,
): Readonly<Partial<Record<ColumnRole, readonly string[]>>> {
  const whole = text === '' ? [] : text.split('\n')
  const both = Object.fromEntries(roles.map((role) => [role, whole]))
  const [first, second] = roles
  if (roles.length !== 2 || !first || !second || evidenceOf[first] === evidenceOf[second]) return both
  const pieces = text.split(separator).filter((piece) => piece !== '')
  const judged = pieces.map((piece) => ({ piece, role: roleOf(piece, roles, tools) }))
  if (judged.length === 0 || judged.some(({ role }) => role === null)) return both
  return Object.fromEntries(
    roles.map((role) => [role, judged.filter((part) => part.role === role).map(({ piece }) => piece)]),
  )
}
