import { describe, expect, it } from 'vitest'
import { matchVersions } from '#engine/cli/same-row'
import type { ActivityRow } from '#shared/contract/views'
import { activityRow } from '../../support/comparison-input'

function version(...rows: readonly (string | [string, string])[]): ActivityRow[] {
  return rows.map((entry, index) => {
    const [text, kind] = typeof entry === 'string' ? [entry, null] : entry
    const row = activityRow(1, index, 'bromma', text)
    return { ...row, activity: { ...row.activity, kind: { value: kind, confidence: 1, reasons: [] } } }
  })
}

describe('matchVersions', () => {
  it('finds a row again in another order, with other spacing and small corrections', () => {
    const newer = version(
      'Utbildning för all personal om våldsbejakande extremism',
      'Samverkan med polisen varje månad',
    )
    const older = version('Samverkan med polisen  varje månad', 'Utbildning för personal om våldsbejakande extremism')
    expect([...matchVersions(newer, older)]).toEqual([
      [1, 0],
      [0, 1],
    ])
  })

  it('takes each row once, the best likeness first', () => {
    const newer = version('Stöd till anhöriga', 'Stöd till anhöriga via telefon')
    const older = version('Stöd till anhöriga via telefon', 'Stöd till anhöriga')
    expect(matchVersions(newer, older)).toEqual(
      new Map([
        [0, 1],
        [1, 0],
      ]),
    )
  })

  it('finds a reworded row when it is the only one of its kind in both', () => {
    const newer = version(['Kompetenshöjande insatser', 'staff-training'], ['Lägesbild', 'picture'])
    const older = version(['Utbildning av personal', 'staff-training'], ['Två bilder', 'other'])
    expect(matchVersions(newer, older)).toEqual(new Map([[0, 0]]))
    const twice = version(['Utbildning av personal', 'staff-training'], ['Kurs för chefer', 'staff-training'])
    expect(matchVersions(newer, twice)).toEqual(new Map())
  })
})
