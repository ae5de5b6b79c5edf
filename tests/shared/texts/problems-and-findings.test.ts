import { describe, expect, it } from 'vitest'
import { findingCodes } from '#shared/findings'
import { languages } from '#shared/language'
import { errorTexts, textOfProblem } from '#shared/texts/errors'
import { findingTexts, textOfFinding } from '#shared/texts/findings'

/** Parameters that every text finds its own among. */
const params = {
  fileName: 'Plan 2018.docx',
  limit: '100 MB',
  format: 'png',
  seconds: 30,
  fileVersion: 9,
  appVersion: 1,
  detail: 'areas',
  year: 2018,
  method: 'plans.get',
  what: 'plan 7',
  reference: 'ab12cd34',
  page: 3,
  confidence: 0.5,
  text: 'Stöd',
  table: 2,
  encoding: 'windows-1252',
  where: 'blad 2',
  count: 4,
  extension: 'pdf',
  heading: 'Insats',
  reason: 'rubrik',
  candidate: 'bromma',
  status: 'draft',
  raw: 'Polisen',
  sameAs: 'a.docx',
}

const errorCodes = Object.keys(errorTexts.sv)

describe.each(languages)('texts in %s', (language) => {
  it.each(errorCodes)('%s says what happened and what to do, without blame or code', (code) => {
    const text = textOfProblem({ code, params }, language)
    expect(text).toMatch(/^[\p{Lu}”“].*[.]$/su)
    expect(text).not.toMatch(/undefined|NaN|\[object|\bfel\b(?! innehåll)|\berror\b|[a-z]+\.[a-z]+-[a-z]+/iu)
    expect(text.split(/[.:] /).length).toBeGreaterThan(
      code.startsWith('import.cancelled') || code === 'import.not-a-file' ? 0 : 1,
    )
  })

  it.each(findingCodes)('%s says what was noticed', (code) => {
    const text = textOfFinding({ code, params }, language)
    expect(text).toMatch(/^[\p{Lu}”“].*[.]$/su)
    expect(text).not.toMatch(/undefined|NaN|\[object/u)
  })

  it('words a code that this program does not know as something unexpected', () => {
    expect(textOfProblem({ code: 'future.problem', params: {} }, language)).toContain('future.problem')
  })
})

describe('both languages', () => {
  it('have a text for every code, and not the same one', () => {
    for (const code of errorCodes) {
      expect(textOfProblem({ code, params }, 'sv')).not.toBe(textOfProblem({ code, params }, 'en'))
    }
    expect(Object.keys(findingTexts.sv).sort()).toEqual([...findingCodes].sort())
    for (const code of findingCodes) {
      expect(textOfFinding({ code, params }, 'sv')).not.toBe(textOfFinding({ code, params }, 'en'))
    }
  })
})
