import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textTable } from '#engine/cli/text-table'

const columns = [{ heading: 'Förvaltning' }, { heading: 'Rader', isNumber: true }]

describe('textTable', () => {
  it('aligns columns, numbers to the right', () => {
    const table = textTable(
      columns,
      [
        ['Älvsjö', '7'],
        ['Hässelby-Vällingby', '14'],
      ],
      80,
    )
    expect(table).toBe(
      [
        'Förvaltning         Rader',
        '------------------  -----',
        'Älvsjö                  7',
        'Hässelby-Vällingby     14',
        '',
      ].join('\n'),
    )
  })

  it('wraps what is too wide and cuts words that do not fit', () => {
    const table = textTable([{ heading: 'A' }, { heading: 'B' }], [['ett två tre fyra', 'Donaudampfschiffahrt']], 21)
    expect(table.split('\n').every((line) => line.length <= 21)).toBe(true)
    expect(table.replace(/[\s-]+/g, '')).toContain('B')
  })

  it('counts a letter with a combining mark as one', () => {
    expect(textTable([{ heading: 'Namn' }, { heading: 'X' }], [['A\u030alsta', 'x']], 80)).toContain('A\u030alsta  x')
  })

  it('keeps every word and stays within the width, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'å', ' ', '1'), maxLength: 40 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }),
        fc.integer({ min: 22, max: 120 }),
        (rows, width) => {
          const table = textTable([{ heading: 'a' }, { heading: 'b' }, { heading: 'c' }], rows, width)
          expect(table.split('\n').every((line) => [...line].length <= width)).toBe(true)
          const signs = (text: string) => [...text].filter((sign) => /[aå1]/.test(sign)).length
          expect(signs(table)).toBe(1 + signs(rows.flat().join('')))
        },
      ),
    )
  })
})
