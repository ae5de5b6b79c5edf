import { describe, expect, it } from 'vitest'
import { withUserWord } from '#engine/pipeline/user-word'
import { identification } from '../../support/plan-reading'

describe('withUserWord', () => {
  const read = identification({ sender: 'bromma', year: 2018 })

  it('keeps what was read where the user has said nothing', () => {
    expect(withUserWord(read, [])).toEqual(read)
  })

  it('puts the last decision in the place of the value, and keeps the wording of the file', () => {
    const decided = withUserWord(read, [
      { field: 'year', newValue: '2019' },
      { field: 'sender', newValue: 'farsta' },
      { field: 'year', newValue: '2020' },
    ])
    expect(decided.year).toEqual({ ...read.year, value: 2020, from: 'user', confidence: 1 })
    expect(decided.sender).toMatchObject({ value: 'farsta', raw: 'bromma', from: 'user' })
    expect(decided.status).toEqual(read.status)
  })

  it('lets the user say that there is no value', () => {
    expect(withUserWord(read, [{ field: 'decidedOn', newValue: null }]).decidedOn.value).toBeNull()
  })
})
