import { describe, expect, it } from 'vitest'
import { foldText, loseDiacritics, unwrapText } from '#engine/normalise/swedish/fold-text'
import { tokenise } from '#engine/normalise/swedish/tokenise'

describe('unwrapText', () => {
  it.each([
    ['Utbildnings-\nförvaltningen', 'Utbildningsförvaltningen'],
    ['Utbildnings- förvaltningen', 'Utbildningsförvaltningen'],
    ['Hässelby-\nVällingby', 'Hässelby-Vällingby'],
    ['Kultur-\noch idrottsförvaltningen', 'Kultur-\noch idrottsförvaltningen'],
    ['SSPF-\nkoordinatorn', 'SSPF-koordinatorn'],
    ['18-\n29 år', '18-29 år'],
    ['Avhoppar\u00adverksamhet', 'Avhopparverksamhet'],
    ['Polis \n Skola', 'Polis\nSkola'],
    ['Polis\r\nSkola', 'Polis\nSkola'],
    ['A\u030Arsta', 'Årsta'],
  ])('reads %j as %j', (given, expected) => {
    expect(unwrapText(given)).toBe(expected)
  })
})

describe('foldText', () => {
  it('gives lower case and single spaces and keeps å, ä and ö', () => {
    expect(foldText('  ENSKEDE-ÅRSTA-\nVantörs\n stadsdelsförvaltning ')).toBe(
      'enskede-årsta-vantörs stadsdelsförvaltning',
    )
  })
})

describe('loseDiacritics', () => {
  it('turns å, ä and ö into the letters that poor scans show', () => {
    expect(loseDiacritics('hässelby årsta södermalm')).toBe('hasselby arsta sodermalm')
  })
})

describe('tokenise', () => {
  it('keeps hyphenated words and colon genitives whole, and points at the place', () => {
    const text = 'Lokala BRÅ:s styrgrupp, SSPF-möten'
    const tokens = tokenise(text)
    expect(tokens.map((token) => token.text)).toEqual(['Lokala', 'BRÅ:s', 'styrgrupp', 'SSPF-möten'])
    expect(tokens.map((token) => text.slice(token.start, token.end))).toEqual(tokens.map((token) => token.text))
  })
})
