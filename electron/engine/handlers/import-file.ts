/** One file into the workspace: read, recognised as new or not, stored as a whole or not at all. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { defaultLimits } from '#engine/import/reader'
import type { FoundFile } from '#engine/pipeline/collect-files'
import { hasPlanEnding, mayBePlan } from '#engine/pipeline/may-be-plan'
import { type ReadProgress, readPlan } from '#engine/pipeline/read-plan'
import { inTransaction } from '#engine/store/database'
import { findPlanOfContent, type NewFile } from '#engine/store/files'
import { erasePlan } from '#engine/store/plan-removal'
import { listPlans } from '#engine/store/plans'
import type { ImportResult } from '#shared/contract/views'
import type { PlanReading } from '#shared/domain/plan-reading'
import { AppError } from '#shared/errors'
import type { EngineContext } from './engine-context'
import { problemOf } from './problem-of'
import { storeNewPlan } from './stored-plans'

export interface ImportRun {
  readonly report: (progress: ReadProgress) => void
  readonly signal: AbortSignal
}

/** Ends with a result whatever happens: a problem with one file is that file's alone. */
export async function importFile(context: EngineContext, file: FoundFile, run: ImportRun): Promise<ImportResult> {
  const { fileName } = file
  try {
    if (file.problem) return { outcome: 'failed', fileName, error: file.problem }
    if (run.signal.aborted) return { outcome: 'failed', fileName, error: cancelled(fileName) }
    const bytes = await readBytes(file)
    return await importBytes(context, file, bytes, run)
  } catch (error) {
    return { outcome: 'failed', fileName, error: problemOf(error, context) }
  }
}

async function importBytes(
  context: EngineContext,
  { fileName, isAsked }: FoundFile,
  bytes: Uint8Array,
  run: ImportRun,
): Promise<ImportResult> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  try {
    if (!isAsked && !mayBePlan(fileName, bytes)) throw unsupported(fileName)
    const same = findPlanOfContent(context.session.require().read, sha256)
    if (same && !same.isRemoved) return { outcome: 'duplicate', fileName, sameAs: same.fileName, sha256 }
    const reading = await readPlan({ bytes, fileName, ...run }, context)
    run.signal.throwIfAborted()
    run.report({ stage: 'storing', fraction: null })
    const importedAt = context.now().toISOString()
    return store(context, { fileName, format: reading.format, sha256, bytes, importedAt }, reading)
  } catch (error) {
    const problem = run.signal.aborted ? cancelled(fileName) : problemOf(error, context)
    const isOther = !isAsked && problem.code === 'import.unsupported-format' && !hasPlanEnding(fileName)
    return { outcome: isOther ? 'skipped' : 'failed', fileName, error: problem, sha256 }
  }
}

function store(context: EngineContext, file: NewFile, reading: PlanReading): ImportResult {
  const db = context.session.requireWritable()
  return inTransaction(db, () => {
    const before = new Set(listPlans(db).flatMap((plan) => (plan.state === 'current' ? [plan.id] : [])))
    const removed = findPlanOfContent(db, file.sha256)
    if (removed) erasePlan(db, removed.plan)
    const plan = storeNewPlan(db, context.catalogue, file, reading)
    const replaced = listPlans(db).find((other) => other.supersededBy === plan.id && before.has(other.id))
    return { outcome: 'imported', fileName: file.fileName, plan, supersedes: replaced?.fileName ?? null }
  })
}

async function readBytes({ path, fileName }: FoundFile): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size <= defaultLimits.maxFileBytes) return await readFile(path)
  } catch (cause) {
    throw new AppError('import.cannot-open', { fileName }, { cause })
  }
  throw new AppError('import.oversized-file', { fileName, limit: `${defaultLimits.maxFileBytes / 1024 ** 2} MB` })
}

const cancelled = (fileName: string) => new AppError('import.cancelled', { fileName }).toProblem()

const unsupported = (fileName: string) =>
  new AppError('import.unsupported-format', { fileName, format: extname(fileName).slice(1).toLowerCase() })
