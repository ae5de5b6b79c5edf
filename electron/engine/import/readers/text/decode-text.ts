/**
 * Bytes of a text file as text, with the encoding found by the bytes themselves.
 *
 * Order: byte order mark, UTF-16 by its zero bytes, UTF-8 when every sequence is valid, else one of the eight-bit
 * encodings that Swedish offices have used, chosen by where its å, ä and ö stand: between letters.
 */
import { type Finding, finding } from '#shared/findings'

export interface DecodedText {
  readonly text: string
  /** As the user may know it, e.g. `UTF-8` or `Windows-1252`. */
  readonly encoding: string
  /** Set when the file does not say its encoding and the bytes allow more than one. */
  readonly findings: readonly Finding[]
}

/** Upper half of code page 850, which TextDecoder lacks (DOS programs, old report exports). */
const codePage850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´­±‗¾¶§÷¸°¨·¹³²■\u00a0'

const eightBit: readonly { readonly name: string; readonly decode: (bytes: Uint8Array) => string }[] = [
  { name: 'Windows-1252', decode: (bytes) => new TextDecoder('windows-1252').decode(bytes) },
  { name: 'Mac OS Roman', decode: (bytes) => new TextDecoder('macintosh').decode(bytes) },
  { name: 'IBM 850', decode: decodeCodePage850 },
]

export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = encodingByMark(bytes) ?? utf16ByZeroBytes(bytes)
  if (marked) return { text: decodeAs(marked, bytes), encoding: marked.toUpperCase(), findings: [] }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const repaired = repairTwiceEncoded(text)
    return repaired === null
      ? { text, encoding: 'UTF-8', findings: [] }
      : { text: repaired, encoding: 'UTF-8', findings: [guessed('UTF-8 (×2)')] }
  } catch {
    // Not UTF-8: that is the answer looked for, and the eight-bit encodings below cannot fail.
  }
  if (mostlyUtf8(bytes)) {
    return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'UTF-8', findings: [guessed('UTF-8')] }
  }
  const sample = bytes.subarray(0, 1_000_000)
  const best = eightBit
    .map((candidate) => ({ candidate, score: swedishScore(candidate.decode(sample)) }))
    .reduce((first, next) => (next.score > first.score ? next : first)).candidate
  return { text: best.decode(bytes), encoding: best.name, findings: [guessed(best.name)] }
}

function guessed(encoding: string): Finding {
  return finding('info', 'reading.encoding-guessed', { encoding })
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

function encodingByMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** Western text in UTF-16 has a zero in nearly every second byte, and none in the others. */
function utf16ByZeroBytes(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 4096) & ~1
  let [even, odd] = [0, 0]
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  const pairs = length / 2
  if (pairs < 2) return null
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le'
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be'
  return null
}

/** A few broken bytes in text that otherwise is UTF-8 (cut off, or pasted together). */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 1_000_000))
  const broken = text.split('\ufffd').length - 1
  const sound = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return sound > broken * 8
}

/** Undoes UTF-8 that was taken for Windows-1252 and saved as UTF-8 once more; null when the text is sound. */
function repairTwiceEncoded(text: string): string | null {
  const signs = text.match(/Ã[¥¤¶…„–\u0085\u0084\u0096]/g)?.length ?? 0
  if (signs < 3 || /[åäöÅÄÖ]/.test(text)) return null
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const byte = toWindows1252(text.charCodeAt(at))
    if (byte === null) return null
    bytes[at] = byte
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const windows1252High = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at))

function toWindows1252(code: number): number | null {
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code
  const high = windows1252High.indexOf(String.fromCharCode(code))
  return high < 0 ? null : 0x80 + high
}

function decodeCodePage850(bytes: Uint8Array): string {
  const parts: string[] = []
  for (const byte of bytes) parts.push(byte < 0x80 ? String.fromCharCode(byte) : (codePage850[byte - 0x80] ?? '\ufffd'))
  return parts.join('')
}

/** Counts å, ä and ö where Swedish has them, against characters that Swedish text has no use for. */
function swedishScore(text: string): number {
  const letters = text.match(/(?<=\p{Ll})[åäöé]|[åäöÅÄÖ](?=\p{Ll})/gu)?.length ?? 0
  const marks = text.match(/[–—’”“•…§½]/g)?.length ?? 0
  const strange = text.match(/[^\p{ASCII}åäöéüèáàÅÄÖÉÜ–—’‘”“•…§½·«»°´€\u00a0]/gu)?.length ?? 0
  return letters * 2 + marks - strange * 3
}
