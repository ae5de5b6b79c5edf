import { describe, expect, it } from 'vitest'
import { parseArguments } from '#engine/cli/arguments'

const parse = (line: string) => parseArguments(line.split(' ').filter((word) => word !== ''))

describe('parseArguments', () => {
  it('understands what the contract names', () => {
    expect(parse('analyse a.docx mapp --workspace S.samplan --year 2018 --json ut.json')).toEqual({
      kind: 'call',
      call: {
        command: 'analyse',
        paths: ['a.docx', 'mapp'],
        workspace: 'S.samplan',
        year: 2018,
        json: 'ut.json',
        out: null,
        city: null,
        language: 'sv',
      },
    })
    expect(parse('report --workspace S.samplan --year 2018 --out mapp')).toMatchObject({
      kind: 'call',
      call: { command: 'report', paths: [], out: 'mapp' },
    })
    expect(parse('demo --language en')).toMatchObject({ kind: 'call', call: { command: 'demo', language: 'en' } })
  })

  it.each(['--help', '-h', 'help', 'analyse --help', 'report -h --year x'])('shows help for "%s"', (line) => {
    expect(parse(line)).toEqual({ kind: 'help', language: 'sv' })
  })

  it.each([
    ['', 'Ange ett kommando'],
    ['jämför a.docx', 'Kommandot ”jämför” finns inte'],
    ['analyse', 'Ange minst en fil eller mapp'],
    ['analyse a.docx --year nitton', '”nitton” är inget år'],
    ['analyse a.docx --year 1066', '”1066” är inget år'],
    ['analyse a.docx --colour', 'Anropet förstods inte'],
    ['analyse a.docx --json', 'Anropet förstods inte'],
    ['analyse a.docx --language fi', 'Språket ”fi” finns inte'],
    ['report a.docx --out mapp', 'Ange --year'],
    ['report a.docx --year 2018', 'Ange --out'],
    ['report a.docx --year 2018 --language en', 'State --out'],
  ])('says what is wrong with "%s"', (line, text) => {
    const parsed = parse(line)
    expect(parsed).toMatchObject({ kind: 'wrong', text: expect.stringContaining(text) })
  })
})
