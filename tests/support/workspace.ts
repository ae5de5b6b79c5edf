import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ReadDb, WriteDb } from '#engine/store/database'
import { insertFile } from '#engine/store/files'
import { closeWorkspace, createWorkspace, type Workspace } from '#engine/store/open-workspace'
import { insertReading, replaceNormalisation } from '#engine/store/plan-contents'
import { insertPlan, updateIdentity } from '#engine/store/plans'
import type { PlanReading } from '#shared/domain/plan-reading'
import { normalisation } from './plan-reading'
import { temporaryFolder } from './temporary-folder'

export const settings = {
  city: 'Exempelstaden',
  topic: 'våldsbejakande extremism',
  language: 'sv',
  catalogueFingerprint: 'first',
  createdAt: '2018-06-01T08:00:00.000Z',
} as const

/** A new workspace in a folder of its own; closed and gone when the test is over. */
export function newWorkspace(folder = temporaryFolder()): Workspace & { readonly write: WriteDb } {
  const workspace = createWorkspace(join(folder, 'Stad.samplan'), settings)
  onTestFinished(() => {
    if (workspace.read.open) closeWorkspace(workspace)
  })
  if (!workspace.write) throw new Error('A new workspace can be written')
  return { ...workspace, write: workspace.write }
}

/** Stores a reading as a plan whose file holds `content`; answers the plan's id. */
export function storePlan(db: WriteDb, reading: PlanReading, content: string): number {
  const bytes = new TextEncoder().encode(content)
  const file = insertFile(db, {
    fileName: `${content}.docx`,
    format: reading.format,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    importedAt: '2018-06-01T08:00:00.000Z',
  })
  const plan = insertPlan(db, file, reading.lineBreaks)
  insertReading(db, plan, reading)
  replaceNormalisation(db, plan, normalisation(reading))
  const { sender, year, status, recordNumber, decidedOn } = reading.identification
  const identity = {
    organisation: sender.value,
    year: year.value,
    status: status.value,
    recordNumber: recordNumber.value,
    decidedOn: decidedOn.value,
  }
  updateIdentity(db, plan, identity, 0)
  return plan
}

/** The schema as the file itself states it. */
export function dumpSchema(db: ReadDb): string {
  const rows = db
    .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid")
    .pluck()
    .all()
  return `${rows.map((sql) => `${String(sql)};`).join('\n\n')}\n`
}
