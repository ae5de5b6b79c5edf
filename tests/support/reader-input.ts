import { defaultLimits, type ReaderInput, type ReaderLimits } from '#engine/import/reader'

/** What a reader is handed: bytes (or text in UTF-8), with the usual limits unless told. */
export function readerInput(
  content: Uint8Array | string,
  fileName: string,
  limits: Partial<ReaderLimits> = {},
): ReaderInput {
  return {
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    fileName,
    limits: { ...defaultLimits, ...limits },
    report: () => undefined,
    signal: new AbortController().signal,
  }
}

/** Text in Windows-1252, for the Latin-1 part of it and the dashes and quotes that plans use. */
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
