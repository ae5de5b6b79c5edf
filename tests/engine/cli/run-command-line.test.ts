import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { analysisJsonSchema } from '#shared/analysis-json'
import { runIn } from '../../support/command-line'
import { brommaHeading, csvPlan } from '../../support/engine'
import { temporaryFolder } from '../../support/temporary-folder'

const farstaHeading = [
  'Handlingsplan mot våldsbejakande extremism 2018',
  'Farsta stadsdelsförvaltning',
  'Beslutad 2018-05-17',
]

/** A folder with two plans of 2018 under `planer/`. */
function folderWithPlans(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'planer'))
  const plans = {
    'bromma.csv': csvPlan(brommaHeading, 'Utbildning för medarbetare', 'Samverkan i lokalt BRÅ'),
    'farsta.csv': csvPlan(farstaHeading, 'Utbildning av medarbetare'),
  }
  for (const [name, content] of Object.entries(plans)) writeFileSync(join(folder, 'planer', name), content)
  return folder
}

const readJson = (path: string) => analysisJsonSchema.parse(JSON.parse(readFileSync(path, 'utf8')))

describe('samplan analyse', () => {
  it('prints plans, gaps and overlaps, writes the analysis, and leaves nothing else behind', async () => {
    const folder = folderWithPlans()
    mkdirSync(join(folder, 'tmp'))
    vi.stubEnv('TMPDIR', join(folder, 'tmp'))
    const { code, out, error } = await runIn(folder, ['analyse', 'planer', '--json', 'ut.json'])
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(out).toMatch(/bromma\.csv +Bromma +2018 +beslutad +2 /)
    expect(out).toContain('Luckor 2018: 2 av 19 planer (17 ej inkomna)')
    expect(out).toContain('Överlapp 2018: 2 planer')
    const json = readJson(join(folder, 'ut.json'))
    expect(json.plans.map((plan) => [plan.file, plan.organisation, plan.year, plan.activities.length])).toEqual([
      ['bromma.csv', 'bromma', 2018, 2],
      ['farsta.csv', 'farsta', 2018, 1],
    ])
    expect(json.overlaps.map((overlap) => overlap.activities)).toContainEqual([
      { file: 'bromma.csv', index: 0, superseded: false },
      { file: 'farsta.csv', index: 0, superseded: false },
    ])
    expect(json.gaps).toContainEqual(
      expect.objectContaining({ organisation: 'farsta', year: 2018, requirement: 'exit-support' }),
    )
    expect(json.notReceived).toHaveLength(17)
    expect(readdirSync(folder).sort()).toEqual(['planer', 'tmp', 'ut.json'])
    expect(readdirSync(join(folder, 'tmp'))).toEqual([])
    vi.unstubAllEnvs()
  })

  it('keeps what it reads in the workspace it is given, and adds to it the next time', async () => {
    const folder = folderWithPlans()
    expect((await runIn(folder, ['analyse', 'planer/bromma.csv', '--workspace', 'Stad.samplan'])).code).toBe(0)
    const second = await runIn(folder, ['analyse', 'planer', '--workspace', 'Stad.samplan', '--json', 'ut.json'])
    expect(second).toMatchObject({ code: 0, error: '' })
    expect(second.out).toContain('har samma innehåll som ”bromma.csv”')
    expect(readJson(join(folder, 'ut.json')).plans.map((plan) => plan.file)).toEqual([
      'bromma.csv',
      'bromma.csv',
      'farsta.csv',
    ])
    const third = await runIn(folder, ['analyse', '--workspace', 'Stad.samplan', '--language', 'en'])
    expect(third.out).toContain('Gaps 2018: 2 of 19 plans (17 not received)')
    expect(readdirSync(folder).sort()).toEqual(['Stad.samplan', 'planer', 'ut.json'])
  })

  it('ends with 1 when a file could not be read, and says which in the analysis', async () => {
    const folder = folderWithPlans()
    writeFileSync(join(folder, 'planer', 'tom.docx'), '')
    const { code, out } = await runIn(folder, ['analyse', 'planer', '--json', 'ut.json'])
    expect(code).toBe(1)
    expect(out).toContain('”tom.docx” är tom.')
    const broken = readJson(join(folder, 'ut.json')).plans.find((plan) => plan.file === 'tom.docx')
    expect(broken).toMatchObject({ activities: [], messages: [{ severity: 'error', code: 'import.empty-file' }] })
  })

  it('ends with 0 when a folder also holds what is no plan, and with 1 when that is named', async () => {
    const folder = folderWithPlans()
    writeFileSync(join(folder, 'planer', 'manifest.json'), '{}')
    const { code, out } = await runIn(folder, ['analyse', 'planer', '--json', 'ut.json'])
    expect(code).toBe(0)
    expect(out).toContain('En fil i mapparna är ingen plan')
    expect(
      readJson(join(folder, 'ut.json')).plans.find((plan) => plan.file === 'manifest.json')?.messages,
    ).toMatchObject([{ severity: 'info', code: 'import.unsupported-format' }])
    expect((await runIn(folder, ['analyse', 'planer/saknas.pdf'])).code).toBe(1)
  })

  it('shows only the year asked for, and says when it has no plan', async () => {
    const folder = folderWithPlans()
    const { code, out } = await runIn(folder, ['analyse', 'planer', '--year', '2017', '--json', 'ut.json'])
    expect(code).toBe(0)
    expect(out).toContain('Ingen plan gäller 2017.')
    expect(readJson(join(folder, 'ut.json'))).toMatchObject({ gaps: [], overlaps: [], notReceived: [] })
  })

  it('shows progress on a terminal only, and clears it away', async () => {
    const folder = folderWithPlans()
    const { error } = await runIn(folder, ['analyse', 'planer'], { showsProgress: true })
    expect(error).toContain('[2/2] farsta.csv: läser')
    expect(error.endsWith('\r\u001b[2K')).toBe(true)
  })

  it('tells the files it did not reach when the user interrupts, and clears up', async () => {
    const folder = folderWithPlans()
    const { code, out } = await runIn(folder, ['analyse', 'planer'], { signal: AbortSignal.abort() })
    expect(code).toBe(1)
    expect(out).toContain('Inläsningen av ”bromma.csv” avbröts på din begäran.')
  })
})

