/**
 * Rich Text Format cut into tokens: groups, control words, control symbols and runs of plain bytes.
 *
 * Source: Rich Text Format specification, version 1.9.1, "Basic entities".
 */

export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  /** `value` is null when the word has no number. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** A backslash and one other character: `~`, `-`, `_`, `*`. */
  | { readonly kind: 'symbol'; readonly name: string }
  /** One byte given as `\'hh`. */
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'text'; readonly bytes: Uint8Array }

const [backslash, openBrace, closeBrace, lineFeed, carriageReturn, space, minus, apostrophe] = [
  0x5c, 0x7b, 0x7d, 0x0a, 0x0d, 0x20, 0x2d, 0x27,
] as const
const longestWord = 32

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39
const isPlain = (byte: number): boolean =>
  byte !== backslash && byte !== openBrace && byte !== closeBrace && byte !== lineFeed && byte !== carriageReturn

export function* listRtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte === openBrace || byte === closeBrace) {
      yield { kind: byte === openBrace ? 'open' : 'close' }
      at += 1
    } else if (byte === lineFeed || byte === carriageReturn) at += 1
    else if (byte === backslash) {
      const { token, end } = readControl(bytes, at + 1)
      at = end
      // What follows \bin is no text, whatever it looks like.
      if (token?.kind === 'word' && token.name === 'bin') at += Math.max(0, token.value ?? 0)
      else if (token !== null) yield token
    } else {
      let end = at + 1
      while (end < bytes.length && isPlain(bytes[end] ?? 0)) end += 1
      yield { kind: 'text', bytes: bytes.subarray(at, end) }
      at = end
    }
  }
}

function readControl(bytes: Uint8Array, start: number): { readonly token: RtfToken | null; readonly end: number } {
  const first = bytes[start]
  if (first === undefined) return { token: null, end: start }
  if (first === apostrophe) return readHexByte(bytes, start + 1)
  if (!isLetter(first)) {
    // A backslash before a line end is a paragraph end.
    const isLineEnd = first === lineFeed || first === carriageReturn
    const token: RtfToken = isLineEnd
      ? { kind: 'word', name: 'par', value: null }
      : { kind: 'symbol', name: String.fromCharCode(first) }
    return { token, end: start + 1 }
  }
  let end = start
  while (isLetter(bytes[end]) && end - start < longestWord) end += 1
  const name = ascii(bytes.subarray(start, end))
  const digits = bytes[end] === minus && isDigit(bytes[end + 1]) ? end + 1 : end
  let stop = digits
  while (isDigit(bytes[stop]) && stop - digits < 10) stop += 1
  const value = stop === digits ? null : Number(ascii(bytes.subarray(end, stop)))
  return { token: { kind: 'word', name, value }, end: bytes[stop] === space ? stop + 1 : stop }
}

function readHexByte(bytes: Uint8Array, start: number): { readonly token: RtfToken | null; readonly end: number } {
  const value = Number.parseInt(ascii(bytes.subarray(start, start + 2)), 16)
  return Number.isNaN(value)
    ? { token: null, end: start }
    : { token: { kind: 'byte', value }, end: Math.min(bytes.length, start + 2) }
}

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
