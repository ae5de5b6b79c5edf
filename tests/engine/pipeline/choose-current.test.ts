import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseCurrent, type VersionFacts } from '#engine/pipeline/choose-current'

const version = (facts: Partial<VersionFacts> = {}): VersionFacts => ({
  status: 'adopted',
  decidedOn: null,
  isRecognised: false,
  isFlattened: false,
  ...facts,
})

const cases: readonly (readonly [string, VersionFacts, VersionFacts])[] = [
  ['the later decision', version({ decidedOn: '2018-08-30' }), version({ decidedOn: '2018-05-17' })],
  [
    'the later decision, also when the earlier one calls itself revised',
    version({ decidedOn: '2018-08-30' }),
    version({ status: 'revised', decidedOn: '2018-05-17' }),
  ],
  ['an adopted plan over a draft of a later date', version(), version({ status: 'draft', decidedOn: '2018-12-01' })],
  ['a plan of unknown status over a draft', version({ status: null }), version({ status: 'draft' })],
  [
    'a revision of the same day',
    version({ status: 'revised', decidedOn: '2018-05-17' }),
    version({ decidedOn: '2018-05-17' }),
  ],
  [
    'a revision without a date over what it revises',
    version({ status: 'revised' }),
    version({ decidedOn: '2018-05-17' }),
  ],
  [
    'a dated revision over one whose date is not readable',
    version({ status: 'revised', decidedOn: '2018-08-30' }),
    version({ status: 'revised' }),
  ],
  ['a dated plan over one without a date', version({ decidedOn: '2018-05-17' }), version()],
  ['a text over a scan of the same decision', version(), version({ isRecognised: true })],
  ['a table over the same one flattened by a copy', version(), version({ isFlattened: true })],
  ['flattened text over a scan', version({ isFlattened: true }), version({ isRecognised: true })],
]

describe('chooseCurrent', () => {
  it.each(cases)('takes %s, whichever came first', (_case, better, worse) => {
    expect(chooseCurrent([better, worse])).toBe(better)
    expect(chooseCurrent([worse, better])).toBe(better)
  })

  it('takes the later import when nothing else differs, and nothing from nothing', () => {
    const [first, second] = [version(), version()]
    expect(chooseCurrent([first, second])).toBe(second)
    expect(chooseCurrent([])).toBeNull()
  })

  it('chooses the same version in any order, unless two are alike', () => {
    const facts = fc.record({
      status: fc.constantFrom(null, 'draft' as const, 'adopted' as const, 'revised' as const),
      decidedOn: fc.constantFrom(null, '2018-05-17', '2018-08-30'),
      isRecognised: fc.boolean(),
      isFlattened: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.uniqueArray(facts, { selector: (value) => JSON.stringify(value), minLength: 1 }), (versions) => {
        expect(chooseCurrent([...versions].reverse())).toEqual(chooseCurrent(versions))
      }),
    )
  })

  it('never lets a draft stand before a decided version', () => {
    const status = fc.constantFrom(null, 'draft' as const, 'adopted' as const, 'revised' as const)
    const facts = fc.record({
      status,
      decidedOn: fc.constantFrom(null, '2018-05-17'),
      isRecognised: fc.boolean(),
      isFlattened: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(facts), (versions) => {
        const hasDecided = versions.some((value) => value.status === 'adopted' || value.status === 'revised')
        if (hasDecided) expect(chooseCurrent(versions)?.status).not.toBe('draft')
      }),
    )
  })
})