describe('samplan report', () => {
  it('writes the reports of a year from files or from a workspace', async () => {
    const folder = folderWithPlans()
    const { code, out } = await runIn(folder, [
      'report',
      'planer',
      '--year',
      '2018',
      '--out',
      'a',
      '--workspace',
      'Stad.samplan',
    ])
    expect(code).toBe(0)
    expect(readdirSync(join(folder, 'a')).map((name) => name.split('.').at(-1))).toEqual(['docx', 'xlsx'])
    expect(out.match(/^Skrev /gm)).toHaveLength(2)
    expect((await runIn(folder, ['report', '--workspace', 'Stad.samplan', '--year', '2018', '--out', 'b'])).code).toBe(
      0,
    )
    expect(readdirSync(join(folder, 'b'))).toEqual(readdirSync(join(folder, 'a')))
  })

  it('tells files that were not read', async () => {
    const folder = folderWithPlans()
    const { code, error } = await runIn(folder, ['report', 'planer', 'borta.pdf', '--year', '2018', '--out', 'a'])
    expect(code).toBe(1)
    expect(error).toContain('”borta.pdf” gick inte att öppna')
  })
})

describe('samplan refuses with 2', () => {
  it.each([
    ['a call it does not understand', ['jämför'], 'samplan --help'],
    [
      'a workspace that is not there',
      ['analyse', '--workspace', 'borta.samplan'],
      'Arbetsytan ”borta.samplan” finns inte',
    ],
    ['a file that is no workspace', ['analyse', '--workspace', 'planer/bromma.csv'], 'är ingen arbetsyta'],
    ['a report on a year without plans', ['report', 'planer', '--year', '2001', '--out', 'x'], 'inga planer för 2001'],
    [
      'an analysis that cannot be written',
      ['analyse', 'planer', '--json', 'saknas/ut.json'],
      'ut.json” gick inte att skriva',
    ],
  ])('%s', async (_case, argv, text) => {
    const { code, error } = await runIn(folderWithPlans(), argv)
    expect(error).toContain(text)
    expect(code).toBe(2)
  })

  it('but shows help with 0', async () => {
    expect(await runIn(temporaryFolder(), ['--help'])).toMatchObject({
      code: 0,
      error: '',
      out: expect.stringContaining('samplan analyse'),
    })
  })
})
