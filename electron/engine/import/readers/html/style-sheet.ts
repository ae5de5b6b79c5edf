/**
 * The little of CSS that tells a heading from text and hidden from shown: rules for a tag, a class, or both.
 *
 * Programs that save documents as web pages write such rules; anything with combinators is left alone.
 */
import { attribute, listDescendants, textContent, type XmlElement } from '#engine/import/markup/xml-element'

export type Declarations = ReadonlyMap<string, string>

export interface StyleSheet {
  /** What the rules and the element's own style say; the own style wins. */
  declarationsOf(element: XmlElement): Declarations
}

const wanted = new Set([
  'font-weight',
  'font-size',
  'font',
  'text-decoration',
  'text-decoration-line',
  'display',
  'visibility',
  'background',
  'background-color',
  'white-space',
  'list-style-type',
  'list-style',
  'mso-hide',
  'mso-list',
  'mso-element',
  'mso-tab-count',
  'mso-outline-level',
  'page-break-before',
])
const maxCssCharacters = 2_000_000
const none: Declarations = new Map()

/** Collects the rules of the page's own style elements; linked files are never fetched. */
export function readStyleSheet(page: XmlElement): StyleSheet {
  const rules = new Map<string, Map<string, string>>()
  const css = [...listDescendants(page, 'style')].map(textContent).join('\n').slice(0, maxCssCharacters)
  for (const { selectors, body } of listRules(css))
    for (const selector of selectors) {
      const declarations = parseDeclarations(body)
      if (declarations.size === 0) continue
      const known = rules.get(selector) ?? new Map<string, string>()
      for (const [name, value] of declarations) known.set(name, value)
      rules.set(selector, known)
    }
  return { declarationsOf: (element) => declarationsOf(rules, element) }
}

function* listRules(css: string): Generator<{ readonly selectors: readonly string[]; readonly body: string }> {
  let rest = 0
  const plain = withoutComments(css)
  while (rest < plain.length) {
    const open = plain.indexOf('{', rest)
    if (open < 0) return
    const head = plain.slice(rest, open)
    const close = plain.indexOf('}', open)
    const end = close < 0 ? plain.length : close
    // What stands inside @media and the like is for another medium: skip to the end of the block.
    if (/@(?:media|supports|font-face|keyframes)/iu.test(head)) rest = endOfBlock(plain, open)
    else {
      yield { selectors: simpleSelectors(head), body: plain.slice(open + 1, end) }
      rest = end + 1
    }
  }
}

/** By hand, since a pattern looks for the end of each comment anew when there is none. */
function withoutComments(css: string): string {
  const parts: string[] = []
  let at = 0
  for (let open = css.indexOf('/*'); open >= 0; open = css.indexOf('/*', at)) {
    parts.push(css.slice(at, open))
    const close = css.indexOf('*/', open + 2)
    at = close < 0 ? css.length : close + 2
  }
  return [...parts, css.slice(at)].join(' ').replace(/<!--|-->/gu, ' ')
}

function endOfBlock(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1
    else if (css[at] === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return css.length
}

function simpleSelectors(head: string): readonly string[] {
  return head
    .slice(head.lastIndexOf(';') + 1)
    .split(',')
    .map((selector) => selector.trim())
    .filter((selector) => /^(?:[a-z][a-z0-9]*)?(?:\.[\w-]+)?$/iu.test(selector) && selector !== '')
    .map((selector) => selector.toLowerCase())
}

function parseDeclarations(text: string): Declarations {
  const found = new Map<string, string>()
  for (const part of text.split(';')) {
    const colon = part.indexOf(':')
    if (colon < 0) continue
    const name = part.slice(0, colon).trim().toLowerCase()
    if (wanted.has(name))
      found.set(
        name,
        part
          .slice(colon + 1)
          .replace(/!important/iu, '')
          .trim()
          .toLowerCase(),
      )
  }
  return found
}

function declarationsOf(rules: ReadonlyMap<string, Declarations>, element: XmlElement): Declarations {
  const classes = (attribute(element, 'class') ?? '').toLowerCase().split(/\s+/u).filter(Boolean)
  const selectors = [
    element.name,
    ...classes.map((name) => `.${name}`),
    ...classes.map((name) => `${element.name}.${name}`),
  ]
  const own = attribute(element, 'style')
  const said = selectors.map((selector) => rules.get(selector)).filter((found) => found !== undefined)
  if (said.length === 0 && own === null) return none
  return new Map([...said, own === null ? none : parseDeclarations(own)].flatMap((found) => [...found]))
}
