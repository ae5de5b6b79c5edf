import { withUserWord } from '#engine/pipeline/user-word'
import { inTransaction, type ReadDb, type WriteDb } from '#engine/store/database'
import { insertIdentityDecision, listIdentityDecisions } from '#engine/store/decisions'
import { listPlanFindings } from '#engine/store/findings'
import { listNotPlaced } from '#engine/store/ledger'
import { type FactField, readFacts } from '#engine/store/plan-facts'
import { findLastRemoved, removePlan, restorePlan } from '#engine/store/plan-removal'
import { listTables } from '#engine/store/plan-tables'
import { findPlan, listPlans } from '#engine/store/plans'
import { listSections } from '#engine/store/sections'
import type { PlanDetail, PlanSummary } from '#shared/contract/views'
import { AppError } from '#shared/errors'
import type { Checked, EngineContext, HandlersOf } from './engine-context'
import { chooseVersion, normaliseStored, placeAmongVersions, requirePlan } from './stored-plans'

function planDetail(db: ReadDb, plan: number): PlanDetail {
  const summary = requirePlan(db, plan)
  return {
    summary,
    identification: withUserWord(readFacts(db, plan), listIdentityDecisions(db, summary.sha256)),
    sections: listSections(db, plan),
    tables: listTables(db, plan),
    findings: listPlanFindings(db, plan, null),
    notPlaced: listNotPlaced(db, plan),
  }
}

/** Stores the user's word on a plan and everything that follows from it. */
function identify(
  db: WriteDb,
  { catalogue, now }: EngineContext,
  { plan, organisation, year, status }: Checked<'plans.identify'>,
): PlanSummary {
  const before = requirePlan(db, plan)
  if (organisation !== undefined && !catalogue.organisations.organisations.some(({ id }) => id === organisation)) {
    throw new AppError('call.not-found', { what: organisation })
  }
  const said: readonly (readonly [FactField, string | number | null, string | number | undefined])[] = [
    ['sender', before.organisation, organisation],
    ['year', before.year, year],
    ['status', before.status, status],
  ]
  for (const [field, oldValue, newValue] of said) {
    if (newValue === undefined) continue
    insertIdentityDecision(db, before.sha256, {
      field,
      oldValue: oldValue === null ? null : String(oldValue),
      newValue: String(newValue),
      reason: null,
      decidedAt: now().toISOString(),
    })
  }
  normaliseStored(db, catalogue, plan, before.sha256)
  chooseVersion(db, before.organisation, before.year)
  placeAmongVersions(db, plan)
  return requirePlan(db, plan)
}

export function plansHandlers(context: EngineContext): HandlersOf<'plans'> {
  const { session } = context
  return {
    'plans.list': () => listPlans(session.require().read),
    'plans.get': ({ plan }) => planDetail(session.require().read, plan),
    'plans.identify': (input) => {
      const db = session.requireWritable()
      return inTransaction(db, () => identify(db, context, input))
    },
    'plans.remove': ({ plan }) => {
      const db = session.requireWritable()
      inTransaction(db, () => {
        const { organisation, year } = requirePlan(db, plan)
        removePlan(db, plan)
        chooseVersion(db, organisation, year)
      })
      return {}
    },
    'plans.undoRemove': () => {
      const db = session.requireWritable()
      return inTransaction(db, () => {
        const plan = findLastRemoved(db)
        if (plan === null) return null
        restorePlan(db, plan)
        placeAmongVersions(db, plan)
        return findPlan(db, plan)
      })
    },
  }
}
