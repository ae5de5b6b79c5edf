/** Finds where a table without its grid begins: the headings of its columns, one after the other in running text. */
import type { HeadingMatcher } from '#engine/import/interpret/words/heading-matcher'
import type { ColumnRole } from '#shared/domain/plan-reading'

export interface FlatColumn {
  readonly role: ColumnRole
  readonly heading: string
}

export interface FlatHeader {
  /** In the order in which the headings stand; the activity column first when its heading stands elsewhere. */
  readonly columns: readonly FlatColumn[]
  /** Indexes (into the lines searched) that hold nothing but headings. */
  readonly lines: ReadonlySet<number>
  /** The first line of the table, title included. */
  readonly first: number
  /** The line that the search for rows begins at. */
  readonly start: number
}

/** Roles that tell a table of activities from other lists. */
const tellingRoles: ReadonlySet<ColumnRole> = new Set(['responsible', 'partners', 'followUp', 'status'])
const mostHeadingWords = 5
/** Cells may stand between two headings where a program wrote a table column by column. */
const mostBetween = 2
const longestCell = 160
/** The activity column's heading may stand above its first cells. */
const mostAbove = 4

/** Finds every header among lines in reading order. */
export function findFlatHeaders(lines: readonly string[], matcher: HeadingMatcher): FlatHeader[] {
  const parts = lines.map((line) => headingParts(line, matcher))
  const headers: FlatHeader[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const run = parts[at] ? gather(lines, parts, at) : null
    if (!run || run.columns.length < 2) continue
    const header = withActivityColumn(lines, run, matcher, headers.at(-1)?.start ?? 0)
    const telling = run.columns.filter(({ role }) => tellingRoles.has(role)).length
    // One telling heading is enough when the column of activities has a heading of its own.
    const isNamed = header.columns.some(({ role, heading }) => role === 'activity' && heading !== '')
    if (telling < 1 || (telling < 2 && !isNamed)) continue
    headers.push(header)
    at = run.last
  }
  return headers
}

interface Run {
  readonly columns: FlatColumn[]
  readonly lines: Set<number>
  readonly from: number
  last: number
}

function gather(lines: readonly string[], parts: readonly (readonly FlatColumn[] | null)[], from: number): Run {
  const run: Run = { columns: [], lines: new Set(), from, last: from }
  let between = 0
  for (let at = from; at < parts.length && between <= mostBetween; at += 1) {
    const found = parts[at]
    const isNew = found?.every(({ role }) => !run.columns.some((column) => column.role === role))
    if (found && isNew) {
      run.columns.push(...found)
      run.lines.add(at)
      run.last = at
      between = 0
    } else if (found || (lines[at] ?? '').length > longestCell) break
    else between += 1
  }
  return run
}

function withActivityColumn(lines: readonly string[], run: Run, matcher: HeadingMatcher, floor: number): FlatHeader {
  const start = run.from
  if (run.columns.some(({ role }) => role === 'activity')) {
    return { columns: run.columns, lines: run.lines, first: start, start }
  }
  for (let at = start - 1; at >= Math.max(floor, start - mostAbove); at -= 1) {
    const line = lines[at] ?? ''
    const match = matcher.match(line)
    if (match?.role === 'activity' && match.isStrong && line.split(' ').length <= 8 && !/[.:]$/.test(line)) {
      const columns = [{ role: 'activity', heading: line } as const, ...run.columns]
      return { columns, lines: new Set([at, ...run.lines]), first: at, start: at }
    }
  }
  return { columns: [{ role: 'activity', heading: '' }, ...run.columns], lines: run.lines, first: start, start }
}

/** The headings that a line consists of; null when it holds anything else. */
function headingParts(line: string, matcher: HeadingMatcher): FlatColumn[] | null {
  const words = line.trim().split(/\s+/)
  if (words.length > 14 || !/^[\p{Lu}#]/u.test(line) || /[.,;!]$|:\s/.test(line) || !matcher.match(line)) return null
  const parts: (FlatColumn[] | null)[] = [[]]
  for (let end = 1; end <= words.length; end += 1) {
    parts[end] = null
    for (let from = end - 1; from >= Math.max(0, end - mostHeadingWords); from -= 1) {
      const before = parts[from]
      const heading = words.slice(from, end).join(' ')
      const role = before ? roleOf(heading, matcher) : null
      if (before && role && (!parts[end] || (parts[end]?.length ?? 0) > before.length + 1)) {
        parts[end] = [...before, { role, heading }]
      }
    }
  }
  return parts[words.length] ?? null
}

function roleOf(heading: string, matcher: HeadingMatcher): ColumnRole | null {
  if (!/^[\p{Lu}#]/u.test(heading)) return null
  const match = matcher.match(heading)
  return match && match.coverage >= 0.9 ? match.role : null
}
