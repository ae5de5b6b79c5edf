import { attribute, type XmlElement } from '#engine/import/markup/xml-element'

export interface ColourContext {
  /** The workbook's own palette; empty for the standard one. */
  readonly indexed: readonly string[]
  /** Colours of the theme as written: dark 1, light 1, dark 2, light 2, accents, links. */
  readonly theme: readonly string[]
}

/** Standard palette, indices 8 to 63 (ECMA-376 part 1, 18.8.27); 0 to 7 repeat the first eight. */
const standardPalette =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  )

/** A colour element as `#rrggbb`; null for none, automatic and white. */
export function colourOf(colour: XmlElement | null, { indexed, theme }: ColourContext): string | null {
  const [rgb, index, themeIndex] = ['rgb', 'indexed', 'theme'].map((name) => attribute(colour, name))
  const tint = Number(attribute(colour, 'tint') ?? 0)
  if (rgb) return asFill(rgb, tint)
  if (index)
    return asFill(
      indexed[Number(index)] ??
        standardPalette[Number(index) % 8 === Number(index) ? Number(index) : Number(index) - 8] ??
        '',
      tint,
    )
  if (!themeIndex) return null
  // Cells count light before dark, the theme lists dark before light.
  const at = [1, 0, 3, 2][Number(themeIndex)] ?? Number(themeIndex)
  return asFill(theme[at] ?? '', tint)
}

function asFill(hex: string, tint: number): string | null {
  const digits = /([0-9a-f]{6})$/i.exec(hex)?.[1]
  if (!digits) return null
  const channels = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16))
  const tinted = channels.map((value) => Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint))
  const text = `#${tinted.map((value) => Math.max(0, Math.min(255, value)).toString(16).padStart(2, '0')).join('')}`
  return text === '#ffffff' ? null : text
}
