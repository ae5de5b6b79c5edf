import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '#engine/import/read-document'
import { planDocumentSchema } from '#shared/domain/document'
import { problemOfAsync } from '../../support/problem-of'
import { readerInput } from '../../support/reader-input'
import { odsFile, xlsxFile } from '../../support/spreadsheet-files'
import { utf8, windows1252 } from '../../support/text-bytes'

describe('reading a document', () => {
  test.each<[string, Uint8Array, string]>([
    ['xlsx', xlsxFile([{ name: 'Plan', rows: [['Insats', 'Ansvarig', 'Tidplan']] }]), 'plan.xlsx'],
    ['csv', utf8('Insats;Ansvarig;Tidplan\nLäxhjälp;Skolan;2018\n'), 'plan.csv'],
    ['txt', utf8('Planen gäller för hela förvaltningen.\n'), 'plan.txt'],
  ])('hands %s to its reader, and the result fits the intermediate form', async (format, bytes, fileName) => {
    const document = await readDocument(readerInput(bytes, fileName))
    expect(document.format).toBe(format)
    expect(planDocumentSchema.safeParse(document).success).toBe(true)
  })

  test('tells that the name says another format', async () => {
    const document = await readDocument(readerInput(xlsxFile([{ name: 'Plan', rows: [['Insats']] }]), 'plan.csv'))
    expect(document.findings[0]).toMatchObject({
      code: 'reading.extension-differs',
      params: { extension: 'csv', format: 'xlsx' },
    })
  })

  test('stops when it was cancelled before it began', async () => {
    const input = { ...readerInput(utf8('Plan'), 'plan.txt'), signal: AbortSignal.abort() }
    expect(await problemOfAsync(() => readDocument(input))).toMatchObject({ code: 'import.cancelled' })
  })

  test('throws nothing but AppError, however a workbook or text is damaged', async () => {
    const sound = [
      xlsxFile([
        {
          name: 'Plan',
          rows: [
            ['Insats', 'Ansvarig'],
            ['Läxhjälp', 'Skolan'],
          ],
        },
      ]),
      odsFile('<table:table table:name="Plan"><table:table-row/></table:table>'),
      windows1252('Insats;Ansvarig\nLäxhjälp;"Skolan\n'),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sound),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
        fc.nat(),
        async (bytes, changes, cut) => {
          const damaged = Uint8Array.from(bytes)
          for (const [at, value] of changes) damaged[at % damaged.length] = value
          const kept = damaged.subarray(0, cut % 3 === 0 ? cut % damaged.length : damaged.length)
          await problemOfAsync(() => readDocument(readerInput(kept, 'plan')))
        },
      ),
      { numRuns: 150 },
    )
  })
})
