import { mixColours } from '#engine/import/flow/colour'
import { attribute, type XmlElement } from '#engine/import/markup/xml-element'

/**
 * The background that a `w:shd` gives, as `#rrggbb`; null for none and for white.
 *
 * A pattern is mixed from its two colours (ECMA-376 part 1, 17.3.5 and 17.18.78).
 */
export function readFill(shading: XmlElement | null): string | null {
  if (shading === null) return null
  const pattern = attribute(shading, 'w:val') ?? 'clear'
  if (pattern === 'nil') return null
  const background = colour(attribute(shading, 'w:fill'), 0xffffff)
  const foreground = colour(attribute(shading, 'w:color'), 0)
  const share = pattern === 'solid' ? 1 : Number(/^pct(\d+)$/u.exec(pattern)?.[1] ?? 0) / 100
  return mixColours(background, foreground, share)
}

function colour(value: string | null, automatic: number): number {
  return value !== null && /^[0-9a-f]{6}$/iu.test(value) ? Number.parseInt(value, 16) : automatic
}
