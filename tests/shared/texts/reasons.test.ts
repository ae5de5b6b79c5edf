import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { textOfPart, textOfReason } from '#shared/texts/reasons'
import { resourcesFolder } from '../../support/repository'

const { otherTables } = loadCatalogue(resourcesFolder).headings
const kinds = [...new Set(otherTables.map(({ kind }) => kind))]

describe('textOfReason', () => {
  it.each(kinds.flatMap((kind) => [`${kind}-headings`, `${kind}-title`]))('words %s in both languages', (reason) => {
    expect(textOfReason(reason, 'sv')).toMatch(/^(rubrikerna|titeln) tyder på /)
    expect(textOfReason(reason, 'en')).toMatch(/^its (headings point|title points) to /)
  })

  it('words what has a key of its own, and shows the rest as it is', () => {
    expect(textOfReason('hidden', 'sv')).toBe('den är dold i filen')
    expect(textOfReason('joined-to-row-above', 'en')).toBe('it seems to belong to the row above')
    expect(textOfReason('year:Uppföljning 2017', 'sv')).toBe('year:Uppföljning 2017')
  })
})

describe('textOfPart', () => {
  it.each([
    ['w:tbl', 'tabellernas celler'],
    ['\\cell', 'tabellernas celler'],
    ['xls', 'tabellernas celler'],
    ['pages', 'sidorna'],
    ['1:5000', 'rad 1–5000'],
    ['Word 97–2003', 'Word 97–2003'],
  ])('words %s', (what, text) => {
    expect(textOfPart(what, 'sv')).toBe(text)
  })
})
