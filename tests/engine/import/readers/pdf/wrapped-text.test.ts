import { expect, it } from 'vitest'
import { vocabularyOf } from '#engine/import/readers/pdf/vocabulary'
import { wrappedText } from '#engine/import/readers/pdf/wrapped-text'
import { lineAt } from '../../../../support/page-words'

/** Lines of 10 points, 12 apart; a character is 5 points wide, the column 100. */
const read = (...texts: readonly (string | readonly [string, number])[]) => {
  let baseline = 0
  const lines = texts.map((entry) => {
    const [text, gap] = typeof entry === 'string' ? [entry, 12] : entry
    baseline += gap
    return lineAt(text, 0, baseline)
  })
  return wrappedText(lines, { left: 0, right: 100, leading: 1.2 }, vocabularyOf([lines]))
}

it.each([
  [
    'joins a line that had no room for the next word',
    ['Trygghetsvandring', 'tillsammans'],
    'Trygghetsvandring tillsammans',
  ],
  ['keeps a break where the next entry had room', ['Polis', 'Samfund'], 'Polis\nSamfund'],
  ['keeps a break before a bullet', ['• Trygghetsvandring', '• Samtal'], '• Trygghetsvandring\n• Samtal'],
  ['joins after a comma with little room left', ['Skolor, fritid och,', 'polis'], 'Skolor, fritid och, polis'],
  [
    'keeps three entries in capitals apart',
    ['Trygghetsvandring', 'Kulturförvaltning', 'Landstinget'],
    'Trygghetsvandring\nKulturförvaltning\nLandstinget',
  ],
] as const)('%s', (_name, lines, text) => {
  expect(read(...lines)).toBe(text)
})

it('keeps a break at the white between paragraphs, however full the line', () => {
  expect(read('Stadsdelsförvaltning', ['arbetsmarknad är', 16])).toBe('Stadsdelsförvaltning\narbetsmarknad är')
})
