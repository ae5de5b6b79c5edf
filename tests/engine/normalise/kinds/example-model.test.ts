import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { compareWithExamples } from '#engine/normalise/kinds/example-model'
import type { Catalogue } from '#shared/domain/catalogue'
import { resourcesFolder } from '../../../support/repository'

const shipped = loadCatalogue(resourcesFolder)

function withExamples(examples: Readonly<Record<string, readonly string[]>>): Catalogue {
  const kinds = Object.entries(examples).map(([id, texts]) => ({
    id,
    name: { sv: id, en: id },
    area: `${id}-area`,
    level: null,
    patterns: [],
    examples: [...texts],
  }))
  return { ...shipped, activityKinds: { version: 1, kinds } }
}

const catalogue = withExamples({
  jobs: ['Sommarjobb för ungdomar i parkerna', 'Feriearbete på bibliotek', 'Praktikplatser åt arbetslösa unga'],
  faith: ['Dialog med moskéer och kyrkor', 'Möten med trossamfund och församlingar'],
  school: ['Skolfrånvaro följs upp varje vecka', 'Elever med hög frånvaro får stöd'],
})

describe('likeness to examples', () => {
  it('carries over to other forms and compounds of the same words', () => {
    const { kinds, areas } = compareWithExamples('Sommarjobbare till äldreboendet', catalogue)
    expect(kinds[0]?.id).toBe('jobs')
    expect(areas[0]?.id).toBe('jobs-area')
  })

  it('names the words that decided and the nearest example', () => {
    const { explain } = compareWithExamples('Frånvaron bland elever kartläggs', catalogue)
    const { words, example } = explain('school')
    expect(words).toContain('Frånvaron')
    expect(example).toBe('Elever med hög frånvaro får stöd')
  })

  it('knows no word that speaks for a kind when the text shares no word piece with it', () => {
    expect(compareWithExamples('Xyzzy', catalogue).explain('jobs').words).toEqual([])
  })

  it('gives the same answer for the same catalogue', () => {
    const text = 'Imamer och präster möts'
    expect(compareWithExamples(text, { ...catalogue }).kinds).toEqual(compareWithExamples(text, catalogue).kinds)
  })

  it('works without any example', () => {
    expect(compareWithExamples('Sommarjobb', withExamples({})).kinds).toEqual([])
  })
})
