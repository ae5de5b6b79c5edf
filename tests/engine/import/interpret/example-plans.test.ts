import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#engine/import/read-document'
import { defaultLimits } from '#engine/import/reader'
import type { ActivityReading, PlanReading } from '#shared/domain/plan-reading'
import { examplePlansFolder } from '../../../support/repository'
import { interpret } from './layout-case'

interface TruthActivity {
  readonly text: string
  readonly columns: readonly string[]
  readonly responsible: { readonly raw: string | null }
  readonly partners: { readonly raw: string | null }
  readonly followUp: { readonly raw: string | null }
}
interface Truth {
  readonly organisation: string
  readonly year: number
  readonly status: string
  readonly recordNumber: string | null
  readonly decidedOn: string | null
  readonly activities: readonly TruthActivity[]
}

const compared = ['responsible', 'partners', 'followUp'] as const
/** Scans and flattened text need what comes before interpretation, and are measured there. */
const flowing = /\.(?:docx|odt|xlsx|csv)$|^(?!Inskannat).*\.pdf$/u

const folder = examplePlansFolder
const files =
  folder === null
    ? []
    : readdirSync(folder).filter((name) => flowing.test(name) && existsSync(join(folder, `${name}.truth.json`)))

const folded = (text: string | null | undefined) => (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()

function asRead({ cells }: ActivityReading, columns: readonly string[]) {
  const raws = compared.filter((role) => columns.includes(role)).map((role) => folded(cells[role]?.raw))
  return [folded(cells.activity?.raw), ...raws]
}

function asExpected(activity: TruthActivity) {
  const raws = compared.filter((role) => activity.columns.includes(role)).map((role) => folded(activity[role].raw))
  return [folded(activity.text), ...raws]
}

async function read(name: string): Promise<PlanReading> {
  const bytes = new Uint8Array(readFileSync(join(folder ?? '', name)))
  const { signal } = new AbortController()
  return interpret(await readDocument({ bytes, fileName: name, limits: defaultLimits, report: () => {}, signal }), name)
}

describe.skipIf(files.length === 0)('example plans', () => {
  it.each(files)('%s gives every row, cell and fact of the plan', async (name) => {
    const truth = JSON.parse(readFileSync(join(folder ?? '', `${name}.truth.json`), 'utf8')) as Truth
    const reading = await read(name)
    const { activities } = truth
    expect(reading.activities.map((activity, index) => asRead(activity, activities[index]?.columns ?? []))).toEqual(
      activities.map(asExpected),
    )
    const { sender, year, status, recordNumber, decidedOn } = reading.identification
    expect([sender.value, year.value, status.value, recordNumber.value, decidedOn.value]).toEqual([
      truth.organisation,
      truth.year,
      truth.status,
      truth.recordNumber,
      truth.decidedOn,
    ])
  })
})
