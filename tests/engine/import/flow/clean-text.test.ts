import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanOneLine, cleanText } from '#engine/import/flow/clean-text'

describe('cleanText', () => {
  const cases: readonly [string, string, string?][] = [
    ['kommun\u00adfull\u00admäktige', 'kommunfullmäktige'],
    ['a\u030a a\u0308 o\u0308', 'å ä ö', 'letters typed on a Mac'],
    ['18\u201129 år', '18-29 år'],
    ['a \u00a0\u2009 b', 'a b'],
    ['a\r\nb\vc\u2028d', 'a\nb\nc\nd'],
    ['  a  \n\n \n b ', 'a\nb', 'empty lines say nothing'],
    ['a \t \t b', 'a\tb', 'a tab keeps columns apart'],
    ['a\u200bb\ufeff', 'ab'],
    ['a\u0001b\u0007', 'ab'],
    ['\uf0b7 punkt \uf0fc', '• punkt ✓', 'letters of symbol fonts'],
  ]
  it.each(cases)('reads %j as %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const clean = cleanText(raw)
        expect(cleanText(clean)).toBe(clean)
        expect(clean).not.toMatch(/^\s|\s$|\n\n| {2}|\u00ad/u)
      }),
    )
  })

  it('makes one line of several when asked to', () => {
    expect(cleanOneLine(' Handlingsplan\n mot\tvåld ')).toBe('Handlingsplan mot våld')
  })
})
