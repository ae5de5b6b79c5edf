/** Tidies ruling lines: joins pieces of one line and takes away those that only underline words. */
import type { Rule, Rules, Word } from './page-content'

/** Lines this near each other across (points) are one: double borders, and the two sides of a thin rectangle. */
const sameLine = 2.2
/** Pieces of one line may be this far apart along it: dots, dashes, cell corners. */
const pieceGap = 3.5
/** Shorter leftovers are ornaments. */
const minLength = 5

/** Joins pieces that lie on one line. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  const bands: Rule[][] = []
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const band = bands.at(-1)
    const first = band?.[0]
    if (band !== undefined && first !== undefined && rule.at - first.at <= sameLine) band.push(rule)
    else bands.push([rule])
  }
  return bands.flatMap(joinAlong).filter((rule) => rule.end - rule.start >= minLength)
}

function joinAlong(band: readonly Rule[]): Rule[] {
  const joined: Rule[] = []
  for (const rule of band.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last !== undefined && rule.start - last.end <= pieceGap) {
      const whole = last.end - last.start + (rule.end - rule.start)
      const at = whole > 0 ? (last.at * (last.end - last.start) + rule.at * (rule.end - rule.start)) / whole : last.at
      joined[joined.length - 1] = {
        at,
        start: last.start,
        end: Math.max(last.end, rule.end),
        thickness: Math.max(last.thickness, rule.thickness),
      }
    } else joined.push(rule)
  }
  return joined
}

/** True when the line runs just under, or through, words whose ends are its own ends. */
function marksWords(rule: Rule, words: readonly Word[]): boolean {
  const near = words.filter(
    (word) =>
      word.turns === 0 &&
      rule.at > word.baseline - 0.45 * word.size &&
      rule.at < word.baseline + 0.28 * word.size &&
      word.box.right > rule.start + 1 &&
      word.box.left < rule.end - 1,
  )
  if (near.length === 0) return false
  const left = Math.min(...near.map((word) => word.box.left))
  const right = Math.max(...near.map((word) => word.box.right))
  return rule.start >= left - 3 && rule.end <= right + 3
}

/** Joined rules without underlining and strike-through. */
export function tidyRules(rules: Rules, words: readonly Word[]): Rules {
  const vertical = joinRules(rules.vertical)
  const touched = (rule: Rule): boolean =>
    vertical.some(
      (other) =>
        other.at >= rule.start - 2 &&
        other.at <= rule.end + 2 &&
        rule.at >= other.start - 2 &&
        rule.at <= other.end + 2,
    )
  const horizontal = joinRules(rules.horizontal).filter((rule) => touched(rule) || !marksWords(rule, words))
  return { horizontal, vertical }
}
