import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { normaliseActors, organisationIds } from '#engine/normalise/organisations/normalise-actors'
import { resourcesFolder } from '../../../support/repository'

const catalogue = loadCatalogue(resourcesFolder)
const organisations = catalogue.organisations.organisations
const context = { sender: 'farsta', year: 2018 }
const read = (text: string) => normaliseActors(text, catalogue, context)

/** Words of the domain in any order, with any marks between them: closer to real cells than random letters. */
const words = [
  ...organisations.flatMap((entry) => entry.name.split(' ')),
  ...catalogue.organisationAliases.ownUnits,
  ...catalogue.organisationAliases.joiners,
  ...catalogue.organisationAliases.fillers,
]
const marks = [' ', ', ', '\n', '/', ' och ', '- ', '-', ' (', ') ', ': ', ';', ' – ', '. ', '']
const cell = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...marks)), { maxLength: 12 })
  .map((parts) => parts.flat().join(''))

describe('normaliseActors', () => {
  it('never throws and always gives the same answer', () => {
    fc.assert(
      fc.property(fc.oneof(cell, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        expect(read(text)).toEqual(read(text))
      }),
    )
  })

  it('gives confidences from 0 to 1 and wordings that stand in the cell', () => {
    fc.assert(
      fc.property(cell, (text) => {
        for (const mention of read(text)) {
          expect(mention.confidence).toBeGreaterThanOrEqual(0)
          expect(mention.confidence).toBeLessThanOrEqual(1)
          expect(mention.raw).not.toBe('')
        }
      }),
    )
  })

  it('reads every canonical name as itself, so that normalising a name again changes nothing', () => {
    const changed = organisations.filter((entry) => {
      const ids = organisationIds(read(entry.name))
      return ids.length !== 1 || ids[0] !== entry.id
    })
    expect(changed.map((entry) => entry.name)).toEqual([])
  })

  it('finds the same organisations whatever their order and the marks between them', () => {
    const separators = [', ', '\n', '; ', ' / ', '/', ' och ', ' samt ', ' & ', ' + ', '\n• ']
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...organisations), {
          minLength: 1,
          maxLength: 6,
          selector: (entry) => entry.id,
        }),
        fc.array(fc.constantFrom(...separators), { minLength: 6, maxLength: 6 }),
        (chosen, between) => {
          const text = chosen.map((entry, index) => `${index === 0 ? '' : between[index]}${entry.name}`).join('')
          expect(organisationIds(read(text)).toSorted()).toEqual(chosen.map((entry) => entry.id).toSorted())
        },
      ),
    )
  })

  it('never loses a known name because an unknown one stands beside it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...organisations),
        fc.stringMatching(/^[A-ZÅÄÖ][a-zåäö]{3,9}q$/u),
        fc.constantFrom(', ', '\n', ' och ', '/', '; '),
        (known, unknown, separator) => {
          expect(organisationIds(read(`${unknown}${separator}${known.name}`))).toContain(known.id)
          expect(organisationIds(read(`${known.name}${separator}${unknown}`))).toContain(known.id)
        },
      ),
    )
  })
})
