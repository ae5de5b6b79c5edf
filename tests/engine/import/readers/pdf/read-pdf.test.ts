import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdf } from '#engine/import/readers/pdf/read-pdf'
import { planDocumentSchema } from '#shared/domain/document'
import { AppError } from '#shared/errors'
import { examplePlansFolder } from '../../../../support/repository'
import { inputOf, readPdfFile, tablesOf, textRows } from './read-examples'

interface TruthActivity {
  readonly text: string
  readonly responsible: { readonly raw: string }
  readonly partners: { readonly raw: string }
  readonly followUp: { readonly raw: string }
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

describe.skipIf(examplePlansFolder === null)('example plans', () => {
  it.each([
    { file: 'Bilaga 1 Handlingsplan VBE Hässelby-Vällingby.pdf', columns: [0, 1, 2, 3] },
    { file: 'farsta_handlingsplan_2018_slutlig.pdf', columns: [1, 4, 3, 5] },
  ])('every activity row of $file comes out as its writer wrote it', async ({ file, columns }) => {
    const path = join(examplePlansFolder ?? '', file)
    const truth = JSON.parse(readFileSync(`${path}.truth.json`, 'utf8')) as { activities: TruthActivity[] }
    const document = planDocumentSchema.parse(await readPdfFile(path))
    const rows = tablesOf(document).flatMap(textRows)
    const found = rows.map((row) => columns.map((column) => row[column] ?? ''))
    for (const { text, responsible, partners, followUp } of truth.activities) {
      expect(found).toContainEqual([text, responsible.raw, partners.raw, followUp.raw].map(folded))
    }
  })
})

describe('files that cannot be read', () => {
  it('says that a file is unreadable when it is no PDF inside', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 and nothing more')
    const problem = await readPdf(inputOf(bytes)).catch((cause: unknown) => cause)
    expect(problem).toBeInstanceOf(AppError)
    expect((problem as AppError).code).toBe('import.unreadable-file')
  })
})
