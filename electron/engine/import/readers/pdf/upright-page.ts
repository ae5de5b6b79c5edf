/** Turns a page whose text runs up or down the page, so that it can be read like any other. */
import type { Box } from './box'
import { apply, type Matrix, quarterTurn } from './matrix'
import type { PageContent, Rule, Word } from './page-content'

type Turns = Word['turns']

/** The page with most of its text upright. */
export function uprightPage(page: PageContent): PageContent {
  const turns = mainTurns(page.words)
  if (turns === 0) return page
  const back = ((4 - turns) % 4) as Turns
  const matrix = quarterTurn(back, page.width, page.height)
  const [width, height] = turns === 2 ? [page.width, page.height] : [page.height, page.width]
  const turnRule = (rule: Rule, isLevel: boolean): Rule & { readonly isLevel: boolean } => {
    const ends: Box = isLevel
      ? { left: rule.start, right: rule.end, top: rule.at, bottom: rule.at }
      : { left: rule.at, right: rule.at, top: rule.start, bottom: rule.end }
    const box = turnBox(ends, matrix)
    return turns === 2
      ? { ...rule, ...along(box, isLevel), isLevel }
      : { ...rule, ...along(box, !isLevel), isLevel: !isLevel }
  }
  const rules = [
    ...page.rules.horizontal.map((rule) => turnRule(rule, true)),
    ...page.rules.vertical.map((rule) => turnRule(rule, false)),
  ]
  return {
    ...page,
    width,
    height,
    words: page.words.map((word) => turnWord(word, turns, matrix)),
    rules: { horizontal: rules.filter((rule) => rule.isLevel), vertical: rules.filter((rule) => !rule.isLevel) },
    aslant: page.aslant.map((text) => ({ ...text, box: turnBox(text.box, matrix) })),
    fills: page.fills.map((fill) => ({ ...fill, box: turnBox(fill.box, matrix) })),
    toPage: quarterTurn(turns, width, height),
  }
}

const along = (box: Box, isLevel: boolean): Pick<Rule, 'at' | 'start' | 'end'> =>
  isLevel ? { at: box.top, start: box.left, end: box.right } : { at: box.left, start: box.top, end: box.bottom }

/** The turn that more than half of the letters have. */
function mainTurns(words: readonly Word[]): Turns {
  const counts: [number, number, number, number] = [0, 0, 0, 0]
  for (const word of words) counts[word.turns] += word.text.length
  const total = counts[0] + counts[1] + counts[2] + counts[3]
  const main = counts.findIndex((count) => count > total / 2)
  return main === 1 || main === 2 || main === 3 ? main : 0
}

function turnWord(word: Word, turns: Turns, matrix: Matrix): Word {
  const box = turnBox(word.box, matrix)
  const own = ((word.turns - turns + 4) % 4) as Turns
  return { ...word, box, turns: own, baseline: own === 0 ? box.bottom - 0.2 * word.size : box.bottom }
}

/** The box around a box that a matrix has turned. */
export function turnBox(box: Box, matrix: Matrix): Box {
  const corners = [
    apply(matrix, box.left, box.top),
    apply(matrix, box.right, box.top),
    apply(matrix, box.left, box.bottom),
    apply(matrix, box.right, box.bottom),
  ]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}
