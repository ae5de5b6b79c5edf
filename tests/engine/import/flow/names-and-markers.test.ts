import { describe, expect, it } from 'vitest'
import { isoDateOf } from '#engine/import/flow/file-properties'
import { bulletMarker, formatNumber } from '#engine/import/flow/list-marker'
import { headingLevelOfStyle, isContentsStyle } from '#engine/import/flow/style-names'
import { symbolCharacter } from '#engine/import/flow/symbol-characters'

describe('headingLevelOfStyle', () => {
  it.each([
    ['heading 1', 1],
    ['Rubrik 2', 2],
    ['Rubrik 3 numrerad', 3],
    ['Rubrik', 1],
    ['Heading_2', 2],
    ['Title', 1],
    ['Huvudrubrik', 1],
    ['Subtitle', null],
    ['Underrubrik', null],
    ['Rubriker i tabell', null],
    ['Normal', null],
    ['Brödtext', null],
    ['TOC Heading', null],
    ['heading 0', null],
  ])('takes %j for level %j', (name, level) => {
    expect(headingLevelOfStyle(name)).toBe(level)
  })
})

describe('isContentsStyle', () => {
  it.each([
    ['toc 1', true],
    ['Innehåll 2', true],
    ['Innehållsförteckning', true],
    ['Contents Heading', true],
    ['TOC Heading', true],
    ['Table Contents', false],
    ['Innehållet i planen', false],
  ])('answers for %j: %j', (name, answer) => {
    expect(isContentsStyle(name)).toBe(answer)
  })
})

describe('list markers', () => {
  it.each([
    ['\uf0b7', '•'],
    ['·', '•'],
    ['o', '◦'],
    ['§', '▪'],
    ['-', '-'],
    ['–', '–'],
    ['\uf02d', '–'],
    ['', '•'],
    ['\ue123', '•'],
  ])('print the bullet %j as %j', (stored, printed) => {
    expect(bulletMarker(stored)).toBe(printed)
  })

  it.each([
    [7, 'decimal-zero', '07'],
    [27, 'lower-letter', 'aa'],
    [2, 'upper-letter', 'B'],
    [2019, 'upper-roman', 'MMXIX'],
    [4, 'lower-roman', 'iv'],
    [0, 'lower-letter', '0'],
    [5000, 'upper-roman', '5000'],
  ] as const)('print %j in %s as %s', (value, format, printed) => {
    expect(formatNumber(value, format)).toBe(printed)
  })
})

describe('symbolCharacter', () => {
  it.each([
    ['Wingdings', 0xf0fc, '✓'],
    ['Wingdings', 0xfc, '✓'],
    ['Symbol', 0xf0b7, '•'],
    ['Wingdings', 0xf021, '•'],
    ['Arial', 0x41, 'A'],
  ])('draws %s %j as %s', (font, code, sign) => {
    expect(symbolCharacter(font, code)).toBe(sign)
  })
})

describe('isoDateOf', () => {
  it.each([
    ['2018-05-20T08:00:00Z', '2018-05-20'],
    ['2018-05-20', '2018-05-20'],
    ['2018-02-30', null],
    ['20 maj 2018', null],
    ['', null],
  ])('reads %j as %j', (raw, date) => {
    expect(isoDateOf(raw)).toBe(date)
  })
})
