import { describe, expect, it } from 'vitest'
import { emOf, median } from '#engine/import/ocr/letter-size'
import { isDebris, mendDashes, mendWord } from '#engine/import/ocr/recognised-text'

it.each([
  ['l8-29', '18-29'],
  ['2O17', '2017'],
  ['ILS', 'ILS'],
  ['|Samverkan', 'Samverkan'],
  ['IoF', 'IoF'],
])('the word %j is mended to %j', (read, mended) => {
  expect(mendWord(read)).toBe(mended)
})

it.each([
  ['12-18', [20, 20, 22, 20, 20], '12–18'],
  ['18-29', [20, 20, 10, 20, 20], '18-29'],
  ['SSPF–möten', [], 'SSPF-möten'],
  ['8--14', [20, 10, 10, 20, 20], '8–14'],
])('the dash in %j with widths %j gives %j', (text, widths, mended) => {
  expect(mendDashes(text, widths, 40)).toBe(mended)
})

describe('marks that are no words', () => {
  it.each([
    ['|', 0.9, true],
    ["'", 0.4, true],
    ['-', 0.95, false],
    ['i', 0.95, false],
    ['Polis', 0.2, false],
  ])('%j read with confidence %f: %j', (text, confidence, dropped) => {
    expect(isDebris(text, confidence)).toBe(dropped)
  })
})

it('tells the size of letters from the height of their ink', () => {
  const box = { left: 0, right: 50, top: 0, bottom: 24 }
  expect(emOf('rum', box)).toBeCloseTo(50)
  expect(emOf('…', box)).toBeNull()
  expect(median([3, 1, 2])).toBe(2)
})
