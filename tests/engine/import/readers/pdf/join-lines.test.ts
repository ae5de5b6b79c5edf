import { describe, expect, it } from 'vitest'
import { joinLines } from '#engine/import/readers/pdf/join-lines'
import { vocabularyOf } from '#engine/import/readers/pdf/vocabulary'
import { lineAt } from '../../../../support/page-words'

const known = (text: string) => vocabularyOf([[lineAt(text, 0, 10)]])
const nothing = known('')

describe('joining the end of a line to the start of the next', () => {
  it.each([
    ['beslutar om', 'planen', 'beslutar om planen'],
    ['kommun-', 'fullmäktige beslutar', 'kommunfullmäktige beslutar'],
    ['kommun\u00ad', 'fullmäktige', 'kommunfullmäktige'],
    ['Hässelby-', 'Vällingby', 'Hässelby-Vällingby'],
    ['social-', 'och utbildningsnämnden', 'social- och utbildningsnämnden'],
    ['social-, utbildnings-', 'samt kulturnämnden', 'social-, utbildnings- samt kulturnämnden'],
    ['social-,', 'utbildnings- och', 'social-, utbildnings- och'],
    ['unga 13–', '19 år', 'unga 13–19 år'],
    ['unga 13-', '19 år', 'unga 13-19 år'],
    ['VBE-', 'arbetet', 'VBE-arbetet'],
    ['e-', 'posten', 'e-posten'],
    ['icke-', 'våld', 'icke-våld'],
    ['och/', 'eller', 'och/eller'],
    ['planen –', 'ett stöd', 'planen – ett stöd'],
    ['', 'planen', 'planen'],
  ])('%j and %j give %j', (before, after, joined) => {
    expect(joinLines(before, after, nothing)).toBe(joined)
  })

  it('keeps a hyphen that the document itself writes inside a line', () => {
    expect(joinLines('vit makt-', 'miljön', known('den vita makt-miljön är'))).toBe('vit makt-miljön')
  })

  it('takes a hyphen away when the whole word stands elsewhere', () => {
    expect(joinLines('IT-', 'stöd', known('ett itstöd finns'))).toBe('ITstöd')
  })
})

describe('a word cut without a hyphen by a column narrower than the word', () => {
  it.each([
    ['Arbetsmarknadsförvaltni', 'ngen', 'Arbetsmarknadsförvaltningen'],
    ['Stadslednings', 'kontoret', 'Stadsledningskontoret'],
    ['Stadsledning', 'skontoret', 'Stadsledningskontoret'],
    ['radikalisering', 'nämns', 'radikalisering nämns'],
    ['Kronofogdemyndigheten', ', Polisen', 'Kronofogdemyndigheten, Polisen'],
    ['verksamhetsberättels', 'en', 'verksamhetsberättelsen'],
    ['Stadsdelsförvaltningen', 'och polisen', 'Stadsdelsförvaltningen och polisen'],
    ['Stadsdelsförvaltningen', 'Polisen', 'Stadsdelsförvaltningen Polisen'],
    ['brottsförebyggande', 'rådet', 'brottsförebyggande rådet'],
  ])('%j and %j give %j', (before, after, joined) => {
    expect(joinLines(before, after, nothing, true)).toBe(joined)
  })

  it('is two words where the first line had room', () => {
    expect(joinLines('Stadslednings', 'kontoret', nothing, false)).toBe('Stadslednings kontoret')
  })
})
