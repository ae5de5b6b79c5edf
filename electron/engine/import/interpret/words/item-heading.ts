import type { InterpretTools } from '../interpret-tools'

/** The name in "Åtgärd 3: Nattfotboll"; empty for "Åtgärd 3"; null when the text names no item. */
export function itemHeading(text: string, tools: InterpretTools): string | null {
  const match = /^\s*(\p{L}+)\s*(?:nr\.?\s*)?\d{1,3}[.:)]?\s*[–—:-]?\s*(.*)$/u.exec(text)
  if (!match) return null
  const names = tools.catalogue.headings.itemNames
  return names.includes((match[1] ?? '').toLocaleLowerCase('sv')) ? (match[2] ?? '').trim() : null
}
