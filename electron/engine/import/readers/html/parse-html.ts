/** A web page as the same small tree that XML is read into, parsed as browsers do (broken markup included). */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { XmlElement, XmlNode } from '#engine/import/markup/xml-element'
import { AppError } from '#shared/errors'

type PageNode = DefaultTreeAdapterTypes.Node

/** Browsers stop nesting at about this depth; beyond it lies no plan. */
const maxDepth = 512

/** Parses a page into its root element. Nothing is run or fetched. Throws `import.unreadable-file` for absurd nesting. */
export function parseHtml(text: string, fileName: string): XmlElement {
  const page = parse(text, { scriptingEnabled: false })
  return { name: '#document', attributes: {}, children: convertAll(page.childNodes, fileName, 1) }
}

function convertAll(nodes: readonly PageNode[], fileName: string, depth: number): readonly XmlNode[] {
  if (depth > maxDepth) throw new AppError('import.unreadable-file', { fileName })
  const converted: XmlNode[] = []
  for (const node of nodes) {
    if ('value' in node) converted.push(node.value)
    else if ('tagName' in node) converted.push(convert(node, fileName, depth))
  }
  return converted
}

function convert(element: DefaultTreeAdapterTypes.Element, fileName: string, depth: number): XmlElement {
  const attributes: Record<string, string> = Object.create(null)
  for (const { name, value } of element.attrs) attributes[name.toLowerCase()] = value
  return {
    name: element.tagName.toLowerCase(),
    attributes,
    children: convertAll(element.childNodes, fileName, depth + 1),
  }
}
