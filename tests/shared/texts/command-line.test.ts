import { describe, expect, it } from 'vitest'
import { commandLineTexts } from '#shared/texts/command-line'

describe('the help text', () => {
  it.each(['sv', 'en'] as const)('in %s fits a terminal and names every option and exit code', (language) => {
    const { help } = commandLineTexts[language]
    expect(help.split('\n').filter((line) => [...line].length > 90)).toEqual([])
    for (const word of [
      'analyse',
      'report',
      'demo',
      '--workspace',
      '--year',
      '--json',
      '--out',
      '--language',
      '--help',
    ]) {
      expect(help).toContain(word)
    }
    expect(help).toMatch(/0 .*, 1 .*, 2 /)
  })
})
