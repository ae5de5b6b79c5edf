/**
 * A small, read-only tree of XML, and the few questions that the readers ask of it.
 *
 * Names carry the prefix that the reader chose for the namespace, whatever prefix the file uses.
 */

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

export function attribute(element: XmlElement | null | undefined, name: string): string | null {
  return element?.attributes[name] ?? null
}

export function childElements(element: XmlElement | null | undefined, name?: string): readonly XmlElement[] {
  if (!element) return []
  return element.children.filter(isElement).filter((child) => name === undefined || child.name === name)
}

/** The first child of that name, or null. */
export function findChild(element: XmlElement | null | undefined, name: string): XmlElement | null {
  if (!element) return null
  for (const child of element.children) if (isElement(child) && child.name === name) return child
  return null
}

/** Follows one child name after another. */
export function findPath(element: XmlElement | null | undefined, ...names: readonly string[]): XmlElement | null {
  let current = element ?? null
  for (const name of names) current = findChild(current, name)
  return current
}

/** The first descendant of that name in document order, or null. */
export function findDescendant(element: XmlElement | null | undefined, name: string): XmlElement | null {
  for (const found of listDescendants(element, name)) return found
  return null
}

/** Every descendant of that name in document order, those inside others included. */
export function* listDescendants(element: XmlElement | null | undefined, name: string): Generator<XmlElement> {
  if (!element) return
  for (const child of element.children) {
    if (!isElement(child)) continue
    if (child.name === name) yield child
    yield* listDescendants(child, name)
  }
}

/** All text below the element, in document order. */
export function textContent(element: XmlElement | null | undefined): string {
  if (!element) return ''
  return element.children.map((child) => (isElement(child) ? textContent(child) : child)).join('')
}
