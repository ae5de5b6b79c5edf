/**
 * What happens to a plan in the workspace: it comes in, gets an identity, is normalised again, takes its place among
 * the versions. Each function runs inside the caller's transaction.
 */
import { normalisePlan } from '#engine/normalise/normalise-plan'
import { chooseCurrent } from '#engine/pipeline/choose-current'
import { withUserWord } from '#engine/pipeline/user-word'
import type { ReadDb, WriteDb } from '#engine/store/database'
import { listIdentityDecisions } from '#engine/store/decisions'
import { insertFile, type NewFile } from '#engine/store/files'
import { insertReading, readReading, replaceNormalisation } from '#engine/store/plan-contents'
import { listVersions, setCurrentVersion } from '#engine/store/plan-versions'
import { findPlan, insertPlan, updateIdentity } from '#engine/store/plans'
import type { PlanSummary } from '#shared/contract/views'
import type { Catalogue } from '#shared/domain/catalogue'
import type { Identification, PlanReading } from '#shared/domain/plan-reading'
import { factsToCheck, valuesToCheck } from '#shared/domain/to-check'
import { AppError } from '#shared/errors'

/** The plan, or `call.not-found`. */
export function requirePlan(db: ReadDb, plan: number): PlanSummary {
  const summary = findPlan(db, plan)
  if (!summary) throw new AppError('call.not-found', { what: `plan ${plan}` })
  return summary
}

/** Stores what was read from a file as a new plan, and answers it. */
export function storeNewPlan(db: WriteDb, catalogue: Catalogue, file: NewFile, reading: PlanReading): PlanSummary {
  const plan = insertPlan(db, insertFile(db, file), reading.lineBreaks)
  insertReading(db, plan, reading)
  normaliseStored(db, catalogue, plan, file.sha256)
  placeAmongVersions(db, plan)
  return requirePlan(db, plan)
}

/** Works out identity and meanings again from the stored reading and the user's word. */
export function normaliseStored(db: WriteDb, catalogue: Catalogue, plan: number, sha256: string): void {
  const reading = readReading(db, plan)
  const identification = withUserWord(reading.identification, listIdentityDecisions(db, sha256))
  const { sender, year } = identification
  const normalisation = normalisePlan({ ...reading, identification }, catalogue, sender.value, year.value)
  replaceNormalisation(db, plan, normalisation)
  const open = normalisation.activities.flatMap(valuesToCheck).length + factsToCheck(identification).length
  updateIdentity(db, plan, identityOf(identification), open)
}

const identityOf = (identification: Identification) => ({
  organisation: identification.sender.value,
  year: identification.year.value,
  status: identification.status.value,
  recordNumber: identification.recordNumber.value,
  decidedOn: identification.decidedOn.value,
})

/** Chooses anew which version counts among those of this plan's sender and year. */
export function placeAmongVersions(db: WriteDb, plan: number): void {
  const { organisation, year } = requirePlan(db, plan)
  chooseVersion(db, organisation, year)
}

/** Chooses anew for a sender and year; does nothing without either, or without a plan of theirs. */
export function chooseVersion(db: WriteDb, organisation: string | null, year: number | null): void {
  if (organisation === null || year === null) return
  const current = chooseCurrent(listVersions(db, organisation, year))
  if (current) setCurrentVersion(db, organisation, year, current.plan)
}
