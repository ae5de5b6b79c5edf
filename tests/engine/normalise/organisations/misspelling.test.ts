import { describe, expect, it } from 'vitest'
import { differsByTypingOnly } from '#engine/normalise/organisations/misspelling'

describe('differsByTypingOnly', () => {
  it.each([
    ['skatteverk', 'skateverk'],
    ['skatteverk', 'skattevrek'],
    ['polismyndighet', 'polisrnyndighet'],
    ['socialförvaltning', 'socialförvaltinng'],
  ])('takes %s and %s for one word', (a, b) => {
    expect(differsByTypingOnly(a, b)).toBe(true)
    expect(differsByTypingOnly(b, a)).toBe(true)
  })

  it.each([
    ['förskola', 'grundskola'],
    ['polis', 'polos'],
    ['kulturförvaltning', 'idrottsförvaltning'],
    ['skolorna', 'stolarna'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(differsByTypingOnly(a, b)).toBe(false)
  })
})
