import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { createInProcessReader } from '#engine/import/isolation/in-process-reader'
import { type ReadProgress, readPlan } from '#engine/pipeline/read-plan'
import { brommaHeading, csvPlan } from '../../support/engine'
import { problemOfAsync } from '../../support/problem-of'
import { resourcesFolder } from '../../support/repository'

const catalogue = loadCatalogue(resourcesFolder)
const stages = { readerHost: createInProcessReader(), catalogue }

const read = (content: string, fileName = 'plan.csv', report: (progress: ReadProgress) => void = () => undefined) =>
  readPlan({ bytes: new TextEncoder().encode(content), fileName, report, signal: new AbortController().signal }, stages)

describe('readPlan', () => {
  it('goes from bytes to activities with their place, and tells its stages', async () => {
    const seen: string[] = []
    const reading = await read(csvPlan(brommaHeading, 'Stöd till anhöriga'), 'plan.csv', ({ stage }) =>
      seen.push(stage),
    )
    expect(reading.activities).toMatchObject([
      {
        cells: { activity: { raw: 'Stöd till anhöriga' }, partners: { raw: 'Polisen' } },
        table: 0,
        layout: 'table-row',
      },
    ])
    expect(reading.identification).toMatchObject({ sender: { value: 'bromma' }, year: { value: 2018 } })
    expect(seen.at(-1)).toBe('interpreting')
  })

  it.each([
    ['a plan that names no sender', 'identify.sender-unknown', csvPlan(['Handlingsplan 2018'], 'Stöd till anhöriga')],
    ['a plan without a year', 'identify.year-unknown', csvPlan(['Bromma stadsdelsförvaltning'], 'Stöd till anhöriga')],
    [
      'a year that only a date hints at',
      'identify.year-uncertain',
      csvPlan(brommaHeading.slice(1), 'Stöd till anhöriga'),
    ],
    [
      'a column it does not know',
      'interpret.unknown-heading',
      csvPlan(brommaHeading, 'Stöd till anhöriga')
        .replace('Uppföljning\n', 'Uppföljning;Fluxvärde\n')
        .replace('ILS\n', 'ILS;grönt 7\n'),
    ],
    [
      'a row without an activity',
      'interpret.row-uncertain',
      `${csvPlan(brommaHeading, 'Stöd', 'Utbildning')};Polisen;;\n`,
    ],
    ['a file without activities', 'interpret.no-activities', 'Bromma stadsdelsförvaltning\nVi ses på fredag.\n'],
  ])('notices %s', async (_case, code, content) => {
    const { findings } = await read(content, code === 'interpret.no-activities' ? 'brev.txt' : 'plan.csv')
    expect(findings.map((found) => found.code)).toContain(code)
  })

  it('passes on what the reader refuses, and stops when it is cancelled', async () => {
    expect(await problemOfAsync(() => read('', 'tom.docx'))).toMatchObject({ code: 'import.empty-file' })
    const file = { bytes: new TextEncoder().encode('a;b'), fileName: 'a.csv', report: () => undefined }
    const cancelled = () => readPlan({ ...file, signal: AbortSignal.abort() }, stages)
    expect(await problemOfAsync(cancelled)).toMatchObject({ code: 'import.cancelled' })
  })
})
