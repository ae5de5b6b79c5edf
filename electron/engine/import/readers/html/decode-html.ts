import { decodeText } from '#engine/import/readers/text/decode-text'
import type { Finding } from '#shared/findings'

/** How far into the file browsers look for its own word about encoding (HTML standard, 13.2.3.2), and a bit more. */
const searchedBytes = 4096

/** The page as text: by its byte order mark, by what it declares, else by what its bytes look like. */
export function decodeHtml(bytes: Uint8Array): { readonly text: string; readonly findings: readonly Finding[] } {
  const declared = hasByteOrderMark(bytes) ? null : declaredEncoding(bytes)
  if (declared !== null && isRight(bytes, declared))
    return { text: new TextDecoder(declared).decode(bytes), findings: [] }
  const { text, findings } = decodeText(bytes)
  return { text, findings }
}

function hasByteOrderMark([first, second, third]: Uint8Array): boolean {
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0xef && second === 0xbb && third === 0xbf)
  )
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, searchedBytes))
  const label =
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(start)?.[1] ??
    /<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]+)/iu.exec(start)?.[1]
  if (label === undefined) return null
  try {
    const { encoding } = new TextDecoder(label)
    // A page that could be searched byte by byte is not UTF-16, whatever it says.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    // An encoding that nobody knows: look at the bytes instead.
    return null
  }
}

/** A page that says UTF-8 and is not was saved by a program that changed the bytes and left the declaration. */
function isRight(bytes: Uint8Array, encoding: string): boolean {
  if (encoding !== 'utf-8') return true
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    // The caller then judges by the bytes.
    return false
  }
}
