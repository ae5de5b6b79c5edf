import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { wordsOfActivity } from '#engine/normalise/kinds/activity-words'
import { findTerms, indexTerms } from '#engine/normalise/kinds/term-index'
import { resourcesFolder } from '../../../support/repository'

const catalogue = loadCatalogue(resourcesFolder)

function hitsIn(text: string, terms: readonly string[], partners: readonly string[] = []): readonly string[] {
  return [
    ...findTerms(indexTerms(terms), wordsOfActivity({ text, targetGroup: null, partners }, catalogue)).keys(),
  ].sort()
}

describe('terms in a text', () => {
  const cases: readonly [why: string, term: string, text: string, isFound: boolean][] = [
    ['a term begins a word', 'fältassist', 'Fältassistenterna är ute', true],
    ['a term does not begin inside a word', 'bild', 'Utbildning för chefer', false],
    ['a starred term stands inside a compound', '*lägesbild', 'Stadens lägesbilder', true],
    ['a closed term ends with the word', 'läge$', 'Ordning i lägenheten', false],
    ['a closed term is the whole word', 'läge$', 'Polisen beskriver områdets läge', true],
    ['both marks make an ending', '*avtal$', 'Hyresavtal ses över', true],
    ['a hyphen begins a word', 'möte', 'SSPF-möten', true],
    ['words of a phrase follow each other', 'sociala medier', 'Propaganda i sociala medier', true],
    ['words of a phrase with others between', 'sociala medier', 'Sociala och andra medier', false],
    ['an abbreviation keeps its capitals', 'SIG', 'SIG tar emot unga vuxna', true],
    ['an abbreviation is not the pronoun', 'SIG', 'Den som vill ta sig ur gruppen', false],
    ['diacritics matter', 'våld', 'Inför valdagen möts vi', false],
    ['the name of an authority tells nothing', 'utbild', 'Utbildningsnämndens plan', false],
    ['text without diacritics is read without them', 'fältassist', 'Faltassistenter pa stan', true],
  ]

  it.each(cases)('%s', (_why, term, text, isFound) => {
    expect(hitsIn(text, [term])).toEqual(isFound ? [term] : [])
  })

  it('finds partners and age ranges only as whole marks', () => {
    const terms = ['org:polisen', '*polis', 'age:young-adult', 'age:minor']
    expect(hitsIn('Stöd till unga vuxna 18–29 år', terms, ['polisen'])).toEqual(['age:young-adult', 'org:polisen'])
    expect(hitsIn('Stöd till ungdomar 12 till och med 18 år', terms)).toEqual(['age:minor'])
  })

  it('keeps the wording of a phrase', () => {
    const hits = findTerms(indexTerms(['lämna information']), [
      { text: 'Lämna', folded: 'lämna', zone: 'text' },
      { text: 'Information', folded: 'information', zone: 'text' },
    ])
    expect(hits.get('lämna information')?.wording).toBe('Lämna Information')
  })
})
