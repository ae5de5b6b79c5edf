import { describe, expect, test } from 'vitest'
import { decodeText } from '#engine/import/readers/text/decode-text'
import { windows1252 } from '../../../../support/text-bytes'

const text = 'Förvaltningen är ansvarig för åtgärderna – Ärendet följs upp på våren. ÖPPEN FÖRSKOLA'
const utf8 = new TextEncoder().encode(text)

function encode(signs: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from([...text].map((sign) => signs[sign] ?? sign.charCodeAt(0)))
}

const macRoman = encode({ å: 0x8c, ä: 0x8a, ö: 0x9a, Å: 0x81, Ä: 0x80, Ö: 0x85, '–': 0xd0 })
const codePage850 = encode({ å: 0x86, ä: 0x84, ö: 0x94, Å: 0x8f, Ä: 0x8e, Ö: 0x99, '–': 0x2d })
const utf16 = Buffer.from(text, 'utf16le')

describe('decoding text', () => {
  test.each([
    ['UTF-8', utf8, 'UTF-8', text, 0],
    ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), 'UTF-8', text, 0],
    ['UTF-16, low byte first', Uint8Array.from([0xff, 0xfe, ...utf16]), 'UTF-16LE', text, 0],
    ['UTF-16, high byte first', Uint8Array.from([0xfe, 0xff, ...Buffer.from(utf16).swap16()]), 'UTF-16BE', text, 0],
    ['UTF-16 without a mark', new Uint8Array(utf16), 'UTF-16LE', text, 0],
    ['Windows-1252', windows1252(text), 'Windows-1252', text, 1],
    ['Mac OS Roman', macRoman, 'Mac OS Roman', text, 1],
    ['code page 850', codePage850, 'IBM 850', text.replace('–', '-'), 1],
    [
      'UTF-8 that was saved as UTF-8 twice',
      new TextEncoder().encode(new TextDecoder('windows-1252').decode(utf8)),
      'UTF-8',
      text,
      1,
    ],
  ])('recognises %s', (_name, bytes, encoding, expected, findings) => {
    const decoded = decodeText(bytes)
    expect(decoded).toMatchObject({ text: expected, encoding })
    expect(decoded.findings).toHaveLength(findings)
  })

  test('reads UTF-8 with a broken byte as UTF-8 and says that the encoding was guessed', () => {
    const broken = Uint8Array.from([...utf8, 0xff, ...utf8])
    expect(decodeText(broken)).toMatchObject({
      text: `${text}\ufffd${text}`,
      encoding: 'UTF-8',
      findings: [{ code: 'reading.encoding-guessed' }],
    })
  })
})
