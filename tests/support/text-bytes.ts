/** The bytes of a text, in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Text in Windows-1252: its Latin-1 part and the dashes and quotes that plans use. */
export function windows1252(text: string): Uint8Array {
  const high: Readonly<Record<string, number>> = {
    '€': 0x80,
    '…': 0x85,
    '’': 0x92,
    '”': 0x94,
    '•': 0x95,
    '–': 0x96,
    '—': 0x97,
  }
  return Uint8Array.from([...text].map((sign) => high[sign] ?? sign.charCodeAt(0)))
}
