import { attribute, childElements, isElement, type XmlElement } from '#engine/import/markup/xml-element'

/** The text of the paragraphs right under an element (a cell, a comment, a text box), one line each. */
export function paragraphsText(element: XmlElement): string {
  return childElements(element)
    .flatMap((child) => {
      if (child.name === 'text:p' || child.name === 'text:h') return [inlineText(child)]
      if (child.name === 'text:list' || child.name === 'text:list-item') return [paragraphsText(child)]
      return []
    })
    .join('\n')
    .trim()
}

/** The text of one paragraph with its line breaks, tabs and repeated spaces; notes and drawings inside are left out. */
function inlineText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (!isElement(child)) return child.replace(/\s+/g, ' ')
      if (child.name === 'text:line-break') return '\n'
      if (child.name === 'text:tab') return '\t'
      if (child.name === 'text:s') return ' '.repeat(Math.min(100, Number(attribute(child, 'text:c') ?? 1) || 1))
      if (child.name === 'office:annotation' || child.name.startsWith('draw:')) return ''
      return inlineText(child)
    })
    .join('')
}

/** The texts of all boxes and shapes under an element. */
export function drawnTexts(element: XmlElement | null): string[] {
  if (!element) return []
  const own = paragraphsText(element)
  return [...(own === '' ? [] : [own]), ...childElements(element).flatMap(nestedDrawn)]
}

function nestedDrawn(element: XmlElement): string[] {
  return element.name.startsWith('text:') ? [] : drawnTexts(element)
}
