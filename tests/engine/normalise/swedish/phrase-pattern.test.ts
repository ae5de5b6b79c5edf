import { describe, expect, it } from 'vitest'
import { findPattern, parsePhrase } from '#engine/normalise/swedish/phrase-pattern'
import { tokenise } from '#engine/normalise/swedish/tokenise'

const occurs = (phrase: string, text: string) => findPattern(tokenise(text), parsePhrase(phrase)) !== null

describe('findPattern', () => {
  it.each([
    ['handlingsplan', 'Handlingsplanernas uppföljning', true],
    ['revider*', 'vid revideringen', true],
    ['*enkät', 'Medarbetarenkäterna', true],
    ['*styrgrupp*', 'SSPF:s styrgruppsmöten', true],
    ['=nämnden', 'Rapport till nämnden', true],
    ['=nämnden', 'I nämndens plan', false],
    ['=*nämnden', 'Idrottsnämnden', true],
    ['överenskomm* polis*', 'överenskommelsen mellan stadsdelen och polisen', true],
    ['överenskomm* polis*', 'polisens överenskommelse', false],
    ['överenskomm* polis*', 'överenskommelsen om det som ska göras under året med polisen', false],
  ])('finds %j in %j: %s', (phrase, text, expected) => {
    expect(occurs(phrase, text)).toBe(expected)
  })

  it('compares words as written when asked to', () => {
    const pattern = parsePhrase('avslutas', true)
    expect(findPattern(tokenise('Avslutas i maj'), pattern)).toEqual({ from: 0, to: 1 })
    expect(findPattern(tokenise('Avslutad i maj'), pattern)).toBeNull()
  })
})
