import { describe, expect, it } from 'vitest'
import { aslantTexts } from '#engine/import/readers/pdf/aslant-text'
import type { Glyph, Mark } from '#engine/import/readers/pdf/drawing'
import { drawnBullets } from '#engine/import/readers/pdf/drawn-bullets'
import { wordsFromGlyphs } from '#engine/import/readers/pdf/glyph-words'
import { sortMarks } from '#engine/import/readers/pdf/marks'
import { toIsoDate } from '#engine/import/readers/pdf/properties'
import { subPaths } from '#engine/import/readers/pdf/sub-paths'
import { uprightPage } from '#engine/import/readers/pdf/upright-page'
import { pageOf, wordsAt } from '../../../../support/page-words'

/** Glyphs of 5 points each from `x`, along a direction. */
function glyphsOf(text: string, x: number, y: number, run = 1, [dx, dy] = [1, 0]): Glyph[] {
  return [...text].map((letter, index) => {
    const start = [x + index * 5 * dx, y + index * 5 * dy] as const
    const end = [start[0] + 5 * dx, start[1] + 5 * dy] as const
    return { text: letter, start, end, next: end, size: 10, bold: false, invisible: false, run }
  })
}
const texts = (glyphs: readonly Glyph[]) => wordsFromGlyphs(glyphs).map((word) => word.text)

describe('words from glyphs', () => {
  it('parts words at blanks and at gaps without a blank', () => {
    expect(texts(glyphsOf('en plan', 0, 10))).toEqual(['en', 'plan'])
    expect(texts([...glyphsOf('en', 0, 10), ...glyphsOf('plan', 13, 10)])).toEqual(['en', 'plan'])
  })

  it('joins pieces that touch, whichever operator wrote them', () => {
    expect(texts([...glyphsOf('han', 0, 10, 1), ...glyphsOf('dling', 15, 10, 2)])).toEqual(['handling'])
  })

  it('takes text that was written twice, a hair apart, as one bold word', () => {
    const words = wordsFromGlyphs([...glyphsOf('Syfte', 0, 10, 1), ...glyphsOf('Syfte', 0.3, 10, 2)])
    expect(words).toMatchObject([{ text: 'Syfte', bold: true }])
  })

  it('knows text that runs up the page', () => {
    expect(wordsFromGlyphs(glyphsOf('Mål', 50, 90, 1, [0, -1]))).toMatchObject([{ text: 'Mål', turns: 3 }])
  })

  it('reads a stamp set aslant as a text of its own', () => {
    const glyphs = glyphsOf('UTKAST', 0, 100, 1, [0.8, -0.6])
    expect(texts(glyphs)).toEqual([])
    expect(aslantTexts(glyphs).map(({ text }) => text)).toEqual(['UTKAST'])
  })
})

describe('marks on the page', () => {
  const mark = (over: Partial<Mark>): Mark => ({
    points: [],
    paint: 'fill',
    thickness: 0,
    color: '#000000',
    curved: false,
    ...over,
  })
  const box = (left: number, top: number, right: number, bottom: number): Mark['points'] => [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]
  const page = { width: 595, height: 842 }

  it('takes thin filled shapes and strokes as lines, and areas as shades', () => {
    const marks = [
      mark({ points: box(0, 10, 200, 10.6) }),
      mark({
        points: [
          [0, 30],
          [0, 90],
        ],
        paint: 'stroke',
        thickness: 1,
      }),
      mark({ points: box(0, 40, 200, 60), color: '#dddddd' }),
    ]
    const { rules, fills } = sortMarks(marks, page)
    expect([rules.horizontal.length, rules.vertical.length, fills.length]).toEqual([1, 1, 1])
  })

  it('does not take the background of the page as a shade', () => {
    expect(sortMarks([mark({ points: box(0, 0, 595, 842), color: '#eeeeee' })], page).fills).toEqual([])
  })

  it('gives a drawn dot before text a bullet of its own', () => {
    const words = wordsAt('Samtal', 80, 100)
    expect(drawnBullets([{ left: 68, right: 71, top: 95, bottom: 98 }], words)).toMatchObject([{ text: '•' }])
    expect(drawnBullets([{ left: 300, right: 303, top: 95, bottom: 98 }], words)).toEqual([])
  })

  it('splits path data at each move, and closes what is closed', () => {
    const paths = subPaths([0, 1, 1, 1, 5, 1, 4, 0, 9, 9, 2, 1, 1, 2, 2, 3, 3])
    expect(paths.map(({ points, curved }) => [points.length, curved])).toEqual([
      [3, false],
      [2, true],
    ])
  })
})

it('turns a page whose text runs up it, and knows the way back', () => {
  const word = {
    text: 'Rubrik',
    box: { left: 100, right: 110, top: 300, bottom: 400 },
    baseline: 400,
    size: 10,
    bold: false,
    confidence: null,
    turns: 3,
  } as const
  const { words, width, height, toPage } = uprightPage(pageOf([word]))
  expect([width, height]).toEqual([842, 595])
  expect(words).toMatchObject([{ turns: 0, box: { left: 442, right: 542, top: 100, bottom: 110 } }])
  expect(toPage).toEqual([0, -1, 1, 0, 0, 842])
})

it.each([
  ['D:20180517120000Z', '2018-05-17'],
  ['20180517', '2018-05-17'],
  ['D:20181399', null],
  [null, null],
])('the file date %j is %j', (value, iso) => {
  expect(toIsoDate(value)).toBe(iso)
})
